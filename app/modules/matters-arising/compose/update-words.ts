import type { Account, ActionEvent, ActionState, Channel, HandOverCause, Passing } from '#modules/ledger/index.ts'
import { isOpen } from '#modules/ledger/index.ts'
import { silentSince } from '../model/arrange.ts'
import type { ArisingFacts, ArisingRow } from '../model/report.ts'
import { dayInWords, sentence, together } from './when.ts'

/** How an update came: "Tom Ashworth, by e-mail". */
const came = (channel: Channel, name: string, saidBy: string | undefined): string => {
  if (saidBy !== undefined && saidBy !== name) return `${saidBy}, entered by ${name}`
  switch (channel) {
    case 'link':
      return `by the link that ${name} was sent`
    case 'mail':
      return `${name}, by e-mail`
    case 'meeting':
      return `${name}, at the meeting`
    case 'file':
      return `${name}, from a paper`
    case 'page':
    case 'minutes':
    case 'job':
      return `entered by ${name}`
  }
}

type Said = Extract<ActionEvent['what'], { readonly text: string }>

const withFiles = ({ files }: Pick<Said, 'files'>): string =>
  files.length === 0 ? '' : ` With ${together(files.map(({ name }) => name))}.`

/** The updates of the period in their owners' words, each with its day and how it came; of none, the last before. */
const updates = ({ events, state }: Account): readonly string[] => {
  const said = events.flatMap(({ what, at, by, channel }: ActionEvent) =>
    what.kind === 'progress' || what.kind === 'reported-done'
      ? [`${sentence(what.text)}${withFiles(what)} (${dayInWords(at)}, ${came(channel, by.name, what.saidBy)})`]
      : [],
  )
  if (said.length > 0 || state.update === null) return said
  const { text, at, by, files } = state.update
  return [`Last update: ${sentence(text)}${withFiles({ files })} (${dayInWords(at)}, ${by})`]
}

const causes: Readonly<Record<HandOverCause, (from: string) => string>> = {
  left: from => `${from} has left`,
  'on leave': from => `${from} is on leave`,
  covered: from => `${from} is covered for`,
  returned: () => 'the holder of the post is back',
  appointed: () => 'the post has a new holder',
}

const isCause = (reason: string): reason is HandOverCause => Object.hasOwn(causes, reason)

const passing = ({ from, to, reason, handOver }: Passing): string => {
  const who = together(from)
  const why = handOver && isCause(reason) ? causes[reason](who) : reason.trim()
  const moved = `Transferred from ${who === '' ? 'nobody' : who} to ${together(to)}`
  return why === '' ? `${moved}.` : `${moved}: ${sentence(why)}`
}

const ending = (state: ActionState, { references }: Pick<ArisingFacts, 'references'>): string => {
  const { ended, standing, mergedInto } = state
  const day = ended === null ? '' : ` on ${dayInWords(ended.at)}`
  const why = ended === null || ended.reason.trim() === '' ? '.' : `: ${sentence(ended.reason)}`
  if (standing === 'closed') return `Closed${day}${why}`
  if (standing === 'merged') return `Merged with ${references.get(mergedInto ?? '') ?? 'another action'}${day}${why}`
  return `Withdrawn${day}${why}`
}

/** What became of the action, as lines of the update: first that there is no word of it, or how it ended. */
export const updateLines = ({ account, group, late }: ArisingRow, facts: ArisingFacts): readonly string[] => [
  ...(group === 'no-update' ? [`No update received since ${dayInWords(silentSince(account))}.`] : []),
  ...(isOpen(account.state) ? [] : [ending(account.state, facts)]),
  ...account.passings.map(passing),
  ...updates(account),
  ...(late ? ['New in this report: its minutes were added after the last one was issued.'] : []),
]
