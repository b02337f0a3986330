/** A version or a place as a form sends it: 0 for whatever is no whole number. */
export const wholeNumber = (typed: string): number => (/^\d{1,9}$/.test(typed) ? Number(typed) : 0)
