/** What a person can set, by environment variables. `docs/how-to/configure.md` is the same list for readers. */
import type { Environment } from './environment.ts'
import { ConfigError } from './config-error.ts'
import { databaseUrl, folder, hostName, webAddress, wholeNumber } from './setting.ts'
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
    parse: databaseUrl,
  }),
  address: define<string | null>({
    variable: 'ADDRESS',
    about: 'Where people reach the pages, such as https://minutes.example.org. Links in mail begin with it.',
    fallback: null,
    parse: webAddress,
  }),
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
}

/**
 * Reads the settings, once, at the start of a program.
 * @throws ConfigError that names every variable that is wrong, and what would be right
 */
export const loadConfig = (environment: Environment): Config => {
  const problems: string[] = []
  const read = <Value>({ variable, fallback, parse }: Setting<Value>): Value => {
    const typed = environment[variable]
    if (typed === undefined || typed.trim() === '') return fallback
    const result = parse(typed)
    if ('value' in result) return result.value
    problems.push(`${variable} is "${typed}", but must be ${result.expected}.`)
    return fallback
  }
  const config: Config = {
    host: read(settings.host),
    port: read(settings.port),
    uploadMegabytes: read(settings.uploadMegabytes),
    readingSeconds: read(settings.readingSeconds),
    dataFolder: read(settings.dataFolder),
    databaseUrl: read(settings.databaseUrl),
    address: read(settings.address),
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return Object.freeze(config)
}
