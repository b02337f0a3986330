/** Long lists, a page at a time: "?page=2". */
import { pagination } from './components/pagination.ts'
import type { Html } from './html.ts'

/** One page of a list. */
export interface Cut<T> {
  readonly shown: readonly T[]
  /** From 1; the nearest that there is to the one that was asked for. */
  readonly page: number
  readonly pages: number
}

/** The page that an address asks for: 1 for whatever is no number of a page. */
export const pageAsked = (text: string | undefined): number => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 1)

/** Cuts the page that was asked for out of a list. */
export const cutPage = <T>(
  all: readonly T[],
  { page, onOnePage }: { readonly page: number; readonly onOnePage: number },
): Cut<T> => {
  const pages = Math.max(1, Math.ceil(all.length / onOnePage))
  const nearest = Math.min(Math.max(1, page), pages)
  return { shown: all.slice((nearest - 1) * onOnePage, nearest * onOnePage), page: nearest, pages }
}

/** Links to the page before and after; nothing where there is only one. */
export const pageLinks = (
  { page, pages }: Omit<Cut<unknown>, 'shown'>,
  address: (page: number) => string,
): Html | false =>
  pages > 1 &&
  pagination({
    ...(page > 1 && { previous: { href: address(page - 1) } }),
    ...(page < pages && { next: { href: address(page + 1) } }),
  })
