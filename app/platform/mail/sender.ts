import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SendMailOptions } from 'nodemailer'
import type { KeptMail } from './mail.ts'

/** A way on which mail leaves. */
export interface Sender {
  /** @throws Refused where nobody will ever take it, anything else where it may be tried again */
  readonly send: (mail: KeptMail) => Promise<void>
  readonly close: () => void
}

/** The mail server says that it will never take this mail. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

const isCalendar = (type: string): boolean => /^text\/calendar\b.*\bmethod=/i.test(type)

/** A mail as nodemailer takes it. Files and addresses are never opened, whatever the words say. */
const optionsOf = (mail: KeptMail, from: string): SendMailOptions => {
  const attachments = mail.attachments.map(({ name, type, base64 }) => ({
    filename: name,
    contentType: type,
    content: Buffer.from(base64, 'base64'),
  }))
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    from,
    to: mail.toName === null ? mail.toAddress : { name: mail.toName, address: mail.toAddress },
    subject: mail.subject,
    text: mail.text,
    ...(mail.html !== null && { html: mail.html }),
    attachments,
    // Mail programs show an invitation only where it stands among the ways to read the mail, and not just beside it.
    alternatives: attachments
      .filter(({ contentType }) => isCalendar(contentType))
      .map(({ contentType, content }) => ({ contentType, content })),
    // The same each time that it is tried, so that a mail that went out twice is shown once.
    messageId: `<${mail.id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

const responseCode = (error: unknown): number =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0

/** True where the server has answered that this mail, and not just this moment, is the trouble. */
const isFinal = (error: unknown): boolean => {
  const code = responseCode(error)
  const command = error instanceof Error && 'command' in error ? String(error.command) : ''
  return code >= 500 && /^(RCPT TO|MAIL FROM|DATA|API)/.test(command)
}

/** A large package, loaded with the first mail. */
const createTransport = async () => (await import('nodemailer')).createTransport

/** Makes a thing when it is first asked for. */
const once = <T>(
  make: () => Promise<T>,
): { readonly get: () => Promise<T>; readonly made: () => Promise<T> | null } => {
  let made: Promise<T> | null = null
  return { get: () => (made ??= make()), made: () => made }
}

/** @param url - "smtps://name:password@mail.example.org" */
export const smtpSender = ({ url, from }: { readonly url: string; readonly from: string }): Sender => {
  const limits = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }
  const transport = once(async () => (await createTransport())({ url, ...limits }))
  return {
    send: async mail => {
      try {
        await (await transport.get()).sendMail(optionsOf(mail, from))
      } catch (error) {
        if (isFinal(error)) throw new Refused(error instanceof Error ? error.message : 'refused')
        throw error
      }
    },
    close: () => void transport.made()?.then(made => made.close()),
  }
}

/** Where there is no mail server: each mail becomes a file, which any mail program opens. */
export const outboxSender = ({ folder, from }: { readonly folder: string; readonly from: string }): Sender => {
  const transport = once(async () => (await createTransport())({ streamTransport: true, buffer: true }))
  return {
    send: async mail => {
      const { message } = await (await transport.get()).sendMail(optionsOf(mail, from))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = join(folder, `${mail.id}.eml`)
      if (!Buffer.isBuffer(message)) throw new Error('The mail was not written in one piece')
      await writeFile(`${file}.part`, message, { mode: 0o600 })
      await rename(`${file}.part`, file)
    },
    close: () => undefined,
  }
}
