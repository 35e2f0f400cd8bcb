import type { Language } from '../messages/index.ts'
import type { RuleCode } from '../model/rule-code.ts'

/** What people read about a rule. */
export interface RuleDocumentation {
  /** What it finds, in a few words. */
  readonly title: string
  /** Why that matters and what to do, in a paragraph. */
  readonly about: string
}

/** The documentation of every rule in a language; loaded only where it is shown. */
export async function documentation(
  language: Language,
): Promise<Readonly<Record<RuleCode, RuleDocumentation>>> {
  return language === 'fr'
    ? (await import('../messages/fr/rule-docs.ts')).ruleDocs
    : (await import('../messages/en/rule-docs.ts')).ruleDocs
}
