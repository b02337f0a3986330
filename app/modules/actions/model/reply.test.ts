import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aimOf, saysDone } from './reply.ts'

const thefts = { id: 'thefts', reference: 'SWP 175/26.1' }
const second = { id: 'second', reference: 'SWP 175/26.11' }
const protocol = { id: 'protocol', reference: 'SWP 176/26.1' }

const cases = [
  { says: 'We have half of it.', open: [thefts], aims: 'thefts', why: 'the only one' },
  { says: 'SWP 176/26.1 is under way', open: [thefts, protocol], aims: 'protocol', why: 'named' },
  { says: 'swp176/26.1: under way', open: [thefts, protocol], aims: 'protocol', why: 'named in another way' },
  { says: 'For SWP 175/26.11 we need help', open: [thefts, second], aims: 'second', why: 'named, and no part of it' },
  { says: 'Under way', subject: 'Re: SWP 175/26.1', open: [thefts, protocol], aims: 'thefts', why: 'in the subject' },
  {
    says: 'Under way',
    open: [thefts, protocol],
    mail: ['protocol'],
    aims: 'protocol',
    why: 'the only one of the mail',
  },
  { says: 'Under way', open: [thefts, protocol], aims: null, why: 'either' },
  { says: 'Under way', open: [thefts, protocol], mail: ['thefts', 'protocol'], aims: null, why: 'either of the mail' },
  { says: 'SWP 175/26.1 and SWP 176/26.1 are done', open: [thefts, protocol], aims: null, why: 'both' },
  { says: 'SWP 190/26.1 is done', open: [thefts], aims: null, why: 'an action of somebody else' },
  { says: 'SWP 175/26.1 waits for SWP 190/26.1', open: [thefts], aims: null, why: 'its own and another' },
  { says: 'Under way', open: [], aims: null, why: 'nothing open' },
  { says: 'We paid 1,175.26 of it', open: [thefts], aims: 'thefts', why: 'a sum is no reference' },
]

for (const { says, open, aims, why, subject = 'Re: Your actions', mail = [] } of cases) {
  test(`“${says}”: ${why}`, () => {
    assert.equal(aimOf({ text: says, subject }, open, mail)?.id ?? null, aims)
  })
}

test('a reply says that it is done only where it begins so', () => {
  const done = [
    'Done',
    'done.',
    'Done!\nThanks',
    'Completed – see the file',
    'This is now complete.',
    'It has been done.',
  ]
  const open = [
    'Done half of it',
    'Complete the form first',
    'Not done',
    'I have done nothing',
    'Finishing soon',
    '',
    'Undone',
  ]
  for (const text of done) assert.ok(saysDone(text, thefts.reference), text)
  for (const text of done) assert.ok(saysDone(`SWP 175/26.1: ${text}`, thefts.reference), `with its number: ${text}`)
  for (const text of open) assert.ok(!saysDone(text, thefts.reference), text)
})
