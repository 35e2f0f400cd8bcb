import type { Language } from '../messages/index.ts'
import { ENTRY_FIELDS } from '../model/entry-fields.ts'

const texts = (language: Language) =>
  language === 'fr'
    ? import('../messages/fr/field-docs.ts')
    : import('../messages/en/field-docs.ts')

/** The fields that `--fields` and templates know, one a line with what it is. */
export async function fieldHelp(language: Language): Promise<string> {
  const { fieldDocs } = await texts(language)
  return aligned(ENTRY_FIELDS.map(field => [field, fieldDocs[field]]))
}

/** The language of templates, and then the fields. */
export async function templateHelp(language: Language): Promise<string> {
  const { templateHelp: parts } = await texts(language)
  return `${aligned(parts)}\n${await fieldHelp(language)}`
}

function aligned(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `${name.padEnd(width)}  ${text}\n`).join('')
}
