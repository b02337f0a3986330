/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  storyPattern: '/minutes/:minutes/:number/story',
  story: (minutesId: string, number: string): string => `/minutes/${minutesId}/${encodeURIComponent(number)}/story`,
} as const
