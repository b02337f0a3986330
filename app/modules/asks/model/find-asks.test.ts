import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findAsks } from './find-asks.ts'

const parent = { name: 'Safer Wexmoor Strategic Group', shortName: 'SWSG' }

const minutes = (...sentences: readonly string[]): string => `YOUTH OFFENDING GROUP

Minutes of the meeting held at 2.00 pm on Wednesday 20 May 2026

Present:

Helen Marsh, Head of Youth Justice, Wexmoor Council (Chair)

1  Transitions

${sentences.join('\n\n')}

2  Any other business

None.
`

test('sentences that ask something of the parent are found with their minute; others are not', () => {
  const asks = [
    'The group asks the Strategic Group to name a lead for transitions.',
    'RESOLVED that the Safer Wexmoor Strategic Group be asked to fund a second worker.',
    'It was agreed to request the SWSG to write to the schools.',
  ]
  const others = ['The Strategic Group met in March.', 'Helen Marsh asked Tom Ashworth to write to the schools.']
  const found = findAsks(minutes(...asks, ...others), parent)
  assert.deepEqual(
    found.map(({ minuteNumber }) => minuteNumber),
    ['1', '1', '1'],
  )
  assert.match(found[0]?.text ?? '', /name a lead for transitions/)
})

test('a text without asks, or that is no minutes, has none', () => {
  assert.deepEqual(findAsks(minutes('Nothing was asked.'), parent), [])
  assert.deepEqual(findAsks('', parent), [])
})
