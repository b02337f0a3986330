import type { StepResult } from './step.ts'

export interface FinishedStep {
  readonly name: string
  readonly seconds: number
  readonly result: StepResult
}

const mostProblems = 30

/** A line that sets a step apart in the output. */
export const heading = (title: string): string => `\n── ${title} ${'─'.repeat(Math.max(4, 70 - title.length))}\n`

/** One line for each step, then what failed, last so that it is on the screen. */
export const summary = (steps: readonly FinishedStep[]): string => {
  const width = Math.max(...steps.map(step => step.name.length))
  const lines = steps.map(({ name, seconds, result }) => {
    const mark = result.problems.length === 0 ? '✔' : '✖'
    return `${mark} ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${result.note}`.trimEnd()
  })
  const failed = steps.flatMap(({ name, result }) => result.problems.map(problem => `${name}: ${problem}`))
  const more = failed.length > mostProblems ? [`… and ${failed.length - mostProblems} more`] : []
  const verdict =
    failed.length === 0
      ? ['All passed.']
      : ['Failed:', ...failed.slice(0, mostProblems).map(line => `  ${line}`), ...more]
  return `${heading('Summary')}${[...lines, '', ...verdict].join('\n')}\n`
}
