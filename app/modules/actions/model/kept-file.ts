/** A file whose bytes lie in the folder of files. */
export interface KeptFile {
  /** SHA-256 of its bytes. */
  readonly hash: string
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
}
