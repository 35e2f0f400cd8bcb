import { decodeCharset, decodeText, isText, latin1, markedCharset } from '../decode.ts'
import { extractRelease } from '../release/extract.ts'
import { hasMarkup } from '../release/lines.ts'
import { ENOUGH, type ImportSource } from '../source.ts'

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
    extractRelease({ kind: 'html', text: decodePage(bytes), name }, options),
}

/** The text of a page: by its byte order mark, else as its `meta` says, else as any text. */
function decodePage(bytes: Uint8Array): string {
  const head = latin1(bytes.subarray(0, 2048))
  const charset = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,30})/i.exec(head)?.[1]
  if (charset !== undefined && !/^utf-?(?:8|16)/i.test(charset) && !markedCharset(bytes))
    try {
      return decodeCharset(bytes, charset)
    } catch {
      // No charset that there is: as any text.
    }
  return decodeText(bytes)
}
