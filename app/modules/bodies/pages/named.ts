import { Invalid, type Problem } from '#kernel/errors.ts'
import type { Form } from '#platform/http/read-form.ts'
import { radioField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import type { Match } from '../model/match.ts'

/**
 * A name that somebody typed, for a thing that may be known or new. What is certain needs no question; for anything else
 * the page comes back and asks, so that nothing is guessed and nothing is added by a slip of typing.
 */
export interface Named {
  readonly name: string
  /** The answer: an id, "new", or "" where nobody was asked. */
  readonly is: string
  /** The name that the answer is for: another name is another question. */
  readonly for: string
}

export const noName: Named = { name: '', is: '', for: '' }

export const sentName = (form: Form, field: string): Named => ({
  name: form.text(field).replace(/\s+/g, ' ').trim(),
  is: form.text(`${field}-is`),
  for: form.text(`${field}-for`),
})

/** What a name stands for: something known, something new, nothing (it is empty), or a question. */
export type NameAnswer = { readonly id: string } | { readonly added: string } | 'nothing' | 'question'

export const answerOf = ({ name, is, for: asked }: Named, match: (name: string) => Match): NameAnswer => {
  if (name === '') return 'nothing'
  if (is !== '' && asked === name) return is === 'new' ? { added: name } : { id: is }
  const found = match(name)
  return found !== null && 'certain' in found ? { id: found.certain } : 'question'
}

interface Asking {
  readonly field: string
  readonly named: Named
  readonly match: (name: string) => Match
}

/** The problem that asks the question. */
export const checkName = ({ field, named, match }: Asking): readonly Problem[] => {
  if (answerOf(named, match) !== 'question') return []
  const found = match(named.name)
  const alike = found !== null && 'candidates' in found && found.candidates.length > 0
  const message = alike
    ? `“${named.name}” is not known by exactly this name. Say which is meant`
    : `“${named.name}” is not known here yet. Say that it is new, or correct the name`
  return [{ field: `${field}-is`, message }]
}

interface Question extends Asking {
  readonly problems: readonly Problem[]
  /** "Who", "Which organisation". */
  readonly ask: string
  /** "a new person". */
  readonly what: string
  /** Asked of those who add something new. */
  readonly more?: Html
}

/** The question, once it has to be asked. */
export const nameQuestion = ({ field, named, match, problems, ask, what, more }: Question): Html => {
  const asked = `${field}-is`
  const isAsked = problems.some(problem => problem.field === asked) || (named.is !== '' && named.for === named.name)
  if (!isAsked) return html``
  const found = match(named.name)
  const candidates = found !== null && 'candidates' in found ? found.candidates : []
  return html`<input type="hidden" name="${field}-for" value="${named.name}" />
    ${radioField({
      name: asked,
      label: `${ask} is “${named.name}”?`,
      problems,
      value: named.is,
      options: [
        ...candidates.map(({ id, name, why }) => ({ value: id, label: name, hint: `Known already: ${why}` })),
        ...(candidates.length > 0 ? [{ divider: 'or' }] : []),
        { value: 'new', label: `Add “${named.name}” as ${what}`, ...(more && { conditional: more }) },
      ],
    })}`
}

/**
 * Adds what is new; what is wrong with its name is a problem of the field that the name was typed into.
 * @throws Invalid
 */
export const addNamed = async <T>(field: string, add: () => Promise<T>): Promise<T> => {
  try {
    return await add()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    throw new Invalid(error.problems.map(problem => (problem.field === 'name' ? { ...problem, field } : problem)))
  }
}
