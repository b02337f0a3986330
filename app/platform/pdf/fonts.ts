import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FACES = [
  '400Regular/Arimo_400Regular.ttf',
  '700Bold/Arimo_700Bold.ttf',
  '400Regular_Italic/Arimo_400Regular_Italic.ttf',
  '700Bold_Italic/Arimo_700Bold_Italic.ttf',
] as const

const pathOf = (face: (typeof FACES)[number]): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/arimo/${face}`))

/** The four faces of Arimo (the measures of Arial), the regular one first. */
export const readFonts = (): readonly Buffer[] => FACES.map(face => readFileSync(pathOf(face)))
