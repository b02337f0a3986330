/** Thrown where a thread was ended because it took too long or too much memory. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded'
  readonly reason: 'too-slow' | 'too-much-memory'

  constructor(reason: 'too-slow' | 'too-much-memory') {
    super(`The work was stopped: ${reason}`)
    this.reason = reason
  }
}
