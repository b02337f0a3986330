import { longDate } from '#minutes'

/** What a meeting answers to an ask. */
export type Answer =
  | {
      readonly kind: 'agreed'
      /** What is to be done: "name a lead for transitions". */
      readonly words: string
      /** Who is to do it, as the minutes name them. */
      readonly owner: string
      /** "2026-12-10"; null where no day was set. */
      readonly dueOn: string | null
    }
  | { readonly kind: 'refused'; readonly words: string }
  | {
      readonly kind: 'deferred'
      readonly words: string
      readonly toMeetingId: string | null
      readonly toOn: string | null
    }

const tidy = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;]+$/, '')

/**
 * What the minutes say of an answer. One that is agreed carries the action, in the words that the reader takes for one, so
 * that it is issued with the minutes.
 * @param meetingDay - the day of the meeting that it is deferred to
 */
export const answerText = (answer: Answer, fromName: string, meetingDay: string | null): string => {
  const ask = `RESOLVED that the ask of the ${fromName.replace(/^the\s+/i, '')} be`
  if (answer.kind === 'agreed') {
    const by = answer.dueOn === null ? '' : ` by ${longDate(answer.dueOn)}`
    const what = tidy(answer.words).replace(/^to\s+/i, '')
    return `${ask} agreed.\n\nACTION: ${tidy(answer.owner)} to ${what}${by}.`
  }
  if (answer.kind === 'refused') return `${ask} refused. Reason: ${tidy(answer.words)}.`
  const when =
    meetingDay !== null
      ? ` to the meeting on ${longDate(meetingDay)}`
      : answer.toOn === null
        ? ''
        : ` to ${longDate(answer.toOn)}`
  return `${ask} deferred${when}.`
}

/** The same for the body that asked, and its clerk. */
export const answerInWords = (
  { kind, words }: Pick<Answer, 'kind' | 'words'>,
  { toName, when }: { readonly toName: string; readonly when: string | null },
): string => {
  const of = toName.replace(/^the\s+/i, '')
  if (kind === 'agreed') return `The ${of} agreed: ${tidy(words)}.`
  if (kind === 'refused') return `The ${of} refused: ${tidy(words)}.`
  return `The ${of} deferred it${when === null ? '' : ` to ${longDate(when)}`}${tidy(words) === '' ? '' : `: ${tidy(words)}`}.`
}
