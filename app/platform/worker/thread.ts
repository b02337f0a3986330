/** What a thread does: loads the function that it was told to call, and answers each message with what that gives. */
import { parentPort, workerData } from 'node:worker_threads'

const { module, call } = workerData as { module: string; call: string }
const loaded = (await import(module)) as Readonly<Record<string, unknown>>
const run = loaded[call]
if (typeof run !== 'function') throw new TypeError(`${module} has no function ${call}`)
const answer = async (argument: unknown): Promise<void> => parentPort?.postMessage(await run(argument))
parentPort?.on('message', (argument: unknown) => void answer(argument))
