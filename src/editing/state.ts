import { parseYaml } from '../files/parse.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import { ESSENTIAL_CODES } from '../model/rule-code.ts'
import type { Path } from '../model/schema.ts'
import type { FileKind, Tree } from '../model/source-file.ts'
import { type Anchored, anchoredIn } from './aliases.ts'
import { speltIn } from './fill.ts'
import type { Place } from './find-place.ts'
import { type Collection, collectionOf, type Slot } from './layout.ts'
import { type Plain, plainOf } from './plain.ts'
import { Refused } from './refusal.ts'
import type { Writing } from './written.ts'
import { type Style, styleOf } from './written-style.ts'

/**
 * Reads a text to edit it.
 * @param at the place that is being changed; none for a text as it is in its file.
 * @param blocks whether texts of several lines may be written as blocks.
 * @throws Refused when it cannot be read completely.
 */
export function readState(kind: FileKind, text: string, at: Path, blocks: boolean): State {
  const { tree, problems } = parseYaml(text, true)
  const isBroken = problems.some(({ code }) =>
    (ESSENTIAL_CODES as readonly string[]).includes(code),
  )
  if (tree === undefined || isBroken) throw new Refused(at.length > 0 ? 'unproven' : 'broken', at)
  const plain = plainOf(tree, FILE_FIELDS[kind])
  const style = styleOf(text, tree.contents, blocks)
  return { kind, text, tree, plain, style, anchored: anchoredIn(tree) }
}

/** A text that is being edited, as it stands. */
export interface State {
  readonly kind: FileKind
  readonly text: string
  readonly tree: Tree
  readonly plain: Plain
  readonly style: Style
  readonly anchored: readonly Anchored[]
}

/** How a value is written at a path, into a slot. */
export function writingAt(
  { text, tree, style }: State,
  path: Path,
  { flow, node }: Pick<Slot, 'flow' | 'node'>,
  sibling?: Collection,
): Writing {
  const key = String(path.findLast(step => typeof step === 'string') ?? '')
  const isItem = typeof path.at(-1) === 'number'
  return {
    key: isItem ? `${key}.` : key,
    flow,
    style,
    keyQuote: sibling ? quoteOf(sibling) : '',
    spelt: node === null ? new Map() : speltIn(text, tree.resolve(node)),
  }
}

/** The quotes that a mapping has around its keys. */
export function quoteOf({ entries }: Collection): string {
  const [first = ''] = entries[0]?.keyText ?? ''
  return first === '"' || first === "'" ? first : ''
}

/** The mapping whose keys tell whether keys are quoted: the closest around a place. */
export function mapAround({ inside }: Place): Collection | undefined {
  const maps = inside.map(({ node }) => collectionOf(node))
  return maps.findLast(each => each?.isMap && each.entries.length > 0)
}
