import type { Look } from '#modules/accounts/index.ts'
import { count } from '#ui/format.ts'
import type { FrameLink } from '#ui/layout.ts'
import { paths } from '../paths.ts'
import { filesOfMeeting, type MeetingFile } from '../queries/files-of-meeting.ts'
import { documentWord } from './words.ts'

const holds = (papers: MeetingFile['papers']): string =>
  [...Map.groupBy(papers, ({ kind }) => documentWord(kind))]
    .map(([word, own]) => (own.length === 1 ? word : count(own.length, word)))
    .join(', ')
    .toLowerCase()

/** The files that a meeting was taken in from, as links that send them, with what each holds of the meeting. */
export const fileLinks = async (look: Pick<Look, 'tx' | 'actor'>, meetingId: string): Promise<readonly FrameLink[]> =>
  (await filesOfMeeting(look, meetingId)).map(({ id, name, papers }) => ({
    text: `${name} (${holds(papers)})`,
    href: paths.original(id),
  }))
