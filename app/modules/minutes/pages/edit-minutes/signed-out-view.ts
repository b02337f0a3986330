import { accountPaths } from '#modules/accounts/index.ts'
import { button } from '#ui/components/button.ts'
import { textArea } from '#ui/form/fields.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'

/** The session ended while minutes were typed: the text is not lost. */
export const signedOutView = (
  meetingId: string,
  { text, version }: { readonly text: string; readonly version: number },
): Html =>
  html`<h1 class="govuk-heading-l">You are signed out, and your text is still here</h1>
    <p class="govuk-body">It is not saved yet. To save it:</p>
    <ol class="govuk-list govuk-list--number">
      <li>
        <a class="govuk-link" href="${accountPaths.signIn(paths.minutes(meetingId))}" target="_blank" rel="noopener">Sign in (opens in a new tab)</a>
      </li>
      <li>Come back to this page.</li>
      <li>Press Save.</li>
    </ol>
    <form method="post" action="${paths.edit(meetingId)}">
      <input type="hidden" name="version" value="${version}" />
      <input type="hidden" name="opened" value="${version}" />
      ${textArea({ name: 'text', label: 'Text of the minutes', value: text, rows: 24, problems: [] })}
      ${button({ content: 'Save' })}
    </form>`
