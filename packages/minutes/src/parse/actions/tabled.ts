import type { TableBlock } from '../../tree/nodes.ts'
import { splitMarks } from '../layout/owner-mark.ts'

/** A row of a table of actions. */
export interface TabledAction {
  readonly text: string
  readonly owners: readonly string[]
  readonly printed: string | null
  readonly due: string | null
  readonly closed: boolean
  /** The table looks back on earlier actions. */
  readonly carried: boolean
}

const TASK =
  /^(?:actions?|action (?:required|point|to be taken|points|item|description|agreed)|agreed actions?|tasks?)$/i
const OWNER =
  /^(?:owners?|leads?|lead (?:officer|person|agency)|by whom|who|responsible|responsibility|person responsible|assigned to|action (?:by|owner|for)|officer|name|initials?|agency)$/i
const DUE =
  /^(?:due|due (?:date|by)|by when|when|deadline|timescales?|target(?: date)?|completion date|date due|complete by)$/i
const STATE = /^(?:status|progress|update|updates?|outcome|complete\??|rag|comments?|position|completed)$/i
const DONE = /^(?:complete[d]?|closed?|done|discharged|actioned|green|yes|y)\b/i

/** Actions out of a table that has a column for the task and one for the owner. */
export const findTabled = (table: TableBlock): TabledAction[] => {
  const head = table.header.length > 0 ? table.header : (table.rows[0] ?? [])
  const rows = table.header.length > 0 ? table.rows : table.rows.slice(1)
  const at = (pattern: RegExp): number =>
    head.findIndex(h =>
      pattern.test(
        h
          .replace(/\s+/g, ' ')
          .replace(/[:.]+$/, '')
          .trim(),
      ),
    )
  const task = at(TASK)
  const owner = head.findIndex((h, i) => i !== task && OWNER.test(h.replace(/\s+/g, ' ').trim()))
  if (task < 0 || owner < 0) return []
  const due = at(DUE)
  const state = at(STATE)
  return rows.flatMap(row => {
    const text = (row[task] ?? '').trim()
    const printed = (row[owner] ?? '').trim()
    if (text === '' || /^(?:none|n\/a)$/i.test(text)) return []
    return [
      {
        text,
        owners: printed === '' ? [] : splitMarks(printed),
        printed: printed || null,
        due: due >= 0 ? (row[due] ?? '').trim() || null : null,
        closed: state >= 0 && DONE.test((row[state] ?? '').trim()),
        carried: state >= 0 && (row[state] ?? '').trim() !== '',
      },
    ]
  })
}
