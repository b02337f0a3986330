import type { Document, Minutes } from '../../tree/nodes.ts'
import { passagesOf } from '../passages.ts'
import { defineRule, type Finding, type LintContext } from '../rule.ts'
import { count, listWords, nameItem, shorten } from '../words.ts'

const ATTACHED =
  /\b(?:report|paper|document|presentation|slides|briefing|table|copy|copies|minutes|letter|strategy|plan|data)\b[^.]{0,60}?\b(?:is|are|was|were|be)\s+(?:\w+ly\s+)?(?:attached|appended|annexed|tabled)\b|\b(?:attached|appended|annexed)\s+(?:as|at|to these)\b/i

const plainNumber = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '')

const numberOf = (document: Document): string | null =>
  document.type === 'report' || document.type === 'matters-arising' ? document.reportNumber : null

const isPaper = (document: Document): boolean =>
  document.type !== 'minutes' && document.type !== 'notice' && document.type !== 'agenda'

/** True where the file was put together for this meeting, so that its reports should be in it. */
const isPackOfMeeting = (minutes: Minutes, others: readonly Document[]): boolean =>
  minutes.meeting.date !== null &&
  others.some(other => other.type !== 'minutes' && 'date' in other && other.date === minutes.meeting.date)

function* find(minutes: Minutes, { others }: LintContext): Generator<Finding> {
  const attached = new Set(
    others.flatMap(other => [numberOf(other), other.title]).flatMap(text => (text ? [plainNumber(text)] : [])),
  )
  const missing = minutes.references.filter(({ number }) => !attached.has(plainNumber(number)))
  const first = missing[0]
  if (first) {
    const numbers = [...new Set(missing.map(({ number }) => number))]
    const reports = `${count(numbers.length, 'report')} (${listWords(numbers, 10)})`
    const expected = isPackOfMeeting(minutes, others)
    yield {
      message: expected
        ? `The minutes name ${reports} that the file does not hold. Attach what is missing, or put the number right.`
        : `The minutes name ${reports}, and the file does not hold ${numbers.length === 1 ? 'it. Check that it is' : 'them. Check that each is'} published with the minutes.`,
      at: first.position,
      item: minutes.items.find(({ number }) => number === first.item) ?? null,
      severity: expected ? 'warning' : 'note',
    }
  }
  if (others.some(isPaper)) return
  const promised = passagesOf(minutes).filter(({ text, place }) => place !== 'title' && ATTACHED.test(text))
  for (const { text, item, position } of promised.slice(0, 5)) {
    const words = ATTACHED.exec(text)?.[0] ?? text
    yield {
      message: `${item ? nameItem(item) : 'The minutes'}: “${shorten(words, 70)}”, and the file holds the minutes alone. Attach it, or say where it can be read.`,
      at: position,
      item,
      severity: 'note',
    }
  }
}

/** A report that the minutes name and that is not attached. */
export const reportNotAttached = defineRule({
  id: 'report-not-attached',
  severity: 'warning',
  title: 'A report is named and not attached',
  find,
})
