/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  actionsPattern: '/bodies/:body/actions',
  actions: (slug: string): string => `/bodies/${slug}/actions`,
  chasePattern: '/bodies/:body/reminders',
  chase: (slug: string): string => `/bodies/${slug}/reminders`,
  seniorPattern: '/bodies/:body/reminders/senior',
  senior: (slug: string): string => `/bodies/${slug}/reminders/senior`,
  escalationPattern: '/bodies/:body/reminders/late/:proposal',
  escalation: (slug: string, id: string): string => `/bodies/${slug}/reminders/late/${id}`,
} as const
