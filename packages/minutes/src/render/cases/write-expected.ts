/** Writes the expected outputs anew; read the difference before committing it. */
import { writeFileSync } from 'node:fs'
import { outputs } from './expected-outputs.ts'

for (const [name, text] of Object.entries(outputs())) writeFileSync(new URL(`expected/${name}`, import.meta.url), text)
