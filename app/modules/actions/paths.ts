/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  actionsPattern: '/bodies/:body/actions',
  actions: (slug: string): string => `/bodies/${slug}/actions`,
  /** What somebody owes a body, by the link that they were sent. */
  ownPattern: '/a/:token',
  own: (token: string): string => `/a/${token}`,
  /** One answer to one action: accept, not-mine, date, progress or done. */
  answerPattern: '/a/:token/:action/:answer',
  answer: (token: string, action: string, answer: string): string => `/a/${token}/${action}/${answer}`,
  newLinkPattern: '/a/:token/new-link',
  newLink: (token: string): string => `/a/${token}/new-link`,
  linksPattern: '/bodies/:body/links',
  links: (slug: string): string => `/bodies/${slug}/links`,
  withdrawLinkPattern: '/bodies/:body/links/withdraw',
  withdrawLink: (slug: string): string => `/bodies/${slug}/links/withdraw`,
  sendLinkPattern: '/bodies/:body/links/send',
  sendLink: (slug: string): string => `/bodies/${slug}/links/send`,
} as const
