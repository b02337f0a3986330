import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutPage, pageAsked, pageLinks } from './paging.ts'

test('a list is cut into pages, and a page that there is not is the nearest', () => {
  const all = [1, 2, 3, 4, 5]
  assert.deepEqual(cutPage(all, { page: 1, onOnePage: 2 }), { shown: [1, 2], page: 1, pages: 3 })
  assert.deepEqual(cutPage(all, { page: 3, onOnePage: 2 }), { shown: [5], page: 3, pages: 3 })
  assert.deepEqual(cutPage(all, { page: 9, onOnePage: 2 }), { shown: [5], page: 3, pages: 3 })
  assert.deepEqual(cutPage(all, { page: 1, onOnePage: 5 }), { shown: all, page: 1, pages: 1 })
  assert.deepEqual(cutPage([], { page: 4, onOnePage: 5 }), { shown: [], page: 1, pages: 1 })
})

test('what is no number of a page asks for the first', () => {
  assert.deepEqual(
    [undefined, '', '2', '0', '-1', '1.5', '1e3', '99999999', 'two'].map(pageAsked),
    [1, 1, 2, 1, 1, 1, 1, 1, 1],
  )
})

test('links lead to the page before and after, where there is one', () => {
  const links = (page: number, pages: number): string => String(pageLinks({ page, pages }, n => `/people?page=${n}`))
  assert.equal(links(1, 1), 'false')
  assert.match(links(1, 2), /page=2/)
  assert.doesNotMatch(links(2, 2), /page=2/)
  assert.match(links(2, 3), /page=1[^]*page=3/)
})
