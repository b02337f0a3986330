/**
 * What a PDF engine yields of a page, the same from each: words with their places. Units are points; x from the left
 * edge and y down from the top edge of the page as it is read (crop box and rotation applied).
 */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Baseline. */
  readonly base: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
}

/** A straight thin line drawn on the page, such as the border of a table cell. */
export interface Rule {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PageContent {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly verticals: readonly Rule[]
  readonly horizontals: readonly Rule[]
  /** Number of pictures, to tell an empty page from a scanned one. */
  readonly images: number
}

/** A whole document before its words are made into lines. */
export interface PdfContent {
  readonly pages: readonly PageContent[]
  readonly title: string
  readonly author: string
}

/** Largest document and page that are read; beyond them the file is refused as too large. */
export const limits = { pages: 3_000, charactersPerPage: 200_000, wordsInAll: 4_000_000 } as const
