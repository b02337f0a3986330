/** Addresses of the module's pages. */
export const paths = {
  /** Comes back to `next`, an address of our own, afterwards. */
  signIn: (next?: string): string =>
    next === undefined || next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`,
  signOut: '/sign-out',
} as const
