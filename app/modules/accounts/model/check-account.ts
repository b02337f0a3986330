import type { Problem } from '#kernel/errors.ts'

/** As addresses are kept and compared. */
export const foldEmail = (typed: string): string => typed.trim().toLowerCase()

/** What is wrong with an address; nothing where it can be one. */
export const emailProblems = (typed: string): readonly Problem[] => {
  const email = foldEmail(typed)
  if (email === '') return [{ field: 'email', message: 'Enter an e-mail address' }]
  // Whether the address exists only a mail can tell; this finds slips of the hand.
  return email.length <= 254 && /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/.test(email)
    ? []
    : [{ field: 'email', message: 'Enter an e-mail address in full, such as priya.nair@example.org' }]
}

/** "  Priya   Nair " → "Priya Nair". */
export const tidyName = (typed: string): string => typed.trim().replace(/\s+/g, ' ')

export const nameProblems = (typed: string): readonly Problem[] => {
  const name = tidyName(typed)
  if (name === '') return [{ field: 'name', message: 'Enter a name' }]
  return name.length > 100 ? [{ field: 'name', message: 'Enter a name of at most 100 letters' }] : []
}
