import { longDate } from '#minutes'

/** A set phrase, which a button puts in where the cursor is, and a short code that stands for it. */
export interface Snippet {
  /** ";r", typed with a blank behind it. */
  readonly code: string
  readonly name: string
  readonly text: string
}

/** The set phrases, on a day: a note of afterwards says when it was written. */
export const snippetsOf = (today: string): readonly Snippet[] => [
  { code: ';r', name: 'RESOLVED that', text: 'RESOLVED that ' },
  { code: ';a', name: 'AGREED that', text: 'AGREED that ' },
  { code: ';n', name: 'NOTED', text: 'NOTED ' },
  { code: ';x', name: 'Action:', text: 'Action: ' },
  { code: ';p', name: 'Post-meeting note', text: `Post-meeting note (${longDate(today)}): ` },
]

/** Puts the phrases in place of the codes that stand at the front of a line, for those whose browser runs no scripts. */
export const expandCodes = (text: string, today: string): string => {
  const phrases = new Map(snippetsOf(today).map(({ code, text: phrase }) => [code, phrase]))
  return text.replace(/^([ \t]*)(;[a-z])(?: |$)/gm, (all, lead: string, code: string) => {
    const phrase = phrases.get(code)
    return phrase === undefined ? all : lead + phrase
  })
}
