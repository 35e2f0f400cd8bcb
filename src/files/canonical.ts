import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  Scalar,
  type ScalarTag,
  YAMLMap,
  YAMLSeq,
} from 'yaml'
import { FILE_FIELDS } from '../model/file-fields.ts'
import { understandPhone } from '../model/phone.ts'
import type { Field } from '../model/schema.ts'
import type { SourceFile } from '../model/source-file.ts'
import { isMerge, isNothing, keyOf } from './decode.ts'
import { hasSameMeaning, parseWritten } from './same-meaning.ts'
import { doubleQuoted, isDateKey, isPlain, isPrintable, singleQuoted } from './scalar-text.ts'

/**
 * The canonical form of a file: keys in the order of the model, numbers in international
 * notation, quotes only where a reader of YAML 1.1 or 1.2 needs them, two spaces, LF, no
 * byte order mark. Comments stay with their keys, and blank lines, anchors and the style of
 * lists and blocks stay.
 * @param country of numbers in national notation; ISO 3166-1 alpha-2.
 * @returns undefined when the form would not mean the same: then nothing may be written.
 */
export function canonical(
  { kind, text }: Pick<SourceFile, 'kind' | 'text'>,
  country: string | undefined,
): string | undefined {
  const field = FILE_FIELDS[kind]
  const region = countryIn(text) ?? country
  // In another order an alias may come to be before what it repeats.
  for (const order of [true, false]) {
    const made = settled(text, each => print(each, field, { country: region, order }))
    if (made !== undefined && hasSameMeaning(text, made, region)) return made
  }
  return undefined
}

/** What a printer settles on when it is given its own text again; undefined when it never does. */
function settled(text: string, print: (text: string) => string | undefined): string | undefined {
  try {
    let made = print(text)
    for (let round = 0; round < 3 && made !== undefined; round++) {
      const again = print(made)
      if (again === made) return made
      made = again
    }
    return undefined
  } catch {
    // The package throws at what it can read and not write, as an alias before its anchor.
    return undefined
  }
}

/** The country that an organisation's file states. */
function countryIn(text: string): string | undefined {
  const { contents } = parseWritten(text)
  const own = isMap(contents) && contents.items.find(pair => keyOf(pair) === 'country')?.value
  return isScalar(own) && !isNothing(own) ? String(own.value).trim().toUpperCase() : undefined
}

/** Undefined when it cannot be read. */
function print(text: string, field: Field, to: Arranging): string | undefined {
  const document = parseWritten(text)
  if (document.errors.length > 0) return undefined
  arrange(document.contents, field, '', to)
  speakToOthers(document)
  const printed = document.toString({
    lineWidth: 0,
    minContentWidth: 0,
    flowCollectionPadding: true,
  })
  return printed.endsWith('\n') ? printed : `${printed}\n`
}

interface Arranging {
  readonly country: string | undefined
  readonly order: boolean
}

/** Puts a node and all below it into canonical form, in place. */
function arrange(node: unknown, field: Field | undefined, key: string, to: Arranging): void {
  if (isMap(node)) {
    const properties = field && fieldsOf(field)
    if (to.order && properties) sortPairs(node, Object.keys(properties))
    for (const pair of node.items) {
      const name = keyOf(pair) ?? ''
      if (isPair(pair)) arrange(pair.value, properties?.[name], name, to)
    }
    if (node.flow) padded(node, YAMLMap, true)
  } else if (isSeq(node)) {
    for (const item of node.items) arrange(item, itemOf(field), key, to)
    if (node.flow) padded(node, YAMLSeq, false)
  } else if (isScalar(node)) arrangeScalar(node, field, key, to)
}

function fieldsOf(field: Field): Readonly<Record<string, Field>> | undefined {
  if (field.kind === 'record') return field.properties
  return field.kind === 'many' ? fieldsOf(field.item) : undefined
}

const itemOf = (field: Field | undefined) =>
  field?.kind === 'many' || field?.kind === 'list' ? field.item : undefined

function sortPairs(map: YAMLMap, order: readonly string[]): void {
  const rank = (pair: Pair) => {
    if (isMerge(pair)) return -1
    const index = order.indexOf(keyOf(pair) ?? '')
    return index === -1 ? order.length : index
  }
  const before = map.items[0]?.key
  map.items.sort((a, b) => rank(a) - rank(b))
  const first = map.items[0]?.key
  if (!isScalar(first) || !isScalar(before) || first === before) return
  // A blank line parts a pair from the one above it; the first has none.
  delete first.spaceBefore
  // What heads a mapping stays at its head: that may be a line for editors.
  const heads = [before.commentBefore, first.commentBefore].filter(each => each != null)
  if (heads.length > 0) first.commentBefore = heads.join('\n')
  delete before.commentBefore
}

function arrangeScalar(
  node: Scalar,
  field: Field | undefined,
  key: string,
  { country }: Arranging,
): void {
  if (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL) return
  if (isNothing(node)) {
    node.value = null
    return
  }
  const text = String(node.value)
  if (node.type === Scalar.PLAIN && isFlag(field) && /^(true|false)$/i.test(text)) {
    node.value = text.toLowerCase() === 'true'
    delete node.source
    return
  }
  node.value = key === 'phone' || key === 'number' ? international(text, country) : text
  const isDateText = /^\d{4}-\d\d?-\d\d?/.test(text) && !isDateKey(key)
  node.type = isDateText ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN
}

const isFlag = (field: Field | undefined) => field?.kind === 'flag' || field?.kind === 'since'

/** A number as people abroad dial it, unless it holds more than a number, or is none. */
function international(number: string, country: string | undefined): string {
  const read = understandPhone({ number }, country)
  const isSure = read?.valid && read.e164 !== undefined && read.extension === undefined
  return isSure ? read.international : number
}

/** `{ a: b }` but `[a, b]`, as most people write them; the package has one setting for both. */
function padded(
  node: YAMLMap | YAMLSeq,
  type: typeof YAMLMap | typeof YAMLSeq,
  pad: boolean,
): void {
  node.toString = (context, onComment, onChompKeep) =>
    type.prototype.toString.call(
      node,
      context && { ...context, flowCollectionPadding: pad ? ' ' : '' },
      onComment,
      onChompKeep,
    )
}

/** Quotes what some reader of YAML 1.1 or 1.2 would take for no text, or for another; dates stay plain where they are dates. */
function speakToOthers(document: Document.Parsed): void {
  document.setSchema('1.2', { schema: 'core', merge: true })
  const { schema } = document
  const text = schema.tags.find(({ tag }) => tag === 'tag:yaml.org,2002:str') as ScalarTag
  const write = textBy(text)
  schema.tags = schema.tags.map(tag =>
    tag === text
      ? { ...text, stringify: write }
      : tag.tag === 'tag:yaml.org,2002:merge'
        ? { ...(tag as ScalarTag), stringify: mergeOr(write) }
        : tag,
  )
}

type WriteText = NonNullable<ScalarTag['stringify']>

/** The package takes each `<<` for the key of a merge, be it a value or in quotes. */
const mergeOr =
  (write: WriteText): WriteText =>
  (item, context, ...rest) =>
    context.implicitKey === true && (item as Scalar).type === Scalar.PLAIN
      ? '<<'
      : write(item, context, ...rest)

/** Writes texts, several lines by the package's own tag: it writes some raw that older readers stumble over. */
function textBy({ stringify }: ScalarTag): WriteText {
  return (item, context, onComment, onChompKeep) => {
    const { type } = item as Scalar
    const text = String(item.value)
    const write = (each: Scalar) => (stringify as WriteText)(each, context, onComment, onChompKeep)
    if (!isPrintable(text.replaceAll('\n', ''))) return doubleQuoted(text)
    if (type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL) return write(item)
    if (text.includes('\n')) {
      const quoted = new Scalar(text)
      // Of several lines the package writes some plain that it reads as another thing.
      quoted.type = Scalar.QUOTE_DOUBLE
      return write(quoted)
    }
    const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE
    if (!isQuoted && isPlain(text, { flow: context.inFlow === true, date: true })) return text
    const isSingle = type === Scalar.QUOTE_SINGLE || (text.includes('"') && !text.includes("'"))
    return isSingle ? singleQuoted(text) : doubleQuoted(text)
  }
}
