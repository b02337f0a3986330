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
  /** A part of its words that is blotted out in the record once it is sent: the token of a link that goes on working, or several with blanks between. */
  readonly veiled?: string
  /**
   * Where answers go, if not to whom mail is from: "reply+TOKEN@minutes.example.org". The mail then begins with a line above
   * which the answer is to be written.
   */
  readonly replyTo?: string
  /** Without angle brackets; made of its id where it is left out. No two mails have the same. */
  readonly messageId?: string
  /** The Message-ID of the mail that this one goes on from, so that mail programs show them together. */
  readonly inReplyTo?: string
  /** Where somebody can say that they want no more: a web address, or "mailto:…". */
  readonly listUnsubscribe?: string
  /** Further headers. "Auto-Submitted: auto-generated" is on every mail. */
  readonly headers?: Readonly<Record<string, string>>
  /**
   * What to do where the program or the connection ended between handing the mail over and the server's answer, so that nobody
   * can know whether it was sent. "ask" (where it is left out) shows it to an administrator and never sends it twice; "again"
   * sends it again, for what is of no use unless it arrives and does no harm twice, such as a link to sign in.
   */
  readonly ifUncertain?: 'ask' | 'again'
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
  readonly replyTo: string | null
  /** Null for one that is made of its id. */
  readonly messageId: string | null
  readonly headers: Readonly<Record<string, string>>
}
