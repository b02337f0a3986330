import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { demonstrators } from '../../model.ts'
import { paths } from '../../paths.ts'

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Who a newcomer may be: a button each. */
export const lookRoundView = (): Html =>
  html`<h1 class="govuk-heading-l">Look round the example partnership</h1>
    <p class="govuk-body-l">
      Westmere is a borough that does not exist. Its partnership has five bodies and two years of meetings, with what real
      ones have: people who leave, dates that slip, and actions that nobody asks about again.
    </p>
    <p class="govuk-body">Choose whose eyes to see it with. You can sign out and choose again.</p>
    <form method="post" action="${paths.lookRound}" class="ma-who">
      ${demonstrators.map(
        ({ name, role, can }) =>
          html`<div class="ma-who__one">
            <p class="govuk-body"><strong>${name}</strong>, ${role}<br /><span class="ma-quiet">${capital(can)}.</span></p>
            ${button({ content: `Be ${name}`, name: 'role', value: role, classes: 'govuk-button--secondary' })}
          </div>`,
      )}
    </form>`

/** For whoever comes from another machine: nobody signs in from there without proving who they are. */
export const notHereView = (): Html =>
  html`<h1 class="govuk-heading-l">The example is for the machine that it runs on</h1>
    <p class="govuk-body">Open this page in a browser of that machine, at its own address, such as http://127.0.0.1:3000.</p>`
