import type { Minutes } from '../../tree/nodes.ts'
import { defineRule, type Finding } from '../rule.ts'
import { nameItem } from '../words.ts'

const VAGUE =
  /^\W*(?:as soon as (?:possible|practicable|practical)|a\.?s\.?a\.?p\.?|in due course|shortly|soon|when (?:possible|available|convenient|time allows)|in the (?:near )?future|at (?:some|a later) (?:point|date|stage)|t\.?b\.?[ac]\.?|ongoing|on-going|later)\W*$/i

function* find(minutes: Minutes): Generator<Finding> {
  for (const item of minutes.items) {
    for (const { due, status, position } of item.actions) {
      if (due === null || due.date !== null || status === 'closed' || !VAGUE.test(due.printed)) continue
      yield {
        message: `${nameItem(item)}: an action is due “${due.printed}”, which nobody can be held to. Give a date, or a meeting.`,
        at: position,
        item,
      }
    }
  }
}

/** A due date that is no date. */
export const dueVague = defineRule({ id: 'due-vague', severity: 'note', title: 'A due date is vague', find })
