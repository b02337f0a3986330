import { posix } from 'node:path'
import type { SourceFile } from '../project/source-file.ts'
import { placeOf } from '../project/place.ts'
import type { Place } from '../project/place.ts'

/** One file's import of something. */
export interface Edge {
  readonly from: string
  readonly line: number
  readonly typeOnly: boolean
  /** Path of the project, name of a package, or module of Node ("node:fs"). */
  readonly to: string
  readonly kind: 'file' | 'package' | 'node'
  readonly fromPlace: Place
  readonly toPlace: Place
}

/** What the "imports" of package.json make of "#kernel/clock.ts". */
export type Aliases = Readonly<Record<string, string>>

const resolveAlias = (specifier: string, aliases: Aliases): string | null => {
  for (const [pattern, target] of Object.entries(aliases)) {
    const [before = '', after] = pattern.split('*')
    if (after === undefined ? specifier !== pattern : !specifier.startsWith(before)) continue
    return posix.normalize(target.replace('*', specifier.slice(before.length)))
  }
  return null
}

const nowhere: Place = { area: 'other', part: '', rest: '' }

const packageName = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

/** What a specifier leads to, as written in a file. */
export const resolve = (from: string, specifier: string, aliases: Aliases): Pick<Edge, 'to' | 'kind' | 'toPlace'> => {
  if (specifier.startsWith('node:')) return { to: specifier, kind: 'node', toPlace: nowhere }
  const file = specifier.startsWith('.')
    ? posix.join(posix.dirname(from), specifier)
    : specifier.startsWith('#')
      ? resolveAlias(specifier, aliases)
      : null
  if (file !== null) return { to: file, kind: 'file', toPlace: placeOf(file) }
  return { to: packageName(specifier), kind: 'package', toPlace: nowhere }
}

/** Every import of the files, resolved. */
export const edgesOf = (files: readonly SourceFile[], aliases: Aliases): readonly Edge[] =>
  files.flatMap(({ path, imports }) =>
    imports.map(({ specifier, line, typeOnly }) => ({
      from: path,
      line,
      typeOnly,
      fromPlace: placeOf(path),
      ...resolve(path, specifier, aliases),
    })),
  )
