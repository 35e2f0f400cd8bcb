/** A line of a release as people see it: without markup, blanks collapsed. */
export interface Line {
  readonly text: string
  /** Where it is in the source, 1-based. */
  readonly line: number
  /** How far it stands from the line before: 0 next to it, 1 a list item or cell, 2 a blank line or another block, 3 more. */
  readonly gap: number
  /** Of a heading in markup: 1 to 6. */
  readonly level?: number
  /** Whether it is bold as a whole. */
  readonly strong?: boolean
  /** Whether it was cut out of a line whose breaks were lost. */
  readonly glued?: boolean
  /** Whether another part of the page begins here: its foot, its navigation. */
  readonly apart?: boolean
  /** The person whose line it is, in a list of one line a person. */
  readonly listed?: string
  /** A mailbox of a link whose text shows another one. */
  readonly linked?: readonly string[]
}

/** A press release as text, whatever file it came in. */
export interface ReleaseDocument {
  readonly kind: 'text' | 'markdown' | 'html'
  readonly text: string
  /** The file's base name, or `-` for standard input. */
  readonly name?: string
  /** What the file itself states of the release: its title, its day (ISO 8601), its address. */
  readonly title?: string
  readonly date?: string
  readonly url?: string
}
