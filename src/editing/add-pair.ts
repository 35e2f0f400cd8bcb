import type { Edit } from '../files/edit.ts'
import { addToBlock, addToFlow } from './add-entry.ts'
import type { Place } from './find-place.ts'
import type { Collection } from './layout.ts'
import { fieldAt } from './normal.ts'
import { quoteOf, type State } from './state.ts'
import { pairLines, type Written } from './written.ts'

/** Puts a key into a mapping that has it not, where the order of the model has it. */
export function addPair(
  state: State,
  map: Collection,
  place: Place,
  name: string,
  written: Written,
): readonly Edit[] {
  const { text, style, kind } = state
  const { entries } = map
  const parent = fieldAt(kind, place.at.slice(0, -1))
  const order = parent.kind === 'record' ? Object.keys(parent.properties) : []
  const rank = order.indexOf(name)
  const rankOf = (key: string | undefined) => (key === '<<' ? -1 : order.indexOf(key ?? ''))
  let index = 0
  let best = -2
  entries.forEach(({ key }, position) => {
    const own = key === '<<' ? -1 : rankOf(key)
    if ((key === '<<' || own >= 0) && own < rank && own >= best) {
      best = own
      index = position + 1
    }
  })
  if (best === -2) {
    const next = entries.findIndex(({ key }) => rankOf(key) > rank)
    index = next === -1 ? entries.length : next
  }
  const quote = quoteOf(map)
  const key = `${quote}${name}${quote}`
  if (map.flow) {
    const [line = ''] = pairLines(key, written, style)
    return addToFlow(text, map, index, line, style.mapPadding)
  }
  const lines = pairLines(key, written, style)
  return addToBlock(
    text,
    map,
    index,
    [aligned(text, map, lines[0] ?? ''), ...lines.slice(1)],
    false,
  )
}

/** A pair with its value in the column where all values of its mapping are, when somebody has aligned them. */
function aligned(text: string, { entries }: Collection, line: string): string {
  const widths = entries
    .filter(
      ({ slot }) => slot.start > slot.from && !text.slice(slot.from, slot.start).includes('\n'),
    )
    .map(({ head, slot }) => ({ width: slot.start - head, gap: slot.start - slot.from }))
  const [first] = widths
  const isAligned =
    first !== undefined &&
    widths.length > 1 &&
    widths.every(({ width }) => width === first.width) &&
    widths.some(({ gap }) => gap > 1)
  const found = /^(\S+:) (?=\S)/.exec(line)
  if (!isAligned || !found?.[1]) return line
  return `${found[1].padEnd(first.width - 1)} ${line.slice(found[0].length)}`
}
