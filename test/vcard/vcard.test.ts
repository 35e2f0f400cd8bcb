import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { entriesOf } from '../../src/model/entry.ts'
import { cardOf } from '../../src/vcard/card.ts'
import { fileNames } from '../../src/vcard/file-name.ts'
import { writeCard } from '../../src/vcard/write.ts'
import { directoryWith } from '../support.ts'

const cards = (yaml: string) =>
  entriesOf(directoryWith({ 'org.yaml': yaml })).map(entry => writeCard(cardOf(entry)))

/** Unfolds and cuts into lines (RFC 2425, 5.8.1). */
const lines = (card: string) => card.replace(/\r\n /g, '').split('\r\n').slice(0, -1)

describe('a card', () => {
  test('says all that the file says', () => {
    const [card = ''] = cards(
      `name: "Org; A, B"\nwebsite: https://a.fr/?a=1,2;b\ntags: [x, y]\naddress: {street: 1 rue A, city: Dole, postal_code: 39100}\ncontacts:\n  - name: {given: Ada, family: "Love;lace", prefix: Dr}\n    title: Chef\n    agency: Havas\n    email: [a@b.fr, c@d.fr]\n    phone: [{number: 0671506588, extension: 12}, {number: 03 80 44 34 66, type: fax}, "3949"]\n    topics: [x, "z,z"]\n    note: "a\\nb"\n    verified: 2024-05-15\n`,
    )
    expect(lines(card)).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'PRODID:-//press-contacts//press-contacts//EN',
      'REV:2024-05-15T00:00:00Z',
      'FN:Dr Ada Love\\;lace',
      'N:Love\\;lace;Ada;;Dr;',
      'ORG:Org\\; A\\, B;Havas',
      'TITLE:Chef',
      'EMAIL;TYPE=INTERNET,WORK,PREF:a@b.fr',
      'EMAIL;TYPE=INTERNET,WORK:c@d.fr',
      'TEL;TYPE=CELL,VOICE,PREF:+33 6 71 50 65 88\\;ext=12',
      'TEL;TYPE=WORK,FAX:+33 3 80 44 34 66',
      'TEL;TYPE=WORK,VOICE:3949',
      'URL:https://a.fr/?a=1%2C2%3Bb',
      'ADR;TYPE=WORK:;;1 rue A;Dole;;39100;',
      'CATEGORIES:x,y,z\\,z',
      'NOTE:a\\nb',
      expect.stringMatching(/^UID:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f-]{21}$/),
      'END:VCARD',
    ])
  })

  test("of a desk is its organisation's, and no clock is in it", () => {
    const [card = ''] = cards('name: Org\nemail: a@b.fr\n')
    expect(card).toContain('\r\nFN:Org\r\nN:;;;;\r\n')
    expect(card).toContain('X-ABSHOWAS:COMPANY')
    expect(card).not.toContain('REV')
  })

  test('of somebody without a name still has one', () => {
    const [card = ''] = cards('name: Org\ncontacts: [{phone: 0671506588}]\n')
    expect(card).toContain('FN:0671506588\r\n')
  })

  test('keeps its UID when all but its address changes', () => {
    const uid = (yaml: string) => /UID:(.*)/.exec(cards(yaml)[0] ?? '')?.[1]
    expect(uid('name: A\ncontacts: [{id: x, name: B}]\n')).toBe(
      uid('name: C\ncontacts: [{id: x, name: D, title: E}]\n'),
    )
  })

  test('holds any text whole, on lines of 75 octets, and nothing becomes a property', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        'a\r\nNOTE:x',
        `${'x'.repeat(70)}\ufeff${'y'.repeat(20)}`,
        '👨‍👩‍👧'.repeat(20),
        'a;b,c\\d\\n',
        '\ud800',
        'a\rb',
      ),
    )
    const clean = (text: string) =>
      text
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g, '')
        .toWellFormed()
        .trim()
    fc.assert(
      fc.property(anything, text => {
        const card = writeCard({
          uid: 'u',
          fullName: `F${text}`,
          name: { family: text, given: text },
          isOrganisation: false,
          organisation: `O${text}`,
          title: `T${text}`,
          emails: [`e${text}`],
          phones: [{ number: `1${text}`, types: ['CELL'] }],
          url: `https://x/${text}`,
          categories: [`c${text}`],
          note: `N${text}`,
        })
        for (const line of card.split('\r\n'))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(card).not.toMatch(/[^\r]\n|\r[^\n]/)
        expect(card.isWellFormed()).toBe(true)
        expect(lines(card).map(line => line.split(/[:;]/)[0])).toEqual(
          'BEGIN VERSION PRODID FN N ORG TITLE EMAIL TEL URL CATEGORIES NOTE UID END'.split(' '),
        )
        const component = ICAL.Component.fromString(card)
        // ical.js leaves \; as it is in a single text (FORMATS: so does Thunderbird).
        const value = (name: string) =>
          String(component.getFirstPropertyValue(name)).replaceAll('\\;', ';')
        if (!/[\\;]/.test(text)) {
          expect(value('note')).toBe(clean(`N${text}`))
          expect(value('fn')).toBe(clean(`F${text}`).replace(/\s*\n\s*/g, ' '))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('file names', () => {
  test('are safe on Windows and macOS, and no two the same', () => {
    expect(
      fileNames(['org Éa', 'ORG EA', 'con', '../..', '日本', 'x'.repeat(300)], '.vcf'),
    ).toEqual([
      'org-ea.vcf',
      'org-ea-2.vcf',
      'contact-con.vcf',
      'contact.vcf',
      '日本.vcf',
      `${'x'.repeat(60)}.vcf`,
    ])
  })
})
