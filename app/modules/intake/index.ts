export type { Intake, IntakeCounts, IntakeState, QuestionGroup } from './model.ts'
