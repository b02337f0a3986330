import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse, readText, renderText } from '../src/index.ts'

const minutesWith = (note: string): string => `SAFER WESTMERE PARTNERSHIP

Minutes of the meeting held on Thursday 5 March 2026

Present:

Priya Nair, Community Safety Manager (Chair)
Tom Ashworth, Probation Service
Helen Marsh, Director of Public Protection

41  Signs

RESOLVED that signs be put up.

${note}

42  Close

Nothing further was said.
`

const notesOf = (text: string) =>
  parse(readText(text)).documents.flatMap(document =>
    document.type === 'minutes'
      ? document.items.flatMap(({ blocks }) => blocks.filter(block => block.type === 'note'))
      : [],
  )

const shapes: Readonly<Record<string, { readonly label: string; readonly text: string }>> = {
  'Post-meeting note: the landowner agreed.': { label: 'Post-meeting note', text: 'the landowner agreed.' },
  'Post-meeting note (19 March 2026): the landowner agreed.': {
    label: 'Post-meeting note (19 March 2026)',
    text: 'the landowner agreed.',
  },
  '(Post Meeting Note: the landowner agreed on 19 March 2026.)': {
    label: 'Post Meeting Note',
    text: 'the landowner agreed on 19 March 2026.',
  },
}

for (const [printed, { label, text }] of Object.entries(shapes)) {
  test(`a note keeps everything that is printed: ${printed}`, () => {
    const [note] = notesOf(minutesWith(printed))
    assert.ok(note)
    assert.equal(note.label, label)
    assert.deepEqual(
      note.blocks.map(block => block.text),
      [text],
    )
    const [again] = notesOf(
      renderText(parse(readText(minutesWith(printed))).documents[0] ?? assert.fail('no document')),
    )
    assert.equal(again?.label, label)
  })
}
