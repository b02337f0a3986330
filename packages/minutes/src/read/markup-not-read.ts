import type { Diagnostic } from '../tree/diagnostic.ts'

/** The remark of a file whose markup was not read. */
export const markupNotRead: Diagnostic = {
  rule: 'markup-not-read',
  severity: 'warning',
  message:
    'The file has more markup than can be read, or tags nested too deep. Its text was read as if typed, without headings and emphasis. Split it, or save it as a Word file.',
  line: null,
  page: null,
}
