import type { DeedName } from './model/deeds.ts'

/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  actionsPattern: '/bodies/:body/actions',
  actions: (slug: string): string => `/bodies/${slug}/actions`,
  actionsCsvPattern: '/bodies/:body/actions.csv',
  actionsCsv: (slug: string): string => `/bodies/${slug}/actions.csv`,
  inMinutesPattern: '/bodies/:body/actions/in-minutes',
  inMinutes: (slug: string): string => `/bodies/${slug}/actions/in-minutes`,
  balancePattern: '/bodies/:body/actions/balance',
  balance: (slug: string): string => `/bodies/${slug}/actions/balance`,
  progressPattern: '/bodies/:body/actions/progress',
  progress: (slug: string): string => `/bodies/${slug}/actions/progress`,
  progressCsvPattern: '/bodies/:body/actions/progress.csv',
  progressCsv: (slug: string): string => `/bodies/${slug}/actions/progress.csv`,
  tasksPattern: '/bodies/:body/tasks',
  tasks: (slug: string): string => `/bodies/${slug}/tasks`,
  settleTaskPattern: '/bodies/:body/tasks/:task',
  settleTask: (slug: string, id: string): string => `/bodies/${slug}/tasks/${id}`,
  mine: '/actions/mine',
  feeds: '/actions/calendar',
  revokeFeedPattern: '/actions/calendar/:feed/remove',
  revokeFeed: (id: string): string => `/actions/calendar/${id}/remove`,
  feedPattern: '/actions/due.ics',
  /** The key is a secret: it is never written into a log. */
  feed: (key: string): string => `/actions/due.ics?key=${key}`,
  mineCsv: '/actions/mine.csv',
  ofOrganisationPattern: '/organisations/:organisation/actions',
  ofOrganisation: (id: string): string => `/organisations/${id}/actions`,
  ofOrganisationCsvPattern: '/organisations/:organisation/actions.csv',
  ofOrganisationCsv: (id: string): string => `/organisations/${id}/actions.csv`,
  chasePattern: '/bodies/:body/reminders',
  chase: (slug: string): string => `/bodies/${slug}/reminders`,
  seniorPattern: '/bodies/:body/reminders/senior',
  senior: (slug: string): string => `/bodies/${slug}/reminders/senior`,
  escalationPattern: '/bodies/:body/reminders/late/:proposal',
  escalation: (slug: string, id: string): string => `/bodies/${slug}/reminders/late/${id}`,
  /** What somebody owes a body, by the link that they were sent. */
  ownPattern: '/a/:token',
  own: (token: string): string => `/a/${token}`,
  /** One answer to one action: accept, not-mine, date, progress or done. */
  answerPattern: '/a/:token/:action/:answer',
  answer: (token: string, action: string, answer: string): string => `/a/${token}/${action}/${answer}`,
  newLinkPattern: '/a/:token/new-link',
  newLink: (token: string): string => `/a/${token}/new-link`,
  handOversPattern: '/bodies/:body/hand-overs',
  handOvers: (slug: string): string => `/bodies/${slug}/hand-overs`,
  linksPattern: '/bodies/:body/links',
  links: (slug: string): string => `/bodies/${slug}/links`,
  withdrawLinkPattern: '/bodies/:body/links/withdraw',
  withdrawLink: (slug: string): string => `/bodies/${slug}/links/withdraw`,
  sendLinkPattern: '/bodies/:body/links/send',
  sendLink: (slug: string): string => `/bodies/${slug}/links/send`,
  actionPattern: '/actions/:action',
  /** By its id or its reference. */
  action: (key: string): string => `/actions/${encodeURIComponent(key)}`,
  givenFilePattern: '/actions/:action/files/:file',
  /** A file that came with an update, by its hash. */
  givenFile: (id: string, hash: string): string => `/actions/${encodeURIComponent(id)}/files/${hash}`,
  deedPattern: '/actions/:action/:deed',
  deed: (id: string, deed: DeedName): string => `/actions/${encodeURIComponent(id)}/${deed}`,
  walkPattern: '/meetings/:meeting/matters-arising/walk',
  walk: (meetingId: string): string => `/meetings/${meetingId}/matters-arising/walk`,
  /** The walk at one action, or at its end; `done` says what was done just now. */
  walkAt: (
    meetingId: string,
    { action, done = null }: { readonly action: string | null; readonly done?: string | null },
  ): string => {
    const query = new URLSearchParams({ action: action ?? 'end', ...(done !== null && { done }) })
    return `/meetings/${meetingId}/matters-arising/walk?${query.toString()}`
  },
  undoWalkPattern: '/meetings/:meeting/matters-arising/walk/undo',
  undoWalk: (meetingId: string): string => `/meetings/${meetingId}/matters-arising/walk/undo`,
} as const
