/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  meetingsPattern: '/bodies/:body/meetings',
  meetings: (slug: string): string => `/bodies/${slug}/meetings`,
  meetingPattern: '/meetings/:meeting',
  meeting: (id: string): string => `/meetings/${id}`,
} as const
