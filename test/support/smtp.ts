import { once } from 'node:events'
import type { Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly to: readonly string[]
  /** As it came over the wire. */
  readonly raw: string
  /** Its first text part, decoded. */
  readonly text: string
}

/** What the server says to an address: nothing is "yes". */
export type Verdict = { readonly code: number; readonly message: string } | null

/** "=E2=80=93" and soft line ends of quoted-printable undone. */
const decoded = (text: string): string =>
  Buffer.from(
    text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

const textOf = (raw: string): string => {
  const part = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)(?:\r\n-+_NmP|$)/.exec(raw)?.[1] ?? ''
  const before = raw.slice(0, raw.indexOf(part))
  return /Content-Transfer-Encoding: base64\s*$/i.test(before.trimEnd())
    ? Buffer.from(part, 'base64').toString('utf8')
    : decoded(part).replaceAll('\r\n', '\n')
}

/** What the server says to a whole mail: yes, nothing at all, the end of the connection, or a refusal. */
export type Answer = 'yes' | 'silence' | 'hang up' | { readonly code: number; readonly message: string }

/** A real mail server on a free port of this machine. Mail that it does not refuse has arrived, whatever it says. */
export const smtpUnderTest = async (
  verdict: (address: string) => Verdict = () => null,
  answer: (mail: ReceivedMail) => Answer = () => 'yes',
) => {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const refusal = verdict(address)
      done(refusal === null ? null : Object.assign(new Error(refusal.message), { responseCode: refusal.code }))
    },
    onData: (stream, session, done) => {
      stream.on('error', () => undefined)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const mail = { to: session.envelope.rcptTo.map(({ address }) => address), raw, text: textOf(raw) }
        const said = answer(mail)
        if (typeof said === 'object') {
          done(Object.assign(new Error(said.message), { responseCode: said.code }))
          return
        }
        received.push(mail)
        if (said === 'yes') done()
        else if (said === 'hang up') sockets.forEach(socket => socket.destroy())
      })
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => sockets.add(socket))
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: (): Promise<void> =>
      new Promise(resolve => {
        sockets.forEach(socket => socket.destroy())
        server.close(() => resolve())
      }),
  }
}
