import { button } from '#ui/components/button.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import { deedRules, type DeedName } from '../../model/deeds.ts'
import { paths } from '../../paths.ts'
import { actionCrumbs } from '../action-crumbs.ts'
import { fieldsOf, type Shown } from './fields.ts'

/** The page of one form of an action. */
export const decideView = (name: DeedName, shown: Shown): Html => {
  const { found, problems } = shown
  const { title } = deedRules[name]
  const { action, history } = found
  const strong = name === 'withdraw' || name === 'merge'
  return html`${actionCrumbs(found, title)} ${problemSummary({ problems, dates: ['due', 'on'] })}
    <span class="govuk-caption-l">Action ${action.reference}</span>
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${action.text}</p>
    <form method="post" action="${paths.deed(action.id, name)}" novalidate>
      <input type="hidden" name="seen" value="${history.state.position}" />
      ${fieldsOf[name](shown)}
      <div class="govuk-button-group">
        ${button({ content: title, preventDoubleClick: true, ...(strong && { classes: 'govuk-button--warning' }) })}
        <a class="govuk-link" href="${paths.action(action.id)}">Go back</a>
      </div>
    </form>`
}
