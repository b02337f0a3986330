import { defineRule, type Finding } from '../rule.ts'
import { cameTo } from '../people.ts'
import { passagesOf } from '../passages.ts'
import type { Minutes } from '../../tree/nodes.ts'

const CHAIRED =
  /\b(?:in the chair|took the chair|chaired (?:by|the meeting)|acted as chair|presid(?:ed|ing)|chair(?:man|woman|person)?\s*:|elected (?:as )?(?:the )?chair|appointed (?:as )?(?:the )?chair|chair for (?:the|this) meeting)/i

function* find(minutes: Minutes): Generator<Finding> {
  if (!minutes.attendance.some(cameTo) || minutes.attendance.some(attendee => attendee.chair && cameTo(attendee)))
    return
  if (passagesOf(minutes).some(passage => CHAIRED.test(passage.text))) return
  const away = minutes.attendance.find(attendee => attendee.chair)
  yield {
    message: away
      ? `The chair, ${away.name}, was not there, and the minutes do not say who took the chair. Add “(in the chair)” to a name.`
      : 'The minutes do not say who was in the chair. Add “(Chair)” to a name in the attendance.',
    at: minutes.attendance[0]?.position ?? null,
  }
}

/** Minutes that do not say who chaired the meeting. */
export const chairNotNamed = defineRule({
  id: 'chair-not-named',
  severity: 'note',
  title: 'Nobody is named as the chair',
  find,
})
