import type { Language } from '../messages/index.ts'
import type { RuleCode } from '../model/rule-code.ts'
import { safe, unicodeEscape } from '../terminal/safe.ts'
import type { Sample } from './rule.ts'

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

/** Whether a sample is what a listing of files shows. */
export const isListing = (sample: Sample): sample is { listing: string } =>
  typeof sample !== 'string' && 'listing' in sample

/** A sample's lines, fit to be read; of several files, each under its path. */
export function sampleLines(sample: Sample): string[] {
  if (typeof sample === 'string') return linesOf(sample)
  if (isListing(sample)) return [sample.listing]
  return Object.entries(sample).flatMap(([path, text], index) => [
    ...(index > 0 ? [''] : []),
    `# ${path}`,
    ...linesOf(text),
  ])
}

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n').map(visible)

/** What nobody could see in a sample, as its escape. */
const visible = (line: string) =>
  safe(
    line
      .replace(/\r$/, '␍␊')
      .replaceAll('\t', '→')
      .replace(/\u00a0|\u200b|\u0301|\ufeff/g, unicodeEscape),
  )
