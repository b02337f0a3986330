/** One run of the program: what is there, what is typed, what must come of it. */
export interface Case {
  readonly title: string
  /** What is typed after `matters`. */
  readonly args: readonly string[]
  readonly exit: number
  /** Files that are there before, by name; null for a copy of the one in `files/`. */
  readonly files: ReadonlyMap<string, string | null>
  readonly stdin: string
  readonly stdout: string
  readonly stderr: string
  /** Files that must be there after, by name, with what they hold. */
  readonly writes: ReadonlyMap<string, string>
}

const words = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(match => match[1] ?? match[2] ?? '')

/**
 * Reads a case file: a title after `#`, what is typed after `$ matters`, `exit N`, then parts that begin with
 * `--- file NAME`, `--- copy NAME`, `--- stdin`, `--- stdout`, `--- stderr` or `--- writes NAME`. A part that is left
 * out is empty; a line of three dots in what is expected stands for any lines.
 */
export const readCase = (text: string): Case => {
  const [head = '', ...parts] = text.split(/^--- /m)
  const title = /^# (.+)$/m.exec(head)?.[1]
  const typed = /^\$ matters ?(.*)$/m.exec(head)?.[1]
  const exit = /^exit (\d)$/m.exec(head)?.[1]
  if (title === undefined || typed === undefined || exit === undefined)
    throw new Error('A case needs a title (# …), a command ($ matters …) and an exit code (exit N).')
  const files = new Map<string, string | null>()
  const writes = new Map<string, string>()
  const streams = { stdin: '', stdout: '', stderr: '' }
  for (const part of parts) {
    const end = part.indexOf('\n')
    const [kind, name] = words(part.slice(0, end))
    const content = part.slice(end + 1)
    if (kind === 'file' && name !== undefined) files.set(name, content)
    else if (kind === 'copy' && name !== undefined) files.set(name, null)
    else if (kind === 'writes' && name !== undefined) writes.set(name, content)
    else if (kind === 'stdin' || kind === 'stdout' || kind === 'stderr') streams[kind] = content
    else throw new Error(`A case has no part "${part.slice(0, end)}".`)
  }
  return { title, args: words(typed), exit: Number(exit), files, writes, ...streams }
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/**
 * True where the text is what is expected, line for line. A line of three dots stands for any lines, or none; an
 * ellipsis inside a line for any words of that line.
 */
export const isAsExpected = (text: string, expected: string): boolean => {
  const pattern = expected
    .trimEnd()
    .split('\n')
    .map(line => (line === '...' ? '(?:[^\\n]*\\n)*?' : `${line.split('…').map(escape).join('[^\\n]*')}\\n`))
    .join('')
  return new RegExp(`^${pattern}$`).test(`${text.replaceAll('\r\n', '\n').trimEnd()}\n`)
}
