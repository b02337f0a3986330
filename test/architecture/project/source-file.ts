import { parseSync } from 'oxc-parser'
import type { Comment, Program } from 'oxc-parser'

/** A TypeScript file of the project, parsed. */
export interface SourceFile {
  /** From the root, with forward slashes: "app/kernel/clock.ts". */
  readonly path: string
  readonly text: string
  readonly program: Program
  readonly comments: readonly Comment[]
  readonly imports: readonly Import[]
  /** Each name that is imported; "*" for all of a file. */
  readonly uses: readonly Use[]
  /** Each value that is exported by its own file. */
  readonly exports: readonly Export[]
}

/** One name taken from another file. */
export interface Use {
  readonly specifier: string
  readonly name: string
}

/** One value given to other files. */
export interface Export {
  readonly name: string
  readonly at: number
}

/** One import, export-from or dynamic import, as written. */
export interface Import {
  /** "./clock.ts", "#kernel/clock.ts", "node:fs", "hono". */
  readonly specifier: string
  readonly line: number
  readonly typeOnly: boolean
}

/** The line, from 1, of an offset into the text. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

type Module = ReturnType<typeof parseSync>['module']

const unquote = (text: string) => text.replace(/^['"`]|['"`]$/g, '')

const findImports = (text: string, module: Module): readonly Import[] => {
  const statics = module.staticImports.map(found => ({
    specifier: found.moduleRequest.value,
    line: lineAt(text, found.start),
    typeOnly: found.entries.length > 0 && found.entries.every(entry => entry.isType),
  }))
  const exports = module.staticExports.flatMap(found => {
    const request = found.entries[0]?.moduleRequest
    const typeOnly = found.entries.every(entry => entry.isType)
    return request ? [{ specifier: request.value, line: lineAt(text, found.start), typeOnly }] : []
  })
  const dynamics = module.dynamicImports.map(found => ({
    specifier: unquote(text.slice(found.moduleRequest.start, found.moduleRequest.end)),
    line: lineAt(text, found.start),
    typeOnly: false,
  }))
  return [...statics, ...exports, ...dynamics]
}

const findUses = (text: string, module: Module): readonly Use[] => [
  ...module.staticImports.flatMap(({ moduleRequest, entries }) =>
    entries.map(({ importName }) => ({ specifier: moduleRequest.value, name: importName.name ?? '*' })),
  ),
  ...module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, name: importName.name ?? '*' }] : [],
    ),
  ),
  ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    specifier: unquote(text.slice(start, end)),
    name: '*',
  })),
]

const findExports = (module: Module): readonly Export[] =>
  module.staticExports.flatMap(({ entries, start }) =>
    entries.flatMap(({ moduleRequest, exportName, isType }) =>
      moduleRequest || isType || exportName.name === null ? [] : [{ name: exportName.name, at: start }],
    ),
  )

/**
 * Parses one file.
 * @throws SyntaxError where it is not TypeScript
 */
export const parseFile = (path: string, text: string): SourceFile => {
  const { program, comments, module, errors } = parseSync(path, text)
  const [error] = errors
  if (error) throw new SyntaxError(`${path}: ${error.message}`)
  const names = { imports: findImports(text, module), uses: findUses(text, module), exports: findExports(module) }
  return { path, text, program, comments, ...names }
}
