import { decodeText, isText } from '../decode.ts'
import { extractRelease } from '../release/extract.ts'
import { ENOUGH, type ImportSource } from '../source.ts'

/** A press release in Markdown (CommonMark), or in text with its marks. */
export const markdown: ImportSource = {
  recognises: ({ name, bytes }) =>
    isText(bytes) &&
    (/\.(?:md|markdown|mdown|mkd|qmd|rmd)$/i.test(name) ||
      isMarkdown(decodeText(bytes.subarray(0, ENOUGH)))),
  read: async ({ name, bytes }, options) =>
    extractRelease({ kind: 'markdown', text: decodeText(bytes), name }, options),
}

/** Whether a text has marks that plain text has not: headings, links, strong words. */
const isMarkdown = (text: string) =>
  /^#{1,6} \S/m.test(text) ||
  /\[[^[\]\n]{1,200}\]\([^()\s]{1,500}\)/.test(text) ||
  /\*\*[^*\n]{1,200}\*\*/.test(text)
