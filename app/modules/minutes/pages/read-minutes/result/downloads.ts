import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { downloads } from '../../../model.ts'
import { paths } from '../../../paths.ts'

/**
 * One button for each download. The page carries what was read, sealed, because nothing is kept here.
 * @param sealed - null where it is too much for a page to carry
 */
export const downloadsView = (
  sealed: string | null,
  has: { readonly minutes: boolean; readonly ledger: boolean },
): Html => {
  if (sealed === null) {
    return html`<p class="govuk-body">
      This is too much to carry from page to page. Use the command line, or read fewer files at a time.
    </p>`
  }
  const offered = downloads.filter(({ needs }) => needs === 'nothing' || has[needs])
  return html`<form class="ma-downloads" method="post" action="${paths.download}">
    <input type="hidden" name="reading" value="${sealed}" />
    <div class="govuk-button-group">
      ${offered.map(({ id, words }) => button({ content: words, name: 'download', value: id, classes: 'govuk-button--secondary' }))}
    </div>
    <p class="govuk-body-s">
      Nothing is kept here: this page carries what was read, and gives it back when you press a button.
    </p>
  </form>`
}
