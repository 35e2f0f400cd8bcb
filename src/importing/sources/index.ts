import type { ImportFile, ImportSource } from '../source.ts'
import { damaged } from './damaged.ts'
import { docx } from './docx.ts'
import { emailWith } from './email.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf.ts'
import { sig } from './sig.ts'
import { table } from './table.ts'
import { text } from './text.ts'
import { vcard } from './vcard.ts'
import { xlsx } from './xlsx.ts'

/** The kinds of files that contacts come in, the surest to tell first; the first that recognises a file reads it. */
export const sources: Readonly<Record<string, ImportSource>> = {
  // Before Word's: both can be locked by a password, and look the same then.
  xlsx,
  docx,
  pdf,
  vcard,
  sig,
  email: emailWith([xlsx, docx, pdf, vcard, sig, table, html]),
  // Before those that read any text.
  damaged,
  table,
  html,
  markdown,
  text,
}

/** The kind that a file is of, by its content. */
export const sourceOf = (file: ImportFile): ImportSource | undefined =>
  Object.values(sources).find(source => source.recognises(file))
