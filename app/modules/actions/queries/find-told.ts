import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import { seatsOnDay, type Body } from '#modules/bodies/index.ts'
import { findHistory } from '#modules/ledger/index.ts'
import type { Escalation } from '../model/escalation.ts'
import { selectSenior } from '../store/chase.ts'
import { selectOneOpen } from '../store/open-actions.ts'
import { selectBodyContact, selectContacts } from '../store/owners.ts'

/** Whom a step of the ladder tells, of what. */
export interface ToldOf {
  readonly escalation: Escalation
  readonly action: { readonly reference: string; readonly text: string; readonly meetingDate: string }
  readonly body: Body
  readonly to: readonly { readonly name: string; readonly email: string }[]
  /** Who that is, in words: "the chair". */
  readonly whom: string
}

const reachable = (
  people: Iterable<{ readonly name: string; readonly email: string | null }>,
): readonly { readonly name: string; readonly email: string }[] =>
  [...people].flatMap(({ name, email }) => (email === null ? [] : [{ name, email }]))

const chairsOf = async (look: Pick<Look, 'tx' | 'today'>, body: Body) => {
  const seats = await seatsOnDay(look, body, look.today.toString())
  const chairs = seats.filter(({ office }) => office === 'chair').flatMap(({ holder }) => holder?.personId ?? [])
  return reachable((await selectContacts(look.tx, chairs)).values())
}

const seniorOf = async (look: Pick<Look, 'tx'>, actionId: string) => {
  const history = await findHistory(look, actionId)
  const organisationId = history?.state.owners[0]?.organisationId ?? null
  const senior = organisationId === null ? null : await selectSenior(look.tx, organisationId)
  return reachable(senior === null ? [] : [senior])
}

/** Whom the chair would tell with a step of the ladder. */
export const findTold = async (
  look: Pick<Look, 'tx' | 'today'>,
  escalation: Escalation,
  body: Body,
): Promise<ToldOf> => {
  const action = await selectOneOpen(look.tx, escalation.actionId)
  if (action === null) throw new NotThere('open action')
  const told = { escalation, action, body }
  switch (escalation.step) {
    case 'clerk':
      return { ...told, to: (await selectBodyContact(look.tx, body.id))?.clerks ?? [], whom: 'the clerk' }
    case 'chair':
      return { ...told, to: await chairsOf(look, body), whom: 'the chair' }
    case 'senior':
      return {
        ...told,
        to: await seniorOf(look, escalation.actionId),
        whom: 'the senior officer of the owner’s organisation',
      }
  }
}
