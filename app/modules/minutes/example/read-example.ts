import { readFileSync } from 'node:fs'
import type { Input } from '../model.ts'

const file = (label: string, name: string): Input => ({
  field: 'files',
  label,
  bytes: readFileSync(new URL(name, import.meta.url)),
})

/** The minutes of an invented partnership, and the report that followed, which passes over two of them. */
export const readExample = (): readonly Input[] => [
  file('Minutes of 5 March 2026', './minutes.txt'),
  file('Matters Arising report of 11 June 2026', './matters-arising.txt'),
]
