import type { Body } from '#modules/bodies/index.ts'

/**
 * What the references to the actions of a minute begin with: "SWSG 180/26" for minute 180 of a meeting of 2026. Where
 * numbers begin at 1 in each meeting the day is needed to tell one from another: "SWSG 3/2026-06-18".
 */
export const referenceStem = (
  { prefix, numbering }: Pick<Body, 'prefix' | 'numbering'>,
  { number, date }: { readonly number: string; readonly date: string },
): string => {
  const year = date.slice(2, 4)
  // Numbers that begin again each year have it already: "12/26".
  const dated = new RegExp(`/(20)?${year}$`).test(number)
  const own = numbering === 'meeting' ? `${number}/${date}` : dated ? number : `${number}/${year}`
  return prefix === null || prefix === '' ? own : `${prefix} ${own}`
}

/** Gives each action the next place in its minute that none has had: "SWSG 180/26.1", "SWSG 180/26.2". */
export const createReferences = (taken: Iterable<string>): ((stem: string) => string) => {
  const used = new Set(taken)
  return stem => {
    let place = 1
    while (used.has(`${stem}.${place}`)) place++
    used.add(`${stem}.${place}`)
    return `${stem}.${place}`
  }
}
