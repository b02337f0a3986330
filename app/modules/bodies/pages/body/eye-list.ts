import { longDate } from '#minutes'
import { html, type Html } from '#ui/html.ts'
import type { EyeItem } from '../../model/eye.ts'
import type { Body } from '../../model.ts'
import { paths } from '../../paths.ts'
import { linkAbout } from '../parts.ts'

interface Words {
  readonly text: string
  /** What to do about it: words, and where. */
  readonly todo: string
  readonly href: string
}

const wordsOf = ({ kind, seatId, post, organisation, person, on }: EyeItem, { slug }: Body): Words => {
  const seat = organisation === null ? post : `${post}, ${organisation}`
  const name = person?.name ?? ''
  const hold = { todo: 'Say who holds it', href: paths.holdSeat(slug, seatId) }
  const look = { todo: 'Look at the seat', href: paths.seat(slug, seatId) }
  const day = on === null ? '' : longDate(on)
  switch (kind) {
    case 'statutory-missing':
      return { text: `${organisation ?? ''} has a statutory seat, and nobody holds it (${post})`, ...hold }
    case 'vacant':
      return { text: `${seat}: vacant`, ...hold }
    case 'tenure-over':
      return { text: `${name} (${seat}): the longest tenure was over on ${day}`, ...look }
    case 'tenure-ending':
      return { text: `${name} (${seat}): the longest tenure ends on ${day}`, ...look }
    case 'organisation-closed':
      return {
        text: `${seat}: the organisation closed on ${day}`,
        todo: 'Change the seat',
        href: paths.editSeat(slug, seatId),
      }
    case 'no-email':
      return { text: `${name} has no e-mail address`, todo: 'Add one', href: paths.editPerson(person?.id ?? '') }
  }
}

/** What the clerk should look at, each with what to do about it. */
export const eyeList = (items: readonly EyeItem[], body: Body): Html =>
  html`<section class="ma-eye" aria-labelledby="eye">
    <h2 class="govuk-heading-m" id="eye">
      Needs your eye <span class="ma-count">${items.length}</span>
    </h2>
    <ul class="govuk-list govuk-list--bullet">
      ${items.map(item => {
        const { text, todo, href } = wordsOf(item, body)
        return html`<li>${text}. ${linkAbout(href, todo, `(${text})`)}</li>`
      })}
    </ul>
  </section>`
