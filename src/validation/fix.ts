import { applyEdits, type Edit } from '../files/edit.ts'
import { withTexts } from '../files/read.ts'
import type { Directory } from '../model/directory.ts'
import { ESSENTIAL_CODES } from '../model/rule-code.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Validating } from './arrange.ts'
import type { Diagnostic } from './severity.ts'
import { validate } from './validate.ts'

/** What fixing makes of a directory. */
export interface Fixed {
  /** The directory as it would be read with the fixes made. */
  readonly directory: Directory
  /** The files that change, as they were read, with their new texts. */
  readonly texts: ReadonlyMap<SourceFile, string>
  /** How many findings were fixed. */
  readonly count: number
}

/** One fix may uncover another, as brackets do a `mailto:`; nobody writes more layers than these. */
const MAX_ROUNDS = 10

/**
 * Makes every certain fix. A file whose syntax is broken is left alone, and so is one that
 * a fix would break; what no fix names stays as it is, to the byte. Writes nothing.
 * @param wants which files may change.
 */
export function fix(
  directory: Directory,
  validating: Validating,
  wants: (file: SourceFile) => boolean,
): Fixed {
  const refused = new Set<string>()
  let current = directory
  let count = 0
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const chosen = compatible(
      validate(current, validating).filter(
        ({ file }) => wants(file) && isSound(file) && !refused.has(file.absolutePath),
      ),
    )
    if (chosen.size === 0) break
    const tried = withTexts(
      current,
      new Map([...chosen].map(([file, edits]) => [file, applyEdits(file.text, edits.flat())])),
    )
    const spoilt = tried.files.filter(
      (file, index) => !isSound(file) && chosen.has(current.files[index] as SourceFile),
    )
    if (spoilt.length > 0) for (const { absolutePath } of spoilt) refused.add(absolutePath)
    else {
      current = tried
      for (const edits of chosen.values()) count += edits.length
    }
  }
  const texts = directory.files.flatMap((file, index): [SourceFile, string][] => {
    const { text } = current.files[index] ?? file
    return text === file.text ? [] : [[file, text]]
  })
  return { directory: current, texts: new Map(texts), count }
}

/** The fixes of each file that do not touch one another; the others have the next round. */
function compatible(diagnostics: readonly Diagnostic[]): Map<SourceFile, (readonly Edit[])[]> {
  const chosen = new Map<SourceFile, (readonly Edit[])[]>()
  for (const { file, fix: edits } of diagnostics) {
    if (edits === undefined) continue
    const others = chosen.get(file) ?? []
    const isFree = edits.every(a => others.flat().every(b => a.end <= b.start || b.end <= a.start))
    if (isFree) chosen.set(file, [...others, edits])
  }
  return chosen
}

/** Whether a file was read completely, and may be rewritten. */
export const isSound = ({ problems }: SourceFile): boolean =>
  problems.every(({ code }) => !(ESSENTIAL_CODES as readonly string[]).includes(code))
