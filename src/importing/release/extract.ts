import type { Reading, ReadingOptions } from '../source.ts'
import type { ReleaseDocument } from './document.ts'

/** The press contacts that a release names. */
export function extractRelease(_document: ReleaseDocument, _options: ReadingOptions): Reading {
  return { contacts: [], warnings: [] }
}
