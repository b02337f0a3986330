/** The family name of a printed name, in lower case. */
export const familyOf = (name: string): string => (name.split(/\s+/).at(-1) ?? '').toLowerCase().replace(/[‘’'`]/g, '’')

/** True where two printed names may be one person: same family name, and given names that do not disagree. */
export const sameName = (a: string, b: string): boolean => {
  if (familyOf(a) !== familyOf(b)) return false
  const first = (n: string): string => (n.includes(' ') ? (n.split(/\s+/)[0] ?? '') : '').toLowerCase().replace('.', '')
  const x = first(a)
  const y = first(b)
  return x === '' || y === '' || x.startsWith(y) || y.startsWith(x) || x[0] === y[0]
}
