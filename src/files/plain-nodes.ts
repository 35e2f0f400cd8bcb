/**
 * The nodes of a YAML tree as far as a directory's reader looks at them: what `isMap`, `isSeq`,
 * `isPair` and `isScalar` of the package `yaml` take for theirs. Those of the package are made a
 * property at a time, which takes longer than reading the text.
 */
const NODE_TYPE = Symbol.for('yaml.node.type')

/** Where a node starts and ends, and where what follows it does: the spaces, comment and line end that belong to it. */
export type NodeRange = [start: number, end: number, after: number]

class PlainNode {
  readonly start: number
  end: number
  after: number

  constructor(start: number, end: number, after: number) {
    this.start = start
    this.end = end
    this.after = after
  }

  get range(): NodeRange {
    return [this.start, this.end, this.after]
  }
}

/** A text in quotes or without. */
export class PlainScalar extends PlainNode {
  readonly value: string
  readonly type: 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE'

  constructor(value: string, type: PlainScalar['type'], start: number, end: number) {
    super(start, end, end)
    this.value = value
    this.type = type
  }

  /** What the package keeps of the text: the value before its schema has looked at it. */
  get source(): string {
    return this.value
  }
}

/** A key and its value. */
export class PlainPair {
  readonly key: PlainScalar
  readonly value: PlainValue

  constructor(key: PlainScalar, value: PlainValue) {
    this.key = key
    this.value = value
  }
}

/** A mapping. */
export class PlainMap extends PlainNode {
  readonly items: PlainPair[] = []
  readonly flow: true | undefined

  constructor(start: number, flow?: true) {
    super(start, start, start)
    this.flow = flow
  }
}

/** A list. */
export class PlainSeq extends PlainNode {
  readonly items: PlainValue[] = []
  readonly flow: true | undefined

  constructor(start: number, flow?: true) {
    super(start, start, start)
    this.flow = flow
  }
}

export type PlainValue = PlainScalar | PlainMap | PlainSeq

for (const [type, name] of [
  [PlainScalar, 'scalar'],
  [PlainPair, 'pair'],
  [PlainMap, 'map'],
  [PlainSeq, 'seq'],
] as const)
  Object.defineProperty(type.prototype, NODE_TYPE, { value: Symbol.for(`yaml.${name}`) })
