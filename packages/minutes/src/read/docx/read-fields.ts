export interface FieldReader {
  /** A field begins, its result begins, or it ends. */
  readonly open: (type: string) => void
  /** True inside the code of a field, which is not printed. */
  readonly inCode: () => boolean
  /** A field whose code was never ended by its result would swallow the rest of the document: it ends with its paragraph. */
  readonly endParagraph: () => void
}

/** Follows Word's fields ("page number", "date", "contents"), of which only the result is printed. */
export const createFieldReader = (): FieldReader => {
  const states: ('code' | 'result')[] = []
  let codes = 0
  /** Fields before this one are known to print their result. */
  let settled = 0
  return {
    open: type => {
      const last = states.length - 1
      if (type === 'begin') {
        states.push('code')
        codes++
      } else if (type === 'separate' && states[last] === 'code') {
        states[last] = 'result'
        codes--
      } else if (type === 'end') {
        if (states.pop() === 'code') codes--
        settled = Math.min(settled, states.length)
      }
    },
    inCode: () => codes > 0,
    endParagraph: () => {
      for (let i = settled; i < states.length; i++) states[i] = 'result'
      settled = states.length
      codes = 0
    },
  }
}
