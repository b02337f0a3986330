import { NotAllowed } from '#kernel/errors.ts'
import type { Act } from '#modules/accounts/index.ts'
import { recordChange } from '#modules/audit/index.ts'
import type { Intake, IntakeKind } from '../model.ts'
import { readAgain } from './read-again.ts'
import { mayTakeIn, scopeOf } from '../policy.ts'
import { insertIntake, selectIntake } from '../store/intakes.ts'

export interface GivenFile {
  /** SHA-256 of the bytes, which are in the folder of files already. */
  readonly hash: string
  /** As whoever gave it calls it. */
  readonly name: string
  readonly kind: IntakeKind
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  /** True where one that failed before is to be read again. */
  readonly again: boolean
}

/** The file in its place of the queue; `isNew` is false where it was given before, and then nothing is done twice. */
export interface GivenResult {
  readonly intake: Intake
  readonly isNew: boolean
}

const longestName = 200

/**
 * Notes a file that is to be taken in. The same bytes are noted once, whatever they are called.
 * @throws NotAllowed
 */
export const giveFile = async (act: Act, given: GivenFile): Promise<GivenResult> => {
  if (!mayTakeIn(act.actor))
    throw new NotAllowed('Only an administrator, or the clerk of a body, takes in old records.')
  const known = await selectIntake(act.tx, { hash: given.hash })
  if (known !== null) {
    if (!given.again || known.state !== 'failed') return { intake: known, isNew: false }
    await readAgain(act, known.id)
    return { intake: { ...known, state: 'waiting', version: known.version + 1 }, isNew: true }
  }
  const intake: Intake = {
    id: act.newId(),
    hash: given.hash,
    name: given.name.slice(0, longestName),
    kind: given.kind,
    state: 'waiting',
    attempts: 0,
    problem: null,
    givenAt: act.now,
    givenBy: act.by,
    scope: scopeOf(act.actor),
    finishedAt: null,
    version: 1,
  }
  await insertIntake(act.tx, { intake, mediaType: given.mediaType, size: given.size })
  await recordChange(act, {
    action: 'file.given',
    subject: { kind: 'intake', id: intake.id },
    bodyId: null,
    after: { name: intake.name, kind: intake.kind, hash: intake.hash, size: given.size },
  })
  return { intake, isNew: true }
}
