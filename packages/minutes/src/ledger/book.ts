import type { Diagnostic } from '../tree/diagnostic.ts'
import type { CivilDate } from '../tree/nodes.ts'
import { actionIndex } from './action-index.ts'
import type { ActionIndex } from './action-index.ts'
import { isSettled, openAccount } from './account.ts'
import type { Account } from './account.ts'
import { sameBody } from './chronology.ts'
import { joined, judge } from './judge.ts'
import { matchMention } from './match-mention.ts'
import type { Mention, Owed, Reporter } from './owed.ts'
import { dateDiffers, numberDiffers, withoutUpdate } from './remarks.ts'
import { hasComeBy, timesNamed } from './until.ts'

/** The accounts while the documents are gone through. Grows; only this file and `enter-*.ts` write to it. */
export interface Book {
  readonly accounts: Account[]
  /** Those that the next document has to speak of: neither settled nor passed over already. */
  readonly watched: Set<Account>
  readonly index: ActionIndex<Account>
  /** References given so far, by date of the meeting. */
  readonly references: Map<string, Set<string>>
  readonly diagnostics: Diagnostic[]
}

/** Stands for the meetings without a date. */
const undated = ''

export const emptyBook = (): Book => ({
  accounts: [],
  watched: new Set(),
  index: actionIndex(),
  references: new Map(),
  diagnostics: [],
})

/** A reference that no other action of that meeting has, however its minutes are numbered. */
const freeReference = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted
  let place = 2
  while (taken.has(`${wanted}/${place}`)) place++
  return `${wanted}/${place}`
}

/** Enters an action that nothing has been said of yet. */
export const enter = (book: Book, owed: Owed, opening: boolean): Account => {
  const meeting = owed.meetingDate ?? undated
  const taken = book.references.get(meeting) ?? new Set()
  const reference = freeReference(owed.reference, taken)
  book.references.set(meeting, taken.add(reference))
  const account = openAccount({ ...owed, reference }, opening)
  book.accounts.push(account)
  book.watched.add(account)
  book.index.add(account)
  return account
}

/** What a document says of one action, in one place or several. */
interface Saying {
  readonly mentions: readonly Mention[]
  readonly by: Reporter
}

/** Records what a document says of an action. */
export const record = (book: Book, account: Account, { mentions, by }: Saying): void => {
  account.said = {
    update: joined(mentions.map(said => said.update || (said.status ?? ''))),
    by,
    verdict: judge(account.owed, mentions, by),
  }
  account.missedBy = null
  if (isSettled(account)) book.watched.delete(account)
  else book.watched.add(account)
}

/** A report of our own that lists an action as lost does not account for it. */
const saysNothing = /^\W*(?:no update[:.,]?\s*)?(?:not accounted for|unaccounted(?: for)?)\b/i

/** Ties each mention to the actions that it answers and records it; gives back those that answer none. */
export const recordMentions = (book: Book, mentions: readonly Mention[], by: Reporter): readonly Mention[] => {
  const context = { by, index: book.index, isOpen: (account: Account) => !isSettled(account) }
  const answers = new Map<Account, Mention[]>()
  const unanswering: Mention[] = []
  for (const mention of mentions) {
    if (saysNothing.test(mention.update)) continue
    const { answered, doubt } = matchMention(mention, context)
    const [first] = answered
    if (first === undefined) {
      unanswering.push(mention)
      continue
    }
    if (doubt === 'number') book.diagnostics.push(numberDiffers(mention, by, first.owed.reference))
    if (doubt === 'date') book.diagnostics.push(dateDiffers(mention, by, first.owed.meetingDate))
    if (mention.update === '' && mention.status === null) book.diagnostics.push(withoutUpdate(mention, by))
    for (const account of answered) {
      const said = answers.get(account)
      if (said === undefined) answers.set(account, [mention])
      else said.push(mention)
    }
  }
  for (const [account, said] of answers) record(book, account, { mentions: said, by })
  return unanswering
}

/**
 * Marks what a document should have spoken of and did not. A Matters Arising report or a log answers for everything
 * that is open; minutes only for what nobody has reported on yet, since they lean on the report before them. An action
 * put off to a time still to come may be passed over until then.
 */
export const markSilence = (book: Book, by: Reporter): void => {
  for (const account of book.watched) {
    const { said, owed } = account
    if (said?.by === by || (owed.meetingDate !== null && owed.meetingDate === by.date)) continue
    if (!sameBody(owed.body, by.body)) continue
    if (said === null || (by.kind !== 'minutes' && !isPutOffBeyond(account, by.date))) {
      account.missedBy = by
      book.watched.delete(account)
    }
  }
}

const isPutOffBeyond = ({ said }: Account, day: CivilDate | null): boolean => {
  const until = said?.verdict.until ?? null
  if (said === null || until === null || day === null) return false
  const time = timesNamed(`until ${until}`, said.by.date).at(-1)
  return time?.date != null && !hasComeBy(time, day)
}
