import assert from 'node:assert/strict'
import type { Source, SourceLine } from '../../src/read/source.ts'

const checkLine = (source: Source, line: SourceLine, inCell: boolean): void => {
  assert.equal(line.text, line.text.trim(), 'a line is trimmed')
  assert.ok(inCell || line.text !== '', 'a line outside a cell is not empty')
  assert.equal(source.text.slice(line.offset, line.offset + line.text.length), line.text, 'a line stands at its offset')
  for (const part of line.segments) {
    assert.equal(source.text.slice(part.offset, part.offset + part.text.length), part.text, 'so does a segment')
  }
  for (const span of line.spans) {
    assert.ok(span.start >= 0 && span.start < span.end && span.end <= line.text.length, 'a span is inside its line')
  }
  assert.ok(line.heading >= 0 && line.heading <= 6 && Number.isInteger(line.heading))
  assert.ok(line.gap >= 0 && line.size > 0 && Number.isFinite(line.width) && line.column >= 0)
}

/** Asserts what every decoder promises of a Source, whatever the file. */
export const checkSource = (source: Source): void => {
  const starts = [0]
  for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1)
  let before = -1
  for (const block of source.blocks) {
    const lines = block.kind === 'line' ? [block] : block.cells.flatMap(c => c.lines)
    for (const line of lines) {
      checkLine(source, line, block.kind === 'row')
      const start = starts[line.line - 1] ?? -1
      const end = (starts[line.line] ?? source.text.length + 1) - 1
      assert.ok(line.offset >= start && line.offset <= end, 'a line is on the line of the text that it names')
      assert.ok(line.offset >= before, 'lines come in the order of the text')
      before = line.offset
    }
    if (block.kind !== 'row') continue
    const columns = block.cells.map(c => c.column)
    assert.deepEqual(
      columns,
      [...new Set(columns)].toSorted((a, b) => a - b),
      'cells come in the order of the grid',
    )
  }
}
