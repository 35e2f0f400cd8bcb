import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Card } from '../../src/vcard/card.ts'
import { writeCard } from '../../src/vcard/write.ts'
import { ROOT } from '../support.ts'

const PYTHON = ['/usr/bin/python3', 'python3'].find(
  each => spawnSync(each, ['-c', 'import vobject']).status === 0,
)
const needed = PYTHON !== undefined || process.env.CI !== undefined
if (!needed) console.warn('interop: skipped, since python3-vobject is not installed')

/** Any text, and what vCard readers stumble over. */
const TEXT = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...['\r', '\n', '\r\n', '\u2028', '\u0007', '\ufeff', '\ud800', '\udc00', '\t', '\u00a0'],
        ...[';', ',', '\\', 'n', '"', ':', '=', ' ', 'é', '👨‍👩‍👧', 'BEGIN:VCARD', 'END:VCARD'],
      ),
      { maxLength: 90 },
    )
    .map(pieces => pieces.join('')),
)

/** A card whose compulsory texts are never blank. */
const CARD: fc.Arbitrary<Card> = fc.tuple(...Array.from({ length: 8 }, () => TEXT)).map(texts => {
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = texts
  return {
    uid: 'u',
    fullName: `F${a}`,
    name: { family: b, given: c, prefix: d, suffix: e },
    isOrganisation: false,
    organisation: `O${f}`,
    unit: `U${g}`,
    title: `T${h}`,
    emails: [`e${a}`, `f${b}`],
    phones: [{ number: `1${c}`, types: ['CELL'] }],
    url: `https://x/${d}`,
    address: { at: [], street: e, city: f, region: g, postal_code: h, country: 'FR' },
    categories: [`c${a}`, `d${b}`],
    note: `N${c}`,
    revision: '2024-05-15',
  }
})

/** What may be kept of a text: all but control characters; line breaks are one, or a space on one line. */
const whole = (text: string) =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g, '')
    .toWellFormed()
    .trim()
const flat = (text = '') => whole(text).replace(/\s*\n\s*/g, ' ')

describe.runIf(needed)('vobject', () => {
  test('reads a thousand cards of any text back, every field as it was', () => {
    const cards = fc.sample(CARD, 1000)
    const { stdout, stderr } = spawnSync(
      PYTHON ?? 'python3',
      [join(ROOT, 'test/interop/read-vcards.py')],
      { input: cards.map(writeCard).join(''), encoding: 'utf8', maxBuffer: 2 ** 28 },
    )
    expect(stderr).toBe('')
    const read: unknown[] = JSON.parse(stdout)
    expect(read).toHaveLength(cards.length)
    for (const [index, card] of cards.entries()) {
      const { name, address } = card
      expect(read[index]).toEqual({
        fn: [flat(card.fullName)],
        n: [name.family, name.given, name.prefix, name.suffix].map(flat),
        org: [[card.organisation, card.unit].map(flat)],
        title: [flat(card.title)],
        email: card.emails.map(flat),
        tel: [flat(card.phones[0]?.number)],
        url: [flat(card.url).replace(/[\s,;\\]/g, encodeURIComponent)],
        adr: [address?.street, address?.city, address?.region, address?.postal_code].map(flat),
        categories: [card.categories.map(flat)],
        note: [whole(card.note ?? '')],
        rev: ['2024-05-15T00:00:00Z'],
        uid: ['u'],
      })
    }
  })
})
