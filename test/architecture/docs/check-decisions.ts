const isDate = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}

const partsOf = (name: string, text: string): readonly string[] => {
  const problems: string[] = []
  const date = /^Date: (\d{4}-\d{2}-\d{2})$/m.exec(text)?.[1]
  if (date === undefined || !isDate(date)) problems.push(`${name} has no date ("Date: 2026-11-24")`)
  if (!/^Status: (accepted|replaced by \[\d{4})/m.test(text))
    problems.push(`${name} has no status ("Status: accepted")`)
  for (const part of ['Decision', 'Why', 'Consequences']) {
    if (!new RegExp(`^## ${part}$`, 'm').test(text)) problems.push(`${name} has no part "${part}"`)
  }
  return problems
}

/**
 * What is wrong with the decision records.
 * @param records - text by file name
 */
export const checkDecisions = (records: ReadonlyMap<string, string>): readonly string[] => {
  const numbers = [...records.keys()].toSorted().map(name => /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1] ?? name)
  const order = numbers.flatMap((number, index) =>
    Number(number) === index + 1 ? [] : [`record ${number} should be number ${index + 1}: none twice, none left out`],
  )
  return [...order, ...[...records].flatMap(([name, text]) => partsOf(name, text))]
}
