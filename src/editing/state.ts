import type { Path } from '../model/schema.ts'
import type { FileKind, Tree } from '../model/source-file.ts'
import type { Anchored } from './aliases.ts'
import { speltIn } from './fill.ts'
import type { Place } from './find-place.ts'
import { type Collection, collectionOf, type Slot } from './layout.ts'
import type { Plain } from './plain.ts'
import type { Writing } from './written.ts'
import type { Style } from './written-style.ts'

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
