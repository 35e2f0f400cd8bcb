import type { Path } from '../model/schema.ts'
import type { Step } from './steps.ts'

/** Which places steps change, so that others can be told to wait for them. */
export class Claims {
  /** What is changed; a list of which only items are taken, with the first of these. */
  private readonly changed = new Map<string, number>()
  /** What lies around what is changed. */
  private readonly around = new Set<string>()

  /** @param isMade whether it is made now, or has to wait: then those behind it may not move it. */
  add(step: Step, isMade: boolean): void {
    const { path, from: own } = changedBy(step)
    const from = isMade ? own : -1
    const key = keyOf(path)
    this.changed.set(key, Math.min(from, this.changed.get(key) ?? Number.POSITIVE_INFINITY))
    for (let depth = 0; depth < path.length; depth++) this.around.add(keyOf(path.slice(0, depth)))
  }

  /** Whether a step finds all as it is to be, though those before have not been made yet. */
  allow(step: Step): boolean {
    const { path, from } = changedBy(step)
    if (this.around.has(keyOf(path))) return false
    for (let depth = 0; depth <= path.length; depth++) {
      const first = this.changed.get(keyOf(path.slice(0, depth)))
      if (first === undefined) continue
      // What stands before the items that go stays where it is, as long as some stay.
      const own = depth < path.length ? path[depth] : from
      if (typeof own !== 'number' || own >= first || (depth === path.length && own < 1))
        return false
    }
    return true
  }
}

/** What a step changes: a value; or what an entry is taken from, of a list from that item on. */
function changedBy({ do: kind, at }: Step): { path: Path; from: number } {
  if (kind !== 'erase') return { path: at, from: -1 }
  const last = at.at(-1)
  return { path: at.slice(0, -1), from: typeof last === 'number' ? last : -1 }
}

const keyOf = (path: Path) => JSON.stringify(path)
