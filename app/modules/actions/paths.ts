import type { DeedName } from './model/deeds.ts'

/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  actionsPattern: '/bodies/:body/actions',
  actions: (slug: string): string => `/bodies/${slug}/actions`,
  actionPattern: '/actions/:action',
  /** By its id or its reference. */
  action: (key: string): string => `/actions/${encodeURIComponent(key)}`,
  deedPattern: '/actions/:action/:deed',
  deed: (id: string, deed: DeedName): string => `/actions/${encodeURIComponent(id)}/${deed}`,
} as const
