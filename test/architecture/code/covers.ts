import { isTestFile } from '../project/place.ts'

/** What runs for a clerk: everything but tests and measurements. */
export const isProduction = (path: string): boolean => !isTestFile(path) && !path.startsWith('bench/')

/** The library and nothing else. */
export const isLibrary = (path: string): boolean => path.startsWith('packages/minutes/src/') && isProduction(path)

export const isAnyFile = (): boolean => true
