import type { Context } from '../context.ts'
import type { Wording } from '../model/json-schema.ts'
import { type SchemaName, schemaNamed } from '../model/schemas.ts'
import { documentation, type RuleDocumentation } from './sample.ts'

/** A JSON Schema as a file's text; a rule is headed by what it finds. */
export async function schemaText(
  name: SchemaName,
  { messages: { fields }, language }: Pick<Context, 'messages' | 'language'>,
): Promise<string> {
  const rules: Readonly<Record<string, RuleDocumentation>> = await documentation(language)
  const wording: Wording = {
    title: key => rules[key]?.title ?? fields.title(key),
    describe: fields.describe,
  }
  return `${JSON.stringify(schemaNamed(name, wording), null, 2)}\n`
}
