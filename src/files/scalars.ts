import { isAlias, isMap, isPair, isScalar, isSeq, type Scalar } from 'yaml'
import type { Range, SourceFile } from '../model/source-file.ts'
import { weakCache } from '../model/weak-cache.ts'
import type { Edit } from './edit.ts'

/**
 * Printable characters of ASCII, but for the backslash that escapes others, letters of Latin
 * script, and the punctuation of typographers.
 */
const ORDINARY = /^[\t\n\r\x20-\x5b\x5d-\x7e\u00a1-\u00ac\u00ae-\u024f‘’‚“”„–—†‡•…‰‹›€™]*$/

/**
 * Whether a file's text, and so each of its values, is of ordinary characters alone: none
 * invisible, no space but the plain one, no combining accent, no other script. Asked once a
 * file: several rules need look no further.
 */
export const isOrdinary = weakCache((file: SourceFile): boolean => ORDINARY.test(file.text))

/** A plain value in a file, where it is written. */
export interface WrittenScalar {
  /** The key that it is the value of, or an item of the value of; empty at the top. */
  readonly key: string
  /** The keys that lead to it. */
  readonly keys: readonly string[]
  readonly value: string
  /** As it is in the file, with its quotes. */
  readonly raw: string
  readonly range: Range
  readonly style: 'plain' | 'quoted' | 'block'
}

/** Every plain value of a file, in order; what aliases repeat is there once, and keys are not. */
export const scalarsOf = weakCache((file: SourceFile): readonly WrittenScalar[] => {
  const found: WrittenScalar[] = []
  collect(file.tree?.contents, [], file.text, found)
  return found
})

function collect(
  node: unknown,
  keys: readonly string[],
  text: string,
  found: WrittenScalar[],
): void {
  if (isMap(node)) {
    for (const pair of node.items) {
      if (!isPair(pair)) continue
      const key = isScalar(pair.key) ? String(pair.key.value) : '?'
      collect(pair.value, [...keys, key], text, found)
    }
  } else if (isSeq(node)) for (const item of node.items) collect(item, keys, text, found)
  else if (isScalar(node) && !isAlias(node)) found.push(written(node, keys, text))
}

function written(node: Scalar, keys: readonly string[], text: string): WrittenScalar {
  const [start = 0, end = start] = node.range ?? []
  const { type = 'PLAIN' } = node
  const style = type === 'PLAIN' ? 'plain' : type.startsWith('QUOTE') ? 'quoted' : 'block'
  const raw = text.slice(start, end)
  return {
    key: keys.at(-1) ?? '',
    keys,
    value: String(node.value),
    raw,
    range: { start, end },
    style,
  }
}

/** The plain value that stands at a place; undefined where there is another thing, such as an alias. */
export function scalarAt(file: SourceFile, { start }: Range): WrittenScalar | undefined {
  return scalarsOf(file).find(({ range }) => range.start === start)
}

/** What makes a plain text something else in YAML. */
const NOT_PLAIN = /^[\s!&*%@`'"#|>{}[\],?:-]|:\s|\s#|[:\s]$|[\r\n]|^(?:|~|null|Null|NULL)$/

/** An edit that gives a value as written in the file (`raw`) some other characters; a plain one gets quotes where it would be misread without. */
export function respelt({ style, range }: WrittenScalar, raw: string): Edit {
  const flat = raw.replace(/[ \t]*\r?\n[ \t]*/g, ' ')
  const isSafe = style !== 'plain' || !NOT_PLAIN.test(flat)
  return { ...range, text: isSafe ? raw : JSON.stringify(flat) }
}

/** An edit that gives a value another text, in the quotes that it has; quotes are added where plain text would be misread. */
export function rewritten({ raw, range }: WrittenScalar, value: string): Edit {
  const text = raw.startsWith("'")
    ? `'${value.replaceAll("'", "''")}'`
    : raw.startsWith('"') || NOT_PLAIN.test(value)
      ? JSON.stringify(value)
      : value
  // The range of a block goes to the end of its last line.
  return { ...range, text: raw.endsWith('\n') ? `${text}\n` : text }
}
