import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReleaseDocument } from '../../../src/importing/release/document.ts'
import { extractRelease } from '../../../src/importing/release/extract.ts'
import { linesOf } from '../../../src/importing/release/lines.ts'
import { codePoint } from '../../code-point.ts'
import { isThorough, runs, size } from '../../runs.ts'

const KINDS = ['text', 'markdown', 'html'] as const

const LENGTH = size(50_000, 1_000_000)
const filled = (piece: string, length = LENGTH) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** A megabyte of each, when all is tested; what takes more than linear time does not end within a test's time. */
const SHAPES: Readonly<Record<string, string>> = {
  'one letter': filled('a'),
  'at signs': filled('a@'),
  'mailboxes on a line': filled('a@b.fr '),
  numbers: filled('06 12 34 56 78\n'),
  'open brackets': filled('[('),
  'nested elements': `<p>${filled('<div><b>')}`,
  'open tags': `<p>${filled('<a ')}`,
  attributes: `<p><a ${filled('a="b" c=')}`,
  'nested tables': filled('<table><tr><td>'),
  'a page on one line': `<p>${filled('a | « b ')}`,
  'links on one line': `<p>${filled('<a href="mailto:a@b.fr">a</a> ')}`,
  'unending attribute': `<p><a href="${filled('x')}`,
  'people without addresses': `Contact presse\n${filled('Jean Dupont\n')}`,
  'control characters': filled('\u0000\u001b[31m\u200b'),
}

test.each(Object.keys(SHAPES))(`ends on ${LENGTH} characters of %s`, name => {
  const text = SHAPES[name] ?? ''
  const kind = text.startsWith('<') ? 'html' : 'text'
  expect(extractRelease({ kind, text }, {}).contacts.length).toBeLessThanOrEqual(1000)
})

const most = isThorough ? undefined : { contacts: 100, tokens: 5_000 }

test('reads a thousand addresses, or another limit, and says where it stopped', () => {
  const count = most?.contacts ?? 1000
  const people = Array.from({ length: count + 100 }, (_, n) => `Jean Dupont\nx${n}@example.org\n`)
  const { contacts, warnings } = extractRelease(
    { kind: 'text', text: `Contact presse\n${people.join('\n')}` },
    {},
    most,
  )
  expect(contacts.length).toBe(count)
  expect(warnings).toContainEqual({ code: 'release/many', line: 3 * count + 2, about: `${count}` })
})

test('says of a long text without many addresses that it is long', () => {
  const text = `Contact presse\n${'Jean Dupont\nattaché de presse\n'.repeat(size(3_000, 60_000))}`
  const { warnings } = extractRelease({ kind: 'text', text }, {}, most)
  expect(warnings.map(({ code }) => code)).toContain('release/long')
  expect(warnings.map(({ code }) => code)).not.toContain('release/many')
})

test('finds a contact at the end of a long text', () => {
  const story = filled(
    'Le conseil a voté le budget de la saison prochaine, sans débat. \n',
    300_000,
  )
  const text = `${story}\n\nContact presse\nLuce Amiel\nluce.amiel@example.fr\n`
  const [contact] = extractRelease({ kind: 'text', text }, {}).contacts
  expect(contact).toMatchObject({ name: { full: 'Luce Amiel' }, certain: true })
})

test('gives nothing that a terminal would obey', () => {
  const text = 'Contact presse\u001b[2J\nLuce\u0007 Amiel\u202e\nluce@example.fr\u0000'
  const { contacts, warnings } = extractRelease({ kind: 'text', text }, {})
  expect(contacts).toHaveLength(1)
  expect(JSON.stringify({ contacts, warnings })).not.toMatch(/\\u00[01]|\\u202e/)
})

/** Pieces that contacts are made of, in any order. */
const pieces = fc.constantFrom(
  'Contact presse',
  ' : ',
  '\n',
  '\n\n',
  'Jean Dupont',
  'Agence Truc',
  ' – ',
  ', ',
  'jean@example.fr',
  'x(at)example.org',
  '06 12 34 56 78',
  '+49 30 23125 100',
  'Tel.',
  'Fax : ',
  '[a](mailto:b@example.org)',
  '<br>',
  '<p>',
  '</td>',
  '<tr>',
  '<a href="mailto:c@example.org">',
  '</a>',
  'GmbH',
  'Presse',
  '(',
  ')',
  '«',
  '&#64;',
  '@',
  '| ',
  '**',
  '# ',
  'DUPONT Jean',
  ' ou ',
  '/',
  'poste 12',
)
const text = fc.oneof(
  fc.string({ unit: codePoint, maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: pieces },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      ),
      { maxLength: 60 },
    )
    .map(parts => parts.join('')),
)
const documents: fc.Arbitrary<ReleaseDocument> = fc.record({
  kind: fc.constantFrom(...KINDS),
  text,
})

test('gives only addresses that stand in the text, each with a name that does too', () => {
  fc.assert(
    fc.property(documents, document => {
      const shown = linesOf(document)
        .lines.map(line => line.text)
        .join('\n')
      const words = shown.toLowerCase()
      for (const { emails, phones, name, line, certain, reasons } of extractRelease(document, {})
        .contacts) {
        for (const { address } of emails) expect(shown).toContain(address)
        for (const { number, e164 } of phones) {
          expect(number).not.toBe('')
          if (e164 !== undefined) expect(e164).toMatch(/^\+\d{7,15}$/)
        }
        for (const word of name?.full.toLowerCase().split(/[\s-]/) ?? [])
          expect(words).toContain(word)
        expect(line).toBeGreaterThan(0)
        expect(certain || reasons.length > 0).toBe(true)
        expect(emails.length + phones.length).toBeGreaterThan(0)
      }
    }),
    runs(400),
  )
})
