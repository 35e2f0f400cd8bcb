import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type Card, groupCard, literalCard } from '../../src/vcard/card.ts'
import { type VersionName, versions } from '../../src/vcard/versions/index.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'

const NAMES = Object.keys(versions) as VersionName[]

const bare: Card = {
  uid: 'u',
  kind: 'individual',
  fullName: 'F',
  name: {},
  nicknames: [],
  organisation: ['O'],
  emails: [],
  phones: [],
  languages: [],
  urls: [],
  categories: [],
  sources: [],
  members: [],
}

/** Unfolds and cuts into lines (RFC 6350, 3.2). */
const lines = (card: string) => card.replace(/\r\n /g, '').split('\r\n').slice(0, -1)

const anything = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.string({ unit: codePoint, minLength: 1 }),
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
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g,
      '',
    )
    .toWellFormed()
    .trim()

describe.each(NAMES)('vCard %s', name => {
  const { write } = versions[name]

  test('holds any text whole, on lines of 75 octets, and nothing becomes a property', () => {
    fc.assert(
      fc.property(anything, text => {
        const card = write({
          ...bare,
          fullName: `F${text}`,
          name: { family: text, given: text, prefixes: [text, text] },
          nicknames: [`K${text}`],
          organisation: [`O${text}`, text],
          title: `T${text}`,
          emails: [{ address: `e${text}`, use: 'WORK', label: `L${text}` }],
          phones: [{ number: `1${text}`, types: ['CELL'], label: `P${text}` }],
          languages: ['fr'],
          urls: [`https://x/${text}`],
          categories: [`c${text}`],
          sources: [`https://y/${text}`],
          note: `N${text}`,
        })
        for (const line of card.split('\r\n'))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(card).not.toMatch(/[^\r]\n|\r[^\n]/)
        expect(card.isWellFormed()).toBe(true)
        const expected = name === '3.0' ? IN_3 : IN_4
        expect(lines(card).map(line => line.split(/[:;]/)[0])).toEqual(expected.split(' '))
        const component = ICAL.Component.fromString(card)
        // ical.js leaves \; as it is in a single text (FORMATS: so does Thunderbird).
        const value = (property: string) => String(component.getFirstPropertyValue(property))
        if (!/[\\;]/.test(text)) {
          expect(value('note')).toBe(clean(`N${text}`))
          expect(value('fn')).toBe(clean(`F${text}`).replace(/\s*\n\s*/g, ' '))
        }
      }),
      runs(500),
    )
  })

  test('makes no escape of a backslash in a website', () => {
    expect(write({ ...bare, urls: ['https://x/\\nTEL:1'] })).toContain(
      'URL:https://x/%5CnTEL:1\r\n',
    )
  })

  test('has no property for what is blank once cleaned, and a name always', () => {
    const blank = { address: '\u0000', use: 'WORK' } as const
    const card = write({
      ...bare,
      fullName: ' \u0000',
      title: '\u0007',
      urls: ['\n'],
      categories: ['\r'],
      nicknames: [' '],
      sources: ['\t'],
      note: '\u2028',
      emails: [{ ...blank, label: '\u0000' }],
    })
    expect(card).toContain('FN:u\r\n')
    expect(card).not.toMatch(/TITLE|URL|CATEGORIES|NICKNAME|SOURCE|NOTE|ABLABEL/i)
  })

  test('has no revision for a date that is none', () => {
    expect(write({ ...bare, revision: '2024-02-31' })).not.toContain('REV')
  })

  test('names the members of a group by their UIDs', () => {
    const one = literalCard({ address: 'a@b.fr', name: 'Ada Bell' })
    const group = write(groupCard({ id: 'l', name: 'Liste' }, [one]))
    expect(group).toContain('\r\nFN:Liste\r\n')
    expect(lines(group)).toContain(
      `${name === '3.0' ? 'X-ADDRESSBOOKSERVER-MEMBER' : 'MEMBER'}:urn:uuid:${one.uid}`,
    )
    expect(lines(group)).toContain(name === '3.0' ? 'X-ADDRESSBOOKSERVER-KIND:group' : 'KIND:group')
  })
})

const IN_3 =
  'BEGIN VERSION PRODID FN N NICKNAME ORG TITLE item1.EMAIL item1.X-ABLABEL item2.TEL item2.X-ABLABEL URL CATEGORIES SOURCE NOTE UID END'
const IN_4 =
  'BEGIN VERSION PRODID KIND UID FN N NICKNAME ORG TITLE item1.EMAIL item1.X-ABLabel item2.TEL item2.X-ABLabel LANG URL CATEGORIES SOURCE NOTE END'

test('names the characters of every text for Outlook, and of nothing else', () => {
  const card = versions['3.0'].write(
    {
      ...bare,
      title: 'Chargée',
      note: 'é',
      categories: ['é'],
      emails: [{ address: 'a@b.fr', use: 'WORK' }],
    },
    { outlook: true },
  )
  const named = lines(card).filter(line => line.includes('CHARSET=UTF-8'))
  expect(named.map(line => line.split(';')[0])).toEqual('FN N ORG TITLE CATEGORIES NOTE'.split(' '))
})
