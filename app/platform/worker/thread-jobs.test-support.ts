/** Functions for the test of threads: one that answers, one that fails, two that must be stopped. */

export const double = ({ n }: { n: number }): { n: number } => ({ n: n * 2 })

export const fail = (): never => {
  throw new Error('it went wrong')
}

export const spin = (): never => {
  for (;;);
}

export const hoard = (): number => {
  const hoarded: number[][] = []
  for (;;) hoarded.push(Array.from({ length: 100_000 }, (_, i) => i + hoarded.length + 0.5))
}

let calls = 0
export const countCalls = (): number => ++calls
