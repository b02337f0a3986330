import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseFile } from './source-file.ts'
import type { SourceFile } from './source-file.ts'

/** The root of the project, as a path. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Paths below the root that match, with forward slashes, in order. */
export const listFiles = (...patterns: readonly string[]): readonly string[] =>
  globSync(patterns, { cwd: root, exclude: ['**/node_modules/**', '**/.git/**'] })
    .map(path => path.replaceAll('\\', '/'))
    .toSorted()

/** The text of a file of the project. */
export const readText = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Every TypeScript file of the project. */
export const readProject = (): readonly SourceFile[] =>
  listFiles('{app,migrations,packages,test,bench}/**/*.ts').map(path => parseFile(path, readText(path)))
