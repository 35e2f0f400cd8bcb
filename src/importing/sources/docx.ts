import { holdsStream, isProtected, listArchive } from '../documents/archive.ts'
import { readDocx } from '../documents/docx.ts'
import { extractRelease } from '../release/extract.ts'
import { type ImportSource, UnreadableSource } from '../source.ts'

/** A press release in a Word document; also those that have to be saved in another way first. */
export const docx: ImportSource = {
  recognises: ({ bytes }) => isWord(bytes) || isProtected(bytes) || isOldWord(bytes),
  async read({ name, bytes }, options) {
    if (isProtected(bytes)) throw new UnreadableSource({ code: 'file/encrypted' })
    if (isOldWord(bytes)) throw new UnreadableSource({ code: 'file/old-word' })
    return extractRelease({ ...(await readDocx(bytes)), name }, options)
  },
}

const isWord = (bytes: Uint8Array) =>
  listArchive(bytes).entries.some(({ name }) => /^word\/document\d*\.xml$/.test(name))

const isOldWord = (bytes: Uint8Array) => holdsStream(bytes, 'WordDocument')
