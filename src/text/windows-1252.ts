/** What windows-1252 has from 128 to 159 (WHATWG Encoding, index-windows-1252); 0 where it has nothing. */
const PRINTABLE = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

/**
 * Puts the signs of windows-1252 where Node left control characters: its `TextDecoder` takes it
 * for ISO 8859-1 from 20.18.3, 22.13 and 24 on (nodejs/node#60888). No text has these controls.
 */
export function repairWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, char => {
    const sign = PRINTABLE[char.charCodeAt(0) - 0x80]
    return sign === undefined || sign === '\0' ? char : sign
  })
}
