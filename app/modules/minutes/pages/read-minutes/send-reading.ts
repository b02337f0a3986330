import type { Context } from 'hono'
import type { Reading } from '../../model.ts'
import type { WebDeps } from '../deps.ts'
import { readingTitle, resultView } from './result/view.ts'

/** More than this is not put into a page for the downloads, in characters. */
const maxSealed = 12_000_000

/** Answers with what was read. The answer may hold what is said of people, so nobody on the way may keep it. */
export const sendReading = (
  c: Context,
  deps: Pick<WebDeps, 'layout' | 'seal'>,
  { reading, example }: { readonly reading: Reading; readonly example: boolean },
): Response => {
  const sealed = deps.seal.close(reading)
  const main = resultView({ reading, example, sealed: sealed.length > maxSealed ? null : sealed })
  c.header('cache-control', 'no-store')
  return c.html(deps.layout({ title: readingTitle(reading), main, wide: true }))
}
