import type { Problem } from '#kernel/errors.ts'
import type { Organisation, Person } from '../model.ts'
import { checkLine, lineOrNull, oneLine, tidyNames } from './checks.ts'

/** What people say of a person. */
export interface PersonInput extends Pick<Person, 'name' | 'title' | 'email' | 'organisationId'> {
  readonly otherNames: readonly string[]
}

/** What people say of an organisation. */
export interface OrganisationInput extends Pick<Organisation, 'name' | 'shortName' | 'kind'> {
  readonly otherNames: readonly string[]
}

export const tidyPerson = (input: PersonInput): PersonInput => ({
  ...input,
  name: oneLine(input.name),
  title: lineOrNull(input.title),
  email: lineOrNull(input.email)?.toLowerCase() ?? null,
  otherNames: tidyNames(input.otherNames),
})

export const tidyOrganisation = (input: OrganisationInput): OrganisationInput => ({
  ...input,
  name: oneLine(input.name),
  shortName: lineOrNull(input.shortName),
  otherNames: tidyNames(input.otherNames),
})

const checkNames = (names: readonly string[]): readonly Problem[] =>
  names.flatMap(name => checkLine(name, { field: 'other-names', what: 'other name', most: 150 })).slice(0, 1)

const address = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"().]+$/

export const checkPerson = (input: PersonInput): readonly Problem[] => [
  ...checkLine(input.name, { field: 'name', what: 'name', most: 150, required: 'Enter the name of the person' }),
  ...checkLine(input.title, { field: 'title', what: 'title', most: 60 }),
  ...(input.email === null || (address.test(input.email) && input.email.length <= 254)
    ? []
    : [{ field: 'email', message: 'Enter an e-mail address like name@example.org, or leave it empty' }]),
  ...checkNames(input.otherNames),
]

export const checkOrganisation = (input: OrganisationInput): readonly Problem[] => [
  ...checkLine(input.name, { field: 'name', what: 'name', most: 150, required: 'Enter the name of the organisation' }),
  ...checkLine(input.shortName, { field: 'short-name', what: 'short name', most: 40 }),
  ...checkNames(input.otherNames),
]
