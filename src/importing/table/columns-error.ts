/** What is wrong with the columns that the user named (`--map`), or that he did not name. */
export type ColumnsFault = 'column/unknown' | 'field/unknown' | 'headings/none'

/**
 * Thrown where a table cannot be read as the user says, or only with his help; its sentences
 * are `messages.importing.columns`.
 */
export class ColumnsError extends Error {
  readonly fault: ColumnsFault
  /** What the user wrote; without headings the first cells. */
  readonly about: string
  /** The nearest of what there is. */
  readonly nearest: string | undefined
  /** What there is to choose from. */
  readonly known: readonly string[]

  constructor(
    fault: ColumnsFault,
    about: string,
    nearest: string | undefined,
    known: readonly string[],
  ) {
    super(fault)
    this.fault = fault
    this.about = about
    this.nearest = nearest
    this.known = known
  }
}
