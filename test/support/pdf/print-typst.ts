import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const faces = ['400Regular/Arimo_400Regular', '700Bold/Arimo_700Bold', '400Regular_Italic/Arimo_400Regular_Italic']

let compiler: NodeCompiler | null = null

const startCompiler = (): NodeCompiler =>
  NodeCompiler.create({
    workspace: fileURLToPath(new URL('./', import.meta.url)),
    fontArgs: [
      {
        fontBlobs: faces.map(face =>
          readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/arimo/${face}.ttf`))),
        ),
      },
    ],
  })

/** A PDF of typst source, in Arimo (the widths of Arial): documents laid out by a real program, for the reader's tests. */
export const printTypst = (source: string): Uint8Array => {
  compiler ??= startCompiler()
  return new Uint8Array(
    compiler.pdf({ mainFileContent: `#set text(font: "Arimo", size: 11pt, lang: "en")\n${source}` }),
  )
}
