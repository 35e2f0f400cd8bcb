import fc from 'fast-check'
import type { Change, Value } from '../../src/editing/change.ts'
import { FILE_FIELDS } from '../../src/model/file-fields.ts'
import type { Field, Path } from '../../src/model/schema.ts'
import type { FileKind } from '../../src/model/source-file.ts'

/** Texts that YAML, or somebody's reader of it, may take for something else. */
const text = fc.oneof(
  fc.constantFrom(
    'Laure Hubidos',
    '03 81 61 61 08',
    '0381616108',
    '+33381616108',
    'yes',
    'null',
    '~',
    '',
    '2024-05-15',
    'a: b',
    'a #b',
    '# c',
    '- d',
    "l'Est",
    'say "x"',
    '12:30',
    '[x]',
    'x, y',
    '{z}',
    '*a',
    '&b',
    '<<',
    '=',
    '1,234',
    'https://example.fr/a?b=c#d',
    'one\ntwo',
    'one\n\n two\n',
    '\nthree',
    ' four ',
    'tab\there',
    'café',
    '\u00a0',
    '😀',
    'end:',
    '...',
    '---',
    '%x',
    '@y',
    '0x1F',
    '1e3',
    'line\r\nend',
    'x'.repeat(120),
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...' \n:#-,[]{}"\'ab\\|>&*!%?~\t') }),
)

/** Any value that may stand in a field. */
export function anyValue(field: Field): fc.Arbitrary<Value> {
  switch (field.kind) {
    case 'flag':
      return fc.boolean()
    case 'since':
      return fc.constantFrom(true, false, '2024-05-15')
    case 'choice':
      return fc.constantFrom(...field.values)
    case 'many':
    case 'list':
      return fc.array(anyValue(field.item), { minLength: 1, maxLength: 4 }) as fc.Arbitrary<Value>
    case 'record': {
      const { shorthand, shorthandOnly, properties } = field
      const names = Object.keys(properties).filter(name => !(shorthandOnly && name === shorthand))
      const whole = fc.record(
        Object.fromEntries(names.map(name => [name, anyValue(properties[name] as Field)])),
        { requiredKeys: [] },
      ) as fc.Arbitrary<Value>
      return shorthand === undefined ? whole : fc.oneof(text, whole)
    }
    default:
      return text
  }
}

/** What a place of the model leads to, from a number that chooses. */
interface Chosen {
  readonly at: Path
  readonly field: Field
  readonly value: unknown
}

/** The places of a model, those that are not there included. */
function places(field: Field, value: unknown, at: Path): Chosen[] {
  const own = { at, field, value }
  if (field.kind === 'record') {
    const isOnePiece =
      field.shorthandOnly &&
      (value as Record<string, unknown>)?.[field.shorthand ?? ''] !== undefined
    if (isOnePiece) return [own]
    const below = Object.entries(field.properties)
      .filter(([name]) => !(field.shorthandOnly && name === field.shorthand))
      .flatMap(([name, inner]) =>
        places(inner, (value as Record<string, unknown> | undefined)?.[name], [...at, name]),
      )
    return [own, ...below]
  }
  if (field.kind === 'many' || field.kind === 'list') {
    const items: readonly unknown[] = Array.isArray(value) ? value : []
    // Where the reader left an item out, the others stand elsewhere than they seem to.
    const isWhole = items.every((item, index) => {
      const at = typeof item === 'object' ? (item as { at?: Path }).at : undefined
      return at === undefined || at.at(-1) === index
    })
    if (!isWhole) return []
    return [own, ...items.flatMap((item, index) => places(field.item, item, [...at, index]))]
  }
  return [own]
}

/** How a change is chosen, whatever the model is. */
export const choice = fc.record({
  place: fc.nat(),
  op: fc.constantFrom('set', 'set', 'set', 'remove', 'insert'),
  index: fc.option(fc.nat(), { nil: undefined }),
  seed: fc.nat(),
})

export type Choice = typeof choice extends fc.Arbitrary<infer C> ? C : never

/** A change of a model; only of what is decoded at the position where it is written. */
export function changeOf(
  kind: FileKind,
  model: unknown,
  { place, op, index, seed }: Choice,
): Change {
  const all = places(FILE_FIELDS[kind], model, []).slice(1)
  const { at, field, value } = all[place % all.length] as Chosen
  const some = (of: Field) => fc.sample(anyValue(of), { numRuns: 1, seed })[0]
  if (op === 'insert' && (field.kind === 'many' || field.kind === 'list')) {
    const length = Array.isArray(value) ? value.length : 0
    const items = fc.sample(fc.array(anyValue(field.item), { minLength: 1, maxLength: 3 }), {
      numRuns: 1,
      seed,
    })[0] as Value[]
    return { op, at, items, ...(index !== undefined && { index: index % (length + 1) }) }
  }
  if (op === 'remove') return { op, at }
  return { op: 'set', at, value: some(field) }
}
