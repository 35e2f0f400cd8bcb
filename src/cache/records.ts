import { idOf, type ReadFile } from '../directory/assemble.ts'
import type { FoundFile, Stretch } from '../directory/list-files.ts'
import { shownPath } from '../directory/shown-path.ts'
import type { KeptFound } from './across-file.ts'
import type { Index } from './index-file.ts'
import type { FileChecks } from './make-records.ts'
import { type KeptRecord, type LazyFile, readRecord, recalled, withoutText } from './recall.ts'
import type { reread } from './reread.ts'
import type { State } from './state.ts'

/** What files are made with. */
export interface Recalling {
  readonly root: string
  readonly cwd: string
  readonly lazyFile?: LazyFile | undefined
  readonly checks?: FileChecks | undefined
  /** Makes a file of a text that was kept instead of a record (record.ts). */
  readonly reread?: typeof reread | undefined
}

/** The files of a directory as their records tell them; a record is decoded when it is asked for. */
export class Records {
  private readonly state: State
  private readonly recalling: Recalling
  private readonly shown: (path: string) => string
  private readonly decoded = new Map<number, KeptRecord>()

  constructor(state: State, recalling: Recalling) {
    this.state = state
    this.recalling = recalling
    this.shown = shower(recalling)
  }

  /** @param i its place in the listing. @throws Damaged */
  of(i: number): KeptRecord {
    const before = this.decoded.get(i)
    if (before) return before
    const record = this.decode(i)
    this.decoded.set(i, record)
    return record
  }

  private decode(i: number): KeptRecord {
    const fresh = this.state.made.get(i)
    return fresh
      ? readRecord(Buffer.from(fresh.record))
      : recordIn(this.state.old as Index, this.state.places[i])
  }

  /** The record of a file that was made anew is no longer the one of the index. */
  forget(i: number): void {
    this.decoded.delete(i)
  }

  /** @throws Damaged */
  recall(i: number, stretch: Stretch): ReadFile {
    const { lazyFile, checks, reread } = this.recalling
    const at = this.identityOf(this.state.file(i, stretch))
    const text = this.state.made.get(i)?.text
    if (text !== undefined && reread) {
      const read = reread(at, text)
      checks?.remember(read.file, undefined)
      return read
    }
    const record = this.decoded.get(i) ?? this.decode(i)
    // It is used up.
    if (this.decoded.size > 0) this.decoded.delete(i)
    const read = recalled(at, record, lazyFile)
    checks?.remember(read.file, record.checked?.found)
    return read
  }

  /** A file that is asked for only because comparing it with others found something. */
  outline(i: number, stretch: Stretch, known: KeptFound): ReadFile {
    const { checksum, bom } = known
    const { lazyFile = withoutText, checks } = this.recalling
    const at = this.identityOf(this.state.file(i, stretch))
    const file = lazyFile({ ...at, ...(bom && { bom }), checksum, aside: known, problems: [] })
    checks?.remember(file, undefined)
    return { file, value: undefined, lines: [] }
  }

  identityOf({ kind, absolutePath }: FoundFile) {
    return { kind, id: idOf(absolutePath), path: this.shown(absolutePath), absolutePath }
  }
}

/** The record at a place of an index. @throws Damaged */
export const recordIn = (index: Index, place = -1): KeptRecord => readRecord(index.record(place))

/** Paths below the root as people are shown them; resolving each anew would be the cost of a look-up. */
function shower({ cwd, root }: Recalling): (path: string) => string {
  const shownRoot = shownPath(root, cwd)
  const isBelow = shownRoot !== '' && !shownRoot.startsWith('..')
  return path =>
    isBelow ? `${shownRoot}${path.slice(root.length).replaceAll('\\', '/')}` : shownPath(path, cwd)
}
