import type { PageProps } from '#ui/layout.ts'
import type { LogPage } from '../queries/read-log-page.ts'

export interface LogFilter {
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly before?: number
  readonly most?: number
}

/** What the pages of the log are given. Who may read it is asked by whoever gives it: accounts and bodies come later. */
export interface LogDeps<Visitor> {
  readonly print: (visitor: Visitor, page: PageProps) => string
  readonly readWhole: (visitor: Visitor, filter: LogFilter) => Promise<LogPage>
  readonly readOfBody: (
    visitor: Visitor,
    slug: string,
    filter: LogFilter,
  ) => Promise<LogPage & { readonly body: { readonly name: string; readonly slug: string } }>
}
