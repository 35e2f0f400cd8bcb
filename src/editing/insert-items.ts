import { isAlias, isSeq, type Node } from 'yaml'
import type { Edit } from '../files/edit.ts'
import type { Path } from '../model/schema.ts'
import { addToBlock, addToFlow, isSpaced } from './add-entry.ts'
import { becomeList } from './become-list.ts'
import { fill } from './fill.ts'
import type { Place } from './find-place.ts'
import { type Collection, collectionOf } from './layout.ts'
import { fieldAt } from './normal.ts'
import { ItemText, type Plain, plainAt } from './plain.ts'
import { put } from './put.ts'
import { Refused } from './refusal.ts'
import { mapAround, type State, writingAt } from './state.ts'
import { plainAfter, type Step, saidBy } from './steps.ts'
import { indented, itemLines, type Written, write } from './written.ts'
import { listIndentOf, type Style } from './written-style.ts'

/** Puts items into the list at a place, into one value that becomes a list, or where there is none. */
export function insert(
  state: State,
  place: Place,
  step: Extract<Step, { do: 'insert' }>,
): readonly Edit[] {
  const { text, style } = state
  const { slot, at } = place
  const { index, items } = step
  const field = fieldAt(state.kind, at)
  if (field.kind !== 'many' && field.kind !== 'list') throw new Refused('shape', at)
  const after = plainAt(plainAfter(state.plain, step), at)
  if (isAlias(slot.node as Node) && isSeq(state.tree.resolve(slot.node)))
    return put(state, place, after)
  const list = collectionOf(slot.node)
  const writing = (flow: boolean) =>
    writingAt(state, [...at, 0], { flow, node: null }, mapAround(place))
  const inFlow = (item: Plain | ItemText): string => {
    if (item instanceof ItemText)
      return inBrackets(item, () => write(field.item, item.plain, writing(true)), at)
    return asText(write(field.item, item, writing(true)))
  }
  const dash = (item: Plain | ItemText, width: number) =>
    linesOf(item, { ...style, dashWidth: width }, each => write(field.item, each, writing(false)))
  if (list && !list.isMap && list.entries.length > 0) {
    if (list.flow)
      return addToFlow(text, list, index, items.map(inFlow).join(', '), style.listPadding)
    const width = dashWidthOf(text, list) ?? style.dashWidth
    const spaced = isSpaced(text, list)
    const lines = items.flatMap((item, n) => [
      ...(spaced && n > 0 ? [''] : []),
      ...dash(item, width),
    ])
    return addToBlock(text, list, index, lines, spaced)
  }
  const isEmpty =
    slot.node === null ||
    (list && !list.isMap) ||
    after === undefined ||
    !Array.isArray(after) ||
    after.length === items.length
  if (isEmpty) {
    const isHollow = list !== undefined && text.slice(list.open, list.close).trim() !== ''
    if (list && (slot.flow || isHollow))
      return addToFlow(text, list, 0, items.map(inFlow).join(', '), style.listPadding)
    if (slot.flow || !items.some(item => item instanceof ItemText)) return put(state, place, after)
    return fill(
      text,
      slot,
      {
        kind: 'list',
        lines: items.flatMap(item => dash(item, style.dashWidth)),
        indent: listIndentOf(keyOf(at), style),
      },
      style,
    )
  }
  const usual = style.lists.get(writing(false).key.replace(/\.$/, ''))
  const isFlow = slot.flow || usual === 'flow' || (usual !== 'block' && field.item.kind === 'text')
  return (
    becomeList(text, slot, isFlow && !(list && !list.flow), {
      before: index > 0 ? [] : items,
      after: index > 0 ? items : [],
      inFlow,
      dash: item => dash(item, style.dashWidth),
      listIndent: listIndentOf(keyOf(at), style),
      style,
    }) ?? put(state, place, after)
  )
}

const keyOf = (at: Path) => String(at.findLast(step => typeof step === 'string') ?? '')

function asText(written: Written): string {
  if (written.kind !== 'inline' && written.kind !== 'flow') throw new Refused('shape', [])
  return written.text
}

/** An item of another file between brackets. @throws Refused when its comments have no place there. */
function inBrackets({ above, lines, plain }: ItemText, anew: () => Written, at: Path): string {
  if (above.length > 0 || lines.some(line => /(^|\s)#/.test(line))) throw new Refused('comment', at)
  const [only = ''] = lines
  return lines.length === 1 && typeof plain === 'object' && only.startsWith('{')
    ? only
    : asText(anew())
}

/** The lines of an item, the comments above it first. */
function linesOf(item: Plain | ItemText, style: Style, anew: (plain: Plain) => Written): string[] {
  if (!(item instanceof ItemText)) return itemLines(anew(saidBy(item)), style)
  const [head = '', ...rest] = item.lines
  const gap = ' '.repeat(style.dashWidth - 1)
  return [...item.above, `-${gap}${head}`, ...indented(rest, style.dashWidth)]
}

/** From the dashes of a list to what follows them. */
function dashWidthOf(text: string, { entries }: Collection): number | undefined {
  const own = entries.find(
    ({ slot, head }) =>
      slot.start > slot.from &&
      !text.slice(head, slot.start).includes('\n') &&
      slot.body === slot.start,
  )
  return own && own.slot.start - own.head
}
