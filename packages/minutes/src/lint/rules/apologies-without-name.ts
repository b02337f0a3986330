import { splitSentences } from '../../parse/words/sentences.ts'
import { defineRule, type Finding } from '../rule.ts'
import { passagesOf } from '../passages.ts'
import { nameItem } from '../words.ts'
import type { Minutes } from '../../tree/nodes.ts'

const WITHOUT_NAME =
  /^(?:\W*)(?:the )?apologies (?:for (?:absence|non-attendance) )?(?:were|had been|have been|was) (?:received|given|noted|accepted|submitted|recorded|made)(?: and (?:noted|accepted))?(?: by the (?:clerk|chair|secretary))?\W*$/i

function* find(minutes: Minutes): Generator<Finding> {
  if (minutes.attendance.some(attendee => attendee.status === 'apologies')) return
  for (const passage of passagesOf(minutes)) {
    if (
      !/apolog/i.test(passage.text) ||
      !splitSentences(passage.text).some(({ text: sentence }) => WITHOUT_NAME.test(sentence))
    )
      continue
    const where = passage.item ? `${nameItem(passage.item)}: apologies` : 'Apologies'
    yield {
      message: `${where} were received, and nobody is named. List who sent apologies.`,
      at: passage.position,
      item: passage.item,
    }
    return
  }
}

/** "Apologies were received", and no name anywhere. */
export const apologiesWithoutName = defineRule({
  id: 'apologies-without-name',
  severity: 'note',
  title: 'Apologies are reported and nobody is named',
  find,
})
