import { positionIn } from '../files/position.ts'
import { ADJUSTABLE_CODES } from '../model/rule-code.ts'
import type { Range, SourceFile } from '../model/source-file.ts'
import { nearest } from '../text/similar.ts'
import type { FileChecking } from './rule.ts'
import type { Diagnostic } from './severity.ts'

/** A code that a comment silences on one or two lines of its file. */
export interface Ignore {
  readonly code: string
  readonly range: Range
  readonly lines: readonly number[]
}

/**
 * The diagnostics that no `# press-contacts-ignore: CODE` comment silences, with one for
 * each code of such a comment that silences nothing. A comment speaks for its line; one that
 * stands alone, for the next line too.
 */
export function unignored(
  ignores: ReadonlyMap<SourceFile, readonly Ignore[]>,
  diagnostics: readonly Diagnostic[],
  checking: FileChecking,
): Diagnostic[] {
  const used = new Set<Ignore>()
  const kept = diagnostics.filter(({ file, code, range }) => {
    const by = (ignores.get(file) ?? []).filter(
      each =>
        each.code === code &&
        isAdjustable(code) &&
        each.lines.includes(positionIn(file, range.start).line),
    )
    for (const each of by) used.add(each)
    return by.length === 0
  })
  const unused = [...ignores].flatMap(([file, each]) =>
    each.filter(ignore => !used.has(ignore)).map(ignore => notUsed(file, ignore, checking)),
  )
  return [...kept, ...unused]
}

const isAdjustable = (code: string) => (ADJUSTABLE_CODES as readonly string[]).includes(code)

function notUsed(file: SourceFile, { code, range }: Ignore, { rules }: FileChecking): Diagnostic {
  const m = rules['ignore/unused']
  const near = isAdjustable(code) ? undefined : nearest(code, ADJUSTABLE_CODES)
  return {
    code: 'ignore/unused',
    severity: 'warning',
    file,
    range,
    message: isAdjustable(code) ? m.message(code) : m.unknown(code),
    hint: near ? rules.didYouMean(near) : m.hint,
  }
}
