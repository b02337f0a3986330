/** A way of saying, in an update, what became of an action. */
export interface Phrase {
  readonly pattern: RegExp
  /** Why it is read so: the second half of "“awaiting a reply”: …". */
  readonly because: string
}

/** A phrase found in one sentence of an update. */
export interface Hit {
  /** The words themselves. */
  readonly words: string
  /** The sentence up to the words, for what turns them round: "not", "will be". */
  readonly before: string
  readonly because: string
}

/** The first of the phrases that a sentence holds and that the check does not turn away. */
export const findPhrase = (
  sentence: string,
  phrases: readonly Phrase[],
  accept: (hit: Hit) => boolean = () => true,
): Hit | null => {
  for (const { pattern, because } of phrases) {
    const match = pattern.exec(sentence)
    if (match === null) continue
    const hit = { words: match[0].trim(), before: sentence.slice(0, match.index), because }
    if (accept(hit)) return hit
  }
  return null
}

const lastWords = (before: string): string => before.split(/\s+/).slice(-5).join(' ')

/** True where the words just before say that it is not so: "has not been", "yet to be", "unable to". */
export const isNegated = ({ before }: Hit): boolean =>
  /(?:\b(?:not|never|no|nor|neither|cannot|without|unable|failed|yet to|still to|remains? to)\b|n['’]t\b)(?!\s+only\b)[^,;]*$/i.test(
    lastWords(before),
  )

/** True where the words just before put it in the future, in part, or under a condition: "will be", "once", "80%". */
export const isNotYet = ({ before }: Hit): boolean =>
  /(?:\b(?:will|shall|would|should|could|can|may|might|must|to be|to|due|being|expected|hoped?|hopes|aims?|once|when|until|unless|if|before|needs?|nearly|almost|partly|partially|part|half|largely|mostly|some)\b|\d\s*%)\s*(?:\w+\s+){0,2}$/i.test(
    lastWords(before),
  )

/** True where the words just before leave it open whether it is so: "may be", "if". */
export const isDoubtful = ({ before }: Hit): boolean =>
  /\b(?:may|might|could|would|should|if|unless|whether)\b\s*(?:\w+\s+){0,2}$/i.test(lastWords(before))
