/** What a person can set, by environment variables. `docs/how-to/configure.md` is the same list for readers. */
import type { Environment } from './environment.ts'
import { ConfigError } from './config-error.ts'
import { databaseUrl, folder, hostName, issuerUrl, mailAddress, mailDomain, onOrOff } from './setting.ts'
import { smtpUrl, webAddress, wholeNumber, words } from './setting.ts'
import type { Setting } from './setting.ts'

const define = <Value>(setting: Setting<Value>) => setting

/** Every setting, with the name of its variable and what holds when it is not set. */
export const settings = {
  host: define({
    variable: 'HOST',
    about: 'The address that the web server listens on. The default is this machine alone.',
    fallback: '127.0.0.1',
    parse: hostName,
  }),
  port: define({
    variable: 'PORT',
    about: 'The port that the web server listens on; 0 takes any free one.',
    fallback: 3000,
    parse: wholeNumber(0, 65_535),
  }),
  uploadMegabytes: define({
    variable: 'UPLOAD_MEGABYTES',
    about: 'The largest file that may be uploaded, in megabytes.',
    fallback: 20,
    parse: wholeNumber(1, 200),
  }),
  readingSeconds: define({
    variable: 'READING_SECONDS',
    about: 'How long the reading of one file may take, in seconds, before it is stopped.',
    fallback: 10,
    parse: wholeNumber(1, 120),
  }),
  dataFolder: define({
    variable: 'DATA_FOLDER',
    about: 'The folder for the record (unless DATABASE_URL is set) and for files.',
    fallback: 'data',
    parse: folder,
  }),
  databaseUrl: define<string | null>({
    variable: 'DATABASE_URL',
    about: 'A PostgreSQL database for the record, such as postgres://name:password@host/database.',
    fallback: null,
    secret: true,
    parse: databaseUrl,
  }),
  address: define<string | null>({
    variable: 'ADDRESS',
    about: 'Where people reach the pages, such as https://minutes.example.org. Links in mail begin with it.',
    fallback: null,
    parse: webAddress,
  }),
  trustedProxies: define({
    variable: 'TRUSTED_PROXIES',
    about: 'How many proxies stand in front, each of which adds whom it serves to X-Forwarded-For.',
    fallback: 0,
    parse: wholeNumber(0, 5),
  }),
  smtpUrl: define<string | null>({
    variable: 'SMTP_URL',
    about:
      'The mail server, such as smtps://name:password@mail.example.org. Without one, mail becomes files in the outbox.',
    fallback: null,
    secret: true,
    parse: smtpUrl,
  }),
  mailFrom: define<string | null>({
    variable: 'MAIL_FROM',
    about: 'Who mail is from, such as Safer Wexmoor <minutes@example.org>.',
    fallback: null,
    parse: mailAddress,
  }),
  mailFolder: define<string | null>({
    variable: 'MAIL_FOLDER',
    about: 'Where mail becomes files while SMTP_URL is not set: the folder outbox of DATA_FOLDER, if not another.',
    fallback: null,
    parse: words,
  }),
  worker: define({
    variable: 'WORKER',
    about: 'Whether the web server does jobs and sends mail as well: on, or off where matters work runs beside it.',
    fallback: true,
    parse: onOrOff,
  }),
  inboundPort: define<number | null>({
    variable: 'INBOUND_MAIL_PORT',
    about: 'The port on which answers by mail are taken, such as 2525; none where it is not set.',
    fallback: null,
    parse: wholeNumber(0, 65_535),
  }),
  inboundHost: define({
    variable: 'INBOUND_MAIL_HOST',
    about: 'The address that the port for answers by mail listens on. The default is this machine alone.',
    fallback: '127.0.0.1',
    parse: hostName,
  }),
  inboundDomain: define<string | null>({
    variable: 'INBOUND_MAIL_DOMAIN',
    about: 'The domain whose mail comes to INBOUND_MAIL_PORT, such as minutes.example.org.',
    fallback: null,
    parse: mailDomain,
  }),
  inboundMegabytes: define({
    variable: 'INBOUND_MAIL_MEGABYTES',
    about: 'The largest mail that is taken, in megabytes. Attachments grow by a third on their way.',
    fallback: 45,
    parse: wholeNumber(1, 100),
  }),
  inboundTrusts: define<string | null>({
    variable: 'INBOUND_MAIL_TRUSTS',
    about: 'The name by which the mail server in front signs what it found out about senders (Authentication-Results).',
    fallback: null,
    parse: words,
  }),
  oidcIssuer: define<string | null>({
    variable: 'OIDC_ISSUER',
    about: 'An OpenID provider to sign in with, such as https://login.microsoftonline.com/TENANT-ID/v2.0.',
    fallback: null,
    parse: issuerUrl,
  }),
  oidcClientId: define<string | null>({
    variable: 'OIDC_CLIENT_ID',
    about: 'The number that the OpenID provider gave to this program.',
    fallback: null,
    parse: words,
  }),
  oidcClientSecret: define<string | null>({
    variable: 'OIDC_CLIENT_SECRET',
    about: 'The secret that the OpenID provider gave to this program.',
    fallback: null,
    secret: true,
    parse: words,
  }),
  oidcName: define<string | null>({
    variable: 'OIDC_NAME',
    about: 'What people call the OpenID provider, such as Microsoft.',
    fallback: null,
    parse: words,
  }),
}

/** An OpenID provider, as it was set. */
export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
}

/** How mail is taken, as it was set. */
export interface InboundMailSettings {
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  /** "minutes.example.org". */
  readonly domain: string
  readonly megabytes: number
}

/** The settings of one process, fixed for as long as it runs. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly uploadMegabytes: number
  readonly readingSeconds: number
  readonly dataFolder: string
  /** Null for SQLite, in a file of the data folder. */
  readonly databaseUrl: string | null
  /** Null for the address that the server listens on. */
  readonly address: string | null
  readonly trustedProxies: number
  /** Null where mail becomes files in the outbox. */
  readonly mailServer: { readonly url: string; readonly from: string } | null
  /** Null for the folder outbox of the data folder. */
  readonly mailFolder: string | null
  /** True where the web server does jobs and sends mail itself. */
  readonly worker: boolean
  /** The domain of the addresses to which people answer; null where they cannot answer by mail. */
  readonly replyDomain: string | null
  /** Null where this process takes no mail. */
  readonly inboundMail: InboundMailSettings | null
  /** The authserv-id whose Authentication-Results are believed; null for none. */
  readonly inboundTrusts: string | null
  /** Null where nobody signs in with another provider. */
  readonly openId: OpenIdSettings | null
}

/**
 * Reads the settings, once, at the start of a program.
 * @throws ConfigError that names every variable that is wrong, and what would be right
 */
export const loadConfig = (environment: Environment): Config => {
  const problems: string[] = []
  const read = <Value>({ variable, fallback, secret, parse }: Setting<Value>): Value => {
    const typed = environment[variable]
    if (typed === undefined || typed.trim() === '') return fallback
    const result = parse(typed)
    if ('value' in result) return result.value
    const shown = secret === true ? 'set' : `"${typed}"`
    problems.push(`${variable} is ${shown}, but must be ${result.expected}.`)
    return fallback
  }
  const isTyped = ({ variable }: Setting<string | null>): boolean => (environment[variable] ?? '').trim() !== ''
  const readMailServer = (): Config['mailServer'] => {
    const [url, from] = [read(settings.smtpUrl), read(settings.mailFrom)]
    if (isTyped(settings.smtpUrl) && !isTyped(settings.mailFrom)) {
      problems.push('MAIL_FROM is not set, but must be where SMTP_URL is: mail has to be from somebody.')
    }
    return url === null || from === null ? null : { url, from }
  }
  const readInboundMail = (): InboundMailSettings | null => {
    const [port, domain] = [read(settings.inboundPort), read(settings.inboundDomain)]
    const [host, megabytes] = [read(settings.inboundHost), read(settings.inboundMegabytes)]
    if (port !== null && !isTyped(settings.inboundDomain)) {
      problems.push('INBOUND_MAIL_DOMAIN is not set, but must be where INBOUND_MAIL_PORT is.')
    }
    return port === null || domain === null ? null : { host, port, domain, megabytes }
  }
  const readOpenId = (): OpenIdSettings | null => {
    const needed = [settings.oidcIssuer, settings.oidcClientId, settings.oidcClientSecret]
    const missing = needed.filter(setting => !isTyped(setting)).map(({ variable }) => variable)
    if (missing.length > 0 && missing.length < needed.length) {
      problems.push(`${missing.join(' and ')} must be set too, for people to sign in with an OpenID provider.`)
    }
    const [issuer, clientId] = [read(settings.oidcIssuer), read(settings.oidcClientId)]
    const [clientSecret, name] = [read(settings.oidcClientSecret), read(settings.oidcName)]
    if (issuer === null || clientId === null || clientSecret === null) return null
    return { issuer, clientId, clientSecret, name: name ?? 'your organisation' }
  }
  const config: Config = {
    host: read(settings.host),
    port: read(settings.port),
    uploadMegabytes: read(settings.uploadMegabytes),
    readingSeconds: read(settings.readingSeconds),
    dataFolder: read(settings.dataFolder),
    databaseUrl: read(settings.databaseUrl),
    address: read(settings.address),
    trustedProxies: read(settings.trustedProxies),
    mailServer: readMailServer(),
    mailFolder: read(settings.mailFolder),
    worker: read(settings.worker),
    inboundMail: readInboundMail(),
    replyDomain: read(settings.inboundDomain),
    inboundTrusts: read(settings.inboundTrusts),
    openId: readOpenId(),
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return Object.freeze(config)
}
