import { PlainMap, PlainPair, PlainScalar, PlainSeq, type PlainValue } from './plain-nodes.ts'

/**
 * Reads the plain YAML that nearly every file is written in: block mappings and lists, scalars
 * on one line, flow collections on one line, comments. The tree has the same values, styles and
 * ranges as that of the package `yaml` with the failsafe schema, and takes a fraction of the time.
 * @returns undefined for anything else, or where there is any doubt: then the package must read it.
 */
export function readPlainYaml(text: string): PlainMap | undefined {
  if (ODD.test(text)) return undefined
  try {
    return new PlainReader(text).document()
  } catch (error) {
    if (error instanceof NotPlain) return undefined
    throw error
  }
}

/** Tabs, controls, byte order marks, and ends of lines that are none for YAML. */
const ODD = /[\0-\t\v\f\x0e-\x1f\ufeff]|\r(?!\n)/

class NotPlain extends Error {}

/** YAML allows no longer ones; nobody nests deeper. */
const MAX_KEY = 1000
const MAX_DEPTH = 40

/** The end of the text, as a column. */
const NONE = -1

const [NEWLINE, RETURN, SPACE, QUOTE, HASH, APOSTROPHE, COMMA, DASH, DOT, COLON] = [
  10, 13, 32, 34, 35, 39, 44, 45, 46, 58,
]
const [OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 92, 93, 123, 125]

/** What gives a scalar another meaning when it stands first: `&anchor`, `|`, `? key` and the like. */
const SPECIAL = new Uint8Array(128)
for (const char of '&*!|>%@`,#?:[]{}"\'') SPECIAL[char.charCodeAt(0)] = 1

/** What ends a plain scalar in a flow collection: `,[]{}`. */
const isFlowMark = (char: number) =>
  char === COMMA ||
  char === CLOSE_LIST ||
  char === CLOSE_MAP ||
  char === OPEN_LIST ||
  char === OPEN_MAP

class PlainReader {
  private readonly text: string
  /** Where the next key, `-` or value stands, and in which column; `NONE` at the end. */
  private at = 0
  private column = 0
  /** The column of the innermost of the comments before it, other than those that belong to a value; `NONE` without any. */
  private commented = NONE
  private depth = 0

  constructor(text: string) {
    this.text = text
  }

  document(): PlainMap {
    this.skip(0, NONE, false)
    if (this.column !== 0) throw new NotPlain()
    const map = this.blockMap(0)
    if (this.at < this.text.length) throw new NotPlain()
    return map
  }

  /**
   * Goes on to the next thing that is no space and no comment, from the start of a line on.
   * @param indent the column of the collection around.
   * @param absorbs whether comments that are indented more belong to the value before.
   * @returns where what belongs to the value before ends.
   */
  private skip(from: number, indent: number, absorbs: boolean): number {
    const { text } = this
    let own = from
    let start = from
    let at = from
    this.commented = NONE
    for (;;) {
      const char = text.charCodeAt(at)
      if (char === SPACE || char === RETURN) at++
      else if (char === NEWLINE) start = ++at
      else if (char === HASH) {
        const column = at - start
        start = at = this.lineEnd(at)
        if (absorbs && this.commented === NONE && column > indent) own = at
        else if (column > this.commented) this.commented = column
      } else {
        this.at = at
        this.column = at < text.length ? at - start : NONE
        return own
      }
    }
  }

  /** Where the next line starts. */
  private lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from)
    return end === -1 ? this.text.length : end + 1
  }

  /** What stands behind a value and its spaces: nothing but a comment. @returns where the next line starts. */
  private rest(from: number): number {
    let at = from
    while (this.text.charCodeAt(at) === SPACE) at++
    const char = this.text.charCodeAt(at)
    if (char === NEWLINE || at === this.text.length) return this.lineEnd(at)
    if (char === RETURN || (char === HASH && at > from)) return this.lineEnd(at)
    throw new NotPlain()
  }

  private enter(): void {
    if (++this.depth > MAX_DEPTH) throw new NotPlain()
  }

  private blockMap(indent: number): PlainMap {
    this.enter()
    const map = new PlainMap(this.at)
    do {
      const key = this.key()
      const value = this.pairValue(key.end + 1, indent)
      map.items.push(new PlainPair(key, value))
    } while (this.column === indent)
    return this.closed(map, map.items.at(-1)?.value, indent)
  }

  private blockSeq(indent: number): PlainSeq {
    this.enter()
    const seq = new PlainSeq(this.at)
    do seq.items.push(this.item(indent))
    while (this.column === indent && this.isItem())
    return this.closed(seq, seq.items.at(-1), indent)
  }

  private closed<C extends PlainMap | PlainSeq>(
    collection: C,
    last: PlainValue | undefined,
    indent: number,
  ): C {
    this.depth--
    if (this.column > indent) throw new NotPlain()
    collection.end = last?.after ?? collection.start
    collection.after = collection.end
    // Comments as far in as what they follow belong to it, with all that stands before the next thing.
    if (indent > 0 && this.commented >= indent) {
      collection.after = this.at
      this.commented = NONE
    }
    return collection
  }

  /** Whether a list's item starts here. */
  private isItem(): boolean {
    return this.text.charCodeAt(this.at) === DASH && this.text.charCodeAt(this.at + 1) === SPACE
  }

  private item(indent: number): PlainValue {
    const { text } = this
    let at = this.at + 1
    while (text.charCodeAt(at) === SPACE) at++
    const char = text.charCodeAt(at)
    if (at >= text.length || char === NEWLINE || char === RETURN) throw new NotPlain()
    if (SPECIAL[char] !== 1 && text.charCodeAt(this.plainEnd(at)) === COLON) {
      this.column += at - this.at
      this.at = at
      return this.blockMap(this.column)
    }
    return this.valueOnLine(at, indent)
  }

  /** A key at `this.at`; its colon, and a space or a line's end, stand behind it. */
  private key(): PlainScalar {
    const { text, at } = this
    const first = text.charCodeAt(at)
    const isQuoted = first === QUOTE || first === APOSTROPHE
    // Three dashes or dots end a document.
    if (!isQuoted && (first === DASH || first === DOT || SPECIAL[first] === 1)) throw new NotPlain()
    const key = isQuoted ? this.quoted(at) : this.plain(at, this.plainEnd(at))
    const { end } = key
    if (text.charCodeAt(end) !== COLON || !this.isBlank(end + 1)) throw new NotPlain()
    if (end - at > MAX_KEY || key.value === '<<') throw new NotPlain()
    return key
  }

  private isBlank(at: number): boolean {
    const char = this.text.charCodeAt(at)
    return char === SPACE || char === NEWLINE || char === RETURN || at >= this.text.length
  }

  /** What stands behind a key's colon, on its line or below. @param indent the key's column. */
  private pairValue(from: number, indent: number): PlainValue {
    const { text } = this
    let at = from
    while (text.charCodeAt(at) === SPACE) at++
    const char = text.charCodeAt(at)
    const isComment = char === HASH
    if (!isComment && char !== NEWLINE && char !== RETURN && at < text.length)
      return this.valueOnLine(at, indent)
    this.skip(this.lineEnd(at), indent, false)
    if (this.column > indent)
      return this.isItem() ? this.blockSeq(this.column) : this.blockMap(this.column)
    if (this.column === indent && this.isItem()) return this.blockSeq(indent)
    // The comments of nothing belong to it.
    if (isComment || this.commented !== NONE) throw new NotPlain()
    return new PlainScalar('', 'PLAIN', at, at)
  }

  /** A scalar or flow collection, the last on its line. */
  private valueOnLine(at: number, indent: number): PlainValue {
    const char = this.text.charCodeAt(at)
    let value: PlainValue
    if (char === QUOTE || char === APOSTROPHE) value = this.quoted(at)
    else if (char === OPEN_LIST) value = this.flowSeq(at)
    else if (char === OPEN_MAP) value = this.flowMap(at)
    else {
      if (SPECIAL[char] === 1 || (char === DASH && this.isBlank(at + 1))) throw new NotPlain()
      const end = this.plainEnd(at)
      if (this.text.charCodeAt(end) === COLON) throw new NotPlain()
      value = this.plain(at, end)
    }
    value.after = this.skip(this.rest(value.end), indent, true)
    if (this.column > indent) throw new NotPlain()
    return value
  }

  private plain(start: number, end: number): PlainScalar {
    return new PlainScalar(this.text.slice(start, end), 'PLAIN', start, end)
  }

  /** Where a plain scalar in a block ends; a colon stands there when it is a key. */
  private plainEnd(from: number): number {
    const { text } = this
    let end = from
    for (let at = from; ; at++) {
      const char = text.charCodeAt(at)
      if (char > COLON) end = at + 1
      else if (char === SPACE) {
        if (text.charCodeAt(at + 1) === HASH) return end
      } else if (char === NEWLINE || char === RETURN || at >= text.length) return end
      else if (char === COLON && this.isBlank(at + 1)) {
        if (end === at) return end
        throw new NotPlain()
      } else end = at + 1
    }
  }

  private quoted(start: number): PlainScalar {
    const { text } = this
    const quote = text.charCodeAt(start)
    let isDoubled = false
    for (let at = start + 1; ; at++) {
      const char = text.charCodeAt(at)
      if (char === quote) {
        if (quote === QUOTE)
          return new PlainScalar(text.slice(start + 1, at), 'QUOTE_DOUBLE', start, at + 1)
        if (text.charCodeAt(at + 1) !== APOSTROPHE) {
          const inner = text.slice(start + 1, at)
          const value = isDoubled ? inner.replaceAll("''", "'") : inner
          return new PlainScalar(value, 'QUOTE_SINGLE', start, at + 1)
        }
        isDoubled = true
        at++
      } else if (char === NEWLINE || at >= text.length || (char === BACKSLASH && quote === QUOTE))
        throw new NotPlain()
    }
  }

  private flowSeq(start: number): PlainSeq {
    this.enter()
    const seq = new PlainSeq(start, true)
    let at = this.spaces(start + 1)
    while (this.text.charCodeAt(at) !== CLOSE_LIST || seq.items.length > 0) {
      const value = this.flowValue(at)
      seq.items.push(value)
      const char = this.text.charCodeAt(value.after)
      at = value.after
      if (char === CLOSE_LIST) break
      if (char !== COMMA) throw new NotPlain()
      at = this.spaces(at + 1)
    }
    this.depth--
    seq.end = seq.after = at + 1
    return seq
  }

  private flowMap(start: number): PlainMap {
    this.enter()
    const map = new PlainMap(start, true)
    let at = this.spaces(start + 1)
    while (this.text.charCodeAt(at) !== CLOSE_MAP || map.items.length > 0) {
      const key = this.flowScalar(at)
      const { end } = key
      if (this.text.charCodeAt(end) !== COLON || this.text.charCodeAt(end + 1) !== SPACE)
        throw new NotPlain()
      if (end - at > MAX_KEY || key.value === '<<') throw new NotPlain()
      const value = this.flowValue(this.spaces(end + 1))
      map.items.push(new PlainPair(key, value))
      at = value.after
      const char = this.text.charCodeAt(at)
      if (char === CLOSE_MAP) break
      if (char !== COMMA) throw new NotPlain()
      at = this.spaces(at + 1)
    }
    this.depth--
    map.end = map.after = at + 1
    return map
  }

  private spaces(from: number): number {
    let at = from
    while (this.text.charCodeAt(at) === SPACE) at++
    return at
  }

  /** A value in a flow collection, with the spaces behind it. */
  private flowValue(at: number): PlainValue {
    const char = this.text.charCodeAt(at)
    const value =
      char === OPEN_LIST
        ? this.flowSeq(at)
        : char === OPEN_MAP
          ? this.flowMap(at)
          : this.flowScalar(at)
    value.after = this.spaces(value.end)
    return value
  }

  private flowScalar(start: number): PlainScalar {
    const { text } = this
    const first = text.charCodeAt(start)
    if (first === QUOTE || first === APOSTROPHE) return this.quoted(start)
    const next = text.charCodeAt(start + 1)
    if (SPECIAL[first] === 1) throw new NotPlain()
    if (first === DASH && (this.isBlank(start + 1) || isFlowMark(next))) throw new NotPlain()
    let end = start
    for (let at = start; ; at++) {
      const char = text.charCodeAt(at)
      if (char === SPACE) {
        if (text.charCodeAt(at + 1) === HASH) throw new NotPlain()
      } else if (char === NEWLINE || char === RETURN || at >= text.length) throw new NotPlain()
      else if (isFlowMark(char)) break
      else if (char === COLON && (this.isBlank(at + 1) || isFlowMark(text.charCodeAt(at + 1)))) {
        if (end !== at) throw new NotPlain()
        break
      } else end = at + 1
    }
    if (end === start) throw new NotPlain()
    return this.plain(start, end)
  }
}
