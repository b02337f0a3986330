/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  bodies: '/bodies',
  bodyPattern: '/bodies/:body',
  body: (slug: string): string => `/bodies/${slug}`,
} as const
