import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { objectionsField } from '../../src/model/objection.ts'
import { listField, organisationField, settingsField } from '../../src/model/organisation.ts'
import type { Field, RecordField } from '../../src/model/schema.ts'
import { size } from '../runs.ts'
import { cli, folderWith } from '../support.ts'

/** Values in flow style, of every shape that a hand may write. */
const VALUES = [
  ...['', '~', '""', 'true', 'no', '12', '1.5', 'x', '2024-05-15', '2024-13-01'],
  ...['[]', '[x]', '[~]', '[[x]]', '{}', '{ unknown: 1 }', '{ type: work }', 'off', 'FR'],
  ...['https://www.cité.example/é', 'https://ville.example/', 'a@cité.example', 'a@ville.example'],
]

/** Faults of shape, which a JSON Schema can see; all others need a rule. */
const SHAPE =
  /^(value\/(type|choice|list-in-text)|key\/unknown|name\/missing|url\/|email\/syntax|date\/format)/

/** Places at which a value can stand, as text in flow style with `?` for the value. */
function placesIn(field: Field): string[] {
  switch (field.kind) {
    case 'record':
      // Only the settings' record of rules has more; all its fields are of one kind.
      return [
        '?',
        ...Object.keys(field.properties)
          .slice(0, 20)
          .flatMap(name => placesOf(field, name)),
      ]
    case 'list':
    case 'many':
      return ['?', ...placesIn(field.item).map(place => `[${place}]`)]
    default:
      return ['?']
  }
}

/** The places of a record's field, beside the other fields that it requires. */
function placesOf({ properties, required, shorthandOnly, shorthand }: RecordField, name: string) {
  if (shorthandOnly && name === shorthand) return []
  const others = required.filter(each => each !== name).map(each => `${each}: ${SAMPLE[each]}, `)
  return placesIn(properties[name] as Field).map(place => `{ ${others.join('')}${name}: ${place} }`)
}

const SAMPLE: Readonly<Record<string, string>> = {
  name: 'Anne Lefort',
  address: 'a@ville.example',
  number: '"+33381616108"',
}

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
ajv.addFormat('iri', text => URL.canParse(text) && /^https?:/.test(text))
ajv.addFormat('idn-email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/u)

describe.each([
  ['organisation', organisationField, 'organisations'],
  ['list', listField, 'lists'],
  ['settings', settingsField, 'press-contacts.yaml'],
  ['objections', objectionsField, 'objections.yaml'],
] as const)('the schema of %s', (name, field, where) => {
  // No divisor of the number of values, so that each place and each value has its turn.
  const step = size(7, 1)

  test('refuses what validate refuses for its shape, and nothing else', async () => {
    const isValid = ajv.compile(JSON.parse((await cli(['schema', name])).stdout))
    const texts = Object.keys(field.properties)
      .flatMap(key => placesOf(field, key))
      .flatMap(place => VALUES.map(value => place.replace('?', value)))
      .filter((_, i) => i % step === 0)
    const disagreeing: string[] = []
    for (const [text, codes] of await codesOf(texts, where)) {
      const isAccepted = isValid(parse(text))
      if (isAccepted ? codes.some(code => SHAPE.test(code)) : codes.length === 0)
        disagreeing.push(`${text}: ${codes.join(' ') || 'no finding'}`)
    }
    expect(disagreeing).toEqual([])
  })
})

/** The codes of errors, and of addresses without a scheme, that `validate` finds in each text. */
async function codesOf(texts: readonly string[], where: string): Promise<[string, string[]][]> {
  const isFolder = !where.endsWith('.yaml')
  const groups = isFolder ? [texts] : texts.map(text => [text])
  const found: [string, string[]][] = []
  for (const group of groups) {
    const files = Object.fromEntries(
      group.map((text, index) => [isFolder ? `${where}/f${index}.yaml` : where, `${text}\n`]),
    )
    const { stdout } = await cli(['validate', '-C', folderWith(files), '--format', 'json'])
    const codes = group.map((): string[] => [])
    for (const { file, code, severity } of JSON.parse(stdout).diagnostics) {
      const index = isFolder ? Number(/f(\d+)\.yaml$/.exec(file)?.[1]) : 0
      if (severity === 'error' || code === 'url/scheme') codes[index]?.push(code)
    }
    found.push(...group.map((text, index): [string, string[]] => [text, codes[index] ?? []]))
  }
  return found
}
