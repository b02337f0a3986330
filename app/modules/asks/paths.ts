/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  asksPattern: '/bodies/:body/asks',
  asks: (slug: string): string => `/bodies/${slug}/asks`,
  meetingAsksPattern: '/meetings/:meeting/asks',
  meetingAsks: (meetingId: string): string => `/meetings/${meetingId}/asks`,
  askPattern: '/asks/:ask',
  ask: (id: string): string => `/asks/${id}`,
  placePattern: '/asks/:ask/place',
  place: (id: string): string => `/asks/${id}/place`,
} as const
