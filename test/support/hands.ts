/** How somebody works a page: with the keys alone, or by pointing. Both find things by the names that they are announced with. */
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

export interface Hands {
  /** Follows a link or presses a button, and waits for the page that comes. */
  readonly press: (role: 'link' | 'button', name: string | RegExp) => Promise<void>
  /** Presses a button that changes the page where it is. */
  readonly tap: (name: string | RegExp) => Promise<void>
  /** Types over what is in a field. */
  readonly fill: (label: string | RegExp, text: string) => Promise<void>
  /** Chooses one of a group of radio buttons, or of a list. */
  readonly choose: (group: string | RegExp, option: string) => Promise<void>
}

const hasFocus = async (page: Page, target: Locator): Promise<boolean> =>
  (await target.and(page.locator(':focus')).count()) > 0

/** Loads the next page by what is done. */
const leaving = async (page: Page, deed: () => Promise<void>): Promise<void> => {
  await Promise.all([page.waitForEvent('domcontentloaded'), deed()])
}

const isList = async (page: Page, target: Locator): Promise<boolean> =>
  (await target.and(page.locator('select')).count()) > 0

const radioOf = (page: Page, group: string | RegExp, option: string): Locator =>
  page.getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true })

export const pointing = (page: Page): Hands => ({
  press: (role, name) => leaving(page, () => page.getByRole(role, { name, exact: true }).first().click()),
  tap: name => page.getByRole('button', { name, exact: true }).click(),
  fill: (label, text) => page.getByLabel(label, { exact: true }).fill(text),
  choose: async (group, option) => {
    const list = page.getByLabel(group, { exact: true })
    if (await isList(page, list)) await list.selectOption({ label: option })
    else await radioOf(page, group, option).check()
  },
})

export const keysAlone = (page: Page): Hands => {
  const tabTo = async (target: Locator, what: string | RegExp): Promise<void> => {
    await target.waitFor()
    for (let presses = 0; presses < 150; presses++) {
      if (await hasFocus(page, target)) return
      await page.keyboard.press('Tab')
    }
    assert.fail(`Tab does not reach ${what}`)
  }
  return {
    press: async (role, name) => {
      await tabTo(page.getByRole(role, { name, exact: true }).first(), name)
      await leaving(page, () => page.keyboard.press('Enter'))
    },
    tap: async name => {
      await tabTo(page.getByRole('button', { name, exact: true }), name)
      await page.keyboard.press('Enter')
    },
    fill: async (label, text) => {
      await tabTo(page.getByLabel(label, { exact: true }), label)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.insertText(text)
    },
    choose: async (group, option) => {
      const list = page.getByLabel(group, { exact: true })
      if (await isList(page, list)) {
        await tabTo(list, group)
        return page.keyboard.type(option)
      }
      const radios = page.getByRole('group', { name: group }).getByRole('radio')
      const [first, wanted] = [radios.first(), radioOf(page, group, option)]
      // A group is one stop of Tab: the button that is chosen, or the first of it.
      const chosen = radios.and(page.locator(':checked'))
      await tabTo((await chosen.count()) > 0 ? chosen : first, group)
      await page.keyboard.press('Space')
      for (let presses = 0; presses < 10; presses++) {
        if (await wanted.isChecked()) return
        await page.keyboard.press('ArrowDown')
      }
      assert.fail(`The arrow keys do not reach ${option}`)
    },
  }
}
