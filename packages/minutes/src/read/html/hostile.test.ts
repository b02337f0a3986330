import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { readHtml } from './read-html.ts'

describe('pages made to exhaust the machine', () => {
  for (const tag of ['<div>', '<b>', '<ul><li>', '<table><tr><td>', '<svg>', '<font size=1>']) {
    test(`100,000 nested ${tag}: the text without them, and said so`, () => {
      const { text, diagnostics } = readHtml(tag.repeat(100_000) + 'x')
      assert.equal(text.trim(), 'x')
      assert.deepEqual(
        diagnostics.map(({ rule }) => rule),
        ['markup-not-read'],
      )
    })
  }

  test('nesting that a page may have is read', () => {
    assert.equal(readHtml('<div>'.repeat(400) + 'x').text, 'x\n')
    assert.match(readHtml('<table><tr><td>a<td>'.repeat(100) + 'x').text, /x/)
  })

  test('the text of a page with too much markup keeps its paragraphs, cells and characters', () => {
    const { text } = readHtml(
      `<title>t</title><script>if (a<b) x</script>${'<b>'.repeat(600)}a &lt; b<p>caf&eacute; &#8211; <!-- no -->x</p><table><tr><td>1</td><td>Z&#x61;<br>c`,
    )
    assert.deepEqual(text.split(/\n+/), ['a < b', 'café – x', '1\tZa', 'c'])
  })

  test('ends that never come', () => {
    for (const open of ['<!--', '<a ', '<script>', '<', '</'])
      assert.ok(readHtml('<b>'.repeat(600) + open.repeat(200_000)).text.length <= 1_000_000, open)
  })

  test('one line of 10 MB', () => {
    assert.equal(readHtml('<p>' + 'minutes '.repeat(1_300_000)).blocks.length, 1)
  })

  test('20,000 rows, each reaching down and across', () => {
    assert.equal(
      readHtml('<table>' + '<tr><td rowspan=65534 colspan=1000>1<td rowspan=9>2'.repeat(20_000)).blocks.length,
      20_000,
    )
  })

  test('attributes without end', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')
    assert.equal(readHtml(`<p ${many} style="${'text-decoration '.repeat(100_000)}">x`).text, 'x\n')
  })

  test('a million blanks of every kind', () => {
    for (const blank of [' ', '\u00a0', '&nbsp;', '\t', '<br>']) {
      assert.equal(readHtml(`<p>${blank.repeat(200_000)}x`).text.trim(), 'x')
    }
  })

  test('names of object properties', () => {
    const source = readHtml(
      '<title>__proto__</title><meta name=date content=constructor><p class=__proto__ style="__proto__:x">x',
    )
    assert.deepEqual({ ...source.meta }, { date: 'constructor', title: '__proto__' })
  })
})
