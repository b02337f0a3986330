import { button } from '#ui/components/button.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { table } from '#ui/components/table.ts'
import { tag } from '#ui/components/tag.ts'
import type { FieldProblem } from '#ui/form/field-problem.ts'
import { textField } from '#ui/form/fields.ts'
import { problemSummary } from '#ui/form/problem-summary.ts'
import { showInstant } from '#ui/format.ts'
import { html, type Html } from '#ui/html.ts'
import type { OwnAccount } from '../../queries/own-account.ts'
import { paths } from '../../paths.ts'
import { buttonForm, hiddenFields } from '../button-form.ts'
import { roleOnBody } from '../role-words.ts'

export interface AccountProps {
  readonly own: OwnAccount
  /** The session of the browser that looks. */
  readonly sessionId: string | null
  /** What people call the OpenID provider; null where there is none. */
  readonly provider: string | null
  readonly problems: readonly FieldProblem[]
}

const ways: Readonly<Record<string, string>> = {
  link: 'by a link',
  passkey: 'with a passkey',
  oidc: 'with another account',
  example: 'in the example',
  console: 'by the link of the console',
}

const about = ({ account, roles }: OwnAccount): Html => {
  const held = [...(account.administrator ? ['Administrator of the whole'] : []), ...roles.map(roleOnBody)]
  const list = html`<ul class="govuk-list">
    ${held.map(role => html`<li>${role}</li>`)}
  </ul>`
  return summaryList({
    rows: [
      { key: { content: 'Name' }, value: { content: account.name } },
      { key: { content: 'E-mail address' }, value: { content: account.email } },
      { key: { content: 'You are' }, value: { content: held.length === 0 ? 'Not on any body yet' : list } },
    ],
  })
}

const sessions = ({ own, sessionId }: AccountProps): Html => {
  const row = ({ id, how, about: browser, seenAt, createdAt }: OwnAccount['sessions'][number]) => {
    const isThis = id === sessionId
    const end = html`<form method="post" action="${paths.endSession}">
      ${hiddenFields({ session: id })}
      <button type="submit" class="govuk-link ma-link-button">
        Sign out<span class="govuk-visually-hidden"> ${browser}, signed in ${showInstant(createdAt)}</span>
      </button>
    </form>`
    return [
      { content: html`${browser}<br /><span class="ma-quiet">${ways[how] ?? how}, ${showInstant(createdAt)}</span>` },
      { content: showInstant(seenAt) },
      { content: isThis ? tag({ content: 'This browser' }) : end },
    ]
  }
  return html`<h2 class="govuk-heading-m">Where you are signed in</h2>
    ${table({
      caption: 'Browsers that are signed in to your account',
      captionClasses: 'govuk-visually-hidden',
      head: [{ content: 'Browser' }, { content: 'Last used' }, { content: 'End' }],
      rows: own.sessions.map(row),
    })}
    ${
      own.sessions.length > 1 &&
      buttonForm({
        action: paths.endOtherSessions,
        label: 'Sign out everywhere else',
        classes: 'govuk-button--secondary',
      })
    }`
}

const passkeys = ({ own, problems }: AccountProps): Html => {
  const row = ({ id, name, createdAt, usedAt }: OwnAccount['passkeys'][number]) => [
    { content: name },
    { content: usedAt === null ? `Never (added ${showInstant(createdAt)})` : showInstant(usedAt) },
    {
      content: html`<form method="post" action="${paths.removePasskey}">
        ${hiddenFields({ passkey: id })}
        <button type="submit" class="govuk-link ma-link-button">
          Remove<span class="govuk-visually-hidden"> the passkey ${name}</span>
        </button>
      </form>`,
    },
  ]
  return html`<h2 class="govuk-heading-m">Passkeys</h2>
    <p class="govuk-body">
      With a passkey you sign in by your finger, your face or the PIN of your device. Nothing needs to come by e-mail.
    </p>
    ${
      own.passkeys.length > 0 &&
      table({
        caption: 'Your passkeys',
        captionClasses: 'govuk-visually-hidden',
        head: [{ content: 'Passkey' }, { content: 'Last used' }, { content: 'Remove' }],
        rows: own.passkeys.map(row),
      })
    }
    <p class="govuk-hint" data-passkey-missing>
      To add a passkey, turn on JavaScript, or use a newer browser. A link by e-mail always works.
    </p>
    <form method="post" action="${paths.passkeys}" data-passkey="create" data-options="${paths.passkeyOptions}"${problems.length === 0 && html` hidden`}>
      ${hiddenFields({ credential: '' })}
      ${textField({
        name: 'passkey-name',
        label: 'A name for the passkey',
        hint: 'Such as: my work phone',
        width: 20,
        spellcheck: false,
        problems,
      })}
      ${button({ content: 'Add a passkey', classes: 'govuk-button--secondary' })}
      <p class="govuk-body" role="status" data-passkey-status></p>
    </form>`
}

const provider = ({ own, provider: name }: AccountProps): Html | null => {
  if (name === null) return null
  const joined = own.issuers.length > 0
  return html`<h2 class="govuk-heading-m">${name}</h2>
    ${
      joined
        ? html`<p class="govuk-body">Your account is connected with ${name}, so you can sign in there.</p>`
        : html`<p class="govuk-body">Connect ${name}, to sign in there from now on.</p>
            ${button({ content: `Connect ${name}`, href: `${paths.openId}?next=${encodeURIComponent(paths.account)}`, classes: 'govuk-button--secondary' })}`
    }`
}

/** What an account shows to its owner. */
export const accountView = (props: AccountProps): Html =>
  html`${problemSummary({ problems: props.problems })}
    <h1 class="govuk-heading-l">Your account</h1>
    ${about(props.own)} ${sessions(props)} ${passkeys(props)} ${provider(props)}`
