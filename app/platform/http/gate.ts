/** Lets a few in at a time and a few more wait; the rest are sent away. */
export interface Gate {
  /** Waits for a place. Dispose of the place when done. Null where too many wait already. */
  readonly enter: () => Promise<Disposable> | null
}

/** @param limits - how many may be inside at once, and how many may wait */
export const createGate = (limits: { readonly inside: number; readonly waiting: number }): Gate => {
  let inside = 0
  const waiting: (() => void)[] = []
  const place = (): Disposable => {
    let left = false
    return {
      [Symbol.dispose]: () => {
        if (left) return
        left = true
        const next = waiting.shift()
        // The place is handed on without being freed between, so that nobody can slip in.
        if (next === undefined) inside--
        else next()
      },
    }
  }
  return {
    enter: () => {
      if (inside < limits.inside) {
        inside++
        return Promise.resolve(place())
      }
      if (waiting.length >= limits.waiting) return null
      return new Promise(resolve => waiting.push(() => resolve(place())))
    },
  }
}
