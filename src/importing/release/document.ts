/** What a press release says, whatever file it came in: its text, and what the file states of it. */
export interface ReleaseDocument {
  readonly kind: 'text' | 'markdown' | 'html'
  /** In one piece, with `\n` at the ends of lines; untrusted. */
  readonly text: string
  /** The file's base name. */
  readonly name?: string
  /** As the file states it (an e-mail's subject, a document's property): the text's own may be better. */
  readonly title?: string
  /** Likewise: `2024-05-15`. */
  readonly date?: string
  readonly url?: string
}
