/** Addresses of the module's pages. */
export const paths = {
  lookRound: '/try',
  remove: '/try/remove',
} as const
