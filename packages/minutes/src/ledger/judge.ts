import { classifyUpdate } from './classify-update.ts'
import type { UpdateContext } from './classify-update.ts'
import type { Mention, Owed, Reporter, Verdict } from './owed.ts'

/**
 * What one document says of an action: the status column where there is one, refined by the update. A status that says
 * open is not overruled by an update that only tells of something sent.
 */
export const judge = (owed: Owed, mentions: readonly Mention[], by: Reporter): Verdict => {
  const context: UpdateContext = { action: owed.text, owners: owed.owners, due: owed.due, on: by.date }
  const update = joined(mentions.map(mention => mention.update))
  const status = joined(mentions.map(mention => mention.status ?? ''))
  const told = classifyUpdate(update, context)
  if (status === '') return told
  const stated = classifyUpdate(status, context)
  if (stated.outcome === 'closed' || stated.outcome === 'withdrawn') return stated
  return update === '' || told.outcome === 'closed' ? stated : told
}

/** Several passages that speak of one action, one below the other; the same words only once. */
export const joined = (texts: readonly string[]): string =>
  [...new Set(texts.map(text => text.trim()))].filter(text => text !== '').join('\n')
