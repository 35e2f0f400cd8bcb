import { extractRelease } from '../release/extract.ts'
import { hasMarkup } from '../release/lines.ts'
import type { ImportSource } from '../source.ts'
import { decodeText, decodeWindows1252, isText } from './decode.ts'

/** So much of a file tells what it is. */
const ENOUGH = 200_000

/** A press release as a page or a piece of one; what has more text than elements is left to Markdown. */
export const html: ImportSource = {
  recognises: ({ name, bytes }) => {
    if (!isText(bytes)) return false
    const text = decodeText(bytes.subarray(0, ENOUGH))
    if (
      /\.x?html?$/i.test(name) ||
      /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype html|html)\b/i.test(text)
    )
      return true
    return hasMarkup(text) && !/^#{1,6} \S/m.test(text) && !/\]\((?:mailto|https?):/.test(text)
  },
  read: async ({ name, bytes }, options) =>
    extractRelease(
      { kind: 'html', text: decodedPage(bytes), ...(name !== '-' && { name }) },
      options,
    ),
}

/** The text of a page: by its byte order mark, else as its `meta` says, else as any text. */
function decodedPage(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048))
  const charset = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,30})/i.exec(head)?.[1]
  if (charset !== undefined && !/^utf-?(?:8|16)/i.test(charset) && !hasMark(bytes))
    try {
      // What says ISO 8859-1 is windows-1252 (WHATWG Encoding, 4.2).
      return /^(?:iso-?8859-?1|latin-?1|us-ascii|windows-?1252|cp1252)$/i.test(charset)
        ? decodeWindows1252(bytes)
        : new TextDecoder(charset).decode(bytes)
    } catch {
      // No charset that there is: as any text.
    }
  return decodeText(bytes)
}

const hasMark = ([a, b, c]: Uint8Array) =>
  (a === 0xff && b === 0xfe) ||
  (a === 0xfe && b === 0xff) ||
  (a === 0xef && b === 0xbb && c === 0xbf)
