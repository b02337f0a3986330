import type { Engine, ReadTx, Tx } from '#platform/db/database.ts'
import { skipLocked } from '#platform/db/skip-locked.ts'
import { keptMail, mailColumns } from './kept-mail.ts'
import type { KeptMail } from './mail.ts'

/** How often a mail is tried: with the waits between, for about three days. */
const mostAttempts = 14

/** How long whoever has taken a mail has it to themselves, in seconds, unless they say that they are still at it. */
const leaseSeconds = 60

/** How long the mail server may take to answer to a whole mail, in seconds. After that nobody knows what became of it. */
const answerSeconds = 900

const later = (now: string, seconds: number): string => Temporal.Instant.from(now).add({ seconds }).toString()

/** One minute, two, four … at most eight hours. */
const waitSeconds = (attempts: number): number => Math.min(60 * 2 ** (attempts - 1), 8 * 3600)

/** A mail that this attempt, and for a while no other, may send. */
export interface TakenMail extends KeptMail {
  readonly attempts: number
  /** Names this attempt. */
  readonly takenBy: string
}

/** Another process sends this mail by now: this one must leave it before the mail server has all of it. */
export class TakenByOther extends Error {
  override readonly name = 'TakenByOther'

  constructor() {
    super('Another process sends this mail')
  }
}

const due = (tx: ReadTx, now: string) =>
  tx
    .selectFrom('mail')
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('uncertain_at', 'is', null)
    .where('due_at', '<=', now)

/** True where mail is due: to be asked first, as it holds up nobody. */
export const hasDueMail = async (tx: ReadTx, now: string): Promise<boolean> =>
  (await due(tx, now).select('id').limit(1).executeTakeFirst()) !== undefined

const neverHeard =
  'It was handed to the mail server, and the program ended before the server answered. It may have arrived.'

/** Leaves it to a person: nobody can know whether it was sent, and it must not be sent twice. */
const setAside = (tx: Tx, id: string, { now, problem }: { readonly now: string; readonly problem: string }) =>
  tx.updateTable('mail').set({ uncertain_at: now, taken_by: null, problem }).where('id', '=', id).execute()

/**
 * Takes the mail that has waited longest; null where none is due that nobody else is taking at this moment. A mail that was
 * handed over and not heard of since is not taken again but left to a person, unless it says that it may go twice.
 */
export const takeDueMail = async (
  tx: Tx,
  now: string,
  { engine, takenBy }: { readonly engine: Engine; readonly takenBy: string },
): Promise<TakenMail | null> => {
  for (;;) {
    const query = due(tx, now)
      .select([...mailColumns, 'attempts', 'handed_at', 'if_uncertain'])
      .orderBy('due_at')
      .orderBy('created_at')
      .limit(1)
    const row = await skipLocked(query, engine).executeTakeFirst()
    if (row === undefined) return null
    if (row.handed_at !== null && row.if_uncertain === 'ask') {
      await setAside(tx, row.id, { now, problem: neverHeard })
      continue
    }
    const attempts = row.attempts + 1
    await tx
      .updateTable('mail')
      .set({ attempts, taken_by: takenBy, handed_at: null, due_at: later(now, leaseSeconds) })
      .where('id', '=', row.id)
      .execute()
    return { ...keptMail(row), attempts, takenBy }
  }
}

const ours = (tx: Tx, { id, takenBy }: TakenMail) =>
  tx.updateTable('mail').where('id', '=', id).where('taken_by', '=', takenBy)

/** Says that whoever has it is still at it. */
export const keepMail = async (tx: Tx, mail: TakenMail, now: string): Promise<void> =>
  void (await ours(tx, mail)
    .where('handed_at', 'is', null)
    .set({ due_at: later(now, leaseSeconds) })
    .execute())

/**
 * Writes down that from now on the mail server may accept it. Of all attempts to send a mail one alone comes past this, until
 * the server has said that it did not take it.
 * @throws TakenByOther where another attempt has it
 */
export const markHanded = async (tx: Tx, mail: TakenMail, now: string): Promise<void> => {
  const handed = await ours(tx, mail)
    .where('handed_at', 'is', null)
    .where('sent_at', 'is', null)
    .set({ handed_at: now, due_at: later(now, answerSeconds) })
    .returning('id')
    .execute()
  if (handed.length === 0) throw new TakenByOther()
}

/** Words that sign somebody in are wiped: they are of use to nobody but a thief once they are sent. */
const wiped = { text: '', html: null, attachments: '[]' } as const

/** Takes out of its words what whoever reads the record must not know. */
const blotOut = async (tx: Tx, { id }: Pick<TakenMail, 'id'>): Promise<void> => {
  const row = await tx.selectFrom('mail').select(['text', 'html', 'veiled']).where('id', '=', id).executeTakeFirst()
  if (row?.veiled == null) return
  const tokens = row.veiled.split(' ').filter(Boolean)
  const blot = (words: string): string => tokens.reduce((left, token) => left.replaceAll(token, '…'), words)
  const [text, html] = [row.text, row.html].map(words => (words === null ? null : blot(words)))
  await tx
    .updateTable('mail')
    .set({ text: text ?? '', html: html ?? null, veiled: null })
    .where('id', '=', id)
    .execute()
}

/** It was accepted. Where it had been set aside meanwhile, that is settled. */
export const markSent = async (tx: Tx, mail: TakenMail, at: { readonly now: string; readonly keeps: boolean }) => {
  const row = tx.updateTable('mail').where('id', '=', mail.id)
  await row.set({ sent_at: at.now, problem: null, taken_by: null, uncertain_at: null }).execute()
  if (at.keeps) return
  await row.where('secret', '=', 1).set(wiped).execute()
  await blotOut(tx, mail)
}

export interface MailFailure {
  readonly now: string
  readonly problem: string
  /** refused: nobody will ever take it; uncertain: nobody knows whether it was taken; later: it was not taken. */
  readonly outcome: 'refused' | 'uncertain' | 'later'
}

/** Keeps why it could not be sent, and when to try again, or that there is no use. */
export const markFailed = async (tx: Tx, mail: TakenMail, failure: MailFailure): Promise<void> => {
  const { now, outcome } = failure
  const problem = failure.problem.slice(0, 500)
  if (outcome === 'uncertain') {
    const asks = await ours(tx, mail)
      .where('if_uncertain', '=', 'ask')
      .set({ uncertain_at: now, taken_by: null, problem })
      .returning('id')
      .execute()
    if (asks.length > 0) return
  }
  const over = outcome === 'refused' || mail.attempts >= mostAttempts
  const row = ours(tx, mail)
  await row
    .set({
      problem,
      due_at: later(now, waitSeconds(mail.attempts)),
      given_up_at: over ? now : null,
      handed_at: null,
    })
    .execute()
  if (over) await row.where('secret', '=', 1).set(wiped).execute()
}
