import { checksum } from '../text/checksum.ts'
import type { TextReader } from './known-file.ts'
import { parseYaml } from './parse.ts'
import { readText } from './read-text.ts'

/** Reads the texts of files that are known from an index. */
export const readKnown: TextReader = {
  text({ absolutePath, path, checksum: expected }) {
    const read = readText(absolutePath)
    const text = 'text' in read ? read.text : ''
    if (checksum(Buffer.from(text)) !== expected)
      throw Object.assign(new Error(path), { code: 'ECHANGED', path })
    return text
  },
  tree: text => parseYaml(text).tree,
}
