import { deflateSync } from 'node:zlib'

/** What a page draws: operators of ISO 32000-1, annex A; or bytes that are packed already. */
type Content = string | { readonly packed: Uint8Array; readonly filter: string }

/** Operators that show text at a place, 10 points high. */
export const show = (text: string, x: number, y: number): string =>
  `BT /F 10 Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET\n`

/**
 * A PDF whose pages draw these, in Helvetica.
 *
 * @param resources more of them than the font, for each page.
 * @param more objects after those of the pages: of one page, from 6 on.
 */
export function makePdf(
  pages: readonly Content[],
  resources = '',
  more: readonly string[] = [],
): Uint8Array {
  const objects: (string | Buffer)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]
  for (const content of pages) {
    const at = objects.length + 1
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${at + 1} 0 R/Resources<</Font<</F 3 0 R>>${resources}>>>>`,
    )
    const { packed, filter } =
      typeof content === 'string'
        ? { packed: deflateSync(content), filter: '/FlateDecode' }
        : content
    const dictionary = `<</Length ${packed.length}/Filter${filter}>>stream\n`
    objects.push(Buffer.concat([Buffer.from(dictionary), packed, Buffer.from('\nendstream')]))
  }
  objects.push(...more)
  const parts = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  objects.forEach((object, i) => {
    const part = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj`),
      Buffer.from(object as string),
      Buffer.from('\nendobj\n'),
    ])
    offsets.push(length)
    length += part.length
    parts.push(part)
  })
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]))
}
