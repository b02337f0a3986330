import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../../paths.ts'

/** What can be downloaded after reading, in the order of the buttons. */
export const downloads = [
  { id: 'arising-docx', words: 'Matters Arising report, Word', needs: 'ledger' },
  { id: 'arising-pdf', words: 'Matters Arising report, PDF', needs: 'ledger' },
  { id: 'ledger-csv', words: 'Ledger, CSV', needs: 'ledger' },
  { id: 'minutes-docx', words: 'Minutes as read, Word', needs: 'minutes' },
  { id: 'minutes-pdf', words: 'Minutes as read, PDF', needs: 'minutes' },
  { id: 'everything-json', words: 'Everything, JSON', needs: 'nothing' },
] as const

export type DownloadId = (typeof downloads)[number]['id']

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
