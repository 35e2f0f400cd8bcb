import { safe } from '../terminal/safe.ts'
import { unicodeEscape } from '../text/ascii.ts'
import type { Sample } from './rule.ts'

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
