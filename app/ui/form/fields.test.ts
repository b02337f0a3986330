import assert from 'node:assert/strict'
import { test } from 'node:test'
import { domLines } from '#test/dom-lines.ts'
import { assertStrictHtml } from '#test/strict-html.ts'
import { html, type Html } from '../html.ts'
import type { FieldProblem } from './field-problem.ts'
import { checkboxField, dateField, radioField, selectField, textArea, textField } from './fields.ts'
import { problemSummary } from './problem-summary.ts'

const form = (problems: readonly FieldProblem[]): Html => html`${problemSummary({ problems, dates: ['held'] })}
<form>
${textField({ name: 'title', label: 'Title', hint: 'In full', value: '"<Q&A>"', width: 20, problems })}
${textArea({ name: 'note', label: 'Note', value: '\n</textarea>', problems })}
${selectField({ name: 'body', label: 'Body', value: 'b', problems, options: ['', 'b'].map(value => ({ value, label: `Body ${value}` })) })}
${radioField({
  name: 'open',
  label: 'Is it open?',
  value: 'no',
  inline: true,
  problems,
  options: [{ value: 'yes', label: 'Yes', hint: 'To all' }, { divider: 'or' }, { value: 'no', label: 'No' }],
})}
${checkboxField({
  name: 'send',
  label: 'Send to',
  values: ['chair'],
  problems,
  options: [
    { value: 'chair', label: 'Chair' },
    { value: 'none', label: 'Nobody', exclusive: true },
  ],
})}
${dateField({ name: 'held', label: 'Day of the meeting', value: { day: '31', month: 'Feb', year: '26' }, problems })}
</form>`

const page = (main: Html): string =>
  html`<!DOCTYPE html><html lang="en-GB"><head><title>Form</title></head><body>${main}</body></html>`.toString()

const lines = (problems: readonly FieldProblem[]): string[] =>
  domLines(form(problems).toString()).map(line => line.trim())
const inputs = (problems: readonly FieldProblem[] = []): string[] =>
  lines(problems).filter(line => /^<(input|select|textarea|option)/.test(line))

const all = ['title', 'note', 'body', 'open', 'send', 'held'].map(field => ({ field, message: `Mend ${field}` }))

test('a form is strict HTML, and each problem links to a field of the page', () => {
  assertStrictHtml(page(form([])))
  assertStrictHtml(page(form(all)))
  assert.ok(lines(all).includes('<a href="#held-day">'))
  assert.throws(() => assertStrictHtml(page(form([{ field: 'holds', message: 'No such field' }]))))
})

test('nothing has the id of a date itself, so that a link that would not take the focus is found', () => {
  const main = html`${problemSummary({ problems: all })}${form([])}`
  assert.throws(() => assertStrictHtml(page(main)), /held/)
})

test('id, name and key of the problem are one word, and what was typed is shown again', () => {
  const found = inputs()
  const has = (...parts: string[]) =>
    assert.ok(
      found.some(line => parts.every(part => line.includes(part))),
      `${parts.join(' ')} in\n${found.join('\n')}`,
    )
  has('id="title"', 'name="title"', 'value=""<Q&A>""', 'govuk-input--width-20', 'aria-describedby="title-hint"')
  has('<textarea', 'id="note"', 'name="note"')
  has('<select', 'id="body"', 'name="body"')
  has('<option selected="" value="b">')
  has('id="open"', 'value="yes"')
  has('checked=""', 'id="open-3"', 'value="no"')
  has('checked=""', 'id="send"', 'value="chair"')
  has('data-behaviour="exclusive"', 'id="send-2"')
  has('id="held-day"', 'name="held-day"', 'value="31"')
  has('id="held-month"', 'name="held-month"', 'value="Feb"')
  has('id="held-year"', 'name="held-year"', 'value="26"')
  assert.ok(lines([]).includes('For example, 10 3 2026'))
})

test('each field shows its own problems and no others', () => {
  for (const { field, message } of all) {
    const printed = lines([{ field, message }])
    assert.equal(printed.filter(line => line.includes('"govuk-error-message"')).length, 1, field)
    assert.ok(printed.includes(`<p class="govuk-error-message" id="${field}-error">`), field)
    assert.equal(printed.filter(line => line === message).length, 2, `${field}: in the summary and beside the field`)
  }
  assert.equal(lines([]).filter(line => line.includes('error')).length, 0)
})

test('an empty hint is no hint', () => {
  const printed = textField({ name: 'title', label: 'Title', hint: '', problems: [] }).toString()
  assert.doesNotMatch(printed, /hint|describedby/)
})

test('two problems of a field are both said', () => {
  const printed = lines(['Enter a title', 'Use fewer letters'].map(message => ({ field: 'title', message })))
  assert.equal(printed.filter(line => line === 'Use fewer letters').length, 2)
})

test('a problem of a date marks its three boxes, one of a box only that', () => {
  const marked = (field: string) =>
    inputs([{ field, message: 'Mend it' }])
      .filter(line => line.includes('govuk-input--error'))
      .map(line => /id="([^"]+)"/.exec(line)?.[1])
  assert.deepEqual(marked('held'), ['held-day', 'held-month', 'held-year'])
  assert.deepEqual(marked('held-month'), ['held-month'])
  assert.ok(lines([{ field: 'held-month', message: 'Mend it' }]).includes('<a href="#held-month">'))
})

test('a problem of the whole form is said without a link, and no problem needs no summary', () => {
  const lone = problemSummary({ problems: [{ field: '', message: 'Somebody else changed it' }] })
  assert.ok(domLines(lone.toString()).some(line => line.trim() === 'Somebody else changed it'))
  assert.ok(!lone.toString().includes('<a'))
  assert.equal(problemSummary({ problems: [] }).toString(), '')
})
