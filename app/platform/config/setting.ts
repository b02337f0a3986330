/** One thing that a person can set, documented where it is defined. */
export interface Setting<Value> {
  /** Name of the environment variable. */
  readonly variable: string
  /** What it does, in a sentence. */
  readonly about: string
  readonly fallback: Value
  /** Reads what was typed, or says what would be right ("a whole number from 1 to 200"). */
  readonly parse: (typed: string) => { readonly value: Value } | { readonly expected: string }
}

/** A whole number between two limits, both allowed. */
export const wholeNumber =
  (least: number, most: number): Setting<number>['parse'] =>
  typed => {
    const value = Number(typed)
    const fits = /^\d+$/.test(typed.trim()) && value >= least && value <= most
    return fits ? { value } : { expected: `a whole number from ${least} to ${most}` }
  }

/** A host name or address to listen on. */
export const hostName: Setting<string>['parse'] = typed =>
  /^[\w.:-]+$/.test(typed.trim()) ? { value: typed.trim() } : { expected: 'a host name or address, such as 127.0.0.1' }

/** A folder of this machine. */
export const folder: Setting<string>['parse'] = typed => ({ value: typed.trim() })

/** The address of a PostgreSQL database. */
export const databaseUrl: Setting<string | null>['parse'] = typed => {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : null
  return url !== null && /^postgres(ql)?:$/.test(url.protocol)
    ? { value: typed.trim() }
    : { expected: 'the address of a PostgreSQL database, such as postgres://name:password@host/database' }
}

/** A web address without a path. */
export const webAddress: Setting<string | null>['parse'] = typed => {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === ''
    ? { value: url.origin }
    : { expected: 'a web address without a path, such as https://minutes.example.org' }
}
