import type { Minutes, Note } from '../../tree/nodes.ts'
import { findDates } from '../../parse/dates/find-dates.ts'
import { defineRule, type Finding } from '../rule.ts'
import { nameItem } from '../words.ts'

const isDated = ({ label, blocks }: Note): boolean =>
  findDates([label, ...blocks.map(({ text }) => text)].join('\n')).length > 0

function* find(minutes: Minutes): Generator<Finding> {
  for (const item of minutes.items) {
    for (const block of item.blocks) {
      if (block.type !== 'note' || isDated(block)) continue
      yield {
        message: `${nameItem(item)}: a post-meeting note does not say when it was written. Put the date behind its label.`,
        at: block.position,
        item,
      }
    }
  }
}

/** A note of afterwards without a day. */
export const noteUndated = defineRule({
  id: 'note-undated',
  severity: 'note',
  title: 'A post-meeting note has no date',
  find,
})
