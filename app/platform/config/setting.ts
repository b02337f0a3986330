/** One thing that a person can set, documented where it is defined. */
export interface Setting<Value> {
  /** Name of the environment variable. */
  readonly variable: string
  /** What it does, in a sentence. */
  readonly about: string
  readonly fallback: Value
  /** True where what was typed holds a password: no message repeats it. */
  readonly secret?: boolean
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

/** The address of a mail server. */
export const smtpUrl: Setting<string | null>['parse'] = typed => {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : null
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
    ? { value: typed.trim() }
    : { expected: 'the address of a mail server, such as smtps://name:password@mail.example.org' }
}

/** Who a mail is from, with or without a name. */
export const mailAddress: Setting<string | null>['parse'] = typed =>
  /^([^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(typed.trim())
    ? { value: typed.trim() }
    : { expected: 'an e-mail address, such as Safer Wexmoor <minutes@example.org>' }

/** The part of an e-mail address behind the "@". */
export const mailDomain: Setting<string | null>['parse'] = typed =>
  /^[a-z\d-]+(\.[a-z\d-]+)*$/i.test(typed.trim())
    ? { value: typed.trim().toLowerCase() }
    : { expected: 'a domain, such as minutes.example.org' }

/** Yes or no. */
export const onOrOff: Setting<boolean>['parse'] = typed => {
  const word = typed.trim().toLowerCase()
  return word === 'on' || word === 'off' ? { value: word === 'on' } : { expected: 'on or off' }
}

/** True for this machine itself. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host.trim().toLowerCase())

/**
 * The address of an OpenID provider. What it says is believed, so it must come over HTTPS, but from this machine itself.
 * Entra's addresses for any tenant are refused: whoever has made a tenant of their own could say there that they are anybody.
 */
export const issuerUrl: Setting<string | null>['parse'] = typed => {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : null
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  const anyTenant = url !== null && /^\/(common|organizations|consumers)(\/|$)/.test(url.pathname)
  return url !== null && safe && !anyTenant && url.search === ''
    ? { value: typed.trim() }
    : { expected: 'the https address of one tenant, such as https://login.microsoftonline.com/TENANT-ID/v2.0' }
}

/** Words that are used as they are. */
export const words: Setting<string | null>['parse'] = typed => ({ value: typed.trim() })
