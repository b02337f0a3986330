import type { DeedName } from './model/deeds.ts'

/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  actionsPattern: '/bodies/:body/actions',
  actions: (slug: string): string => `/bodies/${slug}/actions`,
  actionsCsvPattern: '/bodies/:body/actions.csv',
  actionsCsv: (slug: string): string => `/bodies/${slug}/actions.csv`,
  inMinutesPattern: '/bodies/:body/actions/in-minutes',
  inMinutes: (slug: string): string => `/bodies/${slug}/actions/in-minutes`,
  balancePattern: '/bodies/:body/actions/balance',
  balance: (slug: string): string => `/bodies/${slug}/actions/balance`,
  progressPattern: '/bodies/:body/actions/progress',
  progress: (slug: string): string => `/bodies/${slug}/actions/progress`,
  tasksPattern: '/bodies/:body/tasks',
  tasks: (slug: string): string => `/bodies/${slug}/tasks`,
  settleTaskPattern: '/bodies/:body/tasks/:task',
  settleTask: (slug: string, id: string): string => `/bodies/${slug}/tasks/${id}`,
  mine: '/actions/mine',
  mineCsv: '/actions/mine.csv',
  ofOrganisationPattern: '/organisations/:organisation/actions',
  ofOrganisation: (id: string): string => `/organisations/${id}/actions`,
  ofOrganisationCsvPattern: '/organisations/:organisation/actions.csv',
  ofOrganisationCsv: (id: string): string => `/organisations/${id}/actions.csv`,
  actionPattern: '/actions/:action',
  /** By its id or its reference. */
  action: (key: string): string => `/actions/${encodeURIComponent(key)}`,
  deedPattern: '/actions/:action/:deed',
  deed: (id: string, deed: DeedName): string => `/actions/${encodeURIComponent(id)}/${deed}`,
} as const
