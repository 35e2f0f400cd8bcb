import { UserError } from '../env.ts'
import type { Language, Messages } from '../messages/index.ts'
import { ENTRY_FIELDS } from '../model/entry-fields.ts'
import { safe } from '../terminal/safe.ts'
import { parseTemplate, type Template, type TemplateFault } from './template.ts'

const texts = (language: Language) =>
  language === 'fr'
    ? import('../messages/fr/field-docs.ts')
    : import('../messages/en/field-docs.ts')

/** The fields that `--fields` and templates know, one per line with what it is. */
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

/** A template that the user gave. @throws UserError that says where it is wrong. */
export function readTemplate(source: string, messages: Messages): Template {
  const read = parseTemplate(source)
  if ('template' in read) return read.template
  const { cli, views: m } = messages
  const { near } = read
  throw new UserError(said(read, messages), near ? cli.usage.didYouMean(near) : m.templateHint)
}

function said({ fault, column, written }: TemplateFault, { views: { template: m } }: Messages) {
  const what = safe(written)
  const messages = {
    empty: m.empty,
    unclosed: m.unclosed(what),
    closing: m.closing,
    field: m.field(what),
    escape: m.escape(what),
  }
  return fault === 'empty' ? m.empty : m.at(column, messages[fault])
}
