import type { Diagnostic } from '#minutes'

const place = ({ line, page }: Diagnostic): string =>
  line !== null ? `:${line}` : page !== null ? `: page ${page}` : ''

/** "minutes.txt:12: warning: … [decision-without-owner]", the form that editors and terminals make a link of. */
export const remarkLine = (file: string, remark: Diagnostic): string => {
  const candidates =
    remark.candidates === undefined || remark.candidates.length === 0
      ? ''
      : ` It may be ${remark.candidates.join(' or ')}.`
  const said = remark.candidates?.every(name => remark.message.includes(name)) ? '' : candidates
  return `${file}${place(remark)}: ${remark.severity}: ${remark.message}${said} [${remark.rule}]\n`
}
