import { test } from 'node:test'
import type { Note } from '../../tree/nodes.ts'
import { checkNone, checkOne, item, minutes, paragraph, place } from '../lint.test-support.ts'
import { noteUndated } from './note-undated.ts'

const withNote = (label: string, text: string) => {
  const note: Note = { type: 'note', label, blocks: [paragraph(text)], position: place() }
  return minutes({ items: [{ ...item('4'), blocks: [note] }] })
}

test('a note that names no day is remarked on', () => {
  checkOne(noteUndated, withNote('Post-meeting note', 'the landowner has agreed.'))
})

test('a note is dated by its label or by its words', () => {
  checkNone(noteUndated, withNote('Post-meeting note (19 March 2018)', 'the landowner has agreed.'))
  checkNone(noteUndated, withNote('Post-meeting note', 'the landowner agreed on 19 March 2018.'))
})
