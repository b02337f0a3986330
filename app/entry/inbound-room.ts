import { join } from 'node:path'
import type { Clock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import type { Act } from '#modules/accounts/index.ts'
import type { Config } from '#platform/config/config.ts'
import type { Database } from '#platform/db/database.ts'
import { keepFile, readStoredFile } from '#platform/files/stored-files.ts'
import { inboundJob } from '#platform/inbound-mail/inbound-job.ts'
import { keepInbound } from '#platform/inbound-mail/keep-inbound.ts'
import { isKnownAddress } from '#platform/inbound-mail/known-address.ts'
import type { Inbound } from '#platform/inbound-mail/listener.ts'
import type { RawMail } from '#platform/inbound-mail/read-mail.ts'
import type { InboundHandler, ReadMail } from '#platform/inbound-mail/received-mail.ts'
import type { PreparedHandler } from '#platform/jobs/job.ts'
import type { Log } from '#platform/log/log.ts'
import { bareAddress } from '#platform/mail/bare-address.ts'
import { ThreadEnded } from '#platform/worker/thread-ended.ts'
import { createThreads } from '#platform/worker/threads.ts'

const reader = new URL('../platform/inbound-mail/read-mail.ts', import.meta.url)

/** How long the reading of one mail may take. */
const deadlineMs = 60_000

export interface InboundParts {
  readonly config: Pick<Config, 'dataFolder' | 'mailServer' | 'inboundMail' | 'inboundTrusts'>
  readonly db: Database
  readonly handlers: readonly InboundHandler<Act>[]
}

const readInThread = () => {
  const threads = createThreads<RawMail, ReadMail>({ module: reader, call: 'readMail', memoryMb: 512, keepMs: 20_000 })
  return async (raw: RawMail): Promise<ReadMail> => {
    try {
      return await threads.run(raw, { deadlineMs })
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error
      const { unreadable } = await import('#platform/inbound-mail/read-mail.ts')
      return unreadable(raw)
    }
  }
}

/** The job that reads mail that came; every worker does it, whichever process took the mail. */
export const inboundWork = ({ config, db, handlers }: InboundParts): PreparedHandler<Act> => {
  const folder = join(config.dataFolder, 'files')
  const from = config.mailServer === null ? null : bareAddress(config.mailServer.from)
  return inboundJob<Act>({
    db,
    handlers,
    files: { keep: bytes => keepFile(folder, bytes), read: hash => readStoredFile(folder, hash) },
    readMail: readInThread(),
    own: from === null ? [] : [from.toLowerCase()],
    trusts: config.inboundTrusts,
  })
}

/**
 * Takes mail on the port that was set; null where none was.
 * @throws an error of the system where the port cannot be had
 */
export const openInbound = async (
  { config, db, handlers }: InboundParts,
  { clock, log, wake }: { readonly clock: Clock; readonly log: Log; readonly wake: () => void },
): Promise<Inbound | null> => {
  if (config.inboundMail === null) return null
  // Loaded only where mail is taken: it brings a mail server with it.
  const { listenForMail } = await import('#platform/inbound-mail/listener.ts')
  const { host, port, domain, megabytes } = config.inboundMail
  const folder = join(config.dataFolder, 'files')
  const now = (): string => clock.now().toString()
  return listenForMail({
    host,
    port,
    domain,
    mostBytes: megabytes * 1_000_000,
    log,
    now: () => clock.now().epochMilliseconds,
    isKnown: localPart => db.read(tx => isKnownAddress({ tx, now: now() }, localPart, handlers)),
    keep: async ({ bytes, envelopeFrom, recipients }) => {
      const hash = keepFile(folder, bytes)
      const mail = { hash, size: bytes.length, envelopeFrom, recipients }
      await db.write(tx => keepInbound({ tx, now: now(), newId }, mail))
      wake()
    },
  })
}
