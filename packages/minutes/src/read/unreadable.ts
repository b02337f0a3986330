/** The one error that reading a file may end in, for every format. */

/** Why a file could not be read. `too-slow` and `too-much-memory` are only known to whoever runs the decoder in a box. */
export type UnreadableReason =
  'damaged' | 'encrypted' | 'too-large' | 'too-slow' | 'too-much-memory' | 'wrong-type' | 'empty'

const messages: Readonly<Record<UnreadableReason, string>> = {
  damaged: 'The file is damaged and cannot be read.',
  encrypted: 'The file needs a password. Save a copy without a password and try again.',
  'too-large': 'The file is too large to read.',
  'too-slow': 'The file took too long to read.',
  'too-much-memory': 'The file needs too much memory to read.',
  'wrong-type': 'The file is not of the type that its name says.',
  empty: 'The file is empty.',
}

/** Thrown only by decoders. The message is plain English that can be shown to the person who chose the file. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly reason: UnreadableReason

  /** @param message - what to tell the person; a general sentence for the reason where it is left out */
  constructor(reason: UnreadableReason, message: string = messages[reason], options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
