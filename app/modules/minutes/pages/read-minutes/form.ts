import type { Form, UploadedFile } from '#platform/http/read-form.ts'
import { fileSize } from '#ui/format.ts'
import type { Input, ReadLimits } from '../../model.ts'

/** Names of the fields: also their ids, and the keys of their errors. */
export const fields = { files: 'files', minutes: 'minutes', report: 'report' } as const
export type FieldName = keyof typeof fields

export interface FieldError {
  readonly field: FieldName
  readonly message: string
}

export const nothingGiven = 'Choose a file, or paste the minutes'

/** What was typed, to be shown again. Files cannot be: a browser does not give them back. */
export interface Typed {
  readonly minutes: string
  readonly report: string
}

const pasted = (field: 'minutes' | 'report', label: string, text: string): Input[] =>
  text.trim() === '' ? [] : [{ field, label, bytes: new TextEncoder().encode(text) }]

const chosen = ({ name, bytes }: UploadedFile, i: number): Input => ({
  field: fields.files,
  label: name.trim() === '' ? `File ${i + 1}` : name.trim().slice(0, 120),
  bytes,
})

/** Checks what was sent. Every error names the field that it is about. */
export const checkForm = (
  form: Form,
  limits: ReadLimits,
): { readonly inputs: readonly Input[]; readonly errors: readonly FieldError[]; readonly typed: Typed } => {
  const typed = { minutes: form.text(fields.minutes), report: form.text(fields.report) }
  const files = form.files(fields.files)
  const inputs = [
    ...files.map(chosen),
    ...pasted('minutes', 'Minutes that you pasted', typed.minutes),
    ...pasted('report', 'Report that you pasted', typed.report),
  ]
  const errors: FieldError[] = []
  const size = inputs.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
  if (inputs.length === 0) errors.push({ field: 'files', message: nothingGiven })
  if (files.length > limits.maxFiles) {
    errors.push({ field: 'files', message: `Choose ${limits.maxFiles} files or fewer; you chose ${files.length}` })
  }
  if (size > limits.maxBytes) {
    const field = files.length > 0 ? 'files' : 'minutes'
    errors.push({ field, message: `Give less than ${fileSize(limits.maxBytes)} at a time; this was ${fileSize(size)}` })
  }
  for (const { name, bytes } of files) {
    if (bytes.byteLength === 0) errors.push({ field: 'files', message: `“${name}” is empty. Choose another file` })
  }
  return { inputs, errors, typed }
}
