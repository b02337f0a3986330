import type { KeptMail } from './mail.ts'

const isCalendar = (type: string): boolean => /^text\/calendar\b.*\bmethod=/i.test(type)

/** "example.org" of "Safer Wexmoor <minutes@example.org>". */
const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'

/** A mail as it goes over the wire. Files and addresses are never opened, whatever the words say. */
export const composeMessage = async (mail: KeptMail, from: string): Promise<Buffer> => {
  // A large package, loaded with the first mail.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const attachments = mail.attachments.map(({ name, type, base64 }) => ({
    filename: name,
    contentType: type,
    content: Buffer.from(base64, 'base64'),
  }))
  const composer = new MailComposer({
    from,
    to: mail.toName === null ? mail.toAddress : { name: mail.toName, address: mail.toAddress },
    ...(mail.replyTo !== null && { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.text,
    ...(mail.html !== null && { html: mail.html }),
    attachments,
    // Mail programs show an invitation only where it stands among the ways to read the mail, and not just beside it.
    alternatives: attachments
      .filter(({ contentType }) => isCalendar(contentType))
      .map(({ contentType, content }) => ({ contentType, content })),
    // The same each time that it is tried.
    messageId: `<${mail.messageId ?? `${mail.id}@${domainOf(from)}`}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
