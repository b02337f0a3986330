import { once } from 'node:events'
import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { NoSpace } from '#kernel/errors.ts'
import type { Log } from '#platform/log/log.ts'
import { localPartOf } from './addresses.ts'
import { perMinute } from './rate.ts'

export interface InboundOptions {
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  /** "minutes.example.org". */
  readonly domain: string
  readonly mostBytes: number
  readonly log: Log
  /** Milliseconds. */
  readonly now: () => number
  /** True for the part before the "@" of an address to which somebody may write. */
  readonly isKnown: (localPart: string) => Promise<boolean>
  /** Keeps a mail. When it returns the mail is on the disk and in the record. */
  readonly keep: (mail: {
    readonly bytes: Uint8Array
    readonly envelopeFrom: string | null
    readonly recipients: readonly string[]
  }) => Promise<void>
}

export interface Inbound {
  readonly port: number
  /** Takes no more, and waits for what is on its way. */
  readonly close: () => Promise<void>
}

const limits = {
  /** Connections at once; each may hold a whole mail in memory. */
  clients: 8,
  recipients: 5,
  /** Unknown addresses of one connection, and mails of it. */
  unknown: 3,
  mails: 20,
  /** Connections of one sender in a minute. */
  connections: 60,
  idleMs: 60_000,
  wholeMs: 600_000,
} as const

const refusal = (code: number, message: string): Error => Object.assign(new Error(message), { responseCode: code })

interface Counts {
  unknown: number
  mails: number
}

/** The bytes of a mail; null where it is larger than allowed. What is too much is read and dropped, so that the answer is heard. */
const readAll = async (stream: SMTPServerDataStream, most: number): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue
    size += chunk.length
    if (size <= most) chunks.push(chunk)
    else chunks.length = 0
  }
  return size <= most ? Buffer.concat(chunks) : null
}

/**
 * A mail server for the answers of people and for what comes back. It takes mail to addresses that are known and to no others, passes
 * none on, and says yes when a mail is kept.
 * @throws an error of the system where the port cannot be had
 */
export const listenForMail = async (options: InboundOptions): Promise<Inbound> => {
  const { host, domain, mostBytes, log, isKnown, keep } = options
  const rate = perMinute(limits.connections, options.now)
  const counts = new WeakMap<SMTPServerSession, Counts>()
  const countsOf = (session: SMTPServerSession): Counts => {
    const kept = counts.get(session) ?? { unknown: 0, mails: 0 }
    counts.set(session, kept)
    return kept
  }

  const checkRecipient = async (address: string, session: SMTPServerSession): Promise<void> => {
    const known = countsOf(session)
    if (known.unknown >= limits.unknown) throw refusal(421, 'Too many unknown addresses')
    if (session.envelope.rcptTo.length >= limits.recipients) throw refusal(452, 'Too many recipients')
    const localPart = localPartOf(address, domain)
    if (localPart === null || !(await isKnown(localPart))) {
      known.unknown++
      throw refusal(550, '5.1.1 There is no such address here')
    }
  }

  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> => {
    const bytes = await readAll(stream, mostBytes)
    if (bytes === null) throw refusal(552, `5.3.4 A mail may have at most ${Math.floor(mostBytes / 1_000_000)} MB`)
    if (++countsOf(session).mails > limits.mails) throw refusal(421, 'Too many mails at once')
    const { mailFrom, rcptTo } = session.envelope
    const sender = mailFrom === false ? '' : mailFrom.address
    const recipients = rcptTo.flatMap(({ address }) => localPartOf(address, domain) ?? [])
    await keep({ bytes, envelopeFrom: sender === '' ? null : sender.slice(0, 320), recipients })
    log.info('mail taken', { bytes: bytes.length, recipients: recipients.length })
  }

  const refusalOf = (error: unknown): Error => {
    if (error instanceof Error && 'responseCode' in error) return error
    log.error('mail not taken', { name: error instanceof Error ? error.name : '' })
    return error instanceof NoSpace ? refusal(452, '4.3.1 The disk is full') : refusal(451, '4.3.0 Try again later')
  }

  /** Says yes when the work is done, and why not where it fails. */
  const answer = async (work: Promise<void>, done: (error?: Error | null) => void): Promise<void> => {
    try {
      await work
    } catch (error) {
      return done(refusalOf(error))
    }
    done()
  }

  const server = new SMTPServer({
    name: domain,
    banner: 'Answers to Matters Arising',
    size: mostBytes,
    authOptional: true,
    // Its TLS would be with a key that everybody has. The council's mail server in front speaks to this one on its own network.
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    maxClients: limits.clients,
    socketTimeout: limits.idleMs,
    closeTimeout: 10_000,
    disableReverseLookup: true,
    onConnect: (session, done) =>
      rate.allows(session.remoteAddress) ? done() : done(refusal(421, 'Too many connections, try again later')),
    onRcptTo: ({ address }, session, done) => void answer(checkRecipient(address, session), done),
    onData: (stream, session, done) => void answer(take(stream, session), done),
  })
  // Whoever hangs up half way, or speaks nonsense, is of no interest.
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    // However slowly somebody speaks, they do not hold a place for ever.
    const late = setTimeout(() => socket.destroy(), limits.wholeMs)
    late.unref()
    socket.on('error', () => undefined)
    socket.on('close', () => clearTimeout(late))
  })
  server.listen(options.port, host)
  const failed = once(server, 'error').then(([error]) => {
    throw error
  })
  await Promise.race([once(server.server, 'listening'), failed])
  failed.catch(() => undefined)
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
