import type { Balance } from '#modules/ledger/index.ts'
import { showDate } from '#kernel/date-words.ts'
import type { ArisingFacts, Beginning } from '../model/report.ts'
import { dayInWords } from './when.ts'

const actions = (n: number): string => (n === 0 ? 'no action was' : n === 1 ? '1 action was' : `${n} actions were`)

const opening = (beginning: Beginning, { opening: open, new: fresh }: Balance): string => {
  switch (beginning.kind) {
    case 'report':
      return `The last report, issued on ${dayInWords(beginning.issuedAt)} for the meeting of ${showDate(beginning.meetingDate)}, left ${open === 0 ? 'no action' : open === 1 ? '1 action' : `${open} actions`} open. Since then, ${actions(fresh)} added.`
    case 'meeting':
      return `Before the meeting of ${showDate(beginning.meetingDate)}, ${actions(open)} open. Since then, ${actions(fresh)} added.`
    case 'start':
      return `This report goes back to the beginning: ${actions(fresh)} added.`
  }
}

/** The balance in words. */
export const balanceWords = ({ beginning, balance, rows }: ArisingFacts): readonly string[] => {
  const { closed, carried, transferred, withdrawn } = balance
  const silent = rows.filter(({ group }) => group === 'no-update').length
  const total = balance.opening + balance.new
  const accounted = closed + carried + transferred + withdrawn
  const heard =
    silent === 0
      ? 'Nothing that is open is without an update.'
      : `No update was received for ${silent === 1 ? '1 action, which stands' : `${silent} actions, which stand`} first in Appendix A.`
  return [
    `${opening(beginning, balance)} ${heard}`,
    total === accounted
      ? `The balance: ${balance.opening} + ${balance.new} = ${closed} closed + ${carried} carried + ${transferred} transferred + ${withdrawn} withdrawn.`
      : `This does not balance: ${balance.opening} + ${balance.new} is ${total}, and ${accounted} are accounted for.`,
  ]
}

/** The balance as the rows of a table. */
export const balanceTable = ({ balance, rows }: ArisingFacts): readonly (readonly [string, number])[] => [
  ['Open at the start', balance.opening],
  ['New', balance.new],
  ['Total', balance.opening + balance.new],
  ['Closed', balance.closed],
  ['Carried forward', balance.carried],
  ['Transferred to another owner', balance.transferred],
  ['Withdrawn or merged', balance.withdrawn],
  ['Total accounted for', balance.closed + balance.carried + balance.transferred + balance.withdrawn],
  ['Of these without an update', rows.filter(({ group }) => group === 'no-update').length],
]
