import { isCountry } from '../../model/country.ts'
import { domainOf } from '../../model/email.ts'
import type { Line } from './document.ts'
import { mailboxesIn } from './mailboxes.ts'

const WORDS: Readonly<Record<string, RegExp>> = {
  FR: /(?<!\p{L})(?:le|la|les|une|est|pour|dans|avec|sur|vous|nous|aux|et|du|tél|téléphone|courriel|sas|sarl|rue|avenue)(?!\p{L})|[éèêàç]/giu,
  DE: /(?<!\p{L})(?:der|das|und|ist|für|mit|von|auf|bitte|eine|im|zum|zur|telefon|uhr|durchwahl|gmbh|pressekontakt|pressestelle)(?!\p{L})|e\.\s?v\.|str\.\s\d|[äöüß]/giu,
  US: /(?<!\p{L})(?:the|and|of|for|with|is|are|this|our|press|to|phone|media contact)(?!\p{L})/giu,
}
/** What only texts of the United Kingdom have. */
const BRITISH =
  /(?<!\p{L})(?:England|Scotland|Wales|Northern Ireland|United Kingdom|U\.?K\.?|plc|PLC|Ltd|£\s?\d)(?!\p{L})|£/u
const CALLING: Readonly<Record<string, string>> = {
  33: 'FR',
  49: 'DE',
  41: 'CH',
  43: 'AT',
  32: 'BE',
  352: 'LU',
  44: 'GB',
  34: 'ES',
  39: 'IT',
  1: 'US',
  31: 'NL',
}

/**
 * The countries that numbers in national notation may be of, likeliest first: those of the line's
 * mailboxes, of the user's choice, of numbers with a prefix around, of the language.
 */
export function countriesFor(
  lines: readonly Line[],
  stated: string | undefined,
): (at: number) => readonly string[] {
  const sample = lines
    .slice(0, 200)
    .concat(lines.slice(-200))
    .map(({ text }) => text.slice(0, 400))
    .join('\n')
  const languages = Object.entries(WORDS)
    .map(([country, words]) => ({ country, count: sample.match(words)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .filter(({ count }) => count > 0)
    .map(({ country }) => country)
  const prefixes = [
    ...sample.matchAll(/(?:\+{1,2}|\b00)\s?(33|49|41|43|32|352|44|34|39|31|1)[\s.(/-]/g),
  ].map(match => CALLING[match[1] ?? ''] ?? '')
  const domains = domainsOf(lines)
  const isEnglish = languages[0] === 'US'
  const isBritish = BRITISH.test(sample)
  const general = [
    ...(stated === undefined ? [] : [stated]),
    ...new Set(prefixes),
    ...languages.slice(0, 2).filter(country => country !== 'US' || !isBritish),
    ...(languages.length === 0 ? ['FR', 'DE'] : []),
    // No number of North America begins with a zero.
    ...(isEnglish && isBritish ? ['GB'] : []),
    'US',
    ...(isEnglish ? ['GB'] : []),
  ]
  return at => {
    const near: string[] = []
    for (let away = 0; away <= 6; away++)
      for (const index of [at + away, at - away])
        near.push(...(domains.get(index) ?? []).slice(0, 3))
    return [...new Set([...near, ...general])]
  }
}

/** Domains of countries that everybody takes. */
const GENERIC = new Set('IO CO TV ME AI FM LY GG'.split(' '))

function domainsOf(lines: readonly Line[]): Map<number, string[]> {
  const found = new Map<number, string[]>()
  const known = new Map<string, boolean>()
  const isOne = (country: string) => {
    const before = known.get(country)
    if (before !== undefined) return before
    const is = !GENERIC.has(country) && isCountry(country)
    known.set(country, is)
    return is
  }
  for (const [index, { text }] of lines.entries()) {
    if (!text.includes('@')) continue
    const countries = mailboxesIn(text).map(({ address }) => {
      const top = domainOf(address).split('.').at(-1)?.toUpperCase() ?? ''
      return top === 'UK' ? 'GB' : top
    })
    const real = countries.filter(isOne)
    if (real.length > 0) found.set(index, real)
  }
  return found
}
