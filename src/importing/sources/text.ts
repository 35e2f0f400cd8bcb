import { decodeText, isText } from '../decode.ts'
import { extractRelease } from '../release/extract.ts'
import type { ImportSource } from '../source.ts'

/** A press release as plain text; whatever is text and nothing else. */
export const text: ImportSource = {
  recognises: ({ bytes }) => isText(bytes),
  read: async ({ name, bytes }, options) =>
    extractRelease({ kind: 'text', text: decodeText(bytes), name }, options),
}
