/** How long files are, in lines. */
export interface Sizes {
  readonly files: number
  readonly median: number
  /** Nineteen files in twenty are no longer than this. */
  readonly p95: number
  readonly longest: number
}

/** Measures the lengths of files. */
export const measureSizes = (texts: readonly string[]): Sizes => {
  const lengths = texts.map(text => text.trimEnd().split('\n').length).toSorted((a, b) => a - b)
  const at = (share: number) => lengths[Math.max(0, Math.ceil(lengths.length * share) - 1)] ?? 0
  return { files: lengths.length, median: at(0.5), p95: at(0.95), longest: at(1) }
}
