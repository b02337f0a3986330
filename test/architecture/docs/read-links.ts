/** A link of a Markdown file to another file or heading of the project. */
export interface DocLink {
  /** As written: "../limits.md#files". */
  readonly target: string
  readonly line: number
}

const isOutside = (target: string) => /^[a-z][a-z+.-]*:/i.test(target)

/** Code is not prose: what looks like a link in it is none. Lines stay in place. */
const withoutCode = (markdown: string): string =>
  markdown.replace(/^(`{3,}|~{3,})[^]*?^\1/gm, block => block.replace(/[^\n]/g, '')).replace(/`[^`\n]*`/g, '')

/** The links that stay inside the project. */
export const readLinks = (markdown: string): readonly DocLink[] =>
  withoutCode(markdown)
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(/\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s*(\S+)/g)].map(match => ({
        target: match[1] ?? match[2] ?? '',
        line: index + 1,
      })),
    )
    .filter(({ target }) => !isOutside(target))

/** The anchors of the headings, as GitHub makes them. */
export const readAnchors = (markdown: string): ReadonlySet<string> =>
  new Set(
    [...markdown.replace(/^```[^]*?^```/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
