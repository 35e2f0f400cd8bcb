import { describe, expect, test } from 'vitest'
import type { Change } from '../../src/editing/change.ts'
import { editText } from '../../src/editing/edit-text.ts'
import { REFUSALS, refusalText } from '../../src/editing/refusal.ts'
import type { FileKind } from '../../src/model/source-file.ts'
import { catalogues } from '../support.ts'

const edit = (text: string, changes: readonly Change[], kind: FileKind = 'organisation') => {
  const result = editText({ kind, text }, changes)
  return 'text' in result ? result.text : result.refused.code
}

const set = (at: Change['at'], value: (Change & { op: 'set' })['value']): Change => ({
  op: 'set',
  at,
  value,
})
const remove = (...at: Change['at']): Change => ({ op: 'remove', at })
const insert = (
  at: Change['at'],
  items: (Change & { op: 'insert' })['items'],
  index?: number,
): Change => ({ op: 'insert', at, items, ...(index !== undefined && { index }) })

const max = { name: 'Max Bel', email: 'max@dole.example.fr' }

const cases: Record<string, [what: string, before: string, changes: Change[], after: string][]> = {
  'a plain value': [
    [
      'keeps its quotes, and the comment behind it',
      'name: \'Dole\' # the town\ntype: "city"\nform: x\n',
      [set(['name'], "L'Isle"), set(['type'], 'a "b"'), set(['form'], 'z')],
      'name: \'L\'\'Isle\' # the town\ntype: "a \\"b\\""\nform: z\n',
    ],
    [
      'gets quotes where somebody would misread it without',
      'name: a\nshort_name: a\naliases: [a, b]\nphone: 03 81 00 00 00\nnote: a\ncontacts:\n  - name: a\n    verified: 2026-01-01\n    note: a\n',
      [
        set(['name'], 'yes'),
        set(['short_name'], 'a: b'),
        set(['aliases', 0], 'x, y'),
        set(['phone'], '0381616108'),
        set(['note'], '# x'),
        set(['contacts', 0, 'verified'], '2026-11-24'),
        set(['contacts', 0, 'note'], '2026-11-24'),
      ],
      'name: "yes"\nshort_name: "a: b"\naliases: ["x, y", b]\nphone: "0381616108"\nnote: "# x"\ncontacts:\n  - name: a\n    verified: 2026-11-24\n    note: "2026-11-24"\n',
    ],
    [
      'stays without quotes where nobody would',
      "name: Dole\nphone: 1\nwebsite: https://a.example\nnote: 'x'\n",
      [set(['phone'], '03 81 61 61 08'), set(['website'], 'https://b.example/?q=1#z')],
      "name: Dole\nphone: 03 81 61 61 08\nwebsite: https://b.example/?q=1#z\nnote: 'x'\n",
    ],
    [
      'of several lines gives way to one, and the other way',
      'name: Ville\n  de Dole # c\ntype: "a\n  b"\nnote: x # c\n',
      [set(['name'], 'Dole'), set(['type'], 'c'), set(['note'], 'one\ntwo\n')],
      'name: Dole # c\ntype: "c"\nnote: | # c\n  one\n  two\n',
    ],
    [
      'in a block stays in it, with its comment and indentation',
      'name: A\nnote: | # c\n    one\n    two\n\nform: >-\n  x\n  y\ncontacts: []\n',
      [set(['note'], 'three\n\nfour'), set(['form'], 'z')],
      'name: A\nnote: |- # c\n    three\n\n    four\n\nform: >-\n  z\ncontacts: []\n',
    ],
    [
      'that says nothing is filled in',
      'name: A\nshort_name:\ntype: ~ # c\nform: # to find\ncontacts:\n  -\n',
      [set(['short_name'], 'x'), set(['type'], 'w'), set(['form'], 'z')],
      'name: A\nshort_name: x\ntype: w # c\nform: z # to find\ncontacts:\n  -\n',
    ],
  ],
  nothing: [
    [
      'does not lend its spelling to a text',
      'contacts:\n  - name: null\n',
      [set(['contacts', 0, 'name', 'given'], 'null')],
      'contacts:\n  - name: { given: "null" }\n',
    ],
  ],
  'a new field': [
    [
      'comes where the order of the model has it, below the comments of the one before',
      'name: A\nemail: a@example.fr\n  # further in\n# of contacts\ncontacts:\n- name: B\n  note: x\n',
      [set(['phone'], '03 81 00 00 00'), set(['contacts', 0, 'title'], 'T'), set(['type'], 'city')],
      'name: A\ntype: city\nemail: a@example.fr\n  # further in\nphone: 03 81 00 00 00\n# of contacts\ncontacts:\n- name: B\n  title: T\n  note: x\n',
    ],
    [
      'may come first, behind a dash',
      'contacts:\n  - email: a@example.fr\n',
      [set(['contacts', 0, 'name'], 'B')],
      'contacts:\n  - name: B\n    email: a@example.fr\n',
    ],
    [
      'comes between braces, one a line where the others are, and quoted as they are',
      '{\n  "name": "A",\n  "contacts": [\n    { "name": "B" }\n  ]\n}\n',
      [set(['type'], 'city'), set(['contacts', 0, 'public'], false)],
      '{\n  "name": "A",\n  "type": "city",\n  "contacts": [\n    { "name": "B", "public": false }\n  ]\n}\n',
    ],
    [
      'stands in the column of the values, and has the quotes of the keys',
      '"name":   A\n"type":   city\n',
      [set(['website'], 'https://a.example')],
      '"name":   A\n"type":   city\n"website": https://a.example\n',
    ],
    [
      'aligned values stay aligned',
      'name:       A\nshort_name: B\n',
      [set(['type'], 'city')],
      'name:       A\nshort_name: B\ntype:       city\n',
    ],
    [
      'of a record that is not there brings the record',
      'name: A\ncontacts:\n    - name: B\n',
      [set(['address', 'city'], 'Dole'), set(['address', 'street'], '1, rue X')],
      'name: A\naddress:\n  street: 1, rue X\n  city: Dole\ncontacts:\n    - name: B\n',
    ],
  ],
  'one value and several': [
    [
      'the one stays as it is written, with its comment',
      "name: A\nemail: 'a@example.fr' # mine\ntags: eau # c\n",
      [insert(['email'], ['b@example.fr']), insert(['tags'], ['feu'], 0)],
      "name: A\nemail:\n  - 'a@example.fr' # mine\n  - b@example.fr\ntags: [feu, eau] # c\n",
    ],
    [
      'a block that is one value moves behind a dash',
      'name: A\ncontacts:\n  - name: B\n    source:\n      title: X # c\n      # d\n      date: 2026-01-01\n    note: n\n',
      [insert(['contacts', 0, 'source'], [{ title: 'Z', url: 'https://y.example' }])],
      'name: A\ncontacts:\n  - name: B\n    source:\n      - title: X # c\n        # d\n        date: 2026-01-01\n      - title: Z\n        url: https://y.example\n    note: n\n',
    ],
    [
      'a plain value becomes a record, and keeps its quotes',
      'name: A\nphone:\n- "03 81 00 00 00" # c\n- x\n',
      [set(['phone', 0, 'label'], 'Astreinte')],
      'name: A\nphone:\n- { number: "03 81 00 00 00", label: Astreinte } # c\n- x\n',
    ],
    [
      'a list is changed where it differs',
      'name: A\ntags: [a, # x\n  b, c] # y\n',
      [set(['tags'], ['a', 'd', 'c', 'e'])],
      'name: A\ntags: [a, # x\n  d, c,\n  e] # y\n',
    ],
    [
      'the last one that goes takes the field with it',
      'name: A\n# the tags\ntags:\n  - a # c\n# the form\nform: x\n',
      [remove('tags', 0)],
      'name: A\n# the form\nform: x\n',
    ],
  ],
  'a new contact': [
    [
      'comes last, below a blank line where the others have one',
      'name: A\ncontacts:\n  - name: B\n    # of B\n\n  - name: C # c\n    # of C\n# end\n',
      [insert(['contacts'], [max])],
      'name: A\ncontacts:\n  - name: B\n    # of B\n\n  - name: C # c\n    # of C\n\n  - name: Max Bel\n    email: max@dole.example.fr\n# end\n',
    ],
    [
      'comes before another one and its comments',
      'contacts:\n-   name: B\n# of C\n-   name: C\n',
      [insert(['contacts'], [max], 1)],
      'contacts:\n-   name: B\n-   name: Max Bel\n    email: max@dole.example.fr\n# of C\n-   name: C\n',
    ],
    [
      'is the first of a file that has none',
      'name: A\n',
      [insert(['contacts'], [max])],
      'name: A\ncontacts:\n  - name: Max Bel\n    email: max@dole.example.fr\n',
    ],
    [
      'takes the place of an empty list, and of nothing',
      'name: A\ncontacts: [] # none yet\n# end\n',
      [insert(['contacts'], [max])],
      'name: A\ncontacts: # none yet\n  - name: Max Bel\n    email: max@dole.example.fr\n# end\n',
    ],
    [
      'comes below the comment in an empty list',
      'contacts: [\n  # - name: B\n]\nname: A\n',
      [insert(['contacts'], [max])],
      'contacts: [\n  # - name: B\n  { name: Max Bel, email: max@dole.example.fr }\n]\nname: A\n',
    ],
    [
      'between brackets, where the comments stay with the others',
      'contacts: [\n  {name: B}, # b\n  {name: C} # c\n]\n',
      [insert(['contacts'], [max])],
      'contacts: [\n  {name: B}, # b\n  {name: C}, # c\n  {name: Max Bel, email: max@dole.example.fr}\n]\n',
    ],
    [
      'before the end of the document, and its comment',
      '%YAML 1.2\n--- # start\nname: A\ncontacts:\n- name: B\n...\n# end\n',
      [insert(['contacts'], [max])],
      '%YAML 1.2\n--- # start\nname: A\ncontacts:\n- name: B\n- name: Max Bel\n  email: max@dole.example.fr\n...\n# end\n',
    ],
    [
      'with the line ends of Windows, and no last one',
      'name: A\r\ncontacts:\r\n  - name: B',
      [insert(['contacts'], [max])],
      'name: A\r\ncontacts:\r\n  - name: B\r\n  - name: Max Bel\r\n    email: max@dole.example.fr',
    ],
  ],
  'a contact that goes': [
    [
      'takes its own comments with it, and one of two blank lines',
      'contacts:\n  # of B\n  - name: B # b\n\n  # of C\n  # and more of C\n  - name: C # c\n    # in C\n    note: |\n      x # y\n\n  # of D\n  - name: D\n# end\n',
      [remove('contacts', 1)],
      'contacts:\n  # of B\n  - name: B # b\n\n  # of D\n  - name: D\n# end\n',
    ],
    [
      'leaves what is out of use, and what stands further out',
      'contacts:\n  - name: B\n  #- name: Ancien\n  #  email: x\n  - name: C\n# of D\n\n  # on its own\n\n  - name: D\n',
      [remove('contacts', 2), remove('contacts', 1)],
      'contacts:\n  - name: B\n  #- name: Ancien\n  #  email: x\n# of D\n\n  # on its own\n',
    ],
    [
      'goes from between brackets',
      'contacts: [{ name: B }, { name: C }, { name: D }]\n',
      [remove('contacts', 2), remove('contacts', 0)],
      'contacts: [{ name: C }]\n',
    ],
    [
      'goes with its line from between brackets',
      'contacts: [\n  # of B\n  { name: B }, # b\n  # of C\n  { name: C } # c\n]\n',
      [remove('contacts', 1)],
      'contacts: [\n  # of B\n  { name: B } # b\n]\n',
    ],
    [
      'leaves an empty list, with the line ends of Windows',
      'name: A\r\ncontacts: # c\r\n  - name: B\r\n    email: x\r\nnote: y\r\n',
      [remove('contacts', 0)],
      'name: A\r\ncontacts: [] # c\r\nnote: y\r\n',
    ],
  ],
  'a field that goes': [
    [
      'from behind a dash',
      'contacts:\n  - id: b # c\n    name: B\n  - id: c\n    # of C\n    name: C\n',
      [remove('contacts', 0, 'id'), remove('contacts', 1, 'id')],
      'contacts:\n  - name: B\n  -\n    # of C\n    name: C\n',
    ],
    ['from a file that ends without a line end', 'name: A\nnote: x', [remove('note')], 'name: A'],
    ['and is not there', 'name: A\n', [remove('note'), remove('address', 'city')], 'name: A\n'],
  ],
  'what others repeat': [
    [
      'is written out where it alone changes',
      'contacts:\n  - name: B\n    source: &s { title: X, date: 2026-01-01 }\n  - name: C\n    source: *s # c\n',
      [set(['contacts', 1, 'source', 0, 'title'], 'Z')],
      'contacts:\n  - name: B\n    source: &s { title: X, date: 2026-01-01 }\n  - name: C\n    source: { title: Z, date: 2026-01-01 } # c\n',
    ],
    [
      'goes over to the first that repeats it',
      'contacts:\n  - name: B\n    topics: &t [x, y]\n  - name: C\n    topics: *t\n  - name: D\n    topics: *t\n',
      [remove('contacts', 0)],
      'contacts:\n  - name: C\n    topics: &t [x, y]\n  - name: D\n    topics: *t\n',
    ],
    [
      'is one of a list',
      'contacts:\n  - name: B\n    source: &s X\n  - name: C\n    source: *s\n',
      [insert(['contacts', 1, 'source'], ['Z'])],
      'contacts:\n  - name: B\n    source: &s X\n  - name: C\n    source:\n      - *s\n      - Z\n',
    ],
    [
      'goes where it is the only one of a list',
      'contacts:\n  - name: B\n    phone: &p { number: 03 81 25 00 52 }\n  - name: C\n    phone: *p\n',
      [remove('contacts', 1, 'phone', 0)],
      'contacts:\n  - name: B\n    phone: &p { number: 03 81 25 00 52 }\n  - name: C\n',
    ],
    [
      'is hidden by an own key where it comes by a merge',
      'contacts:\n  - &b\n    name: B\n    title: T\n  - <<: *b\n    name: C\n',
      [set(['contacts', 1, 'title'], 'U')],
      'contacts:\n  - &b\n    name: B\n    title: T\n  - <<: *b\n    name: C\n    title: U\n',
    ],
  ],
}

for (const [about, each] of Object.entries(cases))
  describe(about, () => {
    test.each(each)('%s', (_what, before, changes, after) => {
      expect(edit(before, changes)).toBe(after)
    })
  })

test('an entry of a saved list is replaced and removed', () => {
  const text = 'name: L\ninclude: [a/b, "X <x@example.fr>"] # c\nexclude:\n- a/c # why\n- a\n'
  expect(edit(text, [set(['include', 0], 'z/b'), remove('exclude', 0)], 'list')).toBe(
    'name: L\ninclude: [z/b, "X <x@example.fr>"] # c\nexclude:\n- a\n',
  )
})

test.each<[code: string, text: string, change: Change]>([
  ['broken', 'name: [\n', set(['name'], 'A')],
  ['broken', 'name: A\n---\nname: B\n', set(['name'], 'C')],
  ['absent', 'name: A\n', set(['contacts', 0, 'name'], 'B')],
  ['absent', 'tags: [a]\n', remove('tags', 1)],
  [
    'shared',
    'contacts:\n  - &b { name: B }\n  - <<: *b\n    id: c\n',
    set(['contacts', 0, 'name'], 'C'),
  ],
  ['shared', 'contacts:\n  - &b { name: B }\n  - <<: *b\n', remove('contacts', 1, 'name')],
  ['twice', 'name: A\nname: B\ntype: x\n', remove('name')],
  ['shape', 'name: A\naddress: 1, rue X\n', set(['address', 'city'], 'Dole')],
  ['shape', 'contacts:\n  - name: Laure Hubidos\n', set(['contacts', 0, 'name', 'family'], 'H')],
])('%s: nothing is changed in %j', (code, text, change) => {
  expect(edit(text, [set(['note'], 'x'), change])).toBe(code)
})

test('a place or a value that the model does not know is a mistake of the caller', () => {
  expect(() => edit('name: A\n', [set(['nom'], 'B')])).toThrow(TypeError)
  expect(() => edit('name: A\n', [set(['name'], true)])).toThrow(TypeError)
  expect(() => edit('name: A\n', [set(['constructor'], 'B')])).toThrow(TypeError)
})

test('every reason has its sentence in both languages', () => {
  for (const messages of Object.values(catalogues))
    for (const code of REFUSALS) {
      const { message, hint } = refusalText('a.yaml', { code, at: ['contacts', 1] }, messages)
      expect(message).toContain('a.yaml')
      expect(hint).not.toBe('')
    }
})

test('many changes of a large file take few readings', () => {
  const contacts = Array.from(
    { length: 400 },
    (_, n) => `  - name: P${n}\n    email: p${n}@example.fr\n`,
  )
  const text = `name: A\ncontacts:\n${contacts.join('')}`
  const changes = contacts.flatMap((_, n) => [
    set(['contacts', n, 'verified'], '2026-11-24'),
    set(['contacts', n, 'title'], 'T'),
  ])
  const after = contacts.map((each, n) =>
    each.replace(
      /( +)email.*\n/,
      `$1title: T\n$1email: p${n}@example.fr\n$1verified: 2026-11-24\n`,
    ),
  )
  expect(edit(text, changes)).toBe(`name: A\ncontacts:\n${after.join('')}`)
})
