import type { Minutes } from '#minutes'
import { foldText } from './fold.ts'

/** What minutes say, whatever file and layout they came in. */
const gist = ({ items, attendance }: Minutes): string =>
  JSON.stringify([
    attendance.map(({ name, status }) => `${foldText(name)} ${status}`),
    items.map(({ number, title, decisions, actions }) => [
      number,
      foldText(title ?? ''),
      decisions.map(({ text }) => foldText(text)),
      actions.map(({ text, printed }) => [foldText(text), printed]),
    ]),
  ])

const isTree = (value: unknown): value is Minutes =>
  typeof value === 'object' && value !== null && 'items' in value && 'attendance' in value

/** True where minutes say the same as those that are kept: the pack of the next meeting brings them again. */
export const isSameMinutes = (minutes: Minutes, keptTree: string | null): boolean => {
  const kept: unknown = keptTree === null ? null : JSON.parse(keptTree)
  return isTree(kept) && gist(kept) === gist(minutes)
}
