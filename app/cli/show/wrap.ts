/** Breaks a text into lines of at most so many characters; a longer word keeps a line of its own. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(part => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** The text broken into lines, the first after a lead ("  41  "), the others indented as far. */
export const hang = (lead: string, text: string, width = 100): string => {
  const [first = '', ...rest] = wrap(text, Math.max(20, width - lead.length))
  return [`${lead}${first}`.trimEnd(), ...rest.map(line => `${' '.repeat(lead.length)}${line}`)].join('\n')
}
