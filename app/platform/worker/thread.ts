/** The thread that `runInThread` starts: calls the function that it was told to, and answers with what it gives. */
import { parentPort, workerData } from 'node:worker_threads'

const { module, call, argument } = workerData as { module: string; call: string; argument: unknown }
const loaded = (await import(module)) as Readonly<Record<string, unknown>>
const run = loaded[call]
if (typeof run !== 'function') throw new TypeError(`${module} has no function ${call}`)
parentPort?.postMessage(await run(argument))
