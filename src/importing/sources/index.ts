import type { ImportFile, ImportSource } from '../source.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'

/** The kinds of files that contacts come in; the first that recognises a file reads it. */
export const sources: Readonly<Record<string, ImportSource>> = {
  html,
  markdown,
  text,
}

/** The kind that a file is of, by its content. */
export const sourceOf = (file: ImportFile): ImportSource | undefined =>
  Object.values(sources).find(source => source.recognises(file))
