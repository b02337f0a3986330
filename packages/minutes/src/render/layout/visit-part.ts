import type { Aside, Facts, Grid, Heading, Part, Passage } from './sheet.ts'

/** One answer for each kind of part; a new kind does not compile until every output has one. */
export interface PartHandlers<R> {
  readonly heading: (part: Heading) => R
  readonly facts: (part: Facts) => R
  readonly passage: (part: Passage) => R
  readonly grid: (part: Grid) => R
  readonly aside: (part: Aside) => R
}

/** Calls the handler for the part's kind. */
export const visitPart = <R>(part: Part, handlers: PartHandlers<R>): R => {
  switch (part.part) {
    case 'heading':
      return handlers.heading(part)
    case 'facts':
      return handlers.facts(part)
    case 'passage':
      return handlers.passage(part)
    case 'grid':
      return handlers.grid(part)
    case 'aside':
      return handlers.aside(part)
  }
}
