import type { Minutes, Pack } from '#minutes'

/** The minutes of a file: those with most items, where it holds several; null where it holds none. */
export const mainMinutes = (pack: Pack): Minutes | null =>
  pack.documents
    .filter(document => document.type === 'minutes')
    .reduce<Minutes | null>((most, one) => (most === null || one.items.length > most.items.length ? one : most), null)
