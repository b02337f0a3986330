/** Addresses of the module's pages. */
export const paths = {
  readMinutes: '/read',
  example: '/example',
  download: '/download',
} as const
