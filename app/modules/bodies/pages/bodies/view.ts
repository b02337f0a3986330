import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { paths } from '../../paths.ts'
import type { BodyNode } from '../../queries/body-tree.ts'
import { actionLink, link } from '../parts.ts'
import { bodyKindWords } from '../words.ts'

interface BodiesProps {
  readonly tree: readonly BodyNode[]
  readonly today: string
  readonly mayFound: boolean
}

const branch = (nodes: readonly BodyNode[], today: string): Html =>
  html`<ul class="ma-tree">
    ${nodes.map(
      ({ body, below }) =>
        html`<li>
          <div class="ma-tree__body">
            ${link(paths.body(body.slug), body.name)}
            <span class="ma-quiet">${bodyKindWords[body.kind]}</span>
            ${body.dissolvedOn !== null && body.dissolvedOn < today && tag({ content: 'Dissolved', classes: 'govuk-tag--grey' })}
          </div>
          ${below.length > 0 && branch(below, today)}
        </li>`,
    )}
  </ul>`

/** Every body that somebody may see, sub-groups below their parents. */
export const bodiesView = ({ tree, today, mayFound }: BodiesProps): Html =>
  html`<h1 class="govuk-heading-l">Bodies</h1>
    ${
      tree.length === 0
        ? html`<p class="govuk-body">
            ${mayFound ? 'There is no body yet. Begin with the strategic group.' : 'You do not belong to a body yet. The administrator can give you a role on one.'}
          </p>`
        : branch(tree, today)
    }
    ${mayFound && actionLink(paths.newBody, 'Add a body', tree.length === 0 ? '' : 'govuk-button--secondary')}`
