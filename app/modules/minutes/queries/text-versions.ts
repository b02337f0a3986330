import { NotThere } from '#kernel/errors.ts'
import type { Look } from '#modules/accounts/index.ts'
import type { TextVersion } from '../model/record.ts'
import { countVersions, selectTextAt, selectVersions } from '../store/minutes.ts'
import { findMinutes, type FoundMinutes } from './find-minutes.ts'

/** Versions on one page: minutes that are saved while they are typed come to hundreds. */
const onOnePage = 100

export interface TextVersions extends FoundMinutes {
  /** The latest first. */
  readonly versions: readonly (Omit<TextVersion, 'text'> & { readonly characters: number })[]
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/**
 * The texts of the minutes of a meeting that were saved, a page at a time.
 * @throws NotThere for all but the clerk and the chair
 */
export const textVersions = async (
  look: Look,
  { meetingId, page }: { readonly meetingId: string; readonly page: number },
): Promise<TextVersions> => {
  const found = await findMinutes(look, { meetingId })
  if (!found.may('see-versions') || found.minutes === null) throw new NotThere('page')
  const { id } = found.minutes
  const pages = Math.max(1, Math.ceil((await countVersions(look.tx, id)) / onOnePage))
  const shown = Math.min(Math.max(1, page), pages)
  const versions = await selectVersions(look.tx, id, { from: (shown - 1) * onOnePage, most: onOnePage })
  return { ...found, versions, page: shown, pages }
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
