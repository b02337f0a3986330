import { createHash } from 'node:crypto'
import type { QuestionKind } from '../model.ts'

/** A short name for a question: the same for all files that ask it, and the same each time. */
export const questionId = ({ kind, folded }: { readonly kind: QuestionKind; readonly folded: string }): string =>
  createHash('sha256').update(`${kind}\n${folded}`).digest('hex').slice(0, 12)
