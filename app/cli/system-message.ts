const messages: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'You may not open this file.',
  EPERM: 'You may not open this file.',
  EISDIR: 'This is a folder, not a file.',
  ENOTDIR: 'There is no such folder.',
  ENOSPC: 'The disk is full.',
  EROFS: 'This disk cannot be written to.',
  ENAMETOOLONG: 'The name of the file is too long.',
  EMFILE: 'Too many files are open.',
}

/** What to tell a person of an error of the operating system; null for any other error, which is a fault of ours. */
export const systemMessage = (error: unknown): string | null => {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return messages[error.code] ?? ('syscall' in error ? `The system refused (${error.code}).` : null)
}

/** What to tell a person of a fault of ours: that it is one, and what a maintainer needs to find it. */
export const faultMessage = (error: unknown): string => {
  const [first, where] = error instanceof Error ? (error.stack ?? error.message).split('\n') : [String(error)]
  return `This is a fault of the program, not of the file: ${first ?? ''}${where === undefined ? '' : ` (${where.trim()})`}`
}
