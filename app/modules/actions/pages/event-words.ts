import type { ActionEvent, ActionState, Channel, HandOverCause, Party } from '#modules/ledger/index.ts'
import { listed, showDate } from '#ui/format.ts'
import { dueWords } from './standing-words.ts'

/** What the words of an event need besides the event. */
export interface Naming {
  /** The action before the event; null before its first. */
  readonly before: ActionState | null
  readonly meetingDates: ReadonlyMap<string, string>
  readonly references: ReadonlyMap<string, string>
}

/** An event in plain words: what happened, and what was said of it. */
export interface EventWords {
  readonly title: string
  /** Words of people: a reason, an update. */
  readonly said: string | null
}

const names = (parties: readonly Party[]): string => listed(parties.map(({ label }) => label)) || 'nobody'

const causes: Readonly<Record<HandOverCause, string>> = {
  left: 'left the post',
  'on leave': 'is on leave',
  covered: 'has somebody who covers',
  returned: 'came back',
  appointed: 'was appointed',
}

/** How an event came into the record: "by link". */
export const channelWords: Readonly<Record<Channel, string>> = {
  minutes: 'from the minutes',
  page: 'on a page of the record',
  link: 'by link',
  mail: 'by e-mail',
  meeting: 'at the meeting',
  job: 'by the program',
  file: 'from a file',
}

/** Puts an event into words. */
export const eventWords = ({ what, by }: ActionEvent, naming: Naming): EventWords => {
  const { before, meetingDates, references } = naming
  const owner = (place: number | null): string | null =>
    place === null ? null : (before?.owners[place]?.label ?? null)
  switch (what.kind) {
    case 'issued':
      return { title: `Issued to ${names(what.owners)}, due ${dueWords(what.due, meetingDates)}`, said: null }
    case 'reworded':
      return {
        title: 'The minutes were changed',
        said: what.before === what.after ? null : `“${what.before}” became “${what.after}”`,
      }
    case 'accepted':
      return { title: `${owner(what.owner) ?? by.name} accepted it`, said: null }
    case 'declined': {
      const title = `${owner(what.owner) ?? by.name} said it is not theirs`
      return { title: what.suggested === '' ? title : `${title}, but ${what.suggested}’s`, said: what.reason }
    }
    case 'date-proposed':
      return { title: `${owner(what.owner) ?? by.name} asked for ${showDate(what.on)}`, said: what.reason }
    case 'date-settled':
      return { title: what.agreed ? 'The other date was agreed' : 'The date was kept', said: what.reason || null }
    case 'dated':
      return { title: `Due ${dueWords(what.due, meetingDates)}`, said: what.reason }
    case 'prioritised':
      return { title: what.priority === 'high' ? 'Marked as important' : 'No longer marked as important', said: null }
    case 'progress':
      return { title: `${what.saidBy ?? owner(what.owner) ?? by.name} reported progress`, said: what.text }
    case 'reported-done':
      return { title: `${what.saidBy ?? owner(what.owner) ?? by.name} reported that it is done`, said: what.text }
    case 'returned':
      return { title: 'Given back: it is not done yet', said: what.reason }
    case 'closed':
      return { title: 'Closed', said: what.reason || null }
    case 'carried': {
      const until = what.due === null ? '' : ` to ${dueWords(what.due, meetingDates)}`
      return { title: `Carried forward${until}`, said: what.reason || null }
    }
    case 'transferred': {
      const from = owner(what.owner) ?? names(before?.owners ?? [])
      return { title: `Transferred from ${from} to ${names(what.to)}`, said: what.reason }
    }
    case 'handed-over': {
      const from = owner(what.owner) ?? 'the holder before'
      return { title: `Went from ${from}, who ${causes[what.cause]}, to ${what.to.label}`, said: null }
    }
    case 'withdrawn':
      return { title: 'Withdrawn', said: what.reason }
    case 'merged':
      return { title: `Merged into ${references.get(what.into) ?? 'another action'}`, said: what.reason }
    case 'reopened':
      return { title: 'Opened again', said: what.reason }
    case 'undone':
      return { title: 'The last decision was taken back', said: what.reason || null }
  }
}
