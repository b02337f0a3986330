import type { MailPart } from './mail.ts'

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The words of a mail as plain text. */
export const printText = (parts: readonly MailPart[]): string =>
  `${parts
    .map(part => {
      if (typeof part === 'string') return part
      if ('link' in part) return `${part.label}:\n${part.link}`
      if ('heading' in part) return `${part.heading}\n${'-'.repeat(part.heading.length)}`
      return part.list.map(line => `- ${line}`).join('\n')
    })
    .join('\n\n')}\n`

const lines = (text: string): string => escape(text).replaceAll('\n', '<br>')

// Mail programs know neither style sheets nor our own look: each element says for itself how it is drawn.
const font = 'font-family:Arial,Helvetica,sans-serif;font-size:17px;line-height:1.5;color:#14202b'
const buttonStyle =
  'display:inline-block;padding:11px 18px;background:#1f6b52;color:#ffffff;font-weight:bold;text-decoration:none'

const printPart = (part: MailPart): string => {
  if (typeof part === 'string') return `<p style="margin:0 0 16px">${lines(part)}</p>`
  if ('heading' in part) return `<h2 style="margin:24px 0 8px;font-size:20px">${lines(part.heading)}</h2>`
  if ('list' in part) {
    return `<ul style="margin:0 0 16px;padding-left:22px">${part.list.map(line => `<li>${lines(line)}</li>`).join('')}</ul>`
  }
  const href = escape(part.link)
  return `<p style="margin:0 0 8px"><a href="${href}" style="${buttonStyle}">${lines(part.label)}</a></p>
<p style="margin:0 0 16px;font-size:14px;color:#47596a;word-break:break-all">${href}</p>`
}

/** The words of a mail as HTML. Nothing is loaded from anywhere, so that opening it tells nobody. */
export const printHtml = (subject: string, parts: readonly MailPart[]): string =>
  `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;${font}">
${parts.map(printPart).join('\n')}
</body></html>
`
