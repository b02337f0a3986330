import type { Problem } from '#kernel/errors.ts'
import type { Form } from '#platform/http/read-form.ts'
import { radioField, selectField, textArea, textField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import { purposes, type ItemText } from '../model/agenda-item.ts'
import { exemptParagraphs, exemptWords } from '../model/exempt-paragraphs.ts'

/** What is said of an item, as it was typed. */
export interface TypedItem {
  readonly title: string
  readonly purpose: string
  readonly lead: string
  readonly minutesAllowed: string
  readonly exemptParagraph: string
  readonly notes: string
}

export const emptyItem: TypedItem = {
  title: '',
  purpose: 'discussion',
  lead: '',
  minutesAllowed: '',
  exemptParagraph: '',
  notes: '',
}

/** What is kept, as the form shows it. */
export const typedItem = (item: ItemText): TypedItem => ({
  title: item.title,
  purpose: item.purpose,
  lead: item.lead ?? '',
  minutesAllowed: item.minutesAllowed === null ? '' : String(item.minutesAllowed),
  exemptParagraph: item.exemptParagraph === null ? '' : String(item.exemptParagraph),
  notes: item.notes,
})

export const sentItem = (form: Form): TypedItem => ({
  title: form.text('title'),
  purpose: form.text('purpose'),
  lead: form.text('lead'),
  minutesAllowed: form.text('minutesAllowed'),
  exemptParagraph: form.text('exemptParagraph'),
  notes: form.text('notes'),
})

/** A number that was typed; NaN, which no command takes, for what is none. */
const numberOrNull = (typed: string): number | null => {
  const text = typed.trim()
  if (text === '') return null
  return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
}

/** What was typed as the command takes it; the command says what is wrong with it. */
export const readItem = (typed: TypedItem): ItemText => ({
  title: typed.title,
  purpose: purposes.find(purpose => purpose === typed.purpose) ?? 'discussion',
  lead: typed.lead.trim() === '' ? null : typed.lead,
  minutesAllowed: numberOrNull(typed.minutesAllowed),
  exemptParagraph: numberOrNull(typed.exemptParagraph),
  notes: typed.notes,
})

const purposeLabels = { decision: 'Decision', information: 'Information', discussion: 'Discussion' } as const

const shortened = (words: string): string =>
  words.length > 90 ? `${words.slice(0, 88).replace(/\s\S*$/, '')} …` : words

/** The fields of an item. */
export const itemFields = ({
  typed,
  problems,
}: {
  readonly typed: TypedItem
  readonly problems: readonly Problem[]
}): Html =>
  html`${textField({ name: 'title', label: 'What is it about?', value: typed.title, problems })}
    ${radioField({
      name: 'purpose',
      label: 'What is it for?',
      value: typed.purpose,
      options: purposes.map(value => ({ value, label: purposeLabels[value] })),
      inline: true,
      small: true,
      problems,
    })}
    ${textField({ name: 'lead', label: 'Who leads it? (optional)', value: typed.lead, width: 20, problems })}
    ${textField({
      name: 'minutesAllowed',
      label: 'Minutes that it may take (optional)',
      value: typed.minutesAllowed,
      width: 3,
      inputmode: 'numeric',
      problems,
    })}
    ${selectField({
      name: 'exemptParagraph',
      label: 'Is it exempt?',
      hint: 'Observers are never shown an exempt item. The public interest decides whether it may be kept from them.',
      value: typed.exemptParagraph,
      options: [
        { value: '', label: 'No: it is open' },
        ...exemptParagraphs.map(n => ({ value: String(n), label: `Paragraph ${n}: ${shortened(exemptWords(n))}` })),
      ],
      attributes: { class: 'govuk-select ma-select' },
      problems,
    })}
    ${textArea({ name: 'notes', label: 'Notes for the agenda (optional)', value: typed.notes, rows: 3, problems })}`
