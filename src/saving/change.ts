/** What becomes of one file. Text is whole, with its byte order mark. */
export interface FileChange {
  /** Absolute. */
  readonly path: string
  /** The text that was read; undefined when the file must not exist. */
  readonly before: string | undefined
  /** Its new text; undefined to remove it. The same as `before`: it must still be so, and stays. */
  readonly after: string | undefined
}
