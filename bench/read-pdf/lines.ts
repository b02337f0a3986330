/** Reads one PDF into lines and parts, and does nothing with them. */
import { readFileSync } from 'node:fs'
import { readInBox } from '#platform/reader/read-in-box.ts'

const [file = ''] = process.argv.slice(2)
await readInBox(readFileSync(file), { name: file })
