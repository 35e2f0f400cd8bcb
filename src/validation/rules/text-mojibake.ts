import { scalarsOf } from '../../files/scalars.ts'
import type { FileRule } from '../rule.ts'

/** What Windows-1252 shows for the bytes 0x80 to 0x9F. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The first bytes of accented Latin letters, dashes and quotes in UTF-8, read as Windows-1252. */
const SUSPECT = new RegExp(
  `(?:[ÃÂ][\u00a0-\u00bf${WINDOWS}]|Å[${WINDOWS}]|â[€‚][\u00a0-\u00bf${WINDOWS}])`,
)

export const textMojibake: FileRule = {
  code: 'text/mojibake',
  severity: 'warning',
  samples: {
    bad: 'name: RÃ©gion Bourgogne\n',
    good: 'name: Région Bourgogne\n',
  },
  *check({ files }, { rules }) {
    const m = rules['text/mojibake']
    for (const file of files) {
      if (!/[\ufffd\\]/.test(file.text) && !SUSPECT.test(file.text)) continue
      for (const { value, range } of scalarsOf(file)) {
        if (value.includes('\ufffd')) yield { file, range, message: m.lost, hint: m.retype }
        else if (SUSPECT.test(value)) {
          const meant = repaired(value)
          if (meant !== undefined) yield { file, range, message: m.message, hint: m.hint(meant) }
        }
      }
    }
  },
}

/** The text as it was before its UTF-8 was read as Windows-1252; undefined when that cannot be. */
function repaired(text: string): string | undefined {
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const windows = WINDOWS.indexOf(char)
    if (windows !== -1) bytes.push(0x80 + windows)
    else if (code <= 0xff) bytes.push(code)
    else return undefined
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}
