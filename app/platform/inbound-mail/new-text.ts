import { answerAbove } from '#platform/mail/answer-above.ts'

/** Lines that are looked through for where the mail before begins; the rest of a mail is words of nobody we wait for. */
const mostLines = 5_000

const mostLength = 1_000

const isQuoted = (line: string): boolean => /^\s*(>|\|(?=\s))/.test(line)

/** "-----Original Message-----", as Outlook and others write it. */
const originalMessage =
  /^[\s>]*[-_=]{2,}\s*(original message|original appointment|forwarded message|forwarded by .{0,60}|reply message)\s*[-_=]{2,}\s*$/i

const forwarded = /^\s*begin forwarded message:?\s*$/i

/** A line of the head that Outlook and others print above the mail before; with asterisks where the words were bold. */
const headLine = /^[\s>]*\*?(from|sent|date|to|cc|subject|reply-to|importance)\s*:\s*\*?\s*\S?/i

const fromLine = /^[\s>]*\*?from\s*:\*?\s*\S/i

/** Outlook and Yahoo print the head below a line. */
const ruler = /^\s*[_-]{10,}\s*$/

/** True where a head of a mail begins at that line: "From:" and at least two further lines of it soon after. */
const isHead = (lines: readonly string[], at: number): boolean => {
  if (!fromLine.test(lines[at] ?? '')) return false
  const following = lines.slice(at + 1, at + 7).filter(line => line.trim() !== '')
  const kinds = new Set(
    following.map(line => headLine.exec(line)?.[1]?.toLowerCase()).filter(kind => kind !== undefined),
  )
  kinds.delete('from')
  return kinds.size >= 2
}

const wrote = /\b(wrote|writes|said):\s*$/i

/** "On Fri, 12 Jun 2026 at 09:00, Priya Nair <…> wrote:", of which a mail program may make up to four lines. */
const introLength = (lines: readonly string[], at: number): number => {
  const first = (lines[at] ?? '').trim()
  const begins = /^[>\s]*On\b.{0,120}\d/i.test(first) || (/^On\b/i.test(first) && /\d/.test(lines[at + 1] ?? ''))
  if (begins) {
    let joined = ''
    for (let count = 1; count <= 4; count++) {
      const line = (lines[at + count - 1] ?? '').trim()
      if (line === '' && count > 1) return 0
      joined += ` ${line}`
      if (wrote.test(joined)) return count
    }
    return 0
  }
  // "Priya Nair <priya@wexmoor.example> wrote on 12 June:" and the like, where a quote follows it.
  const next = lines.slice(at + 1, at + 3).find(line => line.trim() !== '')
  const isIntro = wrote.test(first) || /\bwrote\b.{0,60}\d.{0,30}:$/i.test(first)
  return isIntro && first.length < 200 && /[@\d]/.test(first) && next !== undefined && isQuoted(next) ? 1 : 0
}

/** Words that a telephone or a mail program adds by itself. */
const addedLine =
  /^\s*(sent from my \w|sent from (outlook|mail|yahoo|samsung|proton|windows|gmail)|get (outlook|bluemail|typeapp) for|sent via .{0,30}(mobile|galaxy)|sent using .{0,30}(app|mail)|envoyé de)/i

const disclaimer =
  /^\s*\*{0,3}\s*((this|the) (e-?mail|message|communication|transmission|information in this)\b.{0,160}(confidential|privileged|intended|addressee|virus|monitor)|(confidentiality|legal|privacy|security) (notice|warning|disclaimer)|disclaimer\b|(please )?consider the environment|(caution|warning|external)\b.{0,60}(external|outside|originated)|if you (are not the intended|have received this (e-?mail|message) in error))/i

const isSignature = (line: string): boolean => /^--\s?$/.test(line) || /^_{5,}\s*$/.test(line)

/** From where on everything is the mail before, or was added by itself; the number of lines where nothing is. */
const whereOldBegins = (lines: readonly string[]): number => {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isQuoted(line)) continue
    if (line.includes(answerAbove)) return at
    if (originalMessage.test(line) || forwarded.test(line)) return at
    if (ruler.test(line)) {
      const next = lines.findIndex((other, index) => index > at && other.trim() !== '')
      if (next > 0 && isHead(lines, next)) return at
    }
    if (isHead(lines, at)) return at
    const intro = introLength(lines, at)
    if (intro > 0) {
      const next = lines.slice(at + intro).find(other => other.trim() !== '')
      // Where what was said before is marked line by line, words may follow it; where it is not, all that follows is old.
      if (next === undefined || !isQuoted(next)) return at
    }
  }
  return lines.length
}

/** Without quoted lines and what introduces them. */
const withoutQuotes = (lines: readonly string[]): readonly string[] => {
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const intro = isQuoted(line) ? 0 : introLength(lines, at)
    if (intro > 0) at += intro - 1
    else if (isQuoted(line)) {
      // A quote between two paragraphs leaves them two.
      if (kept.at(-1)?.trim() !== '') kept.push('')
    } else kept.push(line)
  }
  return kept
}

/** Without signature, disclaimers and what a telephone added, at the end. */
const withoutTail = (lines: readonly string[]): readonly string[] => {
  const written = (end: number): boolean =>
    lines.slice(0, end).some(line => line.trim() !== '' && !addedLine.test(line))
  const signature = lines.findIndex((line, at) => isSignature(line) && written(at))
  const before = signature < 0 ? lines : lines.slice(0, signature)
  const notice = before.findIndex(
    (line, at) => disclaimer.test(line) && (before[at - 1] ?? '').trim() === '' && written(at),
  )
  const kept = (notice < 0 ? before : before.slice(0, notice)).filter(line => !addedLine.test(line))
  return kept
}

/**
 * What somebody wrote newly into an answer: without the mail that it answers, wherever it stands, without signature,
 * and without what programs add by themselves.
 * @param text - as mail programs write it; "" where there is nothing new
 */
export const newText = (text: string): string => {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u{200b}-\u{200d}\u{2060}\u{feff}]/gu, '')
    .replace(/\u00a0/g, ' ')
    .split('\n', mostLines)
    .map(line => line.slice(0, mostLength * 20).trimEnd())
  // A mail program of old ends a signature's mark with a blank, which was cut: "--" alone stands for both.
  const ours = lines.slice(0, whereOldBegins(lines))
  return withoutTail(withoutQuotes(ours))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
