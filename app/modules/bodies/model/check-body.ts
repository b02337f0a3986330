import type { Problem } from '#kernel/errors.ts'
import type { Body } from '../model.ts'
import { checkLine, checkWhole, lineOrNull, oneLine, tidyNames } from './checks.ts'

/** What people say of a body. Its address, dissolution and place in the example are not theirs to type. */
export interface BodyInput extends Omit<Body, 'id' | 'slug' | 'dissolvedOn' | 'successorId' | 'example' | 'version'> {
  /** Other names by which files call it. */
  readonly otherNames: readonly string[]
}

/** A body as most are, for those who say only what differs. */
export const plainBody: Omit<BodyInput, 'name'> = {
  shortName: null,
  kind: 'sub-group',
  parentId: null,
  regime: 'private',
  quorum: { least: 3, includes: [] },
  numbering: 'continuous',
  nextNumber: 1,
  prefix: null,
  meetingsAYear: 4,
  usualStart: null,
  usualEnd: null,
  usualVenue: null,
  establishedOn: null,
  termsOfReference: '',
  otherNames: [],
}

/** Without blanks that nobody meant. */
export const tidyBody = (input: BodyInput): BodyInput => ({
  ...input,
  name: oneLine(input.name),
  shortName: lineOrNull(input.shortName),
  prefix: lineOrNull(input.prefix)?.toUpperCase() ?? null,
  usualVenue: lineOrNull(input.usualVenue),
  termsOfReference: input.termsOfReference.trim(),
  otherNames: tidyNames(input.otherNames),
})

const time = /^([01]\d|2[0-3]):[0-5]\d$/

const checkTimes = ({ usualStart, usualEnd }: BodyInput): readonly Problem[] => {
  const wrong = ([field, value]: readonly [string, string | null]): readonly Problem[] =>
    value === null || time.test(value) ? [] : [{ field, message: 'Enter a time on the 24-hour clock, such as 14:00' }]
  const problems = [['usual-start', usualStart] as const, ['usual-end', usualEnd] as const].flatMap(wrong)
  if (problems.length === 0 && usualStart !== null && usualEnd !== null && usualEnd <= usualStart) {
    return [{ field: 'usual-end', message: 'The usual end must be after the usual start' }]
  }
  return problems
}

const checkQuorum = ({ quorum: { least, share } }: BodyInput): readonly Problem[] => [
  ...checkWhole(least, {
    field: 'least',
    message: 'Enter how many seats must be filled, as a number from 0 to 200',
    least: 0,
    most: 200,
  }),
  ...(share === undefined || (share > 0 && share <= 1)
    ? []
    : [{ field: 'share', message: 'Enter the share as a percentage from 1 to 100' }]),
]

/** What is wrong with a body, as far as it can be said without looking at others. */
export const checkBody = (input: BodyInput): readonly Problem[] => [
  ...checkLine(input.name, { field: 'name', what: 'name', most: 150, required: 'Enter the name of the body' }),
  ...checkLine(input.shortName, { field: 'short-name', what: 'short name', most: 40 }),
  ...checkQuorum(input),
  ...checkWhole(input.nextNumber, {
    field: 'next-number',
    message: 'Enter the next minute number, as a number from 1 to 1000000',
    least: 1,
    most: 1_000_000,
  }),
  ...(input.prefix === null || /^[A-Z0-9]{1,10}$/.test(input.prefix)
    ? []
    : [{ field: 'prefix', message: 'Use at most 10 letters and digits for the reference, such as SWP' }]),
  ...checkWhole(input.meetingsAYear, {
    field: 'meetings-a-year',
    message: 'Enter how many meetings there are in a year, as a number from 0 to 60',
    least: 0,
    most: 60,
  }),
  ...checkTimes(input),
  ...checkLine(input.usualVenue, { field: 'usual-venue', what: 'usual venue' }),
  ...(input.termsOfReference.length > 50_000
    ? [{ field: 'terms-of-reference', message: 'Use at most 50,000 letters for the terms of reference' }]
    : []),
  ...input.otherNames
    .flatMap(name => checkLine(name, { field: 'other-names', what: 'other name', most: 150 }))
    .slice(0, 1),
]
