import { isDate } from '../model/date.ts'
import { lineKey, mailboxKey } from '../model/identity.ts'
import { fieldsMeant } from '../model/key-synonyms.ts'
import { understandPhone } from '../model/phone.ts'
import type { Field, Path, RecordField } from '../model/schema.ts'
import { nearest } from '../text/similar.ts'
import type { Change, Value } from './change.ts'

/** An assignment as typed: `field=value`, `field+=value` or `field-=value`. */
export interface Assignment {
  /** Keys with dots between: `address.city`. */
  readonly field: string
  readonly operator: '=' | '+=' | '-='
  readonly value: string
}

/** Why an assignment means nothing. */
export type AssignmentFault =
  | { readonly code: 'form'; readonly written: string }
  | {
      readonly code: 'field'
      readonly field: string
      readonly near?: string | undefined
      /** Those that there are. */
      readonly fields: readonly string[]
    }
  | { readonly code: 'one'; readonly field: string }
  | {
      readonly code: 'value'
      readonly field: string
      readonly value: string
      readonly allowed: readonly string[]
      readonly canBeDate?: boolean
    }
  | { readonly code: 'absent'; readonly field: string; readonly value: string }
  /** Thrown when a part of a name in one piece was assigned, and splitting the name would lose text. */
  | { readonly code: 'lost'; readonly lost: string; readonly name: string }

/** Thrown for an assignment that means nothing. */
export class BadAssignment extends Error {
  readonly fault: AssignmentFault
  constructor(fault: AssignmentFault) {
    super(fault.code)
    this.fault = fault
  }
}

/** @throws BadAssignment */
export function readAssignment(written: string): Assignment {
  const [, field, operator, value = ''] =
    /^([\p{L}_.’' ]+?)\s*(\+=|-=|=)(.*)$/su.exec(written) ?? []
  if (field === undefined) throw new BadAssignment({ code: 'form', written })
  return { field, operator: operator as Assignment['operator'], value: value.trim() }
}

/** An assignment whose fields are called as in the files: `fonction` is `title`. @param record what it is about. */
export function inFileKeys(assignment: Assignment, record: RecordField): Assignment {
  let known: Field | undefined = record
  const steps = assignment.field.split('.').map(step => {
    const properties: Readonly<Record<string, Field>> =
      known?.kind === 'record' ? known.properties : {}
    const name = Object.hasOwn(properties, step)
      ? step
      : (fieldsMeant(step, Object.keys(properties)).only ?? step)
    known = properties[name]
    return name
  })
  return { ...assignment, field: steps.join('.') }
}

/** Lists of words take several at once, with commas between. */
const WORDS = new Set(['tags', 'topics', 'languages'])

/**
 * The changes that assignments make to a record. Several of one field add up; an empty value
 * removes the field.
 * @param record as it was read. @param at where it stands. @param country of its numbers in national notation.
 * @throws BadAssignment
 */
export function changesBy(
  assignments: readonly Assignment[],
  record: object,
  field: RecordField,
  at: Path,
  country?: string,
): Change[] {
  const changes = new Map<string, Change>()
  const made = new Map<string, Value>()
  for (const assignment of assignments) {
    const { field: path } = assignment
    const { name, known, within } = find(path, field, record)
    // One that comes again adds to what the first has made.
    const isAgain = made.has(path)
    const value = assigned(assignment, known, isAgain ? made.get(path) : within, isAgain, country)
    made.set(path, value)
    const place = [...at, ...name]
    changes.set(
      path,
      value === undefined ? { op: 'remove', at: place } : { op: 'set', at: place, value },
    )
  }
  return [...changes.values()]
}

interface Found {
  readonly name: readonly string[]
  readonly known: Field
  /** The value that is there. */
  readonly within: Value
}

function find(path: string, field: RecordField, record: object): Found {
  const name = path.split('.')
  let known: Field = field
  let within: unknown = record
  for (const step of name) {
    const properties: Readonly<Record<string, Field>> =
      known.kind === 'record' ? known.properties : {}
    const next = Object.hasOwn(properties, step) ? properties[step] : undefined
    if (next === undefined || next.kind === 'list') {
      const fields = Object.keys(properties).filter(each => properties[each]?.kind !== 'list')
      const near = fieldsMeant(step, fields).fields[0] ?? nearest(step, fields)
      throw new BadAssignment({ code: 'field', field: path, near, fields })
    }
    known = next
    within = (within as Readonly<Record<string, unknown>> | undefined)?.[step]
  }
  return { name, known, within: within as Value }
}

function assigned(
  { field, operator, value }: Assignment,
  known: Field,
  there: Value,
  isAgain: boolean,
  country: string | undefined,
): Value {
  if (known.kind !== 'many') {
    if (operator !== '=') throw new BadAssignment({ code: 'one', field })
    return value === '' ? undefined : read(known, field, value)
  }
  const had = there === undefined ? [] : (there as readonly Value[])
  const words = WORDS.has(field) ? value.split(',').map(word => word.trim()) : [value]
  const items = words.filter(word => word !== '').map(word => read(known.item, field, word))
  const key = (value: Value) => keyOf(value, field, country)
  if (operator === '-=') {
    const wanted = new Set(items.map(key))
    const left = had.filter(each => !wanted.has(key(textOf(each))))
    if (left.length === had.length) throw new BadAssignment({ code: 'absent', field, value })
    return left.length === 0 ? undefined : left
  }
  const kept = operator === '+=' || isAgain ? had : []
  const keptKeys = new Set(kept.map(each => key(textOf(each))))
  const all = [...kept, ...items.filter(item => !keptKeys.has(key(item)))]
  return all.length === 0 ? undefined : all
}

/** What stands for a value where it is written short. */
function textOf(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { address, number, title } = value as Readonly<Record<string, Value>>
  return address ?? number ?? title
}

/** What two spellings of an address, a number or a word have in common. @param country of numbers in national notation. */
function keyOf(value: Value, field: string, country: string | undefined): string {
  const text = String(value)
  if (field === 'email') return mailboxKey(text)
  if (field === 'phone') {
    const phone = { number: text }
    return lineKey(phone, understandPhone(phone, country))
  }
  return text.normalize('NFC').toLowerCase().trim()
}

const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  oui: true,
  vrai: true,
  false: false,
  no: false,
  non: false,
  faux: false,
}

function read(known: Field, field: string, value: string): Value {
  const flag = FLAGS[value.toLowerCase()]
  if (known.kind === 'since') {
    if (flag !== undefined || isDate(value)) return flag ?? value
    const allowed = ['true', 'false', 'YYYY-MM-DD']
    throw new BadAssignment({ code: 'value', field, value, allowed, canBeDate: true })
  }
  if (known.kind === 'flag') {
    if (flag !== undefined) return flag
    throw new BadAssignment({ code: 'value', field, value, allowed: ['true', 'false'] })
  }
  if (known.kind === 'choice' && !known.values.includes(value))
    throw new BadAssignment({ code: 'value', field, value, allowed: known.values })
  return value
}
