import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Document, isMap, parse } from 'yaml'
import { canonical } from '../../src/files/canonical.ts'
import { runs, some } from '../runs.ts'
import { ROOT } from '../support.ts'

const form = (text: string, country: string | undefined = 'FR') =>
  canonical({ kind: 'organisation', text }, country)

const cases: [what: string, before: string, after: string][] = [
  [
    'orders keys, and comments go with them',
    `# yaml-language-server: $schema=x
contacts:
  - email: a@dole.fr # work
    # her name
    name: Laure Hubidos
    verified: 2026-05-15
    topics: [ b,a ]
extra: 1

# the name
name: Ville de Dole # end
tags: [x]
`,
    `# yaml-language-server: $schema=x
# the name
name: Ville de Dole # end
tags: [x]
contacts:
  # her name
  - name: Laure Hubidos
    email: a@dole.fr # work
    topics: [b, a]
    verified: 2026-05-15
extra: "1"
`,
  ],
  [
    'writes numbers in international notation, but none that it is not sure of',
    'name: A\nphone: [0671506588, "03.80.44.34.66", 3949, 03 80 44 34 66 poste 12, +33 (0)3 80 44 34 67, 07 00 12 34 56]\n',
    'name: A\nphone: [+33 6 71 50 65 88, +33 3 80 44 34 66, "3949", 03 80 44 34 66 poste 12, +33 3 80 44 34 67, 07 00 12 34 56]\n',
  ],
  [
    'quotes only what somebody would misread',
    `name: 'Ville de Dole'
country: NO
address: {postal_code: 01000, city: "Dole"}
note: "12:30"
aliases: ["yes", 'null', "on: x", "a #b", '- c', "l'Est", 'say "x"', 2024-05-15, 1e3]
contacts:
- {name: "B", phone: "04 05 06 07 08", public: True, until: "2027-01-01"}
`,
    `name: Ville de Dole
aliases: ["yes", "null", "on: x", "a #b", "- c", l'Est, say "x", "2024-05-15", "1e3"]
country: "NO"
address: { postal_code: "01000", city: Dole }
note: "12:30"
contacts:
  - { name: B, phone: 04 05 06 07 08, public: true, until: 2027-01-01 }
`,
  ],
  [
    'keeps blocks, anchors, aliases, merges, nothing, and one blank line',
    `name:   A


email: &e a@dole.fr
note: |
  x: y
    # no comment

  z
short_name: ~
title:
contacts:
  - &c
    name: B
    phone: 03 84 79 79 79
  # a comment
  - <<: *c
    name: C
    email: *e   # twice
`,
    `name: A
short_name: ~

email: &e a@dole.fr
note: |
  x: y
    # no comment

  z
contacts:
  - &c
    name: B
    phone: +33 3 84 79 79 79
  # a comment
  - <<: *c
    name: C
    email: *e # twice
title:
`,
  ],
  [
    'writes LF and a final line break',
    'name: A\r\ntype: b\r\n# end',
    'name: A\ntype: b\n\n# end\n',
  ],
  [
    'leaves the order where an alias would come first',
    'note: &b x\nform: *b\nname: "A"\n',
    'note: &b x\nform: *b\nname: A\n',
  ],
  [
    'joins a value over several lines',
    'name: Ville\n  de Dole\nnote: "a\n  b"\n',
    'name: Ville de Dole\nnote: a b\n',
  ],
]

/** The values of a text, or nothing where the package cannot read it: an alias of no anchor is no error of the document, it throws. */
function readBack(text: string) {
  try {
    return parse(text, { schema: 'failsafe' })
  } catch {
    return undefined
  }
}

describe('the canonical form', () => {
  test.each(cases)('%s', (_, before, after) => {
    expect(form(before)).toBe(after)
    expect(form(after)).toBe(after)
  })

  test('takes the country that the file states, else the one of the directory', () => {
    expect(form('name: A\ncountry: BE\nphone: 02 213 45 67\n')).toContain('+32 2 213 45 67')
    expect(
      canonical({ kind: 'organisation', text: 'name: A\nphone: 02 213 45 67\n' }, undefined),
    ).toContain('phone: 02 213 45 67')
  })

  test('keeps every value, and other readers of YAML read texts as texts', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'é',
        '#',
        ': ',
        ':',
        '- ',
        "'",
        '"',
        ',',
        '[',
        '{',
        '&',
        '*',
        '!',
        '|',
        '>',
        '@',
        '%',
      ],
      ...[
        '?',
        '~',
        '\\',
        'null',
        'true',
        'NO',
        '12:30',
        '0123',
        '1e3',
        '2024-01-01',
        ' ',
        '\n',
        '\t',
      ],
      ...['\u00a0', '0x1f', '.5', '=', '<<', 'y', '_1', '1_000', '-', '+1', '.inf'],
    )
    const value = fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join(''))
    const record = fc.record({ note: value, title: value, other: value, topics: fc.array(value) })
    const style = fc.constantFrom(
      ...(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const),
    )
    fc.assert(
      fc.property(record, style, fc.boolean(), (contact, defaultStringType, flow) => {
        const document = new Document({ contacts: [contact], name: 'Org' })
        const node = document.getIn(['contacts', 0])
        if (isMap(node)) node.flow = flow
        const text = document.toString({ defaultStringType, lineWidth: 0 })
        const before = readBack(text)
        // The package writes some texts so that it cannot read them.
        fc.pre(before !== undefined)
        const made = form(text) ?? ''
        expect(parse(made, { schema: 'failsafe' })).toEqual(before)
        for (const version of ['1.1', '1.2'] as const) {
          const read = parse(made, { version }).contacts[0]
          for (const key of ['note', 'title', 'other']) {
            const written = before.contacts[0][key]
            if (!/^(|~|null|Null|NULL)$/.test(written))
              expect([key, read[key]]).toEqual([key, written])
          }
        }
      }),
      runs(1000),
    )
  })

  const CORPUS = join(ROOT, 'test/corpus')
  const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter(
    name => /^valid\/.*\.yaml$/.test(name) && !/\/\./.test(name),
  )
  test.each(some(files, 60))('means the same and is settled: %s', name => {
    const text = readFileSync(join(CORPUS, name), 'utf8').replace(/^\ufeff/, '')
    const kind = name.includes('/lists/')
      ? 'list'
      : name.endsWith('press-contacts.yaml')
        ? 'settings'
        : name.endsWith('objections.yaml')
          ? 'objections'
          : 'organisation'
    const made = canonical({ kind, text }, 'FR')
    // Only hasSameMeaning says undefined; nothing of the corpus is beyond it.
    expect(made).toBeDefined()
    expect(canonical({ kind, text: made ?? '' }, 'FR')).toBe(made)
  })
})

test('takes an empty key for what it is', () => {
  expect(form('name: X\nnote: { : a }\n')).toBe('name: X\nnote: { "": a }\n')
})

test.each([
  'name: X\nphone: &l 03 81\n? - {<<: *l}\n: y\n',
  'name: X\ncontacts:\n  - name: &l Y\n? - {<<: *l}\n',
])('takes a list for a key, though a merge in it leads to no mapping', text => {
  const formed = form(text)
  expect(formed === undefined || form(formed) === formed).toBe(true)
})
