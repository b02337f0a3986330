import { listDifferences, listedOf, type Listed, type ListDifference } from '#modules/meetings/index.ts'
import type { Attendee } from '#minutes'
import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import type { Editor } from '../../queries/editor-of.ts'
import { editForm } from './edit-form.ts'

const standing = ({ status, chair, substituteFor }: Listed): string =>
  [status, chair ? 'in the chair' : null, substituteFor === null ? null : `in place of ${substituteFor}`]
    .filter(part => part !== null)
    .join(', ')

const sentence = ({ name, noted, listed }: ListDifference): string => {
  if (noted === null) return `${name}: not noted; this text says ${listed === null ? 'nothing' : standing(listed)}`
  return `${name}: noted as ${standing(noted)}; this text ${listed === null ? 'does not name them' : `says ${standing(listed)}`}`
}

/** Where the attendance that was taken differs from what the text lists, once it is saved. */
export const differencesOf = (
  { taken, minutes }: Pick<Editor, 'taken' | 'minutes'>,
  attendance: readonly Attendee[],
): readonly ListDifference[] =>
  listDifferences(taken.noted, { listed: attendance.map(listedOf), saved: minutes?.listed ?? null })

/** The differences, as a list of sentences. */
export const differencesList = (differences: readonly ListDifference[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet govuk-body-s">
    ${differences.map(one => html`<li>${sentence(one)}.</li>`)}
  </ul>`

/** What differs, and the button that puts the attendance into the text. */
export const differencesPart = (differences: readonly ListDifference[]): Html | false =>
  differences.length > 0 &&
  html`<section class="ma-gone" aria-labelledby="people-differ">
    <h3 class="govuk-heading-s" id="people-differ">The attendance that was taken says otherwise</h3>
    ${differencesList(differences)}
    ${button({
      content: 'Put the attendance into the text',
      name: 'put',
      value: 'people',
      classes: 'govuk-button--secondary',
      attributes: { form: editForm },
    })}
  </section>`
