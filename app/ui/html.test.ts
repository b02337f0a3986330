import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attributes, classes, html, trusted } from './html.ts'

test('text is escaped in elements and in attributes', () => {
  const nasty = `"><script>alert('x')</script>&`
  assert.equal(
    html`<p title="${nasty}">${nasty}</p>`.toString(),
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">' +
      '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
  )
})

test('markup is kept, lists are joined, and nothing is printed for absent values', () => {
  assert.equal(html`${[html`<b>1</b>`, 2, '<']}${null}${undefined}${false}${true}`.toString(), '<b>1</b>2&lt;')
  assert.equal(html`${trusted('<hr>')}`.toString(), '<hr>')
})

test('attributes: true is bare, absent values are left out, values are escaped', () => {
  assert.equal(attributes({ a: 1, b: true, c: false, d: null, e: '"' }).toString(), ' a="1" b e="&quot;"')
  assert.equal(attributes(undefined).toString(), '')
})

test('class names are joined without the empty ones', () => {
  assert.equal(classes('a', false, '', null, undefined, 'b'), 'a b')
})
