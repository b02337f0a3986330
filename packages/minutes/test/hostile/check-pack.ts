import assert from 'node:assert/strict'
import type { Node, Pack } from '../../src/tree/nodes.ts'
import type { Point } from '../../src/tree/position.ts'
import type { Source } from '../../src/read/source.ts'
import { walk } from '../../src/tree/visit.ts'

const checkPoint = (point: Point, source: Source, lines: number, what: string): void => {
  assert.ok(
    Number.isInteger(point.offset) && point.offset >= 0 && point.offset <= source.text.length,
    `${what}: offset`,
  )
  assert.ok(
    Number.isInteger(point.line) && point.line >= 1 && point.line <= lines,
    `${what}: line ${point.line} of ${lines}`,
  )
  assert.ok(point.page === null || (point.page >= 1 && point.page <= (source.pages ?? Infinity)), `${what}: page`)
}

const checkTexts = (node: Node): void => {
  if (node.type === 'decision' || node.type === 'action')
    assert.match(node.text, /\S/, `the text of a ${node.type} is not empty`)
  if (node.type === 'action') for (const owner of node.owners) assert.match(owner.printed, /\S/, 'an owner is printed')
  if (node.type === 'attendee') assert.match(node.name, /\S/, 'an attendee has a name')
  if (node.type !== 'paragraph' && node.type !== 'list-item') return
  for (const e of node.emphasis)
    assert.ok(e.start >= 0 && e.start < e.end && e.end <= node.text.length, 'styles lie inside their text')
}

/** Asserts what the reader promises of every tree: places inside the source and in order, texts where there must be some. */
export const checkPack = (pack: Pack, source: Source): void => {
  const lines = source.text.split('\n').length
  for (const node of walk(pack)) {
    checkTexts(node)
    if (node.type === 'pack') continue
    const { start, end } = node.position
    checkPoint(start, source, lines, `start of ${node.type}`)
    checkPoint(end, source, lines, `end of ${node.type}`)
    assert.ok(start.offset <= end.offset && start.line <= end.line, `a ${node.type} ends after its start`)
  }
  let before = 0
  for (const document of pack.documents) {
    assert.ok(document.position.start.offset >= before, 'documents come in the order of the text')
    before = document.position.start.offset
    if (document.type !== 'minutes') continue
    const starts = document.items.map(item => item.position.start.offset)
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
      'items come in the order of the text',
    )
  }
  for (const diagnostic of [...pack.diagnostics, ...pack.documents.flatMap(d => d.diagnostics)])
    assert.match(diagnostic.message, /\S/)
}
