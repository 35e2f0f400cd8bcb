import type { Path, RecordField } from '../model/schema.ts'

/** A decoded record (directory/decode.ts), or what is kept of one. */
export type Packed = Record<string, unknown>

/** The properties of a record that hold records or lists: the others are kept as they are. */
interface Part {
  readonly name: string
  readonly isList: boolean
  /** Absent for lists of plain values. */
  readonly record?: RecordField
}

const known = new WeakMap<RecordField, ReadonlyMap<string, Part>>()

function partsOf(field: RecordField): ReadonlyMap<string, Part> {
  const made = known.get(field)
  if (made) return made
  const parts = new Map<string, Part>()
  for (const [name, each] of Object.entries(field.properties))
    if (each.kind === 'record') parts.set(name, { name, isList: false, record: each })
    else if (each.kind === 'list' || each.kind === 'many')
      parts.set(name, {
        name,
        isList: true,
        ...(each.item.kind === 'record' && { record: each.item }),
      })
  known.set(field, parts)
  return parts
}

/** What is kept of a record: not its empty lists, nor `at` where that follows from the record around it. */
export function pack(field: RecordField, value: Packed, expected: Path = []): Packed {
  const at = value.at as Path
  const isExpected = at.length === expected.length && at.every((step, i) => step === expected[i])
  const packed: Packed = {}
  const parts = partsOf(field)
  for (const name of Object.keys(value)) {
    const part = value[name]
    const { isList = false, record } = parts.get(name) ?? {}
    if ((name === 'at' && isExpected) || (isList && (part as unknown[]).length === 0)) continue
    packed[name] = !record
      ? part
      : isList
        ? (part as Packed[]).map((each, i) => pack(record, each, [...at, name, i]))
        : pack(record, part as Packed, [...at, name])
  }
  return packed
}

const NOTHING: readonly never[] = []

/** A place in a file. Files have the same ones, so that each is made once. */
class Place {
  private readonly inner = new Map<string, Place>()
  private readonly items: Place[] = []
  readonly path: Path

  constructor(path: Path) {
    this.path = path
  }

  /** Of a property. */
  in(name: string): Place {
    const known = this.inner.get(name)
    if (known) return known
    const made = new Place([...this.path, name])
    this.inner.set(name, made)
    return made
  }

  /** Of an item of a list. */
  item(i: number): Place {
    const known = this.items[i]
    if (known) return known
    const made = new Place([...this.path, i])
    this.items[i] = made
    return made
  }
}

const ROOT = new Place([])

/** Makes of a packed record what it was: in its place, since there are many. */
export function unpack(field: RecordField, packed: Packed, expected: Place = ROOT): Packed {
  // What does not stand where it is expected is rare.
  const place = packed.at === undefined ? expected : new Place(packed.at as Path)
  packed.at ??= expected.path
  for (const { name, isList, record } of partsOf(field).values()) {
    const part = packed[name]
    if (part === undefined) {
      if (isList) packed[name] = NOTHING
    } else if (record && isList) {
      const items = part as Packed[]
      const list = place.in(name)
      for (let i = 0; i < items.length; i++) unpack(record, items[i] as Packed, list.item(i))
    } else if (record) unpack(record, part as Packed, place.in(name))
  }
  return packed
}
