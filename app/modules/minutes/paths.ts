/** Addresses of the module's pages. */
export const paths = {
  readMinutes: '/',
  example: '/example',
  download: '/download',
} as const
