import { button } from '#ui/components/button.ts'
import { textArea } from '#ui/form/fields.ts'
import { count, showDate, showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import { diffLines, type LineChange } from '../../model/line-diff.ts'
import { mergeTexts } from '../../model/merge-texts.ts'
import type { TextVersion } from '../../model/record.ts'
import { paths } from '../../paths.ts'
import type { Editor } from '../../queries/editor-of.ts'
import { minutesTrail } from '../where.ts'
import { draftKey } from './draft-key.ts'

export interface ClashView {
  readonly editor: Editor
  /** What the clerk typed, on which version. */
  readonly mine: string
  /** The text that they typed it on; "" where there was none. */
  readonly base: TextVersion | null
}

const line = ({ kind, text }: LineChange, mark: string): Html =>
  html`<div class="ma-diff__line${kind === 'same' ? '' : ' ma-diff__line--changed'}">${kind !== 'same' && html`<span class="govuk-visually-hidden">${mark}: </span>`}${text}\n</div>`

/** One of the two texts, its own lines marked. */
const side = (changes: readonly LineChange[], kind: 'removed' | 'added', mark: string): Html =>
  html`${changes.filter(change => change.kind === 'same' || change.kind === kind).map(change => line(change, mark))}`

const column = (id: string, title: Html, content: Html): Html =>
  html`<div class="ma-diff__side">
    <h2 class="govuk-heading-m" id="${id}">${title}</h2>
    <div class="ma-diff__text" tabindex="0" role="region" aria-labelledby="${id}">${content}</div>
  </div>`

/** Two people saved at once: both texts, side by side, and what to do. Nothing is kept or lost until the clerk says. */
export const clashView = ({ editor, mine, base }: ClashView): Html => {
  const { meeting, minutes, version } = editor
  const theirs = minutes?.text ?? ''
  const changes = diffLines(theirs, mine)
  const merged = mergeTexts(base?.text ?? '', mine, theirs)
  const who = minutes?.updatedBy ?? 'Somebody'
  const hidden = (text: string): Html =>
    html`<input type="hidden" name="version" value="${version}" /><input type="hidden" name="opened" value="${version}" />${text !== '' && html`<textarea name="text" hidden>${text.startsWith('\n') && '\n'}${text}</textarea>`}`
  return html`${minutesTrail(editor, 'Two texts')}
    <h1 class="govuk-heading-l">Somebody else saved these minutes while you were typing</h1>
    <p class="govuk-body">
      Your text was not saved, and theirs was not overwritten. Lines that only one of you has are marked.
    </p>
    <div class="ma-diff">
      ${column('mine', html`Your text`, side(changes, 'added', 'Only in yours'))}
      ${column('theirs', html`Saved by ${who}`, side(changes, 'removed', 'Only in theirs'))}
    </div>
    ${minutes !== null && html`<p class="govuk-body-s">Theirs was saved ${showInstant(minutes.updatedAt)}. The minutes are those of ${showDate(meeting.date)}.</p>`}
    <div data-settles="${draftKey(meeting.id)}">
    <h2 class="govuk-heading-m">Which do you want to keep?</h2>
    <form method="post" action="${paths.edit(meeting.id)}" class="ma-clash">
      ${hidden('')}
      ${textArea({
        name: 'text',
        label: 'Both together',
        hint:
          merged.clashes === 0
            ? 'What each of you changed is in here. Read it through, mend it, and save it.'
            : `You both changed ${count(merged.clashes, 'place')}. There their lines stand before yours: take out what is not wanted.`,
        value: merged.text,
        rows: 16,
        problems: [],
        attributes: { class: 'govuk-textarea ma-typing', autocomplete: 'off' },
      })}
      ${button({ content: 'Save both together' })}
    </form>
    <div class="ma-clash__others">
      <form method="post" action="${paths.edit(meeting.id)}">
        ${hidden(mine)} ${button({ content: 'Keep mine in place of theirs', classes: 'govuk-button--secondary' })}
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="${paths.edit(meeting.id)}">Take theirs, and drop mine</a>
      </p>
    </div>
    </div>
    <p class="govuk-body-s">Whatever you choose, every text that was saved can be looked at again among the versions.</p>`
}
