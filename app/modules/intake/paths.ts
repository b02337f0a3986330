/** Addresses of the module's pages. Those with ":" are patterns; the functions fill them in. */
export const paths = {
  intake: '/intake',
  /** The same without being loaded anew while files are read; `from` is how many files to pass over. */
  intakePage: ({ from, still }: { readonly from: number; readonly still: boolean }): string => {
    const query = new URLSearchParams({ ...(from > 0 && { from: String(from) }), ...(still && { still: 'yes' }) })
    return query.size === 0 ? '/intake' : `/intake?${query.toString()}`
  },
  give: '/intake/give',
  questions: '/intake/questions',
  originalPattern: '/intake/files/:file/original',
  original: (id: string): string => `/intake/files/${id}/original`,
  againPattern: '/intake/files/:file/again',
  again: (id: string): string => `/intake/files/${id}/again`,
} as const
