import type { MattersArising } from '#minutes'
import type { Balance } from '#modules/ledger/index.ts'

/** A report as it was issued: nobody changes it any more. */
export interface IssuedReport {
  readonly id: string
  readonly bodyId: string
  readonly meetingId: string
  /** 1 for the first of the meeting; a further one corrects it. */
  readonly position: number
  readonly previousId: string | null
  /** The council's number of it. */
  readonly number: string | null
  /** Why there is a further one. */
  readonly reason: string | null
  readonly fromAt: string | null
  /** The moment up to which it speaks. */
  readonly untilAt: string
  readonly issuedAt: string
  readonly issuedBy: string
  readonly balance: Balance
  readonly tree: MattersArising
}

const isTree = (value: unknown): value is MattersArising =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'matters-arising' &&
  'rows' in value &&
  Array.isArray(value.rows)

/**
 * The document of a report as it was kept.
 * @throws Error where the column is spoilt
 */
export const treeOfJson = (kept: string): MattersArising => {
  const value: unknown = JSON.parse(kept)
  if (!isTree(value)) throw new Error('The record holds a Matters Arising report that cannot be read')
  return value
}

const sides = ['opening', 'new', 'closed', 'carried', 'transferred', 'withdrawn'] as const

const isBalance = (value: unknown): value is Balance =>
  typeof value === 'object' && value !== null && sides.every(side => side in value)

/**
 * The balance of a report as it was kept.
 * @throws Error where the column is spoilt
 */
export const balanceOfJson = (kept: string): Balance => {
  const value: unknown = JSON.parse(kept)
  if (!isBalance(value)) throw new Error('The record holds the balance of a report that cannot be read')
  return value
}
