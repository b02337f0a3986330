/** A mail that came to the address which goes with a link. Nothing in it is to be believed but what address it came to. */
export interface Reply {
  readonly id: string
  readonly kind: 'reply' | 'bounce' | 'auto-reply' | 'loop' | 'unreadable'
  readonly from: { readonly address: string; readonly name: string } | null
  readonly subject: string
  /** What was newly written, without what is quoted. */
  readonly text: string
  readonly attachments: readonly {
    readonly name: string
    readonly type: string
    readonly size: number
    readonly hash: string
  }[]
  readonly bounce: { readonly permanent: boolean; readonly why: string } | null
  readonly sender: { readonly authentication: 'pass' | 'fail' | 'unknown' }
  readonly token: string | null
  /** The mail of ours that it answers, or that came back. */
  readonly mailId: string | null
}

/** An action that a reply may be about. */
export interface Aimable {
  readonly id: string
  readonly reference: string
}

/** "SWP 175/26.1", however it is typed. */
const folded = (text: string): string => text.toUpperCase().replace(/\s+/g, '')

/** What looks like the number of an action: letters, a minute, a year and which of its actions. */
const looksLikeReference = /[A-Z]{2,10}\s*\d+[A-Z]?(?:\/\d{2})?\.\d+/gi

/** True where a text says a reference, however it is typed, and not as a part of a longer one. */
const mentions = (text: string, reference: string): boolean => {
  const parts = reference.split(/\s+/).map(part => part.replace(/[^\w]/g, String.raw`\$&`))
  return new RegExp(String.raw`(?<!\w)${parts.join(String.raw`\s*`)}(?!\d)`, 'i').test(text)
}

const named = (
  text: string,
  open: readonly Aimable[],
): { readonly own: readonly Aimable[]; readonly others: boolean } => {
  const said = new Set([...text.matchAll(looksLikeReference)].map(([reference]) => folded(reference)))
  const own = open.filter(({ reference }) => mentions(text, reference))
  const ownSaid = new Set(own.map(({ reference }) => folded(reference)))
  return { own, others: [...said].some(reference => !ownSaid.has(reference)) }
}

/**
 * Which of somebody's open actions a reply is about: the one that it names, or that its subject names, or the only one that
 * they have, or the only one of the mail that it answers.
 * @param inMail - ids of those that the mail told of
 * @returns null where that is not certain
 */
export const aimOf = (
  { text, subject }: Pick<Reply, 'text' | 'subject'>,
  open: readonly Aimable[],
  inMail: readonly string[],
): Aimable | null => {
  for (const words of [text, subject]) {
    const { own, others } = named(words, open)
    // Somebody else's action, or two: a person has to look.
    if (others || own.length > 1) return null
    if (own[0] !== undefined) return own[0]
  }
  if (open.length === 1) return open[0] ?? null
  const told = open.filter(({ id }) => inMail.includes(id))
  return told.length === 1 ? (told[0] ?? null) : null
}

const doneWords =
  /^(?:(?:it|this|that|all|action)\s+(?:is|has been|was)\s+)?(?:now\s+|all\s+)?(?:done|completed?|finished)\s*(?:$|[.!;:,–—\n-])/i

/**
 * True where a reply says at its beginning that the action is done: "Done.", "This is now complete". Its number may stand
 * before that. "Done half of it" is progress.
 */
export const saysDone = (text: string, reference: string): boolean => {
  const start = text.trimStart()
  const bare = folded(start).startsWith(folded(reference))
    ? start.slice(start.search(/\.\d+/)).replace(/^\.\d+[\s:–—-]*/, '')
    : start
  return doneWords.test(bare)
}
