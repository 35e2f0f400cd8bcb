import { countryNamed } from '../../model/country.ts'
import { languageNamed } from '../../model/language.ts'
import { hostOf, urlFault } from '../../model/url.ts'
import type { ImportedContact, Place } from '../contact.ts'
import { present } from '../present.ts'
import type { Remark } from '../remark.ts'
import { tidyLine } from '../tidy.ts'

/** What a card or a row says of the organisation's own. */
export interface WrittenDesk {
  readonly websites: readonly string[]
  readonly forms: readonly string[]
  readonly address?: { readonly [part in keyof Place]?: string | undefined }
  readonly tags: readonly string[]
  readonly aliases: readonly string[]
}

const known = new Map<string, string | undefined>()

/** The code of a country written as code or name; undefined where there is none. */
export function readCountry(text: string | undefined): string | undefined {
  const said = tidyLine(text ?? '').slice(0, 60)
  if (said === '') return undefined
  // Looking through the names of all countries takes a while, and every row has the same.
  if (!known.has(said) && known.size < 1000) known.set(said, countryNamed(said))
  return known.get(said)
}

/** Language tags (BCP 47) of codes and names in French, English or their own, parted by commas and the like. */
export function readLanguages(texts: readonly string[], remarks: Remark[]): string[] {
  const found = new Set<string>()
  for (const text of texts)
    for (const each of tidyLine(text)
      .slice(0, 300)
      .split(/[,;/|]|\s(?:et|and|&)\s/)) {
      const said = each.trim()
      if (said === '') continue
      const tag = languageNamed(said)
      if (tag === undefined) remarks.push({ code: 'language/unknown', about: said })
      else found.add(tag)
    }
  return [...found]
}

/** Sites where people have pages of their own: none is an organisation's. */
const SOCIAL =
  /(?:^|\.)(?:linkedin|facebook|twitter|x|instagram|youtube|tiktok|threads|xing)\.[a-z]+$|^(?:profiles|plus|www)\.google\.[a-z]+$/

/** The organisation's site, form, address and tags; undefined where there are none. */
export function readDesk(
  written: WrittenDesk,
  country: string | undefined,
  remarks: Remark[],
): ImportedContact['desk'] {
  const [website] = readSites(written.websites, remarks)
  const [form] = readSites(written.forms, remarks)
  const address = readAddress(written.address, country, remarks)
  const tags = [...new Set(written.tags.map(tidyLine).filter(Boolean))]
  const aliases = [...new Set(written.aliases.map(tidyLine).filter(Boolean))]
  const desk = present({ website, form, address, tags, aliases })
  return Object.keys(desk).length > 0 ? desk : undefined
}

function readSites(texts: readonly string[], remarks: Remark[]): string[] {
  return texts.flatMap(text => {
    const said = tidyLine(text)
    if (said === '') return []
    const fault = urlFault(said)
    const url = fault === 'scheme' ? `https://${said.replace(/^\/+/, '')}` : said
    const host = hostOf(url)
    if ((fault !== undefined && fault !== 'scheme') || host === undefined || said.length > 2000) {
      remarks.push({ code: 'website/faulty', about: said.slice(0, 80) })
      return []
    }
    return SOCIAL.test(host) ? [] : [url]
  })
}

function readAddress(
  written: WrittenDesk['address'],
  home: string | undefined,
  remarks: Remark[],
): Place | undefined {
  if (written === undefined) return undefined
  const text = (of: string | undefined) => tidyLine((of ?? '').slice(0, 500))
  const country = readCountry(written.country)
  if (country === undefined && text(written.country))
    remarks.push({ code: 'country/unknown', about: text(written.country) })
  const postal = text(written.postal_code)
  const lostZero = /^[1-9]\d{3}$/.test(postal) && (country ?? home) === 'FR'
  if (lostZero) remarks.push({ code: 'postal-code/zero', about: postal })
  const address = present({
    street: text(written.street),
    postal_code: lostZero ? `0${postal}` : postal,
    city: text(written.city),
    region: text(written.region),
  })
  // A country alone is not an address.
  if (Object.keys(address).length === 0) return undefined
  return { ...address, ...present({ country }) }
}
