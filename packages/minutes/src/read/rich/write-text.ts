/** The pulled-out text as it grows: knows at which offset and on which line the next character will stand. */
export interface TextWriter {
  readonly offset: () => number
  readonly line: () => number
  readonly write: (text: string) => void
  readonly newLine: () => void
  /** Adds blank lines until the next character stands on that line; does nothing where it is already past it. */
  readonly advanceTo: (line: number) => void
  readonly text: () => string
}

export const createTextWriter = (): TextWriter => {
  const parts: string[] = []
  let offset = 0
  let line = 1
  const write = (text: string): void => {
    parts.push(text)
    offset += text.length
  }
  const newLine = (): void => {
    write('\n')
    line++
  }
  return {
    offset: () => offset,
    line: () => line,
    write,
    newLine,
    advanceTo: wanted => {
      while (line < wanted) newLine()
    },
    text: () => parts.join(''),
  }
}
