import { isText } from '../decode.ts'
import { type ImportFile, type ImportSource, UnreadableSource } from '../source.ts'

/** Files that were cut or overwritten: by their name of a kind that their content is not, and no text either. */
export const damaged: ImportSource = {
  recognises: file => kindOf(file) !== undefined && !isPlain(file),
  async read(file) {
    throw new UnreadableSource({ code: 'file/damaged', about: kindOf(file) ?? '' })
  },
}

const kindOf = ({ name }: ImportFile): string | undefined =>
  /\.(docx|docm|xlsx|xlsm|pdf)$/i.exec(name)?.[1]?.toUpperCase()

/** Text under the name of another kind is read as text; what begins as an archive is none. */
const isPlain = ({ bytes }: ImportFile) =>
  isText(bytes) && !(bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3)
