import type { AddressForm } from '../mailing/format.ts'
import type { Language } from '../messages/index.ts'
import { DERIVED_FIELDS, ENTRY_FIELDS } from '../model/entry-fields.ts'
import type { FormatFacts } from '../model/format-facts.ts'

/** An export format, wherever its registry is. */
export interface DocumentedFormat extends FormatFacts {
  /** As it is asked for, such as `mail --format sympa`. */
  readonly usage: string
  readonly options?: readonly string[]
  readonly addresses?: AddressForm
}

/** The fixed words of the formats' pages, and the documentation of each format. */
export async function formatDocumentation(language: Language) {
  return language === 'fr'
    ? await import('../messages/fr/format-docs.ts')
    : await import('../messages/en/format-docs.ts')
}

/**
 * The page of a format, in Markdown: its target, the software it was checked with, how to
 * load it, and which fields of the model it contains and which it drops.
 */
export async function formatPage(
  {
    usage,
    consumer,
    checked,
    load,
    ending,
    encoding,
    lineEnds,
    options = [],
    addresses = 'as-written',
    holds,
  }: DocumentedFormat,
  { title, about }: { readonly title: string; readonly about: string },
  language: Language,
): Promise<string> {
  const { pageWords: m } = await formatDocumentation(language)
  const codes = (names: readonly string[]) => names.map(name => `\`${name}\``).join(', ')
  const lost = ENTRY_FIELDS.filter(
    field => !holds.includes(field) && !DERIVED_FIELDS.includes(field),
  )
  const facts = [
    `${m.consumer} ${consumer}`,
    `${m.checked} ${checked}`,
    ...(load === '' ? [] : [`${m.load} \`${load}\``]),
    `${m.file} \`${ending}\`, ${encoding}, ${lineEnds}`,
    ...(addresses === 'as-written' ? [] : [m.addresses[addresses]]),
    ...(options.length === 0 ? [] : [`${m.options} ${codes(options.map(each => `--${each}`))}`]),
  ]
  return [
    `# ${m.heading(`\`${usage}\``, title)}`,
    about,
    facts.map(fact => `- ${fact}`).join('\n'),
    ...(lost.length === 0
      ? [m.holdsAll]
      : [`${m.holds} ${codes(holds)}.`, `${m.lost} ${codes(lost)}.`]),
  ]
    .join('\n\n')
    .concat('\n')
}
