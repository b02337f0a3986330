import { tag } from '#ui/components/tag.ts'
import type { Html } from '#ui/html.ts'
import type { MeetingState } from '../model.ts'

const looks: Readonly<Record<MeetingState, readonly [text: string, colour: string]>> = {
  planned: ['Planned', 'govuk-tag--grey'],
  called: ['Called', 'govuk-tag--blue'],
  held: ['Held', 'govuk-tag--green'],
  inquorate: ['Inquorate', 'govuk-tag--orange'],
  adjourned: ['Adjourned', 'govuk-tag--purple'],
  cancelled: ['Cancelled', 'govuk-tag--red'],
}

/** The state of a meeting in a word. */
export const stateTag = (state: MeetingState): Html => {
  const [content, colour] = looks[state]
  return tag({ content, classes: `ma-tag ${colour}` })
}
