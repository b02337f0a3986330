import type { Problem } from '#kernel/errors.ts'
import type { Form } from '#platform/http/read-form.ts'
import type { TypedDate } from '#ui/form/civil-date.ts'
import { checkBody, tidyBody, type BodyInput } from '../../model/check-body.ts'
import { bodyKinds, type Body } from '../../model.ts'
import { checkDate, dateOf, linesOf, numberOf, sentDate, shownDate } from '../typed.ts'

/** What is asked of a new body already. */
export interface FirstTyped {
  readonly name: string
  readonly kind: string
  /** Id of the parent; "" for none. */
  readonly parent: string
  readonly regime: string
  readonly meetingsAYear: string
  readonly least: string
}

/** What can be said of a body later. */
export interface BodyTyped extends FirstTyped {
  readonly version: string
  readonly shortName: string
  readonly otherNames: string
  /** In per cent; "" where the rule is no share. */
  readonly share: string
  readonly includes: readonly string[]
  readonly numbering: string
  readonly nextNumber: string
  readonly prefix: string
  readonly usualStart: string
  readonly usualEnd: string
  readonly usualVenue: string
  readonly established: TypedDate
  readonly termsOfReference: string
}

export const readFirst = (form: Form): FirstTyped => ({
  name: form.text('name'),
  kind: form.text('kind'),
  parent: form.text('parent'),
  regime: form.text('regime'),
  meetingsAYear: form.text('meetings-a-year'),
  least: form.text('least'),
})

export const readBody = (form: Form): BodyTyped => ({
  ...readFirst(form),
  version: form.text('version'),
  shortName: form.text('short-name'),
  otherNames: form.text('other-names'),
  share: form.text('share'),
  includes: form.texts('includes'),
  numbering: form.text('numbering'),
  nextNumber: form.text('next-number'),
  prefix: form.text('prefix'),
  usualStart: form.text('usual-start'),
  usualEnd: form.text('usual-end'),
  usualVenue: form.text('usual-venue'),
  established: sentDate(form, 'established'),
  termsOfReference: form.text('terms-of-reference'),
})

export const typedBody = (body: Body, otherNames: readonly string[]): BodyTyped => ({
  version: String(body.version),
  name: body.name,
  kind: body.kind,
  parent: body.parentId ?? '',
  regime: body.regime,
  meetingsAYear: String(body.meetingsAYear),
  least: String(body.quorum.least),
  shortName: body.shortName ?? '',
  otherNames: otherNames.join('\n'),
  share: body.quorum.share === undefined ? '' : String(Number((body.quorum.share * 100).toFixed(2))),
  includes: body.quorum.includes,
  numbering: body.numbering,
  nextNumber: String(body.nextNumber),
  prefix: body.prefix ?? '',
  usualStart: body.usualStart ?? '',
  usualEnd: body.usualEnd ?? '',
  usualVenue: body.usualVenue ?? '',
  established: shownDate(body.establishedOn),
  termsOfReference: body.termsOfReference,
})

/** "9.30" → "09:30"; what is no time stays, to be refused. */
const timeOf = (text: string): string | null => {
  const time = text.trim().replace('.', ':')
  return time === '' ? null : time.replace(/^(\d):/, '0$1:')
}

const share = (text: string): { readonly share?: number } => {
  const given = text.trim().replace(/ ?%$/, '')
  if (given === '') return {}
  return { share: /^\d{1,3}(\.\d{1,2})?$/.test(given) ? Number(given) / 100 : Number.NaN }
}

/** What was said of a body at first, put into the place of what most bodies are. */
export const firstInput = (typed: FirstTyped, base: Omit<BodyInput, 'name'>): BodyInput => ({
  ...base,
  name: typed.name,
  kind: bodyKinds.find(kind => kind === typed.kind) ?? 'other',
  parentId: typed.parent === '' ? null : typed.parent,
  regime: (['statutory', 'adopted'] as const).find(regime => regime === typed.regime) ?? 'private',
  meetingsAYear: numberOf(typed.meetingsAYear),
  quorum: { ...base.quorum, least: numberOf(typed.least) },
})

export const bodyInput = (typed: BodyTyped, base: Omit<BodyInput, 'name'>): BodyInput => ({
  ...firstInput(typed, base),
  quorum: { least: numberOf(typed.least), ...share(typed.share), includes: typed.includes },
  shortName: typed.shortName,
  otherNames: linesOf(typed.otherNames),
  numbering: (['meeting', 'year'] as const).find(numbering => numbering === typed.numbering) ?? 'continuous',
  nextNumber: numberOf(typed.nextNumber),
  prefix: typed.prefix,
  usualStart: timeOf(typed.usualStart),
  usualEnd: timeOf(typed.usualEnd),
  usualVenue: typed.usualVenue,
  establishedOn: dateOf(typed.established),
  termsOfReference: typed.termsOfReference,
})

/** What nobody has chosen must be: a wrong guess about the public's rights would go unnoticed. */
const checkChosen = ({ kind, regime }: FirstTyped): readonly Problem[] => [
  ...(kind === '' ? [{ field: 'kind', message: 'Choose what kind of body it is' }] : []),
  ...(regime === '' ? [{ field: 'regime', message: 'Choose whether the public has a right to see papers' }] : []),
]

export const checkFirst = (typed: FirstTyped, base: Omit<BodyInput, 'name'>): readonly Problem[] => [
  ...checkBody(tidyBody(firstInput(typed, base))),
  ...checkChosen(typed),
]

export const checkTyped = (typed: BodyTyped, base: Omit<BodyInput, 'name'>): readonly Problem[] => [
  ...checkBody(tidyBody(bodyInput(typed, base))),
  ...checkChosen(typed),
  ...checkDate(typed.established, 'established'),
]
