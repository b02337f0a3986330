/** A part of the words of a mail, printed as text and as HTML. */
export type MailPart =
  | string
  /** A button that leads to an address, which is written out below it. */
  | { readonly link: string; readonly label: string }
  | { readonly heading: string }
  | { readonly list: readonly string[] }

export interface MailAttachment {
  /** "meeting.ics". */
  readonly name: string
  /**
   * "application/pdf". A calendar file with its method, "text/calendar; charset=utf-8; method=REQUEST", is sent so that
   * mail programs show it as an invitation.
   */
  readonly type: string
  readonly content: string | Uint8Array
}

/** A mail to be sent. */
export interface Mail {
  readonly to: { readonly address: string; readonly name: string | null }
  readonly subject: string
  /** Paragraphs, in order. Text is text: nothing in it is taken for markup. */
  readonly body: readonly MailPart[]
  readonly attachments?: readonly MailAttachment[]
  /** Mail of the same key is written once, whoever asks again: "called:MEETING:SEQUENCE:PERSON". */
  readonly onceKey?: string
  /** Not before this instant; at once where it is left out. */
  readonly dueAt?: string
  /** True where it signs somebody in: its words are wiped from the record once it is sent. */
  readonly secret?: boolean
}

/** A mail as it is kept until it is sent. */
export interface KeptMail {
  readonly id: string
  readonly toAddress: string
  readonly toName: string | null
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly base64: string }[]
}
