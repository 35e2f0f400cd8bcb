import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import {
  type Objection,
  type Objections,
  type WrittenObjections,
  wantsErasure,
} from '../model/objection.ts'
import type { Path } from '../model/schema.ts'
import { isNothing, keyOf } from './decode.ts'
import { applyEdits, type Edit } from './edit.ts'
import { locate } from './locate.ts'
import { understand } from './read.ts'
import { rewritten, scalarAt } from './scalars.ts'
import type { SourceFile } from './source-file.ts'

/** An objection to record. */
export interface NewObjection {
  /** As model/fingerprint.ts makes it. */
  readonly fingerprint: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly wants: NonNullable<Objection['wants']>
}

/** What to write of an objection, in this order. */
const PROPERTIES = ['fingerprint', 'date', 'wants'] as const

/** A new objections' file. @param head lines that go before, each a comment. */
export function newObjectionsText(
  key: string,
  objections: readonly NewObjection[],
  head: readonly string[],
): string {
  const lines = [...head.map(line => `# ${line}`), `key: ${key}`, 'objections:']
  return `${lines.join('\n')}\n${objections.map(each => blockItem(each, '  ', '\n')).join('')}`
}

/**
 * The text of an objections' file with more of them, all else as it was to the byte. One
 * that stands there already takes the date and the wish of the new one; each new one comes
 * last, written as the last one is.
 * @returns undefined when the file is written in a way that cannot be added to.
 */
export function recordObjections(
  file: SourceFile,
  { key, entries }: Objections,
  recorded: readonly NewObjection[],
): string | undefined {
  const wanted = new Map(recorded.map(each => [each.fingerprint, each]))
  const standing = new Set(entries.map(fingerprintOf))
  const changed = entries.flatMap(entry => {
    const by = wanted.get(fingerprintOf(entry))
    return by ? changes(file, entry.at, by) : []
  })
  const added = recorded.filter(({ fingerprint }) => !standing.has(fingerprint))
  const edits = added.length === 0 ? [] : additions(file, added)
  if (edits === undefined) return undefined
  const text = applyEdits(file.text, [...changed, ...edits])
  const expected = [...entries.map(each => wanted.get(fingerprintOf(each)) ?? each), ...added]
  return says(file, text, key, expected) ? text : undefined
}

const fingerprintOf = ({ fingerprint = '' }: Pick<Objection, 'fingerprint'>) =>
  fingerprint.toLowerCase()

/** Whether a text has this key and says these objections, in this order, and nothing else. */
function says(
  file: SourceFile,
  text: string,
  key: string | undefined,
  expected: readonly Omit<Objection, 'at'>[],
): boolean {
  const { file: read, value } = understand(file, text)
  if (read.problems.length > 0 || value === undefined) return false
  const written = value as WrittenObjections
  return (
    written.key === key &&
    written.objections.length === expected.length &&
    written.objections.every((each, index) => {
      const other = expected[index] as Objection
      return (
        fingerprintOf(each) === fingerprintOf(other) &&
        each.date === other.date &&
        wantsErasure(each) === wantsErasure(other)
      )
    })
  )
}

/** Edits that give an objection another date and wish. */
function changes(file: SourceFile, at: Path, { date, wants }: NewObjection): Edit[] {
  return Object.entries({ date, wants }).flatMap(([name, value]) => {
    const scalar = scalarAt(file, locate(file, [...at, name]))
    return scalar?.key === name
      ? [rewritten(scalar, value)]
      : inserted(file, at, `${name}: ${value}`)
  })
}

/** A pair before the first one of a mapping. */
function inserted(file: SourceFile, at: Path, pair: string): Edit[] {
  const { start, end } = locate(file, at, 'whole')
  const isFlow = file.text[start] === '{'
  if (isFlow) return [{ start: start + 1, end: start + 1, text: ` ${pair},` }]
  const indent = start - lineStart(file.text, start)
  return end > start
    ? [{ start, end: start, text: `${pair}${lineEnd(file.text)}${' '.repeat(indent)}` }]
    : []
}

/** Edits that add objections; undefined where the file has no place for them. */
function additions(file: SourceFile, added: readonly NewObjection[]): Edit[] | undefined {
  const top = file.tree?.contents
  if (!isMap(top)) return undefined
  const { text } = file
  const eol = lineEnd(text)
  const pair = top.items.find(each => keyOf(each) === 'objections')
  const blocks = (indent: string) => added.map(each => blockItem(each, indent, eol)).join('')
  if (pair === undefined) {
    if (top.flow) return undefined
    return [after(text, endOf(top, text), `objections:${eol}${blocks('  ')}`)]
  }
  const node = pair.value
  if (isSeq(node) && node.items.length > 0) return [next(file, node, added)]
  if (top.flow) {
    if (!isSeq(node)) return undefined
    const at = startOf(node) + 1
    return [{ start: at, end: at, text: added.map(flowItem).join(', ') }]
  }
  if (!isSeq(node) && !isNothing(node)) return undefined
  // Nothing, or an empty list: it gives way to one a line an objection.
  const key = pair.key as Node
  const value = (node ?? key) as Node
  const isWritten = node != null && endOf(value, text) > startOf(value)
  if (isWritten && !/^(\[\s*\]|~|null)$/i.test(text.slice(startOf(value), endOf(value, text))))
    return undefined
  const start = text.indexOf(':', endOf(key, text)) + 1
  const emptied = isWritten ? [{ start, end: endOf(value, text), text: '' }] : []
  const indent = text.slice(lineStart(text, startOf(key)), startOf(key))
  const line = isWritten ? endOf(value, text) : start
  return [...emptied, after(text, line, blocks(`${indent}  `))]
}

/** The edit that adds to a list after its last item, written like it. */
function next(file: SourceFile, list: YAMLSeq, added: readonly NewObjection[]): Edit {
  const { text } = file
  const last = list.items.at(-1) as Node
  const item = file.tree?.resolve(last)
  const end = endOf(last, text)
  const isFlow = isMap(item) && (item as YAMLMap).flow === true
  if (list.flow) return { start: end, end, text: added.map(each => `, ${flowItem(each)}`).join('') }
  const eol = lineEnd(text)
  const indent = text.slice(lineStart(text, startOf(list)), startOf(list))
  const line = (each: NewObjection) =>
    isFlow ? `${indent}- ${flowItem(each)}${eol}` : blockItem(each, indent, eol)
  return after(text, end, added.map(line).join(''))
}

/** An edit that puts lines below the one of an offset. */
function after(text: string, offset: number, lines: string): Edit {
  const found = text.indexOf('\n', offset)
  if (found !== -1) return { start: found + 1, end: found + 1, text: lines }
  return { start: text.length, end: text.length, text: `${lineEnd(text)}${lines}` }
}

const blockItem = (objection: NewObjection, indent: string, eol: string) =>
  PROPERTIES.map(
    (name, index) => `${indent}${index === 0 ? '- ' : '  '}${name}: ${objection[name]}${eol}`,
  ).join('')

const flowItem = (objection: NewObjection) =>
  `{ ${PROPERTIES.map(name => `${name}: ${objection[name]}`).join(', ')} }`

const startOf = (node: Node) => node.range?.[0] ?? 0

/** Where a node ends that people see: a block reaches to the line below it. */
function endOf(node: Node, text: string): number {
  const [start = 0, end = start] = node.range ?? []
  return start + text.slice(start, end).trimEnd().length
}

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1
const lineEnd = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n')
