/** A case file: minutes as a clerk wrote them, and what is to be read of them. */
export interface Case {
  readonly title: string
  /** The ending of the file that it stands for: "text", "markdown", "html". */
  readonly format: string
  readonly minutes: string
  /** The lines of `describeMinutes`. */
  readonly read: readonly string[]
}

/**
 * Reads a case file.
 * @throws Error where it is not made as docs/how-to/add-a-reading-case.md says
 */
export const readCase = (markdown: string): Case => {
  const title = /^# (.+)$/m.exec(markdown)?.[1]
  const blocks = [...markdown.matchAll(/^(`{3,})(\w+)\n([^]*?)^\1$/gm)]
  const [source, answer] = blocks
  if (title === undefined || blocks.length !== 2 || answer?.[2] !== 'read') {
    throw new Error('A case has a title, a block of minutes and a block called "read".')
  }
  return {
    title,
    format: source?.[2] ?? '',
    minutes: source?.[3] ?? '',
    read: (answer[3] ?? '').trimEnd().split('\n'),
  }
}
