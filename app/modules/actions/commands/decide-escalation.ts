import { longDate } from '#minutes'
import { Invalid, NotAllowed, NotThere, Stale } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import { findBody } from '#modules/bodies/index.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { mayOnActions } from '../policy.ts'
import { findTold, type ToldOf } from '../queries/find-told.ts'
import { selectEscalation, updateDecided } from '../store/chase.ts'

export interface DecideEscalationInput {
  readonly escalationId: string
  readonly version: number
  readonly send: boolean
  /** What the chair adds, in their own words; may be empty. */
  readonly words: string
}

const longestWords = 2000

const tell = async (act: Act, { to, escalation, action, body }: ToldOf, words: string): Promise<void> => {
  for (const { name, email } of to) {
    await queueMail(act, {
      to: { address: email, name },
      subject: `${action.reference} is late: ${body.name}`,
      body: [
        `The chair of the ${body.name} asks for your help with an action that is late.`,
        {
          list: [`${action.reference}: ${action.text}`, `Agreed on ${longDate(action.meetingDate)}`, escalation.reason],
        },
        ...(words === '' ? [] : [words]),
        `Sent on the word of ${act.by.name}.`,
      ],
      onceKey: `escalation:${escalation.id}:${email}`,
    })
  }
}

/**
 * The chair sends a step of the ladder, or does not. Nothing is ever sent without their word.
 * @throws Stale where it was decided meanwhile
 * @throws Invalid where there is nobody to send it to
 */
export const decideEscalation = async (act: Act, input: DecideEscalationInput): Promise<void> => {
  const { escalationId, version, send } = input
  const escalation = await selectEscalation(act.tx, escalationId)
  if (escalation === null || !mayOnActions(act.actor, 'see', escalation.bodyId)) throw new NotThere('proposal')
  if (!mayOnActions(act.actor, 'chase', escalation.bodyId)) {
    throw new NotAllowed('Only the chair of the body decides who is told that something is late.')
  }
  const words = input.words.trim()
  if (words.length > longestWords) {
    throw new Invalid([{ field: 'words', message: `Use ${longestWords} letters or fewer` }])
  }
  const body = await findBody(act, { id: escalation.bodyId })
  const told = await findTold(act, escalation, body)
  if (send && told.to.length === 0) {
    throw new Invalid([{ field: 'send', message: `No e-mail address is known for ${told.whom}. Enter one first` }])
  }
  const toName = send ? told.to.map(({ name }) => name).join(', ') : null
  const decided = { state: send ? 'sent' : 'refused', at: act.now, by: act.by.name, toName, words } as const
  if (!(await updateDecided(act.tx, { id: escalationId, version }, decided))) throw new Stale('proposal')
  if (send) await tell(act, told, words)
  await recordChange(act, {
    action: send ? 'escalation.sent' : 'escalation.refused',
    subject: { kind: 'action', id: escalation.actionId },
    bodyId: body.id,
    after: { step: escalation.step, to: toName },
  })
}
