const number = String.raw`\d{1,5}[A-Za-z]?`
const minuteNames = new RegExp(
  String.raw`\bminutes?\s+(?:no\.?\s*|numbers?\s+)?(${number}(?:\s*(?:,|and|&)\s*${number})*)(?![\w])`,
  'gi',
)
/** "SWSG 180/26.1", "3/2026-06-18.1": the reference of an action, which begins with the number of its minute. */
const references = new RegExp(String.raw`\b(${number})/\d{2}(?:\d\d)?(?:-\d\d-\d\d)?\.\d{1,3}\b`, 'g')

/** More than one minute names. */
const most = 20

/** Numbers of minutes that a text names, by "Minute 180" or by the reference of an action. */
export const citedNumbers = (text: string): readonly string[] => {
  const found = new Set<string>()
  for (const [, numbers = ''] of text.matchAll(minuteNames)) {
    for (const [one] of numbers.matchAll(new RegExp(number, 'g'))) found.add(one)
  }
  for (const [, one = ''] of text.matchAll(references)) found.add(one)
  return [...found].slice(0, most)
}
