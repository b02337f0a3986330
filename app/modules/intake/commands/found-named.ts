import { Invalid } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { createBody, findBodyMatches, plainBody } from '#modules/bodies/index.ts'
import type { NamedBody } from '../model/answer-file.ts'

/** Fields of the page by the names that the founding of a body gives to what is wrong. */
const fields: Readonly<Record<string, string>> = { name: 'n', kind: 'k', parent: 'p' }

/**
 * Founds the body that somebody named in an answer; the same name given twice, or known already, is one body.
 * @param question - id of the question, which the fields of its page end with
 * @returns the id of the body
 * @throws Invalid with the fields of the question
 */
export const foundNamed = async (act: Act, question: string, named: NamedBody): Promise<string> => {
  const match = await findBodyMatches(act, named.name)
  if (match !== null && 'certain' in match) return match.certain
  try {
    return (await createBody(act, { ...plainBody, ...named })).id
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    throw new Invalid(
      error.problems.map(({ field, message }) => ({ field: `${fields[field] ?? 'n'}-${question}`, message })),
    )
  }
}
