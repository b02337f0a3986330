import type { Minutes } from '#minutes'
import { openPartOf } from '../model/exempt.ts'
import type { MinutesPage } from '../queries/minutes-page.ts'
import type { RecordDeps } from './record-deps.ts'

/** What a visitor may see of minutes. */
export interface VisibleMinutes {
  readonly tree: Minutes | null
  /** The page without what they may not see. */
  readonly page: MinutesPage
}

/** Reads minutes that are not frozen yet, and leaves out what this visitor may not see. */
export const visibleMinutes = async (
  { readTyped }: Pick<RecordDeps, 'readTyped'>,
  page: MinutesPage,
): Promise<VisibleMinutes> => {
  const { minutes, may, agenda, actions, corrections } = page
  if (minutes === null) return { tree: null, page }
  const tree = minutes.tree ?? (await readTyped(minutes.text)).minutes
  if (tree === null || may('see-exempt')) return { tree, page }
  const { minutes: open, hidden } = openPartOf(tree, agenda)
  const isOpen = (number: string | null): boolean => open !== null && (number === null || !hidden.has(number))
  return {
    tree: open,
    page: {
      ...page,
      actions: actions.filter(({ minute, withdrawn }) => isOpen(minute) && withdrawn === null),
      corrections: corrections.filter(({ minuteNumber }) => isOpen(minuteNumber)),
    },
  }
}
