const KEY = /^([A-Za-z][\w .-]{0,60}):(?:\s+(.*))?$/
const MOST_LINES = 200

export interface FrontMatter {
  readonly meta: Readonly<Record<string, string>>
  /** Lines that it takes up, fences included; 0 where there is none. */
  readonly lines: number
}

const unquote = (value: string): string => {
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(value)
  return quoted ? (quoted[1] ?? quoted[2] ?? '').replace(/\\(["\\])/g, '$1') : value
}

/** The `key: value` lines between two fences of dashes at the head of a Markdown file. Lists and nested keys are left out. */
export const readFrontMatter = (lines: readonly string[]): FrontMatter => {
  const none = { meta: {}, lines: 0 }
  if (lines[0]?.trimEnd() !== '---') return none
  const meta = new Map<string, string>()
  for (let i = 1; i < Math.min(lines.length, MOST_LINES); i++) {
    const line = (lines[i] ?? '').trimEnd()
    if (line === '---' || line === '...') return meta.size > 0 ? { meta: Object.fromEntries(meta), lines: i + 1 } : none
    const [, key, value] = KEY.exec(line) ?? []
    if (key && value?.trim()) meta.set(key.toLowerCase(), unquote(value.trim()))
    else if (!key && line !== '' && !/^[\s#-]/.test(line)) return none
  }
  return none
}
