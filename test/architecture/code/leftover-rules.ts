import { findAll } from '../project/walk.ts'
import { isAnyFile } from './covers.ts'
import type { CodeRule } from './rule.ts'

/** The words are put together here so that this file does not break its own rule. */
const leftover = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`)

/** Rules about what must not be left lying about. */
export const leftoverRules: readonly CodeRule[] = [
  {
    name: 'no-empty-catch',
    reason: 'an error that is swallowed comes back as wrong data; handle it, or let it through',
    covers: isAnyFile,
    find: ({ program }) =>
      findAll(program, 'CatchClause')
        .filter(({ body }) => body.body.length === 0)
        .map(({ start }) => ({ at: start, what: 'catches an error and does nothing' })),
    caught: [
      ['app/kernel/a.ts', 'try { JSON.parse("") } catch {}'],
      ['app/kernel/a.ts', 'try { JSON.parse("") } catch (error) { /* never mind */ }'],
    ],
    allowed: [['app/kernel/a.ts', 'export const a = () => { try { return JSON.parse("") } catch { return null } }']],
  },
  {
    name: 'no-leftovers',
    reason: 'what is still to do belongs in the list of issues, where somebody will see it',
    covers: isAnyFile,
    find: ({ comments }) =>
      comments
        .filter(({ value }) => leftover.test(value))
        .map(({ start }) => ({ at: start, what: 'leaves something to do in a comment' })),
    caught: [['app/kernel/a.ts', `// ${'TO' + 'DO'}: later\nexport const a = 1`]],
    allowed: [['app/kernel/a.ts', '// Later minutes win.\nexport const a = 1']],
  },
]
