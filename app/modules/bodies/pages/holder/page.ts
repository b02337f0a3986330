import { nobody, type PageDeps, type Visitor } from '#modules/accounts/index.ts'
import { readForm } from '#platform/http/read-form.ts'
import type { Route } from '#platform/http/route.ts'
import { changeHolding } from '../../commands/change-holding.ts'
import { endHolding } from '../../commands/end-holding.ts'
import { removeHolding } from '../../commands/remove-holding.ts'
import { holdingKinds } from '../../model.ts'
import { paths } from '../../paths.ts'
import { holdingForForm } from '../../queries/seat-form.ts'
import { formRoutes, part } from '../form-page.ts'
import { pageOf } from '../parts.ts'
import { checkDate, dateOf, sentDate, shownDate, versionOf } from '../typed.ts'
import { editHolderView, endHolderView } from './view.ts'

const endRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.endHolderPattern,
    audit: 'holding.ended',
    find: (look, c) => holdingForForm(look, part(c, 'holder')),
    start: ({ holding }) => ({ version: holding.version, on: shownDate(holding.to) }),
    read: form => ({ version: versionOf(form), on: sentDate(form, 'on') }),
    check: ({ on }) => checkDate(on, 'on', 'Enter the last day'),
    save: async (act, { version, on }, { holding, seat, body }) => {
      await endHolding(act, { id: holding.id, version, on: dateOf(on) ?? '' })
      return paths.seat(body.slug, seat.id)
    },
    print: (found, shown) => pageOf(`End the time of ${found.holding.holder.name}`, endHolderView(found, shown)),
  })

const editRoutes = (deps: PageDeps): readonly Route<Visitor>[] =>
  formRoutes(deps, {
    path: paths.editHolderPattern,
    audit: 'holding.changed',
    find: (look, c) => holdingForForm(look, part(c, 'holder')),
    start: ({ holding: { version, kind, from, to } }) => ({
      version,
      kind: String(kind),
      from: shownDate(from),
      to: shownDate(to),
    }),
    read: form => ({
      version: versionOf(form),
      kind: form.text('kind'),
      from: sentDate(form, 'from'),
      to: sentDate(form, 'to'),
    }),
    check: ({ from, to }) => [...checkDate(from, 'from'), ...checkDate(to, 'to')],
    save: async (act, { version, kind, from, to }, { holding, seat, body }) => {
      await changeHolding(act, {
        id: holding.id,
        version,
        kind: holdingKinds.find(one => one === kind) ?? holding.kind,
        from: dateOf(from),
        to: dateOf(to),
      })
      return paths.seat(body.slug, seat.id)
    },
    print: (found, shown) => pageOf(`Correct the entry of ${found.holding.holder.name}`, editHolderView(found, shown)),
  })

const removeRoute = (deps: PageDeps): Route<Visitor> => ({
  method: 'POST',
  path: paths.removeHolderPattern,
  access: 'signed-in',
  audit: 'holding.removed',
  handle: async (c, visitor) => {
    const actor = visitor.actor ?? nobody
    const form = await readForm(c, 10_000)
    const { holding, seat, body } = await deps.look(actor, look => holdingForForm(look, part(c, 'holder')))
    const version = typeof form === 'string' ? 0 : versionOf(form)
    await deps.perform(actor, act => removeHolding(act, { id: holding.id, version }))
    return c.redirect(paths.seat(body.slug, seat.id), 303)
  },
})

/** `/bodies/:body/seats/:seat/holders/:holder/…`: a holder's time ends, is corrected, or was never. */
export const holderRoutes = (deps: PageDeps): readonly Route<Visitor>[] => [
  ...endRoutes(deps),
  ...editRoutes(deps),
  removeRoute(deps),
]
