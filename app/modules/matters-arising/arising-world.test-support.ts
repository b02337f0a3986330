/** A group that agreed ten actions in nine minutes in December, and meets again in March: for the tests of the report. */
import { parse, readText, type Minutes } from '#minutes'
import type { Clock } from '#kernel/clock.ts'
import { enterEvents, type EnterInput, type Party } from '#modules/ledger/index.ts'
import { keepMinutes } from '#modules/minutes/index.ts'
import type { RecordUnderTest } from '#test/record.ts'
import { aBody, aMeeting, actorWith } from '#test/rows.ts'

const minute = (number: string, title: string, resolved: string): string =>
  `${number}  ${title}\n\nThe Group heard an update.\n\n${resolved}\n\n`

/** Minutes of another meeting of the group, with one action. */
export const otherMinutes = (day: string, number: string): string =>
  decemberMinutes
    .replace('Tuesday 9 December 2025', day)
    .replace(
      /180 {2}[^]*$/,
      `${minute(number, 'Newsletter', 'RESOLVED that the flyer be printed by the next meeting.   AS')}${minute(String(Number(number) + 1), 'Other business', 'RESOLVED that the report be noted.')}`,
    )

export const decemberMinutes = `SAFER WEXMOOR STRATEGIC GROUP

Minutes of the meeting held at 10.00 am on Tuesday 9 December 2025
at Council Chamber

Present:

Superintendent Grace Okafor, Borough Commander (Chair)
Priya Nair, Community Safety Manager, Wexmoor Council
Tom Ashworth, Head of Delivery, Probation Service
Helen Marsh, Fire Commander
Lena Fox, Emergency Planning Manager
Jonas Reed, Housing Officer
Amir Sethi, Communications Officer

${minute('180', 'Resilience update', 'RESOLVED that:\n\n1- An update on the flood exercise be brought to the next meeting.   LF/HM\n\n2- The hospice be invited to take part.   LF/HM')}${minute('181', 'Prevent update', 'RESOLVED that the revised plan be brought to the next meeting.   PN')}${minute('183', 'Probation update', 'RESOLVED that an update on the unpaid work team be sent to the Group.   TA')}${minute('184', 'Neighbourhood board update', 'RESOLVED that the Borough Commander find out why the open meeting was not announced.   GO')}${minute('186a', 'Offender management', 'RESOLVED that figures of the jobs fair be sent to the Group.   TA')}${minute('186b', 'Youth offending', 'RESOLVED that the protocol for care leavers be brought to the next meeting.   JR')}${minute('187', 'Envirocrime', 'RESOLVED that the Borough Commander find out where the two motor cycles are.   GO')}${minute('188', 'Newsletter', 'RESOLVED that a piece on the neighbourhood board be put into the newsletter.   AS')}${minute('189', 'Items for the next agenda', 'RESOLVED that a talk on organised crime be arranged for the March meeting.   PN')}`

export const treeOf = (text: string): Minutes => {
  const found = parse(readText(text)).documents.find(document => document.type === 'minutes')
  if (found === undefined) throw new Error('The text is no minutes')
  return found
}

/** A clock that a test sets. */
export const setClock = (first: string): Clock & { readonly set: (instant: string) => void } => {
  let now = Temporal.Instant.from(first)
  return {
    now: () => now,
    today: () => now.toZonedDateTimeISO('Europe/London').toPlainDate(),
    set: instant => void (now = Temporal.Instant.from(instant)),
  }
}

export const named = (label: string): Party => ({ label, personId: null, seatId: null, organisationId: null })

/** The minutes of a meeting, taken in. */
export const takeIn = (record: Pick<RecordUnderTest, 'perform'>, meetingId: string, text: string): Promise<string> =>
  record.perform(act => keepMinutes(act, { meetingId, text, tree: treeOf(text), fileHash: null, state: 'approved' }))

/** The body, its December meeting with its minutes, its March meeting, and its clerk. */
export const decemberWorld = async (record: Pick<RecordUnderTest, 'db' | 'perform'>) => {
  const made = await record.perform(async ({ tx }) => {
    const body = await aBody(tx, { slug: 'strategic-group', prefix: 'SWSG', next_number: 180 })
    const december = await aMeeting(tx, { body_id: body.id, date: '2025-12-09', starts: '10:00', state: 'held' })
    const march = await aMeeting(tx, { body_id: body.id, date: '2026-03-26', state: 'called' })
    return { body, december, march }
  })
  await takeIn(record, made.december.id, decemberMinutes)
  const rows = await record.db.read(tx =>
    tx
      .selectFrom('action')
      .innerJoin('minute', 'minute.id', 'action.minute_id')
      .select(['action.id', 'minute.number', 'action.text'])
      .orderBy('action.position')
      .execute(),
  )
  const actionOf = (number: string, at = 0): string => rows.filter(row => row.number === number)[at]?.id ?? ''
  const enter = (
    number: string,
    what: EnterInput['what'],
    given: Partial<Pick<EnterInput, 'channel' | 'at'>> & { readonly place?: number } = {},
  ) => {
    const { place = 0, channel = 'page', at } = given
    return record.perform(act =>
      enterEvents(act, { actionId: actionOf(number, place), channel, what, ...(at !== undefined && { at }) }),
    )
  }
  return { ...made, actions: rows, actionOf, enter, clerk: actorWith({ [made.body.id]: ['clerk'] }) }
}

/** What became of the December actions by March: six are spoken of, 184, 186b and 188 are not. */
export const marchAnswers = async ({ enter }: Pick<Awaited<ReturnType<typeof decemberWorld>>, 'enter'>) => {
  const says = (text: string, kind: 'progress' | 'reported-done' = 'progress') =>
    ({ kind, owner: 0, text, files: [] }) as const
  await enter('180', [says('The day of the exercise is not fixed yet')], {
    at: '2026-03-10T09:00:00Z',
    channel: 'link',
  })
  await enter('180', [says('The hospice is invited')], { place: 1, at: '2026-03-10T09:05:00Z', channel: 'link' })
  await enter('181', [says('An item of its own on the agenda', 'reported-done')], {
    at: '2026-03-11T09:00:00Z',
    channel: 'mail',
  })
  await enter('183', [says('Waiting for Mr Ashworth’s figures')], { at: '2026-02-22T09:00:00Z' })
  await enter('186a', [says('The figures have been asked for')], { at: '2026-02-22T09:00:00Z' })
  await enter('187', [
    {
      kind: 'transferred',
      owner: null,
      to: [named('Inspector Ravi Menon')],
      reason: 'Grace Okafor has moved to another borough',
    },
  ])
  await enter('189', [
    { kind: 'handed-over', owner: 0, to: named('Anna Bell'), cause: 'on leave' },
    { kind: 'dated', due: { on: '2026-06-18', meetingId: null }, reason: 'The June meeting has room for it' },
  ])
}
