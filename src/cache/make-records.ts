import { assemble, organisation, type ReadFile } from '../directory/assemble.ts'
import type { FoundFile } from '../directory/list-files.ts'
import { readFile } from '../directory/read.ts'
import type { SourceFile } from '../directory/source-file.ts'
import type { Directory, Organisation } from '../model/directory.ts'
import { knownPhone } from '../model/known-phones.ts'
import { forgetMemos } from '../model/memo.ts'
import type { Settings } from '../model/organisation.ts'
import type { PhoneReader } from '../query/match.ts'
import { haystack } from '../query/needles.ts'
import { type Checked, noted, type Recorded, recorded, type Traces } from './record.ts'

/** What is found in files by looking at each by itself, kept with its record. */
export interface FileChecks {
  /** What the findings depend on besides file, settings and program. */
  readonly by: string
  /** How many days there are in the traces. */
  readonly days: number
  /** What each file shows. */
  check(directory: Directory): ReadonlyMap<SourceFile, Omit<Checked, 'by' | 'traces'>>
  /** What rules that look further know an organisation by. */
  tracesOf(organisation: Organisation, settings: Settings): Traces
  /** Takes what was found earlier; undefined for nothing. */
  remember(file: SourceFile, found: unknown): void
}

/** What records depend on besides the files. */
export interface Making {
  readonly root: string
  /** The folder that shown paths are relative to. */
  readonly cwd: string
  readonly settings: Settings
  readonly checks?: FileChecks | undefined
  /** Whether the records go into an index: then all are made, and with all that they are searched by. */
  readonly isKept: boolean
  /** When nothing is kept: whether nothing but what rules find matters. */
  readonly isOnlyChecked?: boolean | undefined
  /** When given, and nothing is kept, only organisations of which the haystack holds one of these get a record. */
  readonly needles?: readonly string[] | undefined
}

/** So few trees at a time that they are gone before the garbage collector moves them. */
const AT_ONCE = 20

/** Reads files and makes their records, undefined for those that nobody wants; trees are not kept. */
export async function makeRecords(
  files: readonly FoundFile[],
  making: Making,
): Promise<(Recorded | undefined)[]> {
  const made: (Recorded | undefined)[] = []
  for (let at = 0; at < files.length; at += AT_ONCE) {
    made.push(...(await recordsOf(files.slice(at, at + AT_ONCE), making)))
    forgetMemos()
  }
  return made
}

async function recordsOf(
  files: readonly FoundFile[],
  { root, cwd, settings, checks, isKept, isOnlyChecked, needles }: Making,
): Promise<(Recorded | undefined)[]> {
  const isWanted = isKept || needles === undefined ? () => true : holding(needles, settings)
  const all = files.map(each => readFile(each, cwd))
  const read = all.filter(isWanted)
  const found = checks?.check(assemble(root, read, settings))
  const readPhone = await phoneReader(read, settings)
  const recording = { settings, readPhone, isSearched: isKept }
  const made = new Map(read.map(each => [each, recordOf(each)]))
  return all.map(each => made.get(each))

  function recordOf(each: ReadFile): Recorded {
    const { file, value } = each
    const checked = checkedOf(each)
    const isFine = file.problems.length === 0 && checked?.isReported === false
    return isOnlyChecked && isFine && file.kind === 'organisation' && value !== undefined
      ? noted(each, settings, checked)
      : recorded(each, recording, checked)
  }

  function checkedOf(each: ReadFile): Checked | undefined {
    const shown = found?.get(each.file)
    if (checks === undefined || shown === undefined) return undefined
    const traces =
      each.file.kind === 'organisation'
        ? checks.tracesOf(organisation(each, settings), settings)
        : undefined
    return { ...shown, by: checks.by, traces }
  }
}

/** Whether a file may hold what is looked for; where that is a number, the numbering plans would have to tell. */
function holding(needles: readonly string[], settings: Settings): (read: ReadFile) => boolean {
  if (needles.some(each => /^\d+$/.test(each))) return () => true
  return read => {
    const { file } = read
    if (file.kind !== 'organisation' || file.problems.length > 0) return true
    const text = haystack(organisation(read, settings), [])
    return needles.some(each => text.includes(each))
  }
}

/** Reads phone numbers; their tables, slow to load, only when one is not known yet. */
async function phoneReader(read: readonly ReadFile[], settings: Settings): Promise<PhoneReader> {
  const isKnown = read.every(each => {
    if (each.file.kind !== 'organisation') return true
    const made = organisation(each, settings)
    const phones = [...made.phone, ...made.contacts.flatMap(contact => contact.phone)]
    return phones.every(phone => knownPhone(phone, made.country) !== undefined)
  })
  return isKnown
    ? (phone, country) => knownPhone(phone, country) ?? undefined
    : (await import('../model/phone.ts')).readPhone
}
