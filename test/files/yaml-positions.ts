import { expect } from 'vitest'
import type { Change } from '../../src/editing/change.ts'
import { editText } from '../../src/editing/edit-text.ts'
import { canonical } from '../../src/files/canonical.ts'
import { scalarText } from '../../src/files/scalar-text.ts'
import type { SourceFile } from '../../src/model/source-file.ts'

/** What a writer of ours made, and what every reader is to read in it. */
export interface Written {
  readonly writer: string
  readonly value: string
  readonly text: string
  readonly expected: unknown
}

/** A text with a value in every position: of a mapping and a list, in blocks and between brackets, in front of a comment, as a key. */
export function writtenByAll(value: string): Written[] {
  const key = `k${value}`
  const written = (writer: string, text: string, expected: unknown) => ({
    writer,
    value,
    text,
    expected,
  })
  return [
    ...(['"', "'"] as const).map(quote => {
      const style = { date: false, quote }
      const block = scalarText(value, { ...style, flow: false })
      const flow = scalarText(value, { ...style, flow: true })
      return written(
        `scalarText ${quote}`,
        `a: ${block}\nb:\n  # comment\n  - ${block} # comment\n  - c: ${block}\nd: [${flow}, ${flow}]\ne: { f: ${flow}, g: ${flow} }\n`,
        { a: value, b: [value, { c: value }], d: [value, value], e: { f: value, g: value } },
      )
    }),
    written('fmt', formatted(value, key), {
      name: value,
      aliases: [value, value],
      note: value,
      other: { [value]: 'x' },
      others: { [value]: 'x' },
      contacts: [
        {
          name: value,
          title: value,
          topics: [value, value],
          source: { title: value, url: value },
          [key]: value,
        },
        { name: { given: value, family: value }, title: value, note: value },
      ],
    }),
    ...STYLES.map(([style, text]) =>
      written(`set, ${style}`, edited(text, value), {
        name: 'O',
        aliases: ['a', value],
        note: value,
        contacts: [
          { name: 'Ann', title: value, topics: ['b', value] },
          {
            name: 'Bob',
            title: 'c',
            department: value,
            topics: [value],
            source: { title: value, url: 'u' },
            note: value,
          },
        ],
      }),
    ),
  ]
}

function formatted(value: string, key: string): string {
  const v = escaped(value)
  const text = `contacts:
  - title: ${v} # comment
    name: ${v}
    # comment
    topics:
      - ${v} # comment
      - ${v}
    source: {title: ${v}, url: ${v}}
    ${escaped(key)}: ${v}
  - {note: ${v}, title: ${v}, name: {given: ${v}, family: ${v}}}
note: ${v}
name: ${v}
aliases: [${v}, ${v}]
other:
  ${v}: x
others: { ${v}: x }
`
  const made = canonical({ kind: 'organisation', text }, undefined)
  expect(made, `fmt of ${v}`).toBeDefined()
  return made ?? ''
}

/** In quotes, with all that is not plain ASCII escaped: JSON, and YAML to every reader. */
const escaped = (text: string) =>
  JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** One organisation in the styles that people write it in. */
const STYLES: readonly (readonly [string, string])[] = [
  [
    'block',
    'name: O\naliases:\n  - a\nnote: d # comment\ncontacts:\n  - name: Ann\n    title: e\n    topics: [b]\n',
  ],
  ['brackets', 'name: O\naliases: [a]\nnote: d\ncontacts: [{name: Ann, title: e, topics: [b]}]\n'],
  [
    'quotes',
    "'name': 'O'\naliases: ['a']\nnote: 'd'\ncontacts:\n- name: 'Ann'\n  title: 'e'\n  topics:\n  - 'b'\n",
  ],
  [
    'literal',
    'name: O\naliases: [a]\nnote: |-\n  d\n  d\ncontacts:\n  - name: Ann\n    title: >-\n      e\n      e\n    topics: [b]\n',
  ],
  [
    'JSON',
    '{"name": "O", "aliases": ["a"], "note": "d", "contacts": [{"name": "Ann", "title": "e", "topics": ["b"]}]}\n',
  ],
]

function edited(text: string, value: string): string {
  const file: SourceFile = {
    kind: 'organisation',
    id: 'o',
    path: 'organisations/o.yaml',
    absolutePath: '/organisations/o.yaml',
    text,
    problems: [],
  }
  const item = {
    name: 'Bob',
    title: 'c',
    department: value,
    topics: [value],
    source: { title: value, url: 'u' },
    note: value,
  }
  const changes: readonly Change[] = [
    { op: 'set', at: ['note'], value },
    { op: 'insert', at: ['aliases'], items: [value] },
    { op: 'set', at: ['contacts', 0, 'title'], value },
    { op: 'insert', at: ['contacts', 0, 'topics'], items: [value] },
    { op: 'insert', at: ['contacts'], items: [item] },
  ]
  const made = editText(file, changes)
  return 'text' in made ? made.text : `refused: ${made.refused.code}`
}
