/** What signs of Microsoft's symbol fonts mean that stand before contact details and items. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    40: '☎', // 0x28, and what follows it
    41: '✆',
    42: '✉',
    43: '✉',
    108: '•',
    110: '•',
    113: '•',
    159: '•',
    167: '•',
  },
  'wingdings 2': {},
  'wingdings 3': {},
  webdings: {},
  symbol: { 183: '•' },
}

/** Text in a symbol font as Unicode; a sign whose meaning does not matter here becomes a space. */
export function readSymbols(text: string, font = ''): string {
  const signs = SIGNS[font.toLowerCase()]
  if (signs === undefined) return text
  // Word writes them in the private use area, from U+F000 on.
  return Array.from(text, char => signs[(char.codePointAt(0) ?? 0) & 0xff] ?? ' ').join('')
}
