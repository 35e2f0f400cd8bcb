import fc from 'fast-check'
import type { Value } from '../../src/editing/change.ts'
import { organisationField } from '../../src/model/organisation.ts'
import { anyValue } from './changes.ts'

/** How a generated file is written, by a row of numbers that are used one after the other. */
interface Pen {
  pick(of: number): number
  one<T>(of: readonly [T, ...T[]]): T
}

/** An organisation's file in a style that nobody would choose: all that YAML allows, mixed. */
export const oddYaml: fc.Arbitrary<string> = fc
  .record({
    value: anyValue(organisationField),
    choices: fc.array(fc.nat(1000), { minLength: 20, maxLength: 60 }),
    crlf: fc.boolean(),
    start: fc.constantFrom(
      '',
      '# head\n',
      '---\n',
      '--- # start\n',
      '%YAML 1.2\n---\n\n',
      '\n\n# a\n\n# b\n',
    ),
    end: fc.constantFrom('\n', '', '\n\n', '\n# tail\n', '\n...\n', '\n  # further in\n# out\n'),
  })
  .map(({ value, choices, crlf, start, end }) => {
    let used = 0
    const pick = (of: number) => (choices[used++ % choices.length] ?? 0) % of
    const pen: Pen = { pick, one: of => of[pick(of.length)] ?? of[0] }
    const record = { name: 'Ville de Dole', ...(value as object) } as { [name: string]: Value }
    const body = mapping(record, 0, pen).join('\n')
    const text = `${start}${body}${end}`
    return crlf ? text.replaceAll('\n', '\r\n') : text
  })

const pad = (by: number) => ' '.repeat(by)

/** Comments and blank lines that may stand before an entry. */
function before(column: number, pen: Pen): string[] {
  const n = pen.pick(12)
  if (n === 0) return [`${pad(column)}# about the next`]
  if (n === 1) return ['']
  if (n === 2) return [`${pad(column)}#- name: out of use`, `${pad(column)}#  email: x`]
  if (n === 3) return ['', `${pad(column)}# one`, `${pad(column)}# two`]
  if (n === 4) return [`${pad(column + 1)}# further in`]
  return []
}

const tail = (pen: Pen) => pen.one(['', '', '', ' # tail', '  #tail: x', ' '])

function mapping(record: { [name: string]: Value }, column: number, pen: Pen): string[] {
  const names = Object.keys(record).filter(name => record[name] !== undefined)
  if (pen.pick(3) === 0) names.reverse()
  return names.flatMap((name, index) => {
    const lines = block(record[name], column, pen)
    const quote = pen.one(['', '', '', '"', "'"])
    const [head = '', ...rest] = lines
    const above = index === 0 ? [] : before(column, pen)
    return [...above, `${pad(column)}${quote}${name}${quote}:${head}`, ...rest]
  })
}

/** A value behind a colon: what stands in its line, and the lines below. */
function block(value: Value, column: number, pen: Pen): string[] {
  if (Array.isArray(value) && value.length > 0 && pen.pick(3) > 0) {
    const own = column + pen.one([0, 2, 4, 1])
    const width = pen.one([2, 2, 4, 3])
    const items = value.flatMap((item, index) => {
      const above = index === 0 ? [] : before(own, pen)
      return [...above, ...behindDash(item as Value, own, width, pen)]
    })
    return [tail(pen), ...items]
  }
  if (isMapping(value) && pen.pick(3) > 0)
    return [tail(pen), ...mapping(value, column + pen.one([2, 4, 1]), pen)]
  return scalarOrFlow(value, column, pen)
}

function behindDash(item: Value, own: number, width: number, pen: Pen): string[] {
  if (isMapping(item) && pen.pick(3) > 0) {
    const lines = mapping(item, own + width, pen)
    const first = (lines[0] ?? '').slice(own + width)
    if (pen.pick(5) === 0) return [`${pad(own)}-`, ...lines]
    return [`${pad(own)}-${pad(width - 1)}${first}`, ...lines.slice(1)]
  }
  const [head = '', ...rest] = scalarOrFlow(item, own, pen)
  return [`${pad(own)}-${head}`, ...rest]
}

const isMapping = (value: unknown): value is { [name: string]: Value } =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0

function scalarOrFlow(value: Value, column: number, pen: Pen): string[] {
  if (typeof value === 'string') {
    const isWord =
      /^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9 .@-]*[a-z0-9]$/.test(value) &&
      !/^(null|true|false|yes|no|on|off|y|n)$/i.test(value)
    const n = pen.pick(6)
    if (n === 0 && isWord && value.includes(' ')) {
      const [first, ...others] = value.split(' ')
      return [` ${first}`, `${pad(column + 2)}${others.join(' ').trim()}`]
    }
    if (n === 1 && /^[a-z0-9@.][^\r\n]*[a-z0-9]$/i.test(value))
      return [pen.one([' |-', ' >-', ' |- # c']), `${pad(column + 2)}${value}`]
    if (n === 2 && isWord) return ['', `${pad(column + 2)}${value}`]
    if (n === 3) return [` '${value.replaceAll("'", "''").replace(/\s+/g, ' ')}'${tail(pen)}`]
    if (isWord) return [` ${value}${tail(pen)}`]
  }
  return [` ${flow(value, column, pen)}${tail(pen)}`]
}

function flow(value: Value, column: number, pen: Pen): string {
  if (typeof value === 'string' || typeof value === 'boolean')
    return JSON.stringify(value).replaceAll('\u007f', '\\u007f')
  const entries = Array.isArray(value)
    ? value.map(each => flow(each as Value, column + 2, pen))
    : Object.entries(value ?? {})
        .filter(([, each]) => each !== undefined)
        .map(
          ([name, each]) =>
            `${pen.pick(2) ? name : `"${name}"`}: ${flow(each as Value, column + 2, pen)}`,
        )
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const comma = pen.pick(4) === 0 && entries.length > 0 ? ',' : ''
  if (pen.pick(3) === 0 && entries.length > 0) {
    const inside = pad(column + 3)
    const note = pen.pick(2) ? ' # note' : ''
    const lines = entries.map(
      (each, n) => `${inside}${each}${n < entries.length - 1 ? ',' : comma}${note}`,
    )
    return `${open}\n${lines.join('\n')}\n${pad(column + 1)}${close}`
  }
  const space = pen.pick(2) ? ' ' : ''
  return `${open}${space}${entries.join(', ')}${comma}${space}${close}`
}
