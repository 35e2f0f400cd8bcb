/** A press release as text, whatever file it came in. */
export interface ReleaseDocument {
  readonly kind: 'text' | 'markdown' | 'html'
  readonly text: string
  /** The file's base name. */
  readonly name?: string
  /** What the file itself states of the release: its title, its day (ISO 8601), its address. */
  readonly title?: string
  readonly date?: string
  readonly url?: string
}
