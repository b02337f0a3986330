/** Why something cannot be done, where the reason is neither a mistake of ours nor of what was typed into a form. */

/** There is no such thing, or it may not be known to whoever asks that there is. */
export class NotThere extends Error {
  override readonly name = 'NotThere'

  /** @param what - "body", "meeting"; shown to people */
  constructor(what: string) {
    super(`There is no such ${what}.`)
  }
}

/** It is there, but this person may not do this with it. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'

  /** @param reason - a sentence that says who may, shown to people */
  constructor(reason = 'Your account is not allowed to do this.') {
    super(reason)
  }
}

/** Somebody else changed it after this person had opened it. Nothing was overwritten. */
export class Stale extends Error {
  override readonly name = 'Stale'

  /** @param what - "agenda item"; shown to people */
  constructor(what: string) {
    super(`Somebody else changed this ${what} after you opened it. Nothing of theirs was overwritten.`)
  }
}

/** The disk that holds the record is full. Nothing was changed; what is there can be read. */
export class NoSpace extends Error {
  override readonly name = 'NoSpace'

  constructor() {
    super('The disk of the server is full, so nothing was saved.')
  }
}

/** What is wrong with what was typed: for each field a sentence that says what to do. */
export interface Problem {
  /** Name of the field: also the id of its input. */
  readonly field: string
  readonly message: string
}

/** It was typed so that it cannot be kept. Every problem is named at once. */
export class Invalid extends Error {
  override readonly name = 'Invalid'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(' '))
    this.problems = problems
  }
}
