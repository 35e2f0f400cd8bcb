/** Entities that people and programs write into plain text, each before its character. */
const NAMED: ReadonlyMap<string, string> = new Map(
  [
    'amp & lt < gt > quot " apos \' commat @ period . lowbar _ hyphen - ndash – mdash —',
    'laquo « raquo » rsquo ’ lsquo ‘ rdquo ” ldquo “ hellip … middot · bull •',
    'eacute é egrave è ecirc ê euml ë agrave à acirc â ccedil ç ocirc ô icirc î iuml ï ugrave ù ucirc û',
    'oelig œ Eacute É Egrave È Agrave À Ccedil Ç auml ä ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü szlig ß',
  ].flatMap(line =>
    [...line.matchAll(/(\w+) (\S)/g)].map(([, name = '', char = '']) => [name, char] as const),
  ),
)
  .set('nbsp', ' ')
  .set('shy', '')

/** Text with the entities that stray into plain text and Markdown written out; unknown ones stay. */
export function decodeHTML(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g,
    (all, decimal, hex, name) => {
      if (name !== undefined) return NAMED.get(name) ?? all
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : ''
    },
  )
}

const DISGUISED_AT =
  /(?<=[\p{L}\p{N}_-])\s{0,3}(?:\(\s?(?:at|a|ät|@|arobase)\s?\)|\[\s?(?:at|a|ät|@|arobase)\s?\]|\{\s?(?:at|a|ät|@|arobase)\s?\}|<\s?(?:at|@|arobase)\s?>)\s{0,3}(?=[\p{L}\p{N}])/giu
const DISGUISED_DOT =
  /(?<=[\p{L}\p{N}])\s{0,3}(?:\(\s?(?:dot|point|punkt|\.)\s?\)|\[\s?(?:dot|point|punkt|\.)\s?\]|\{\s?(?:dot|point|punkt|\.)\s?\})\s{0,3}(?=[\p{L}\p{N}])/giu
/** `name at domain dot org`: both words spelt out. */
const SPELT =
  /(?<![\p{L}\p{N}._-])([\p{L}\p{N}._-]{1,64})\s{1,2}(?:at|AT)\s{1,2}([\p{L}\p{N}-]{2,60})\s{1,2}(?:dot|DOT)\s{1,2}([a-z]{2,10})(?![\p{L}])/gu
/** `name @ domain.org` at the start of a line or after a label. */
const SPACED = /((?:^|[:;,|(–-]) ?[\p{L}\p{N}._-]{2,64}) ?@ ?(?=[\p{L}\p{N}-]{2,60}\.[a-z]{2,})/gmu

/**
 * Text without what nobody sees: line ends are `\n`, every blank is a plain one, soft hyphens,
 * joiners and control characters are gone, accents are composed (NFC).
 */
export function plainCharacters(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|\p{Cf}/gu, '')
    .replace(/[＠﹫]/g, '@')
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFC')
}

/** A line with its entities and the mailboxes that were hidden from robots (`(at)`, `[dot]`) written out. */
export function revealed(line: string): string {
  let text = line.includes('&') ? plainCharacters(decodeHTML(line)).replace(/\n/g, ' ') : line
  if (/[([{<]\s?(?:at|a|ät|@|arobase)\s?[)\]}>]/iu.test(text))
    text = text.replace(DISGUISED_AT, '@')
  if (text.includes('@')) text = text.replace(DISGUISED_DOT, '.').replace(SPACED, '$1@')
  if (/\bdot\b/i.test(text)) text = text.replace(SPELT, '$1@$2.$3')
  return text
}
