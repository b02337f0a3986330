import { Readable } from 'node:stream'
import type { parseConnectionUrl } from 'nodemailer/lib/shared'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { bareAddress } from './bare-address.ts'
import { composeMessage } from './compose-message.ts'
import { Refused, Unanswered, type Sender } from './sender.ts'

const seconds = 1000

/** A server may think about a whole mail for ten minutes (RFC 5321, 4.5.3.2.6). */
const timeouts = {
  connectionTimeout: 20 * seconds,
  greetingTimeout: 20 * seconds,
  socketTimeout: 600 * seconds,
} as const

const responseCode = (error: unknown): number =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0

/** True where the server has answered that this mail, and not just this moment, is the trouble. */
const isFinal = (error: unknown): boolean => {
  const code = responseCode(error)
  const command = error instanceof Error && 'command' in error ? String(error.command) : ''
  return code >= 500 && /^(RCPT TO|MAIL FROM|DATA|API)/.test(command)
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The bytes of the mail, and after the last of them a pause for `handOver`: the dot that ends a mail is written behind it. */
async function* withHandOver(message: Buffer, handOver: () => Promise<void>): AsyncGenerator<Buffer> {
  const step = 64 * 1024
  for (let at = 0; at < message.length; at += step) yield message.subarray(at, at + step)
  await handOver()
}

/** One conversation with the server. */
const converse = async (
  options: ReturnType<typeof parseConnectionUrl>,
  send: (connection: SMTPConnection, done: (error: Error | null) => void) => void,
): Promise<void> => {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  const connection = new Connection({ ...timeouts, ...options })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const done = (error: Error | null | undefined): void => (error ? reject(error) : resolve())
  connection.on('error', done)
  connection.on('end', () => reject(new Error('The mail server ended the connection')))
  connection.connect(error => {
    if (error !== undefined && error !== null) return done(error)
    const { auth } = options
    if (auth === undefined || !connection.allowsAuth) return send(connection, done)
    connection.login(auth, refused => (refused === null ? send(connection, done) : done(refused)))
  })
  return promise.then(
    () => connection.quit(),
    (error: unknown) => {
      // Not QUIT, which would wait for an answer: what the server has of the mail is without its end, so it is nothing.
      connection.close()
      throw error
    },
  )
}

export interface SmtpOptions {
  /** "smtps://name:password@mail.example.org". */
  readonly url: string
  readonly from: string
  /** The address to which a mail comes back that cannot be delivered, by its id; who it is from where this is left out. */
  readonly returnPath?: (mailId: string) => string
}

/** Sends by SMTP, each mail in a conversation of its own. */
export const smtpSender = ({ url, from, returnPath = () => bareAddress(from) }: SmtpOptions): Sender => {
  return {
    send: async (mail, handOver) => {
      // Loaded with the first mail, as is what composes it.
      const { parseConnectionUrl } = await import('nodemailer/lib/shared')
      const options = parseConnectionUrl(url)
      const message = await composeMessage(mail, from)
      const envelope = { from: returnPath(mail.id), to: [mail.toAddress], size: message.length }
      let handed = false
      let why: unknown = null
      const bytes = withHandOver(message, async () => {
        try {
          await handOver()
          handed = true
        } catch (error) {
          why = error
          throw error
        }
      })
      try {
        await converse(options, (connection, done) => {
          // Nothing of it is read before the server has said that it listens.
          connection.send(envelope, Readable.from(bytes, { objectMode: false }), error => done(error))
        })
      } catch (error) {
        if (why !== null) throw why
        if (handed && responseCode(error) === 0) throw new Unanswered(messageOf(error))
        if (isFinal(error)) throw new Refused(messageOf(error))
        throw error
      }
    },
    close: () => undefined,
  }
}
