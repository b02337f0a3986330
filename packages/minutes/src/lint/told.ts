import { splitSentences } from '../parse/words/sentences.ts'
import type { Item } from '../tree/nodes.ts'
import { passagesOfItem } from './passages.ts'

const TELLING =
  /\b(?:inform(?:ed)?|notif(?:y|ied)|tell|told|let .{0,40} know|contact(?:ed)?|write to|written to|email(?:ed)?|e-mail(?:ed)?|speak (?:to|with)|spoken to|liaise with|advise(?:d)? of|ask(?:ed)?|request(?:ed)?|invit(?:e|ed)|agreed with|made aware|by (?:phone|email))\b/i
const ACTION_AHEAD = /\b(?:to be|will be|be|would be|has been|had been|have been|is to be|had|will|would|to)\b/i

const familyName = (name: string): string => name.trim().split(/\s+/).at(-1)?.toLowerCase() ?? ''

/** True where the item says that the named person hears of it: "Priya Nair to be informed", "write to the Commander". */
export const isTold = (item: Item, name: string): boolean => {
  const family = familyName(name)
  if (family === '') return false
  return passagesOfItem(item).some(
    ({ text }) =>
      text.toLowerCase().includes(family) &&
      splitSentences(text).some(
        ({ text: sentence }) =>
          sentence.toLowerCase().includes(family) && TELLING.test(sentence) && ACTION_AHEAD.test(sentence),
      ),
  )
}

const SPOKE =
  '(?:advised|reported|said|stated|explained|updated|presented|informed|commented|noted|asked|thanked|introduced|outlined|confirmed|agreed|suggested|added|welcomed|gave|provided|highlighted|raised|felt|responded|replied|offered|undertook|apologised|attended)'

/** True where the item has the named person speak, so they were in the room whatever the attendance says. */
export const speaks = (item: Item, name: string): boolean => {
  const family = familyName(name).replace(/[^\p{L}\p{N}’'-]/gu, '')
  if (family === '') return false
  const pattern = new RegExp(
    `\\b${family.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&')}(?:,[^,.]{1,60},|\\s*\\([^)]{1,60}\\))?\\s+(?:also\\s+|then\\s+)?${SPOKE}\\b`,
    'iu',
  )
  return passagesOfItem(item).some(({ text }) => pattern.test(text))
}
