/** Which part of a log: "meeting:abc" for one record. */
export interface LogAddress {
  readonly subject?: string | undefined
  /** Only entries before this one. */
  readonly before?: number | undefined
}

const query = ({ subject, before }: LogAddress): string => {
  const given = new URLSearchParams()
  if (subject !== undefined) given.set('subject', subject)
  if (before !== undefined) given.set('before', String(before))
  return given.size === 0 ? '' : `?${given.toString()}`
}

/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  log: '/admin/log',
  logCsv: '/admin/log.csv',
  bodyLogPattern: '/bodies/:body/log',
  bodyLogCsvPattern: '/bodies/:body/log.csv',
  /** The log of a body, or of the whole (null). */
  logOf: (slug: string | null, address: LogAddress = {}): string =>
    `${slug === null ? '/admin/log' : `/bodies/${slug}/log`}${query(address)}`,
  csvOf: (slug: string | null, { subject }: LogAddress = {}): string =>
    `${slug === null ? '/admin/log' : `/bodies/${slug}/log`}.csv${query({ subject })}`,
} as const
