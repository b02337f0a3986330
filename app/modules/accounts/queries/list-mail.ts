import { NotAllowed, NotThere } from '#kernel/errors.ts'
import type { Look } from '../model.ts'
import { mayManageAccounts } from '../policy.ts'
import { selectMail, selectOneMail, selectUncertainMail, selectWholeMail } from '../store/outbox.ts'

export type MailState = 'waiting' | 'sent' | 'given up' | 'uncertain' | 'bounced'

export type WholeMail = NonNullable<Awaited<ReturnType<typeof selectWholeMail>>>

/** A mail, without its words. */
export interface MailLine {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly writtenAt: string
  readonly state: MailState
  /** Why it could not be sent, last time. */
  readonly problem: string | null
}

/** A mail, with its words; null where they signed somebody in and are not shown. */
export interface MailShown extends MailLine {
  readonly text: string | null
}

interface Row {
  readonly id: string
  readonly to_address: string
  readonly to_name: string | null
  readonly subject: string
  readonly created_at: string
  readonly sent_at: string | null
  readonly given_up_at: string | null
  readonly uncertain_at: string | null
  readonly bounced_at: string | null
  readonly problem: string | null
}

const stateOf = (row: Row): MailState => {
  if (row.bounced_at !== null) return 'bounced'
  if (row.sent_at !== null) return 'sent'
  if (row.uncertain_at !== null) return 'uncertain'
  return row.given_up_at === null ? 'waiting' : 'given up'
}

const lineOf = (row: Row): MailLine => ({
  id: row.id,
  to: row.to_name === null ? row.to_address : `${row.to_name} (${row.to_address})`,
  subject: row.subject,
  writtenAt: row.created_at,
  state: stateOf(row),
  problem: row.problem,
})

/** Mails, without their words, the newest first. */
export interface MailList {
  readonly uncertain: readonly MailLine[]
  readonly newest: readonly MailLine[]
}

/** How many mails are listed: the newest. */
export const mostMail = 100

/** For the administrator: mails of which nobody knows whether they were sent, and the newest of all. */
export const listMail = async ({ tx, actor }: Look): Promise<MailList> => {
  if (!mayManageAccounts(actor)) throw new NotAllowed('Only an administrator sees all mail.')
  const uncertain = await selectUncertainMail(tx, mostMail)
  return { uncertain: uncertain.map(lineOf), newest: (await selectMail(tx, mostMail)).map(lineOf) }
}

/** A mail for the administrator. What signs somebody else in is shown to nobody but them. */
export const findMail = async ({ tx, actor }: Look, id: string): Promise<MailShown> => {
  if (!mayManageAccounts(actor)) throw new NotAllowed('Only an administrator sees all mail.')
  const row = await selectOneMail(tx, id)
  if (row === null) throw new NotThere('mail')
  return { ...lineOf(row), text: row.secret === 1 ? null : row.text }
}

/** A mail as it is sent, to be kept as a file. What signs somebody in is not there for anybody. */
export const wholeMail = async ({ tx, actor }: Look, id: string): Promise<WholeMail> => {
  if (!mayManageAccounts(actor)) throw new NotAllowed('Only an administrator sees all mail.')
  const mail = await selectWholeMail(tx, id)
  if (mail === null) throw new NotThere('mail')
  return mail
}

/**
 * The words of any mail, for somebody who sits at the machine that would have sent it. Whoever calls this has made sure that
 * they do.
 */
export const mailOnThisMachine = async ({ tx }: Look, id: string): Promise<MailShown | null> => {
  const row = await selectOneMail(tx, id)
  return row === null ? null : { ...lineOf(row), text: row.text }
}
