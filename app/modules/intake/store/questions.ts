import type { Selectable } from 'kysely'
import type { ReadTx, Tx } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'
import {
  questionKinds,
  type Asked,
  type Choice,
  type QuestionGroup,
  type QuestionKind,
  type SeatFacts,
} from '../model.ts'
import { questionId } from '../model/question-id.ts'

type Row = Selectable<Schema['intake_question']>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const choicesOf = (json: string): readonly Choice[] => {
  const value: unknown = JSON.parse(json)
  return Array.isArray(value)
    ? value.filter(isRecord).map(({ id, name, why }) => ({ id: textOf(id), name: textOf(name), why: textOf(why) }))
    : []
}

const factsOf = (json: string | null): SeatFacts | null => {
  const value: unknown = json === null ? null : JSON.parse(json)
  if (!isRecord(value)) return null
  const { bodyId, organisationId, post, personId } = value
  return {
    bodyId: textOf(bodyId),
    organisationId: textOrNull(organisationId),
    post: textOf(post),
    personId: textOrNull(personId),
  }
}

const kindOf = (kind: string): QuestionKind => questionKinds.find(one => one === kind) ?? 'person'

const askedOf = (row: Row): Asked => ({
  kind: kindOf(row.kind),
  printed: row.printed,
  folded: row.folded,
  about: row.about,
  choices: choicesOf(row.candidates),
  facts: factsOf(row.facts),
  suggested: row.suggested,
})

/** Rows that ask the same, as one question: every choice of any of them, and how many files wait. */
const groupOf = (rows: readonly Row[]): QuestionGroup | null => {
  const [first] = rows
  if (first === undefined) return null
  const asked = askedOf(first)
  const choices = new Map(rows.flatMap(row => choicesOf(row.candidates)).map(choice => [choice.id, choice]))
  return { ...asked, choices: [...choices.values()], id: questionId(asked), files: rows.length, answer: first.answer }
}

const grouped = (rows: readonly Row[]): readonly QuestionGroup[] =>
  [...Map.groupBy(rows, ({ kind, folded }) => `${kind} ${folded}`).values()].flatMap(same => groupOf(same) ?? [])

/** Adds a question to a file, or asks it anew. */
export const insertQuestion = async (
  tx: Tx,
  { id, intakeId }: { readonly id: string; readonly intakeId: string },
  asked: Asked,
): Promise<void> => {
  const { kind, printed, folded, about, choices, facts, suggested } = asked
  await tx
    .insertInto('intake_question')
    .values({
      id,
      intake_id: intakeId,
      kind,
      printed,
      folded,
      about,
      candidates: JSON.stringify(choices),
      facts: facts === null ? null : JSON.stringify(facts),
      suggested,
      answer: null,
      answered_at: null,
      answered_by: null,
    })
    // Asked anew, the answer that was given did not help.
    .onConflict(conflict =>
      conflict
        .columns(['intake_id', 'kind', 'folded'])
        .doUpdateSet({ about, candidates: JSON.stringify(choices), suggested, answer: null, answered_at: null }),
    )
    .execute()
}

/** Takes back questions of a file that nobody has answered, and that need no answer any more. */
export const deleteOpenQuestions = async (tx: Tx, intakeId: string, but: readonly string[]): Promise<void> => {
  let query = tx
    .deleteFrom('intake_question')
    .where('intake_id', '=', intakeId)
    .where('answer', 'is', null)
    .where('kind', '!=', 'seat')
  if (but.length > 0) query = query.where('folded', 'not in', but)
  await query.execute()
}

/** Open questions of files of a giver, or of all; each once, those that most files wait for first within its kind. */
export const selectOpenQuestions = async (tx: ReadTx, accountId: string | null): Promise<readonly QuestionGroup[]> => {
  let query = tx
    .selectFrom('intake_question')
    .innerJoin('intake', 'intake.id', 'intake_question.intake_id')
    .selectAll('intake_question')
    .where('intake_question.answer', 'is', null)
    .where('intake.state', 'in', ['asking', 'taken'])
  if (accountId !== null) query = query.where('intake.given_by_id', '=', accountId)
  const groups = grouped(await query.orderBy('intake.given_at').orderBy('intake_question.id').execute())
  const place = (kind: QuestionKind): number => questionKinds.indexOf(kind)
  return groups.toSorted(
    (a, b) => place(a.kind) - place(b.kind) || b.files - a.files || a.printed.localeCompare(b.printed, 'en-GB'),
  )
}

/** How many questions are open. */
export const countOpenQuestions = async (
  tx: ReadTx,
  accountId: string | null,
): Promise<{ readonly questions: number; readonly seats: number }> => {
  let query = tx
    .selectFrom('intake_question')
    .innerJoin('intake', 'intake.id', 'intake_question.intake_id')
    .select(['intake_question.kind', 'intake_question.folded'])
    .distinct()
    .where('intake_question.answer', 'is', null)
    .where('intake.state', 'in', ['asking', 'taken'])
  if (accountId !== null) query = query.where('intake.given_by_id', '=', accountId)
  const rows = await query.execute()
  const seats = rows.filter(({ kind }) => kind === 'seat').length
  return { seats, questions: rows.length - seats }
}

/** What was answered to questions of these names, whichever file asked, by kind and folded name. */
export const selectAnswers = async (
  tx: ReadTx,
  names: readonly { readonly kind: QuestionKind; readonly folded: string }[],
): Promise<ReadonlyMap<string, string>> => {
  const answers = new Map<string, string>()
  for (const kind of questionKinds) {
    const folded = [...new Set(names.filter(name => name.kind === kind).map(name => name.folded))]
    if (folded.length === 0) continue
    const rows = await tx
      .selectFrom('intake_question')
      .select(['folded', 'answer'])
      .where('kind', '=', kind)
      .where('folded', 'in', folded)
      .where('answer', 'is not', null)
      .orderBy('answered_at')
      .execute()
    for (const row of rows) if (row.answer !== null) answers.set(answerKey(kind, row.folded), row.answer)
  }
  return answers
}

/** What answers are found by. */
export const answerKey = (kind: QuestionKind, folded: string): string => `${kind} ${folded}`

/** Answers a question, for every file that asks it; of one giver, or of all. */
export const answerQuestion = async (
  tx: Tx,
  question: { readonly kind: QuestionKind; readonly folded: string; readonly accountId: string | null },
  { answer, at, by }: { readonly answer: string; readonly at: string; readonly by: string },
): Promise<void> => {
  const { kind, folded, accountId } = question
  let query = tx
    .updateTable('intake_question')
    .set({ answer, answered_at: at, answered_by: by })
    .where('kind', '=', kind)
    .where('folded', '=', folded)
    .where('answer', 'is', null)
  if (accountId !== null) {
    query = query.where('intake_id', 'in', ({ selectFrom }) =>
      selectFrom('intake').select('intake.id').where('intake.given_by_id', '=', accountId),
    )
  }
  await query.execute()
}

/** Which of the seats were proposed already, by what they are compared by. */
export const selectAskedSeats = async (tx: ReadTx, folded: readonly string[]): Promise<Set<string>> => {
  if (folded.length === 0) return new Set()
  const rows = await tx
    .selectFrom('intake_question')
    .select('folded')
    .where('kind', '=', 'seat')
    .where('folded', 'in', folded)
    .execute()
  return new Set(rows.map(row => row.folded))
}

/** Ids of the seats that were made of what minutes print. */
export const selectMadeSeats = async (tx: ReadTx): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('intake_question')
    .select('answer')
    .where('kind', '=', 'seat')
    .where('answer', 'is not', null)
    .execute()
  return new Set(rows.flatMap(({ answer }) => (answer === null ? [] : [answer])))
}

/** What was made of an answer: what "new" became, for those who asked the same. */
export const settleAnswer = async (
  tx: Tx,
  { kind, folded }: { readonly kind: QuestionKind; readonly folded: string },
  id: string,
): Promise<void> => {
  await tx
    .updateTable('intake_question')
    .set({ answer: id })
    .where('kind', '=', kind)
    .where('folded', '=', folded)
    .where('answer', 'is not', null)
    .execute()
}
