/** What a person can set, by environment variables. `docs/how-to/configure.md` is the same list for readers. */
import type { Environment } from './environment.ts'
import { ConfigError } from './config-error.ts'
import { hostName, wholeNumber } from './setting.ts'
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
}

/** The settings of one process, fixed for as long as it runs. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly uploadMegabytes: number
  readonly readingSeconds: number
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
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return Object.freeze(config)
}
