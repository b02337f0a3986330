/** A clerk with a meeting, and what the page on which minutes are typed sends for them. */
import { createRecord, openSession, systemActor } from '#modules/accounts/index.ts'
import { systemClock } from '#kernel/clock.ts'
import { aBody, aHolding, aMeeting, aPerson, aRole, aSeat, anAccount, anOrganisation } from '#test/rows.ts'
import { openRecord } from '../../app/entry/open-record.ts'

/** Who saves, and where. */
export interface Clerk {
  readonly meetingId: string
  readonly cookie: string
}

/** A new record in the folder, with a body, its meeting, and a clerk who is signed in. */
export const seedClerk = async (dataFolder: string): Promise<Clerk> => {
  const db = await openRecord({ dataFolder, databaseUrl: null })
  try {
    return await createRecord({ db, clock: systemClock }).perform(systemActor, async act => {
      const { tx } = act
      const body = await aBody(tx, { next_number: 175 })
      const council = await anOrganisation(tx)
      const priya = await aPerson(tx)
      const seat = await aSeat(tx, { body_id: body.id, organisation_id: council.id, post: 'Community Safety Manager' })
      await aHolding(tx, { seat_id: seat.id, person_id: priya.id })
      const meeting = await aMeeting(tx, { body_id: body.id, date: '2026-03-12', state: 'held' })
      const account = await anAccount(tx)
      await aRole(tx, { account_id: account.id, body_id: body.id, role: 'clerk' })
      const token = await openSession(act, { accountId: account.id, how: 'link', about: 'Trial' })
      return { meetingId: meeting.id, cookie: `session=${token}` }
    })
  } finally {
    await db.close()
  }
}

/** What the record holds of the minutes: the text, its version, every earlier text, and how many actions were found. */
export const keptMinutes = async (dataFolder: string, { meetingId }: Clerk) => {
  const db = await openRecord({ dataFolder, databaseUrl: null })
  try {
    return await db.read(async tx => {
      const row = await tx.selectFrom('minutes').selectAll().where('meeting_id', '=', meetingId).executeTakeFirst()
      if (row === undefined) return { text: null, version: 0, texts: new Map<number, string>(), actions: 0 }
      const texts = await tx.selectFrom('minutes_version').selectAll().where('minutes_id', '=', row.id).execute()
      const actions = await tx.selectFrom('action').select('id').where('minutes_id', '=', row.id).execute()
      return {
        text: row.text,
        version: row.version,
        texts: new Map(texts.map(({ version, text }) => [version, text])),
        actions: actions.length,
      }
    })
  } finally {
    await db.close()
  }
}

/** Saves as the script of the page does. Throws where the connection breaks. */
export const saveText = (
  address: string,
  { meetingId, cookie }: Clerk,
  { text, version }: { readonly text: string; readonly version: number },
): Promise<Response> => {
  const body = new FormData()
  body.set('text', text)
  body.set('opened', '0')
  return fetch(`${address}/meetings/${meetingId}/minutes/text`, {
    method: 'POST',
    headers: { 'if-match': `"${version}"`, cookie },
    body,
    redirect: 'manual',
  })
}
