import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'parse5'
import { item, paragraph } from '../cases/build.ts'
import { randomMinutes, randomOf } from '../cases/random-minutes.ts'
import { westmereMinutes } from '../cases/westmere-minutes.ts'
import { renderHtml, renderHtmlPage } from './render-html.ts'

const errorsOf = (html: string): readonly string[] => {
  const errors: string[] = []
  parse(html, { onParseError: error => errors.push(error.code) })
  return errors
}

test('a page has language, title and one first heading', () => {
  const html = renderHtmlPage(westmereMinutes)
  assert.deepEqual(errorsOf(html), [])
  assert.match(html, /<html lang="en-GB">/)
  assert.match(html, /<title>Safer Westmere Partnership Strategic Group: minutes of 12 March 2026<\/title>/)
  assert.equal(html.match(/<h1>/g)?.length, 1)
})

test('whatever people write is well-formed, is text, and leaves out no level of heading', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const html = renderHtmlPage(randomMinutes(randomOf(seed)))
    assert.deepEqual(errorsOf(html), [], `seed ${seed}`)
    const levels = Array.from(html.matchAll(/<h([1-6])>/g), match => Number(match[1]))
    levels.forEach((level, i) =>
      assert.ok(level <= (levels[i - 1] ?? 0) + 1, `seed ${seed}: h${level} after h${levels[i - 1]}`),
    )
  }
})

test('markup that a person typed is shown, not run', () => {
  const evil = '<script>alert(1)</script><img src=x onerror="a">&amp;\''
  const html = renderHtml({
    ...westmereMinutes,
    body: evil,
    items: [item(evil, evil, { blocks: [paragraph(evil, { marks: [evil], bold: '<script>' })] })],
  })
  assert.ok(!/<script|<img/.test(html))
  assert.ok(html.includes('&lt;img src=x onerror=&quot;a&quot;&gt;&amp;amp;&#39;'))
})

test('inside a page of another the headings start lower', () => {
  const html = renderHtml(westmereMinutes, { top: 2 })
  assert.ok(!html.includes('<h1>'))
  assert.match(html, /<h2>Safer Westmere/)
})

test('tables have a caption and column heads; owner marks are said to be actions', () => {
  const html = renderHtml(westmereMinutes)
  assert.match(html, /<caption>Present<\/caption>\s*<thead><tr><th scope="col">Name<\/th>/)
  assert.match(html, /<strong class="action">Action: DW\/PN<\/strong>/)
})
