import { spawn } from 'node:child_process'
import type { StepResult } from './step.ts'

export interface Command {
  readonly root: string
  readonly command: string
  readonly args: readonly string[]
}

/** Runs a checker with its output on ours. Its exit code says whether it found anything. */
export const runCommand = ({ root, command, args }: Command): Promise<StepResult> =>
  new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', error => resolve({ problems: [`could not be started: ${error.message}`], note: '' }))
    child.on('exit', (code, signal) =>
      resolve({ problems: code === 0 ? [] : [`ended with ${signal ?? code}: see above`], note: '' }),
    )
  })
