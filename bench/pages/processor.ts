import { readFileSync } from 'node:fs'

/** Milliseconds of processor that a process has had; the system counts in hundredths of a second. */
export const processorOf = (pid: number | undefined): number => {
  const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(after[11]) + Number(after[12])) * 10
}
