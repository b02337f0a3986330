import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { TextVersion } from '../model/record.ts'
import { selectTextAt, selectVersions } from '../store/minutes.ts'
import { findMinutes, type FoundMinutes } from './find-minutes.ts'

export interface TextVersions extends FoundMinutes {
  /** The latest first. */
  readonly versions: readonly (Omit<TextVersion, 'text'> & { readonly characters: number })[]
}

/**
 * Every text of the minutes of a meeting that was saved.
 * @throws NotThere for all but the clerk and the chair
 */
export const textVersions = async (look: Look, meetingId: string): Promise<TextVersions> => {
  const found = await findMinutes(look, { meetingId })
  if (!found.may('see-versions') || found.minutes === null) throw new NotThere('page')
  return { ...found, versions: await selectVersions(look.tx, found.minutes.id) }
}

/** The text of the minutes of a meeting as it was at a version; null where there was none. */
export const textAt = async (
  look: Pick<Look, 'tx' | 'actor'>,
  meetingId: string,
  version: number,
): Promise<TextVersion | null> => {
  const { minutes, may } = await findMinutes(look, { meetingId })
  return minutes === null || !may('see-versions') ? null : selectTextAt(look.tx, minutes.id, version)
}
