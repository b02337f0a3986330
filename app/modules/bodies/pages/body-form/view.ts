import type { Organisation } from '../../model.ts'
import { checkboxField, dateField, radioField, textArea, textField } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import { numberingWords } from '../words.ts'
import { meetingFields, regimeField, whatItIs, type FieldsProps } from './fields.ts'
import type { BodyTyped, FirstTyped } from './form.ts'

/** The little that a new body needs. */
export const newBodyFields = (props: FieldsProps<FirstTyped>): Html =>
  html`${whatItIs(props)} ${regimeField(props)} ${meetingFields(props)}
    <p class="govuk-body">You can add its quorum rule, usual times and terms of reference later.</p>`

const section = (heading: string, content: Html): Html =>
  html`<h2 class="govuk-heading-m ma-part">${heading}</h2>
    ${content}`

type EditProps = FieldsProps<BodyTyped> & { readonly organisations: readonly Organisation[] }

const names = ({ typed, problems }: EditProps): Html =>
  html`${textField({
    name: 'short-name',
    label: 'Short name (optional)',
    hint: 'Such as SWSG',
    value: typed.shortName,
    problems,
    width: 10,
    spellcheck: false,
  })}
  ${textArea({
    name: 'other-names',
    label: 'Other names (optional)',
    hint: 'As old papers call it, one on each line',
    value: typed.otherNames,
    problems,
    rows: 3,
    spellcheck: false,
  })}
  ${dateField({ name: 'established', label: 'Established on (optional)', value: typed.established, problems })}`

const quorum = ({ typed, problems, organisations }: EditProps): Html =>
  html`${meetingFields({ typed, problems })}
  ${textField({
    name: 'share',
    label: 'Quorum: share of all seats, in per cent (optional)',
    hint: 'Such as 25 for a quarter. Where both are given, the greater of the two holds',
    value: typed.share,
    problems,
    width: 4,
    inputmode: 'decimal',
    suffix: { content: '%' },
  })}
  ${
    organisations.length > 0 &&
    checkboxField({
      name: 'includes',
      label: 'Quorum: organisations that must be there (optional)',
      hint: 'Organisations that have a seat',
      values: typed.includes,
      problems,
      small: true,
      options: organisations.map(({ id, name }) => ({ value: id, label: name })),
    })
  }`

const usual = ({ typed, problems }: EditProps): Html =>
  html`${textField({
    name: 'usual-start',
    label: 'Usual start (optional)',
    hint: 'On the 24-hour clock, such as 14:00',
    value: typed.usualStart,
    problems,
    width: 5,
  })}
  ${textField({ name: 'usual-end', label: 'Usual end (optional)', value: typed.usualEnd, problems, width: 5 })}
  ${textField({ name: 'usual-venue', label: 'Usual venue (optional)', value: typed.usualVenue, problems })}`

const numbering = ({ typed, problems }: EditProps): Html =>
  html`${radioField({
    name: 'numbering',
    label: 'Minute numbers',
    value: typed.numbering,
    problems,
    options: (['continuous', 'meeting', 'year'] as const).map(value => ({ value, label: numberingWords[value] })),
  })}
  ${textField({
    name: 'next-number',
    label: 'Next minute number',
    value: typed.nextNumber,
    problems,
    width: 5,
    inputmode: 'numeric',
  })}
  ${textField({
    name: 'prefix',
    label: 'Reference (optional)',
    hint: 'What the numbers of its actions begin with, such as SWP',
    value: typed.prefix,
    problems,
    width: 5,
    spellcheck: false,
  })}`

/** All that is said of a body. */
export const editBodyFields = (props: EditProps): Html =>
  html`${whatItIs(props)} ${names(props)} ${regimeField(props)} ${section('Meetings and quorum', quorum(props))}
  ${section('Usual times and place', usual(props))} ${section('Minutes', numbering(props))}
  ${section(
    'Terms of reference',
    textArea({
      name: 'terms-of-reference',
      label: 'Terms of reference (optional)',
      hint: 'Leave an empty line between paragraphs',
      value: props.typed.termsOfReference,
      problems: props.problems,
      rows: 12,
    }),
  )}`
