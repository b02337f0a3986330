/** The head of a mail: its lines by name in lower case, in order. */
export type Headers = readonly { readonly key: string; readonly value: string }[]

/** The first line of that name; "" where there is none. */
export const headerOf = (headers: Headers, name: string): string =>
  headers.find(({ key }) => key === name)?.value.trim() ?? ''

/** All lines of that name. */
export const headersOf = (headers: Headers, name: string): readonly string[] =>
  headers.filter(({ key }) => key === name).map(({ value }) => value.trim())

/** "a@b" of "<a@b>", in each place; what is no Message-ID is left out. */
export const messageIdsIn = (value: string): readonly string[] =>
  [...value.slice(0, 20_000).matchAll(/<([^<>\s]{1,300})>/g)].map(match => match[1] ?? '')
