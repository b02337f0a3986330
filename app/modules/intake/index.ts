import type { Visitor } from '#modules/accounts/index.ts'
import type { Route } from '#platform/http/route.ts'
import { againRoutes } from './pages/again/page.ts'
import type { IntakeDeps } from './pages/deps.ts'
import { giveRoutes } from './pages/give/page.ts'
import { originalRoutes } from './pages/original/page.ts'
import { overviewRoutes } from './pages/overview/page.ts'
import { questionsRoutes } from './pages/questions/page.ts'

export { answerQuestions, certainAnswers } from './commands/answer-questions.ts'
export { giveFile } from './commands/give-file.ts'
export type { Intake, IntakeCounts, IntakeKind, IntakeState, QuestionGroup } from './model.ts'
export { readAnswerFile, typedAnswer, writeAnswerFile } from './model/answer-file.ts'
export type { GivenAnswer } from './model/answer-file.ts'
export { checkAnswer } from './model/answers.ts'
export { progressOf, timeLeft, unread } from './model/progress.ts'
export { offered, questionWords } from './model/question-words.ts'
export { findIntake, intakeOverview, listQuestions } from './queries/list-intakes.ts'
export { fileLinks } from './pages/file-links.ts'
export { postsOfPerson } from './queries/posts-of-person.ts'
export { findInSource } from './queries/find-in-source.ts'
export { readGivenFile } from './queries/read-given-file.ts'
export type { FileReader } from './queries/read-given-file.ts'
export { workThroughFiles } from './jobs.ts'
export { mayTakeIn } from './policy.ts'
export { paths as intakePaths } from './paths.ts'
export type { IntakeDeps } from './pages/deps.ts'

/** All addresses of the module. */
export const intakeRoutes = (deps: IntakeDeps): readonly Route<Visitor>[] => [
  ...overviewRoutes(deps),
  ...giveRoutes(deps),
  ...questionsRoutes(deps),
  ...originalRoutes(deps),
  ...againRoutes(deps),
]
