import type { Act } from '#modules/accounts/index.ts'
import { listBodies, type Body } from '#modules/bodies/index.ts'
import { meetingsAround, type Meeting } from '#modules/meetings/index.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { reminderMail, type AskedFor } from '../compose/reminder-mail.ts'
import type { OwedAction } from '../model/owed-action.ts'
import { toAsk } from '../model/remind.ts'
import { papersDay, reminderDue, type ReminderDay } from '../model/reminder-days.ts'
import { findOwed } from '../queries/find-owed.ts'
import { insertReminder, selectChasePolicy, selectReminded } from '../store/chase.ts'
import { selectContacts, selectToldOn } from '../store/owners.ts'
import { linkFor, type MailPlaces } from './link-for.ts'
import { raiseTask } from './raise-task.ts'

/** What one body asks of one person today. */
interface Wanted {
  readonly body: Body
  readonly meeting: Meeting
  readonly due: ReminderDay
  readonly papersDay: string
  readonly actions: readonly OwedAction[]
}

/** What a body asks today, by whom it asks; nothing where it reminds nobody on this day. */
const wantedBy = async (act: Act, body: Body): Promise<readonly (readonly [string, Wanted])[]> => {
  const { next, last } = await meetingsAround(act, body)
  if (next === null) return []
  const policy = await selectChasePolicy(act.tx, body.id)
  const due = reminderDue(policy, next.date, act.today)
  if (due === null) return []
  const place = { meetingId: next.id, moment: due.moment, day: act.today.toString() }
  const reminded = await selectReminded(act.tx, place)
  const { byPerson } = await findOwed(act, body.id)
  const wanted = { body, meeting: next, due, papersDay: papersDay(policy, next.date) }
  return [...byPerson].flatMap(([personId, owed]) => {
    const actions = reminded.has(personId) ? [] : toAsk(owed, { due, lastMeeting: last?.date ?? null })
    return actions.length === 0 ? [] : [[personId, { ...wanted, actions }] as const]
  })
}

interface Reminding {
  readonly person: { readonly id: string; readonly name: string; readonly email: string }
  readonly wanted: readonly Wanted[]
  readonly places: MailPlaces
}

const remindOne = async (act: Act, { person, wanted, places }: Reminding): Promise<void> => {
  const asked: AskedFor[] = []
  const tokens: string[] = []
  for (const one of wanted) {
    const whose = { personId: person.id, bodyId: one.body.id, sentTo: person.email }
    const { href, token, replyTo } = await linkFor(act, whose, places)
    tokens.push(token)
    asked.push({ ...one, href, replyTo })
  }
  const today = act.today.toString()
  const mailId = await queueMail(act, {
    to: { address: person.email, name: person.name },
    ...reminderMail(asked, today),
    onceKey: `reminder:${person.id}:${today}`,
    veiled: tokens.join(' '),
    ...(asked.length === 1 && asked[0]?.replyTo != null && { replyTo: asked[0].replyTo }),
  })
  if (mailId === null) return
  for (const { body, meeting, due, actions } of wanted) {
    await insertReminder(act.tx, {
      id: act.newId(),
      bodyId: body.id,
      meetingId: meeting.id,
      personId: person.id,
      moment: due.moment,
      day: today,
      sentAt: act.now,
      actionIds: actions.map(({ id }) => id),
      mailId,
    })
  }
}

/**
 * Reminds whoever owes something to a body whose day for it has come: each person with one mail, whatever the number of
 * bodies, and never with a second on one day. Somebody without an address is put before the clerk instead.
 * @returns how many people were written to
 */
export const remindOwners = async (act: Act, places: MailPlaces): Promise<number> => {
  const wanted = new Map<string, Wanted[]>()
  for (const body of await listBodies(act)) {
    if (body.dissolvedOn !== null) continue
    for (const [personId, one] of await wantedBy(act, body))
      wanted.set(personId, [...(wanted.get(personId) ?? []), one])
  }
  const people = await selectContacts(act.tx, [...wanted.keys()])
  // Whoever was told of new actions today has had the one mail of the day.
  const told = await selectToldOn(act.tx, act.today.toString())
  let written = 0
  for (const [personId, asks] of wanted) {
    const person = people.get(personId)
    if (person === undefined || told.has(personId)) continue
    const { name, email } = person
    if (email !== null) {
      await remindOne(act, { person: { id: personId, name, email }, wanted: asks, places })
      written++
      continue
    }
    for (const { body, meeting } of asks) {
      await raiseTask(act, {
        bodyId: body.id,
        kind: 'no-address',
        personId,
        text: `${name} could not be reminded: no e-mail address of theirs is known.`,
        onceKey: `no-address:${personId}:${meeting.id}`,
      })
    }
  }
  return written
}
