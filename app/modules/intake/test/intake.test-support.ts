/** Files given and worked through, for the tests of the module: the real reader, without its thread. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse, UnreadableFile } from '#minutes'
import { read } from '#minutes/read/read.ts'
import { systemActor, type Actor } from '#modules/accounts/index.ts'
import type { RecordUnderTest } from '#test/record.ts'
import { answerQuestions } from '../commands/answer-questions.ts'
import { giveFile } from '../commands/give-file.ts'
import { workThroughFiles } from '../jobs.ts'
import type { IntakeKind, QuestionGroup } from '../model.ts'
import type { GivenAnswer } from '../model/answer-file.ts'
import { typedAnswer } from '../model/answer-file.ts'
import { findInPack } from '../model/find-in-pack.ts'
import type { Reading } from '../model/found.ts'
import { readModernGov } from '../model/moderngov/read-moderngov.ts'
import { listQuestions } from '../queries/list-intakes.ts'

/** A file of the folder beside this one. */
export const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./files/${name}`, import.meta.url)))

const readBytes = async (bytes: Uint8Array, name: string, kind: IntakeKind): Promise<Reading> => {
  try {
    if (kind === 'moderngov') return { found: readModernGov(bytes) }
    const source = await read(bytes, { name })
    return { found: findInPack(parse(source), source) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.message }
    throw error
  }
}

export const intakeUnderTest = (record: RecordUnderTest) => {
  const kept = new Map<string, Uint8Array>()
  return {
    give: (name: string, bytes: Uint8Array, given: { kind?: IntakeKind; again?: boolean; actor?: Actor } = {}) => {
      const hash = createHash('sha256').update(bytes).digest('hex')
      kept.set(hash, bytes)
      const { kind = 'minutes', again = false, actor = systemActor } = given
      const file = { hash, name, kind, mediaType: 'text/plain', size: bytes.length, again }
      return record.perform(act => giveFile(act, file), actor)
    },
    work: () =>
      workThroughFiles({
        perform: (actor, command) => record.perform(command, actor),
        look: (actor, query) => record.look(query, actor),
        read: intake => readBytes(kept.get(intake.hash) ?? new Uint8Array(), intake.name, intake.kind),
      }),
    questions: (actor: Actor = systemActor) => record.look(listQuestions, actor),
    /** Answers as a person types them, by what is printed. */
    answer: async (typed: Readonly<Record<string, string>>, actor: Actor = systemActor) => {
      const groups = await record.look(listQuestions, actor)
      const answers = groups.flatMap((group: QuestionGroup): readonly GivenAnswer[] => {
        const said = typed[group.printed]
        return said === undefined ? [] : [{ id: group.id, answer: typedAnswer(group, said) }]
      })
      return record.perform(act => answerQuestions(act, answers), actor)
    },
  }
}
