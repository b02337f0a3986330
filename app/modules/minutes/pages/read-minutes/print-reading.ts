import type { Reading } from '../../model.ts'
import type { WebDeps } from '../deps.ts'
import { readingTitle, resultView } from './result/view.ts'

/** More than this is not put into a page for the downloads, in characters. */
const maxSealed = 12_000_000

/** The page of what was read. */
export const printReading = (
  deps: Pick<WebDeps, 'layout' | 'seal'>,
  { reading, example }: { readonly reading: Reading; readonly example: boolean },
): string => {
  const sealed = deps.seal.close(reading)
  const main = resultView({ reading, example, sealed: sealed.length > maxSealed ? null : sealed })
  return deps.layout({ title: readingTitle(reading), main, wide: true })
}
