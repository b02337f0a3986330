import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from './log.ts'

test('an event is one line of JSON, whatever its facts hold', () => {
  const lines: string[] = []
  const log = createLog({ write: line => lines.push(line), now: () => '2026-03-12T14:00:00Z' })
  log.info('read', { files: 2, format: 'a\nb' })
  log.error('failed')
  assert.deepEqual(lines, [
    '{"at":"2026-03-12T14:00:00Z","level":"info","event":"read","files":2,"format":"a\\nb"}\n',
    '{"at":"2026-03-12T14:00:00Z","level":"error","event":"failed"}\n',
  ])
})
