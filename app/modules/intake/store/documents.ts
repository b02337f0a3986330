import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { DocumentOutcome, IntakeDocument } from '../model.ts'
import type { FoundDocument } from '../model/found.ts'

const outcomes: readonly DocumentOutcome[] = ['taken', 'same', 'other-version', 'left-out', 'paper']

/** Writes which documents a file holds, in place of what was written before. */
export const replaceDocuments = async (
  tx: Tx,
  intakeId: string,
  documents: readonly FoundDocument[],
): Promise<void> => {
  await tx.deleteFrom('intake_document').where('intake_id', '=', intakeId).execute()
  for (const [position, document] of documents.entries()) {
    const { kind, title, body, date, line } = document
    await tx
      .insertInto('intake_document')
      .values({ intake_id: intakeId, position, kind, title, body, date, line, meeting_id: null, outcome: null })
      .execute()
  }
}

/** Writes what became of a document. */
export const updateDocument = async (
  tx: Tx,
  { intakeId, position }: { readonly intakeId: string; readonly position: number },
  { meetingId, outcome }: { readonly meetingId: string | null; readonly outcome: DocumentOutcome },
): Promise<void> => {
  await tx
    .updateTable('intake_document')
    .set({ meeting_id: meetingId, outcome })
    .where('intake_id', '=', intakeId)
    .where('position', '=', position)
    .execute()
}

/** Documents of files, by the id of the file, in their order. */
export const selectDocuments = async (
  tx: ReadTx,
  intakeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly IntakeDocument[]>> => {
  if (intakeIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('intake_document')
    .selectAll()
    .where('intake_id', 'in', intakeIds)
    .orderBy('position')
    .execute()
  return Map.groupBy(
    rows.map(row => ({
      intakeId: row.intake_id,
      position: row.position,
      kind: row.kind,
      title: row.title,
      body: row.body,
      date: row.date,
      line: row.line,
      meetingId: row.meeting_id,
      outcome: outcomes.find(one => one === row.outcome) ?? null,
    })),
    ({ intakeId }) => intakeId,
  )
}

/** A document of a file that belongs to a meeting. */
export interface MeetingPaper {
  readonly kind: string
  readonly title: string | null
  readonly date: string | null
  readonly outcome: DocumentOutcome | null
  readonly file: { readonly intakeId: string; readonly name: string; readonly hash: string }
}

/** The documents that were given with the files of a meeting. */
export const selectPapers = async (tx: ReadTx, meetingId: string): Promise<readonly MeetingPaper[]> =>
  (
    await tx
      .selectFrom('intake_document')
      .innerJoin('intake', 'intake.id', 'intake_document.intake_id')
      .select([
        'intake_document.kind',
        'intake_document.title',
        'intake_document.date',
        'intake_document.outcome',
        'intake.id as intakeId',
        'intake.name',
        'intake.file_hash as hash',
      ])
      .where('intake_document.meeting_id', '=', meetingId)
      .orderBy('intake.given_at')
      .orderBy('intake.id')
      .orderBy('intake_document.position')
      .execute()
  ).map(({ kind, title, date, outcome, intakeId, name, hash }) => ({
    kind,
    title,
    date,
    outcome: outcomes.find(one => one === outcome) ?? null,
    file: { intakeId, name, hash },
  }))

/** Ids of the bodies whose meetings the documents of files belong to, by the id of the file. */
export const selectBodiesOfFiles = async (
  tx: ReadTx,
  intakeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (intakeIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('intake_document')
    .innerJoin('meeting', 'meeting.id', 'intake_document.meeting_id')
    .select(['intake_document.intake_id as intakeId', 'meeting.body_id as bodyId'])
    .distinct()
    .where('intake_document.intake_id', 'in', intakeIds)
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ intakeId }) => intakeId)].map(([id, own]) => [id, own.map(({ bodyId }) => bodyId)]),
  )
}

/** Papers of a day that name a body, wherever they are kept. */
export const selectPapersOn = (tx: ReadTx, date: string) =>
  tx
    .selectFrom('intake_document')
    .select(['intake_id as intakeId', 'position', 'body', 'meeting_id as meetingId'])
    .where('outcome', '=', 'paper')
    .where('date', '=', date)
    .where('body', 'is not', null)
    .execute()
