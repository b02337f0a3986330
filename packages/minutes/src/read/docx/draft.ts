import type { RichBlock } from '../rich/rich.ts'
import type { ParagraphProperties, RunProperties } from './properties.ts'

export interface DraftRun {
  readonly properties: RunProperties
  text: string
}

/** A paragraph while it is being read. */
export interface Draft {
  readonly properties: ParagraphProperties
  readonly runs: DraftRun[]
  /** The run that is open. */
  run: DraftRun | null
  /** True where a tracked change deleted the paragraph's end: what it holds joins the next one. */
  endDeleted: boolean
  /** What stands in text boxes that hang on the paragraph; it follows the paragraph. */
  readonly boxes: RichBlock[]
}

/** A paragraph that begins with what the one before left to it; the list of runs is taken over, not copied. */
export const newDraft = (runs: DraftRun[]): Draft => ({
  properties: {},
  runs,
  run: null,
  endDeleted: false,
  boxes: [],
})

/** How many characters were set in each size and each font; the most frequent is that of body text. */
export interface Usage {
  readonly sizes: Map<number, number>
  readonly fonts: Map<string, number>
}

export const newUsage = (): Usage => ({ sizes: new Map(), fonts: new Map() })

export const countUse = <Key>(uses: Map<Key, number>, key: Key, amount: number): void => {
  uses.set(key, (uses.get(key) ?? 0) + amount)
}

export const mostUsed = <Key>(uses: ReadonlyMap<Key, number>, otherwise: Key): Key => {
  let best = otherwise
  let most = 0
  for (const [key, amount] of uses) {
    if (amount > most) {
      best = key
      most = amount
    }
  }
  return best
}
