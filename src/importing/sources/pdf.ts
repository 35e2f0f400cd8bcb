import { latin1 } from '../decode.ts'
import { readPdf } from '../documents/pdf.ts'
import { extractRelease } from '../release/extract.ts'
import type { ImportSource } from '../source.ts'

/** Programs may put something before the header, within the first KiB (ISO 32000-1, annex H.3.4.1). */
const HEADER_WITHIN = 1024

/** A press release as PDF. */
export const pdf: ImportSource = {
  recognises: ({ bytes }) => latin1(bytes.subarray(0, HEADER_WITHIN)).includes('%PDF-'),
  read: async ({ name, bytes }, options) =>
    extractRelease({ ...(await readPdf(bytes)), name }, options),
}
