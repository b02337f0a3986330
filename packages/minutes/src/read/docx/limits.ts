/** What a Word file may cost to read. Files that people make stay far below; those made to exhaust a machine do not. */
export const limits = {
  /** Files inside the package. */
  entries: 2_000,
  /** Bytes of one part when unpacked. */
  partBytes: 64 << 20,
  /** Bytes of all parts that are read. */
  totalBytes: 256 << 20,
  /** Nesting of XML elements. */
  depth: 256,
  /** XML elements in a part. */
  nodes: 5_000_000,
} as const
