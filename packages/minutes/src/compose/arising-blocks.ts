import type { Balance, Ledger } from '../ledger/types.ts'
import type { ListItem, Paragraph, TableBlock } from '../tree/nodes.ts'
import { clause, composed, heading, paragraph } from './blocks.ts'

const count = (number: number, one: string, many: string): string =>
  `${number === 1 ? 'one' : String(number)} ${number === 1 ? one : many}`

const recommendation = ({ unaccounted }: Balance): string =>
  unaccounted === 0
    ? 'The Group is asked to note what has become of each action.'
    : `The Group is asked to say what is to become of ${unaccounted === 1 ? 'the one action that is' : `the ${unaccounted} actions that are`} not accounted for, and to note the rest.`

const finding = ({ balance, entries }: Ledger): string => {
  const total = count(entries.length, 'action', 'actions')
  if (entries.length === 0) return 'No action is owed.'
  return balance.unaccounted === 0
    ? `Of ${total}, every one is accounted for.`
    : `Of ${total}, ${balance.unaccounted === 1 ? 'one is' : `${balance.unaccounted} are`} not accounted for: no later document says what became of ${balance.unaccounted === 1 ? 'it' : 'them'}. Appendix A lists ${balance.unaccounted === 1 ? 'it' : 'these'} first.`
}

/** The sections before Appendix A. */
export const introduction = (ledger: Ledger): readonly (Paragraph | ListItem)[] => [
  heading('1. Reason for report'),
  clause(
    '1.1',
    'Appendix A says what has become of each action that earlier meetings asked for, by the number of the minute.',
  ),
  clause('1.2', finding(ledger)),
  heading('2. Recommendation'),
  clause('2.1', recommendation(ledger.balance)),
]

/** The foot: how the actions owed are made up, on both sides. */
export const balanceTable = ({ balance }: Ledger): readonly (Paragraph | TableBlock)[] => {
  const owed = balance.opening + balance.new
  const rows: readonly (readonly [string, number])[] = [
    ['Open at the start', balance.opening],
    ['New', balance.new],
    ['Actions owed', owed],
    ['Closed', balance.closed],
    ['Carried forward', balance.carried],
    ['Transferred', balance.transferred],
    ['Withdrawn', balance.withdrawn],
    ['Not accounted for', balance.unaccounted],
    ['Total', balance.closed + balance.carried + balance.transferred + balance.withdrawn + balance.unaccounted],
  ]
  return [
    heading('Balance of actions'),
    {
      type: 'table',
      header: ['Actions', 'Number'],
      rows: rows.map(([label, number]) => [label, String(number)]),
      position: composed,
    },
    paragraph('Carried forward includes actions that await an update and actions that have slipped to a later date.'),
  ]
}
