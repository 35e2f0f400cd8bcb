import fc from 'fast-check'
import ICAL from 'ical.js'
import { PNG } from 'pngjs'
import decodeQR from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { drawQr } from '../../src/terminal/qr.ts'
import { openTerminal } from '../../src/terminal/terminal.ts'
import type { Card } from '../../src/vcard/card.ts'
import { compactCard } from '../../src/vcard/compact.ts'
import { cardCode, modulesOf, pngOf, svgOf } from '../../src/vcard/qr.ts'
import { runs } from '../runs.ts'
import { plainTerminal } from '../support.ts'

const card: Card = {
  uid: 'u',
  kind: 'individual',
  fullName: 'Zoé d’Ormesson 👨‍👩‍👧',
  name: { family: 'd’Ormesson', given: 'Zoé; dite, "Z\\"' },
  nicknames: [],
  organisation: ['Région Bourgogne-Franche-Comté', 'Presse'],
  title: 'Attachée de presse',
  emails: [{ address: 'zoe+presse@exemple.fr', use: 'WORK' }],
  phones: [{ number: '+33 6 71 50 65 88', e164: '+33671506588', types: ['CELL', 'VOICE'] }],
  languages: [],
  urls: [],
  categories: [],
  sources: [],
  members: [],
}

const codeOf = (of: Card) => {
  const code = cardCode(of)
  if (code === undefined) throw new Error('no room')
  return code
}

/** What a reader that we did not write sees in rows of dots, true where dark. */
function seen(rows: readonly (readonly boolean[])[], scale = 4): string {
  const height = rows.length * scale
  const width = (rows[0]?.length ?? 0) * scale
  const data = new Uint8Array(height * width * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (rows[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return decodeQR({ height, width, data })
}

/** The dots of half blocks; the margin is that of the drawing. */
const dots = (drawing: string, ink: boolean) =>
  drawing
    .trimEnd()
    .split('\n')
    .flatMap(line => [
      [...line].map(char => '█▀'.includes(char) === ink),
      [...line].map(char => '█▄'.includes(char) === ink),
    ])

describe('a QR code is read by another reader', () => {
  test('as PNG', async () => {
    const code = codeOf(card)
    const { width, height, data } = PNG.sync.read(Buffer.from(await pngOf(code)))
    expect(decodeQR({ width, height, data })).toBe(code.text)
  })

  test('as SVG', async () => {
    const code = codeOf(card)
    const svg = await svgOf(code)
    const [, size = 0] = /viewBox="0 0 (\d+)/.exec(svg) ?? []
    const rows = Array.from({ length: Number(size) }, () =>
      new Array<boolean>(Number(size)).fill(false),
    )
    // The dark modules are one path of strokes: M x y, h length, m moves.
    const path = /stroke="#000000" d="([^"]+)"/.exec(svg)?.[1] ?? ''
    let [x, y] = [0, 0]
    for (const [, command, a = '0', b = '0'] of path.matchAll(
      /([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g,
    )) {
      if (command === 'M') [x, y] = [Number(a), Number(b)]
      else if (command === 'm') [x, y] = [x + Number(a), y + Number(b)]
      else {
        rows[Math.floor(y)]?.fill(true, x, x + Number(a))
        x += Number(a)
      }
    }
    expect(seen(rows)).toBe(code.text)
  })

  test('in a terminal, with colours and without, and where there is little room', async () => {
    const code = codeOf(card)
    const modules = modulesOf(code)
    expect(seen(dots(drawQr(modules, plainTerminal), false))).toBe(code.text)
    for (const columns of [200, modules.length + 4]) {
      const output = { isTTY: true, columns, write() {} }
      const terminal = await openTerminal(output, { TERM: 'xterm' }, 'always')
      const drawing = drawQr(modules, terminal)
      expect(drawing).toContain('\u001b[30m\u001b[107m')
      const plain = drawing.replace(/\u001b\[\d+m/g, '')
      expect(Math.max(...plain.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(
        columns,
      )
      expect(seen(dots(plain, true))).toBe(code.text)
    }
  })

  test('with any text, which comes back whole', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('a;b,c\\d', 'é', '👨‍👩‍👧', 'a\r\nTEL:1', '东京', '"'),
    )
    fc.assert(
      fc.property(text, text, (given, family) => {
        const code = codeOf({ ...card, fullName: `F${given}`, name: { given, family } })
        expect(seen(modulesOf(code), 3)).toBe(code.text)
        const read = ICAL.Component.fromString(code.text)
        const clean = (value: string) =>
          value
            .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
            .replace(
              /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g,
              '',
            )
            .trim()
            .replace(/\s*\n\s*/g, ' ')
        if (/[\\;,]/.test(given + family)) return
        expect(read.getFirstPropertyValue('fn')).toBe(clean(`F${given}`))
        expect(read.getAllProperties().map(({ name }) => name)).toEqual(
          'version n fn org title tel email'.split(' '),
        )
      }),
      runs(100),
    )
  })
})

describe('the card in a QR code', () => {
  test('is the smallest that phones take', () => {
    expect(compactCard(card)).toBe(
      'BEGIN:VCARD\nVERSION:3.0\nN:d’Ormesson;Zoé\\; dite\\, "Z\\\\";;;\nFN:Zoé d’Ormesson 👨‍👩‍👧\nORG:Région Bourgogne-Franche-Comté;Presse\nTITLE:Attachée de presse\nTEL;TYPE=CELL:+33671506588\nEMAIL:zoe+presse@exemple.fr\nEND:VCARD\n',
    )
  })

  test('goes without what there is no room for, and says so', () => {
    const long = {
      ...card,
      title: 'é'.repeat(1500),
      phones: Array.from({ length: 3 }, () => card.phones[0] as Card['phones'][number]),
    }
    expect(codeOf(long).dropped).toEqual(['title'])
    expect(codeOf(long).text).toContain('TEL')
    expect(cardCode({ ...card, fullName: 'é'.repeat(1500) })).toBeUndefined()
  })
})
