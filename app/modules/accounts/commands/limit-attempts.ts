import type { Act } from '../model.ts'
import { countAttempt } from '../store/attempts.ts'
import { hashOf } from '../token.ts'

/**
 * Counts an attempt at something that is limited, such as what is sent by one link.
 * @returns how many seconds to wait where there were too many, which is not counted; else null
 */
export const limitAttempts = (
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  { what, most, seconds }: { readonly what: string; readonly most: number; readonly seconds: number },
): Promise<number | null> => countAttempt(tx, { key: hashOf(what), most, seconds }, now)
