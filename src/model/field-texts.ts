import type { Field, RecordField } from './schema.ts'

/** How values read, in the reader's language. */
export interface FieldWords {
  readonly yes: string
  readonly no: string
  /** Of a value that may not be published. */
  readonly notPublic: string
  /** @param date as the file has it, mostly `YYYY-MM-DD`. */
  day(date: string): string
  /** A value of a choice, such as a type of phone. */
  choice(value: string): string
  extension(digits: string): string
}

/**
 * What a decoded value says, in lines for people: one per line of a text, and per record of a
 * list; lists of plain values in one. None where it says nothing.
 */
export function fieldTexts(field: Field, value: unknown, words: FieldWords): string[] {
  if (value === undefined) return []
  switch (field.kind) {
    case 'text': {
      const text = field.format === 'date' ? words.day(String(value)) : String(value)
      return linesOf(text)
    }
    case 'flag':
      return [value ? words.yes : words.no]
    case 'since':
      return typeof value === 'string' ? [words.day(value)] : [value ? words.yes : words.no]
    case 'choice':
      return [words.choice(String(value))]
    case 'list':
    case 'many': {
      const items = (value as readonly unknown[]).map(item => fieldTexts(field.item, item, words))
      if (field.item.kind === 'record') return items.flat()
      const joined = items.flat().join(', ')
      return joined === '' ? [] : [joined]
    }
    case 'record':
      return recordTexts(field, value as Readonly<Record<string, unknown>>, words)
  }
}

/** A record with a shorthand in one line, what else it says in brackets; another by its parts. */
function recordTexts(
  { properties, shorthand = '' }: RecordField,
  value: Readonly<Record<string, unknown>>,
  words: FieldWords,
): string[] {
  const textsOf = (name: string): string[] => {
    const field = properties[name]
    if (field === undefined || value[name] === undefined) return []
    if (name === 'public') return value.public === false ? [words.notPublic] : []
    if (name === 'extension') return [words.extension(String(value.extension))]
    return fieldTexts(field, value[name], words)
  }
  // Parts that belong to the one before them: a town has its postal code in front, a number its extension behind.
  const town = [...textsOf('postal_code'), ...textsOf('city')].join(' ')
  const rest = Object.keys(properties)
    .filter(name => ![shorthand, 'postal_code', 'extension'].includes(name))
    .flatMap(name => (name === 'city' ? (town === '' ? [] : [town]) : textsOf(name)))
  const main = [...textsOf(shorthand), ...textsOf('extension')].join(' ')
  if (main === '') return rest
  return [rest.length > 0 ? `${main} (${rest.join(', ')})` : main]
}

const linesOf = (text: string): string[] =>
  text
    .trim()
    .split(/\r\n|[\r\n]/)
    .filter(line => line.trim() !== '')
