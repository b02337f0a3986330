/** What came of one step of `npm test`. */
export interface StepResult {
  /** A short line for each thing that is wrong; none where the step passed. */
  readonly problems: readonly string[]
  /** What was looked at: "412 tests in 63 files". */
  readonly note: string
}
