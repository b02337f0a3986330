import { globSync } from 'node:fs'
import { isAbsolute, relative } from 'node:path'

const everywhere = ['packages/**/*.test.ts', 'app/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts']

const withSlashes = (path: string) => path.replaceAll('\\', '/')

/** Tests that start whole programs take longest, so they start first and the others fill in beside them. */
const startsPrograms = (file: string) => /^test\/(e2e|launcher)\//.test(file)

/**
 * The test files below the root, as paths with forward slashes, in the order to run them.
 * @param paths - files or folders to keep; all are kept where none is given
 * @throws RangeError where one of the paths has no test
 */
export const findTests = (root: string, paths: readonly string[]): readonly string[] => {
  const all = globSync(everywhere, { cwd: root, exclude: ['**/node_modules/**'] })
    .map(withSlashes)
    .toSorted((a, b) => Number(startsPrograms(b)) - Number(startsPrograms(a)) || (a < b ? -1 : 1))
  if (paths.length === 0) return all
  const wanted = paths.map(path =>
    withSlashes(isAbsolute(path) ? relative(root, path) : path).replace(/\/$|^\.\//g, ''),
  )
  const holds = (path: string, file: string) => file === path || file.startsWith(`${path}/`)
  for (const path of wanted) {
    if (!all.some(file => holds(path, file))) throw new RangeError(`There is no test file at "${path}".`)
  }
  return all.filter(file => wanted.some(path => holds(path, file)))
}
