import type { Answer, Standing } from '#modules/ledger/index.ts'

/** What the owner of an action may say of it, whoever they are, by link, by mail or signed in. */
export type AnswerDeed = 'accept' | 'decline' | 'propose-date' | 'report'

/** Why an owner cannot answer in this way; null where they can. */
export const answerRefusal = (
  deed: AnswerDeed,
  { standing, answer }: { readonly standing: Standing; readonly answer: Answer },
): string | null => {
  if (standing === 'closed' || standing === 'withdrawn' || standing === 'merged')
    return 'This action is no longer open.'
  if (deed === 'report') return null
  if (standing === 'reported-done') return 'You reported that this action is done.'
  if (deed === 'accept' && answer === 'accepted') return 'You accepted this action already.'
  if (deed === 'decline' && answer === 'declined') return 'You said already that this action is not yours.'
  return null
}
