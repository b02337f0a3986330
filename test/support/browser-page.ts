/** What the journeys in a real browser share: a page that notices what is wrong with it, axe, and the width of screens. */
import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'

export const desk = { width: 1366, height: 900 }
export const phone = { width: 360, height: 740 }

/** A page that fails the test on anything from another host, any error of a script and any breach of the policy. */
export const openPage = async (
  browser: Browser,
  origin: string,
  options: Parameters<Browser['newContext']>[0] = { viewport: desk },
) => {
  const context: BrowserContext = await browser.newContext(options)
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('request', request => {
    if (!request.url().startsWith(`${origin}/`)) wrong.push(`asked for ${request.url()}`)
  })
  page.on('pageerror', error => wrong.push(error.message))
  page.on('console', message => {
    // A browser reports every answer that is an error, which the journeys below bring about on purpose.
    const expected = /status of (400|401|403|404|409|410|412|413)|ERR_INTERNET_DISCONNECTED/.test(message.text())
    if (message.type() === 'error' && !expected) wrong.push(message.text())
  })
  return {
    page,
    context,
    done: async () => {
      assert.deepEqual(wrong, [])
      await context.close()
    },
  }
}

/**
 * GOV.UK's file button is named "Files, No files chosen, Choose file or drop files here": its visible words with commas
 * between, for those who hear it. axe takes the commas for other words.
 */
const isNamedByItsParts = (rule: string, markup: string): boolean =>
  rule === 'label-content-name-mismatch' && markup.includes('govuk-file-upload-button')

/**
 * GOV.UK's script says of a radio button that reveals a further question whether it is open, which the standard gives to no
 * radio button. They found that it helps those who hear the page, and keep it.
 */
const isRevealingRadio = (rule: string, markup: string): boolean =>
  rule === 'aria-allowed-attr' && markup.includes('govuk-radios__input') && markup.includes('aria-expanded')

export const assertAccessible = async (page: Page, state: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !isNamedByItsParts(id, html) && !isRevealingRadio(id, html))
      .map(({ html }) => `${id}: ${help}: ${html}`),
  )
  assert.deepEqual(found, [], state)
}

/** Code for the page is text: the types of a browser are no types of ours. */
export const inPage = async <T>(page: Page, code: string): Promise<T> => (await page.evaluate(code)) as T

/** Without fonts a browser draws nothing, and axe finds nothing wrong with that. */
export const assertDrawn = async (page: Page): Promise<void> => {
  const code = `(() => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector('h1'))
    const { width, height } = range.getBoundingClientRect()
    return { width, height }
  })()`
  const { width, height } = await inPage<{ width: number; height: number }>(page, code)
  assert.ok(width > 40 && height > 20, `the heading is drawn: ${width} by ${height}`)
}

export const assertNoSideScroll = async (page: Page, state: string): Promise<void> => {
  const code = '[document.documentElement.scrollWidth, document.documentElement.clientWidth]'
  const [content, view] = await inPage<[number, number]>(page, code)
  assert.ok(content <= view, `${state}: ${content}px of page in a window of ${view}px`)
}
