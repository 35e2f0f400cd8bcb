import { foldWords } from '../text/fold.ts'
import type { Block, BlockOrganisation, BlockPerson } from './block.ts'
import type { Wording } from './format.ts'
import { mailtoUri, webUri } from './links.ts'
import type { BlockPhone } from './phone.ts'

/** A piece of a line. */
export interface Part {
  readonly text: string
  /** The property of schema.org's ContactPoint that it states. */
  readonly is?: 'name' | 'description' | 'email' | 'telephone' | 'faxNumber' | 'url'
  /** The property's value, where the text is not it. */
  readonly value?: string
  /** What it links to. */
  readonly href?: string
}

const SEPARATOR: Part = { text: ' – ' }

/** The line above all: `Contacts presse :`, or of one alone `Contact presse :`. */
export function headingOf({ organisations }: Block, { words, typography }: Wording): string {
  const count = organisations.reduce((sum, { people }) => sum + people.length, 0)
  return typography.prose(words.labelled(words.heading(count)))
}

/** What is after an organisation's name. */
export function nameLine({ name }: BlockOrganisation, { words, typography }: Wording): Part[] {
  const [before = '', after = ''] = words.labelled('\u0000').split('\u0000')
  const line = typography.prose(`${before}${name}${after}`)
  const end = typography.prose(`x${after}`).length - 1
  return [
    { text: line.slice(0, line.length - end), is: 'name' },
    { text: line.slice(line.length - end) },
  ]
}

/**
 * A person on one line: `Name, title, department (agency) – e-mail – 06 71 50 65 88`; a desk
 * is called `Service de presse`. What is missing leaves no separator.
 */
export function personLine(person: BlockPerson, wording: Wording): Part[] {
  const { words, typography } = wording
  const { emails, phones, form } = person
  const groups: Part[][] = [
    who(person, wording),
    ...emails.map(({ address, label }) => [
      ...labelParts(label, wording),
      { text: address, is: 'email' as const, href: mailtoUri(address) },
    ]),
    ...phones.map(phone => phoneParts(phone, wording)),
  ]
  if (form !== undefined) {
    const href = webUri(form)
    const link: Part =
      href === undefined ? { text: form } : { text: form, is: 'url', value: href, href }
    groups.push([{ text: typography.prose(`${words.labelled(words.form)} `) }, link])
  }
  return groups
    .filter(group => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [SEPARATOR, ...group]))
}

function who(person: BlockPerson, { words, typography: { prose } }: Wording): Part[] {
  const { name = person.isDesk ? words.desk : undefined, title, department, agency } = person
  const role = [title, department].filter(each => each !== undefined).join(', ')
  const parts: Part[] = name === undefined ? [] : [{ text: prose(name), is: 'name' }]
  if (role !== '') {
    if (parts.length > 0) parts.push({ text: ', ' })
    parts.push({ text: prose(role), is: 'description' })
  }
  if (agency !== undefined)
    parts.push({ text: prose(parts.length > 0 ? ` (${agency})` : `(${agency})`) })
  return parts
}

function labelParts(label: string | undefined, { words, typography }: Wording): Part[] {
  return label ? [{ text: typography.prose(`${words.labelled(label)} `) }] : []
}

/** `Astreinte (nuits et week-ends) : 06 00 00 00 00 poste 12`; without a label the hours come last. */
function phoneParts(phone: BlockPhone, wording: Wording): Part[] {
  const { words, typography } = wording
  const { number, extension, type, hours, uri, e164 } = phone
  const typeWord = type === undefined ? undefined : words.types[type]
  const said = new Set(foldWords(phone.label ?? ''))
  const label = [phone.label, typeWord && said.has(typeWord) ? undefined : typeWord]
    .filter(each => each !== undefined && each !== '')
    .join(', ')
  const when = hours ? ` (${hours})` : ''
  const value = e164 ?? number
  const link: Part = {
    text: typography.number(extension ? `${number} ${words.extension(extension)}` : number),
    is: type === 'fax' ? 'faxNumber' : 'telephone',
    value,
    ...(uri && { href: uri }),
  }
  if (label !== '') return [...labelParts(`${label}${when}`, wording), link]
  return when === '' ? [link] : [link, { text: typography.prose(when) }]
}
