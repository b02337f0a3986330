import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readEnvironment } from '#platform/config/environment.ts'

/** Names the folder of real documents that the reader is checked against. */
const variable = 'CORPUS'

/** The folder of real documents, or why there is none. They are other people's and no part of the project. */
export const corpusFolder = (): { readonly folder: string } | { readonly missing: string } => {
  const folder = readEnvironment()[variable] ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url))
  return existsSync(folder)
    ? { folder }
    : { missing: `no real documents: there is no folder ../shared/corpus, and ${variable} names none` }
}

/** The text files of the folder, by name. */
export const corpusTexts = (folder: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(folder)
      .filter(name => name.endsWith('.txt'))
      .map(name => [name, new Uint8Array(readFileSync(`${folder}/${name}`))]),
  )
