import type { Tx, ReadTx } from '#platform/db/database.ts'

/**
 * What a mail is, as far as it can be told: an answer of a person; a report that a mail of ours did not arrive; what a machine
 * answered by itself, such as an out-of-office note; a mail that goes round in circles; or one that cannot be read.
 */
export type MailKind = 'reply' | 'bounce' | 'auto-reply' | 'loop' | 'unreadable'

/** A file that came with a mail. */
export interface ReceivedAttachment {
  readonly name: string
  /** As the sender says, in lower case: "image/jpeg". Never to be believed. */
  readonly type: string
  readonly bytes: Uint8Array
}

/** That a mail of ours did not arrive. */
export interface Bounce {
  /** Who did not get it, where that is said. */
  readonly recipient: string | null
  /** The Message-ID of the mail, without brackets, where that is said. */
  readonly messageId: string | null
  /** True where there is no use in trying again: a status of 5.x.x. */
  readonly permanent: boolean
  /** "5.1.1". */
  readonly status: string | null
  /** What the other server said, one line. */
  readonly why: string
}

/** What speaks for and against a sender being who they say. No mail proves who sent it: a token proves who it was sent to. */
export interface SenderSignals {
  /** True where the address of the envelope is of the same domain as the one that is shown. */
  readonly fromMatchesEnvelope: boolean
  /** What the mail server in front found out, where it is one that we trust. */
  readonly authentication: 'pass' | 'fail' | 'unknown'
}

/** A mail as it was read. Nothing in it is to be believed but for the token that it was sent to. */
export interface ReadMail {
  readonly kind: MailKind
  readonly from: { readonly address: string; readonly name: string } | null
  readonly subject: string
  /** Without brackets. */
  readonly messageId: string | null
  /** Message-IDs that it answers, the nearest first, without brackets. */
  readonly answers: readonly string[]
  /** What was newly written: without what is quoted, and without signatures. May be empty. */
  readonly text: string
  readonly attachments: readonly ReceivedAttachment[]
  /** How many attachments were left out because there were too many. */
  readonly leftOut: number
  readonly bounce: Bounce | null
  readonly sender: SenderSignals
}

/** An attachment after it was kept: its bytes lie in the folder of files, under their SHA-256. */
export interface KeptAttachment {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly hash: string
}

/** A mail that came, for whoever deals with it. */
export interface ReceivedMail extends Omit<ReadMail, 'attachments'> {
  /** Id of its row of `inbound_mail`. */
  readonly id: string
  /** When it came, ISO 8601 in UTC. */
  readonly receivedAt: string
  /** The token of the address that it was sent to, "reply+TOKEN@…"; null for one that came back to where bounces go. */
  readonly token: string | null
  /** The mail of ours that it answers, or that came back; null where that is not known. */
  readonly mailId: string | null
  readonly attachments: readonly KeptAttachment[]
}

/** What a module does with mail that comes to tokens of its own. */
export interface InboundHandler<Act> {
  /** True for a token to which somebody may write now. Tokens are of lower-case letters and digits. */
  readonly isKnown: (look: { readonly tx: ReadTx; readonly now: string }, token: string) => Promise<boolean>
  /**
   * Is given each mail once, in the transaction that also notes that it was dealt with. Is asked where `isKnown` says that the
   * token is its own, and for every bounce of a mail of ours.
   */
  readonly receive: (act: Act, mail: ReceivedMail) => Promise<void>
}

/** What is needed to note mail: what every command has. */
export interface InboundAct {
  readonly tx: Tx
  readonly now: string
}
