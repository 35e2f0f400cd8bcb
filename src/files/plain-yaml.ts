import { PlainMap, PlainPair, PlainScalar, PlainSeq, type PlainValue } from './plain-nodes.ts'
import {
  APOSTROPHE,
  CLOSE_LIST,
  CLOSE_MAP,
  COLON,
  COMMA,
  DASH,
  DOT,
  endOfPlain,
  HASH,
  isBlank,
  NEWLINE,
  NotPlain,
  OPEN_LIST,
  OPEN_MAP,
  QUOTE,
  RETURN,
  readFlowScalar,
  readPlain,
  readQuoted,
  SPACE,
  SPECIAL,
  skipSpaces,
} from './plain-scalars.ts'

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

/** Tabs, controls, byte order marks, and line ends that YAML does not know. */
const ODD = /[\0-\t\v\f\x0e-\x1f\ufeff]|\r(?!\n)/

/** YAML's limit for implicit keys; and a nesting depth that no real file reaches. */
const MAX_KEY = 1000
const MAX_DEPTH = 40

/** The end of the text, as a column. */
const NONE = -1

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
   * Goes on to the next thing that is neither a space nor a comment, from the start of a line on.
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

  /** What is behind a value and its spaces: nothing but a comment. @returns where the next line starts. */
  private rest(from: number): number {
    const at = skipSpaces(this.text, from)
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
    // Comments as far in as what they follow belong to it, with all that is before the next thing.
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
    const at = skipSpaces(text, this.at + 1)
    const char = text.charCodeAt(at)
    if (at >= text.length || char === NEWLINE || char === RETURN) throw new NotPlain()
    if (SPECIAL[char] !== 1 && text.charCodeAt(endOfPlain(this.text, at)) === COLON) {
      this.column += at - this.at
      this.at = at
      return this.blockMap(this.column)
    }
    return this.valueOnLine(at, indent)
  }

  /** A key at `this.at`; its colon, and a space or a line's end, are behind it. */
  private key(): PlainScalar {
    const { text, at } = this
    const first = text.charCodeAt(at)
    const isQuoted = first === QUOTE || first === APOSTROPHE
    // Three dashes or dots end a document.
    if (!isQuoted && (first === DASH || first === DOT || SPECIAL[first] === 1)) throw new NotPlain()
    const key = isQuoted
      ? readQuoted(this.text, at)
      : readPlain(this.text, at, endOfPlain(this.text, at))
    const { end } = key
    if (text.charCodeAt(end) !== COLON || !isBlank(this.text, end + 1)) throw new NotPlain()
    if (end - at > MAX_KEY || key.value === '<<') throw new NotPlain()
    return key
  }

  /** What is behind a key's colon, on its line or below. @param indent the key's column. */
  private pairValue(from: number, indent: number): PlainValue {
    const { text } = this
    const at = skipSpaces(text, from)
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
    if (char === QUOTE || char === APOSTROPHE) value = readQuoted(this.text, at)
    else if (char === OPEN_LIST) value = this.flowSeq(at)
    else if (char === OPEN_MAP) value = this.flowMap(at)
    else {
      if (SPECIAL[char] === 1 || (char === DASH && isBlank(this.text, at + 1))) throw new NotPlain()
      const end = endOfPlain(this.text, at)
      if (this.text.charCodeAt(end) === COLON) throw new NotPlain()
      value = readPlain(this.text, at, end)
    }
    value.after = this.skip(this.rest(value.end), indent, true)
    if (this.column > indent) throw new NotPlain()
    return value
  }

  private flowSeq(start: number): PlainSeq {
    const seq = new PlainSeq(start, true)
    return this.flow(seq, CLOSE_LIST, at => {
      const value = this.flowValue(at)
      seq.items.push(value)
      return value
    })
  }

  private flowMap(start: number): PlainMap {
    const map = new PlainMap(start, true)
    return this.flow(map, CLOSE_MAP, at => {
      const key = readFlowScalar(this.text, at)
      const { end } = key
      if (this.text.charCodeAt(end) !== COLON || this.text.charCodeAt(end + 1) !== SPACE)
        throw new NotPlain()
      if (end - at > MAX_KEY || key.value === '<<') throw new NotPlain()
      const value = this.flowValue(skipSpaces(this.text, end + 1))
      map.items.push(new PlainPair(key, value))
      return value
    })
  }

  /** Fills a flow collection. @param item reads the item at a place. */
  private flow<C extends PlainMap | PlainSeq>(
    collection: C,
    close: number,
    item: (at: number) => PlainValue,
  ): C {
    this.enter()
    const { text } = this
    let at = skipSpaces(text, collection.start + 1)
    while (text.charCodeAt(at) !== close || collection.items.length > 0) {
      at = item(at).after
      const char = text.charCodeAt(at)
      if (char === close) break
      if (char !== COMMA) throw new NotPlain()
      at = skipSpaces(text, at + 1)
    }
    this.depth--
    collection.end = collection.after = at + 1
    return collection
  }

  /** A value in a flow collection, with the spaces behind it. */
  private flowValue(at: number): PlainValue {
    const char = this.text.charCodeAt(at)
    const value =
      char === OPEN_LIST
        ? this.flowSeq(at)
        : char === OPEN_MAP
          ? this.flowMap(at)
          : readFlowScalar(this.text, at)
    value.after = skipSpaces(this.text, value.end)
    return value
  }
}
