import type { PageDeps, Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { mergePeople } from '../../commands/merge-people.ts'
import { paths } from '../../paths.ts'
import { peopleToMerge, type PeopleToMerge } from '../../queries/person-form.ts'
import { formRoutes, part } from '../form-page.ts'
import { pageOf } from '../parts.ts'
import { numberOf } from '../typed.ts'
import { chooseView, compareView } from './view.ts'

interface MergeTyped {
  readonly with: string
  /** Id of the one that stays; "" while the two are not yet beside each other. */
  readonly keep: string
  readonly version: number
  readonly otherVersion: number
}

const order = (typed: MergeTyped, { person }: PeopleToMerge) => {
  const [here, there] = [
    { id: person.id, version: typed.version },
    { id: typed.with, version: typed.otherVersion },
  ]
  const [kept, gone] = typed.keep === there.id ? [there, here] : [here, there]
  return { keptId: kept.id, keptVersion: kept.version, goneId: gone.id, goneVersion: gone.version }
}

/** `/people/:person/merge`: choose the other (`?with=`), see both beside each other, and say which entry stays. */
export const mergePeopleRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.mergePersonPattern,
    audit: 'person.merged',
    find: (look, c) => peopleToMerge(look, part(c, 'person'), c.req.query('with') ?? null),
    start: ({ person, other }): MergeTyped => ({
      with: other?.person.id ?? '',
      keep: '',
      version: person.version,
      otherVersion: other?.person.version ?? 0,
    }),
    read: form => ({
      with: form.text('with'),
      keep: form.text('keep'),
      version: numberOf(form.text('version')),
      otherVersion: numberOf(form.text('other-version')),
    }),
    check: (typed, { person, other }) =>
      other !== null && ![person.id, other.person.id].includes(typed.keep)
        ? [{ field: 'keep', message: 'Choose which entry stays' }]
        : [],
    save: async (act, typed, found) => paths.person((await mergePeople(act, order(typed, found))).id),
    print: (found, shown) => {
      const { person, other } = found
      const view =
        other === null
          ? chooseView(found)
          : compareView({ here: found, there: other, ...shown, keep: shown.typed.keep })
      return pageOf(`Merge ${person.name}`, view, 'people')
    },
  })
