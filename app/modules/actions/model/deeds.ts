import { isOpen, type ActionState } from '#modules/ledger/index.ts'

/** Forms of an action's page, by the last part of their addresses. */
export const deedNames = [
  'update',
  'answer',
  'settle-date',
  'close',
  'return',
  'carry',
  'transfer',
  'due',
  'priority',
  'merge',
  'withdraw',
  'reopen',
] as const
export type DeedName = (typeof deedNames)[number]

interface DeedRule {
  /** What the page and its button are called. */
  readonly title: string
  /** Whether it is for the clerk alone, or also for the chair. */
  readonly by: 'keep' | 'decide'
  readonly fits: (state: ActionState) => boolean
}

const open = (state: ActionState): boolean => isOpen(state)

/** Who may use each form, and when it makes sense. */
export const deedRules: Readonly<Record<DeedName, DeedRule>> = {
  update: { title: 'Enter an update', by: 'keep', fits: open },
  answer: {
    title: 'Enter what an owner answered',
    by: 'keep',
    fits: state => open(state) && state.standing !== 'reported-done' && state.owners.length > 0,
  },
  'settle-date': { title: 'Answer about the date', by: 'keep', fits: state => open(state) && state.proposed !== null },
  close: { title: 'Close it', by: 'decide', fits: open },
  return: { title: 'Give it back', by: 'decide', fits: ({ standing }) => standing === 'reported-done' },
  carry: { title: 'Carry it forward', by: 'decide', fits: open },
  transfer: { title: 'Give it to somebody else', by: 'decide', fits: open },
  due: { title: 'Change its date', by: 'keep', fits: open },
  priority: { title: 'Say how much it matters', by: 'keep', fits: open },
  merge: { title: 'Merge it into another', by: 'decide', fits: open },
  withdraw: { title: 'Withdraw it', by: 'decide', fits: open },
  reopen: { title: 'Open it again', by: 'decide', fits: state => !isOpen(state) },
}

/** What whoever looks at an action would most likely do next. */
const firstDeed = ({ standing }: ActionState): DeedName => {
  if (standing === 'reported-done') return 'close'
  if (standing === 'declined') return 'transfer'
  if (standing === 'date-proposed') return 'settle-date'
  return standing === 'closed' || standing === 'withdrawn' || standing === 'merged' ? 'reopen' : 'update'
}

/** The forms that somebody may use of an action as it stands, the likeliest first. */
export const deedsFor = (
  state: ActionState,
  may: { readonly keep: boolean; readonly decide: boolean },
): readonly DeedName[] => {
  const fitting = deedNames.filter(name => may[deedRules[name].by] && deedRules[name].fits(state))
  const first = firstDeed(state)
  return fitting.includes(first) ? [first, ...fitting.filter(name => name !== first)] : fitting
}
