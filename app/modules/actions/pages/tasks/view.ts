import type { Problem } from '#kernel/errors.ts'
import { bodyPaths } from '#modules/bodies/index.ts'
import { breadcrumbs } from '#ui/components/breadcrumbs.ts'
import { button } from '#ui/components/button.ts'
import { count, showInstant } from '#ui/format.ts'
import { textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { html, type Html } from '#ui/html.ts'
import type { ClerkTask, TaskKind } from '../../model/clerk-task.ts'
import { paths } from '../../paths.ts'
import type { TaskList } from '../../queries/list-tasks.ts'

const kindWords: Readonly<Record<TaskKind, string>> = {
  'not-mine': 'Somebody says that it is not theirs',
  'date-proposed': 'Somebody asks for another date',
  'hand-over': 'A hand-over',
  'no-address': 'No address is known',
  'mail-bounced': 'Mail came back',
  'reply-unclear': 'A reply that cannot be told apart',
  escalate: 'Late',
}

export interface TasksShown {
  readonly sent: { readonly id: string; readonly outcome: string } | null
  readonly problems: readonly Problem[]
}

/** Each form has a field of its own, because ids on a page are unique. */
export const outcomeField = (taskId: string): string => `outcome-${taskId}`

const row = (task: ClerkTask, { body, references }: TaskList, { sent, problems }: TasksShown): Html => {
  const mine = sent?.id === task.id
  const reference = task.actionId === null ? undefined : references.get(task.actionId)
  return html`<li class="ma-entry">
    <h2 class="govuk-heading-s">${kindWords[task.kind]}</h2>
    <p>${task.text}</p>
    <p class="ma-entry__facts">
      ${
        task.actionId !== null &&
        reference !== undefined &&
        html`<a class="govuk-link" href="${paths.action(task.actionId)}">Action ${reference}</a>, `
      }since ${showInstant(task.raisedAt)}
    </p>
    <form method="post" action="${paths.settleTask(body.slug, task.id)}" novalidate>
      <input type="hidden" name="version" value="${task.version}" />
      ${textField({
        name: outcomeField(task.id),
        label: html`What was done about it<span class="govuk-visually-hidden">: ${task.text}</span>`,
        value: mine ? sent.outcome : '',
        problems: mine ? problems : [],
      })}
      ${button({ content: html`It is done<span class="govuk-visually-hidden">: ${task.text}</span>`, classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>
  </li>`
}

/** The page of what waits for the clerk. */
export const tasksView = (list: TaskList, shown: TasksShown): Html =>
  html`${breadcrumbs({
    collapseOnMobile: true,
    items: [
      { content: list.body.name, href: bodyPaths.body(list.body.slug) },
      { content: 'Actions', href: paths.actions(list.body.slug) },
      { content: 'Things to put right' },
    ],
  })}
    ${problemSummary({ problems: shown.problems })}
    <span class="govuk-caption-l">${list.body.name}</span>
    <h1 class="govuk-heading-l">Things to put right</h1>
    <p class="govuk-body">
      ${list.tasks.length === 0 ? 'Nothing waits for you.' : `${count(list.tasks.length, 'thing')} that only the clerk can put right, the oldest first.`}
    </p>
    ${list.tasks.length > 0 && html`<ul class="ma-entries">${list.tasks.map(task => row(task, list, shown))}</ul>`}`
