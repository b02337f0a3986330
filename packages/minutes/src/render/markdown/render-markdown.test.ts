import assert from 'node:assert/strict'
import { test } from 'node:test'
import { item, paragraph } from '../cases/build.ts'
import { westmereMinutes } from '../cases/westmere-minutes.ts'
import { renderMarkdown } from './render-markdown.ts'

const printed = (text: string): string => {
  const markdown = renderMarkdown({
    ...westmereMinutes,
    nextMeeting: null,
    closing: [],
    items: [item('1', 'One', { blocks: [paragraph(text)] })],
  })
  return markdown.slice(markdown.indexOf('## 1  One') + 9).trim()
}

for (const [typed, expected] of [
  ['# not a heading', '\\# not a heading'],
  ['- not a list', '\\- not a list'],
  ['12. not a list', '12\\. not a list'],
  ['12.5 per cent', '12.5 per cent'],
  ['a | b, *c* and _d_', 'a \\| b, \\*c\\* and \\_d\\_'],
  ['<b>&amp;', '\\<b\\>\\&amp;'],
  ['[x](javascript:y)', '\\[x\\](javascript:y)'],
  ['    indented\nand broken', 'indented and broken'],
] as const)
  test(`${JSON.stringify(typed)} is text in Markdown`, () => assert.equal(printed(typed), expected))
