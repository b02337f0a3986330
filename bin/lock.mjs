// A lock between processes: a file that names its holder and is touched every second while it is held.
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** A holder that has not touched its lock for so long is gone (it may have been on another machine). */
const staleAfter = 30_000

const isRunning = pid => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const isStale = path => {
  try {
    if (Date.now() - statSync(path).mtimeMs > staleAfter) return true
    return !isRunning(Number(readFileSync(path, 'utf8')))
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}

/** True when the link was made: a link is made whole or not at all, so nobody reads a half-written lock. */
const tryLink = (from, to) => {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Takes a dead holder's lock away. It is moved aside first, and put back if it turns out to be a live one. */
const removeStale = path => {
  const aside = `${path}.${process.pid}.old`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (!isStale(aside)) tryLink(aside, path)
  rmSync(aside, { force: true })
}

/** Runs the work while holding the lock; waits for whoever holds it. */
export const withLock = async (path, work) => {
  const own = `${path}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    for (let waited = false; !tryLink(own, path); waited = true) {
      if (!waited) process.stderr.write('Another start is installing the packages; waiting for it…\n')
      if (isStale(path)) removeStale(path)
      else await wait(200)
    }
    const beat = setInterval(() => {
      const now = Date.now() / 1000
      utimesSync(path, now, now)
    }, 1000)
    try {
      return await work()
    } finally {
      clearInterval(beat)
      rmSync(path, { force: true })
    }
  } finally {
    rmSync(own, { force: true })
  }
}
