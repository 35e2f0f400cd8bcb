import type { Directory } from '../model/directory.ts'
import type { SourceFile } from '../model/source-file.ts'
import { arrange, checkingOf, type Found, inOrder, type Validating } from './arrange.ts'
import { checkFiles } from './file-checks.ts'
import type { Comparison, DirectoryRule, Rule } from './rule.ts'
import { rules } from './rules/index.ts'
import { type Diagnostic, severityOf } from './severity.ts'

const comparingRules = Object.values<Rule>(rules).filter(
  (each): each is DirectoryRule => each.scope === 'directory',
)

/** Checks a directory that was read completely, by every rule: what is wrong, by file in order of path, then by place. */
export function validate(directory: Directory, validating: Validating): Diagnostic[] {
  const { files, settings, organisations } = directory
  const own = checkFiles(directory, validating.messages)
  const across = compare({ ...directory, listed: organisations }, validating)
  const order = new Map(files.map((file, index) => [file, index]))
  return arrange(own, across, settings, validating).sort(inOrder(file => order.get(file) ?? 0))
}

/**
 * What the rules that compare organisations, or look at the calendar, find in each file.
 * @param wants `errors` to apply only the rules that can find errors.
 */
export function compare(
  comparison: Comparison,
  validating: Validating,
  wants: 'all' | 'errors' = 'all',
): Map<SourceFile, readonly Found[]> {
  const { settings } = comparison
  const checking = checkingOf(settings, validating)
  const isWanted = ({ code, severity }: DirectoryRule) =>
    wants === 'all' || (severityOf(code, settings.rules) ?? severity) === 'error'
  const found = new Map<SourceFile, Found[]>()
  for (const { code, severity, check } of comparingRules.filter(isWanted))
    for (const { file, ...finding } of check(comparison, checking)) {
      const others = found.get(file) ?? []
      others.push({ code, severity, ...finding })
      found.set(file, others)
    }
  return found
}
