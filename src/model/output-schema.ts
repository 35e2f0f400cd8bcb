import type { JsonSchema } from './json-schema.ts'

const text = { type: 'string' }
const number = { type: 'integer', minimum: 0 }
const list = (items: object) => ({ type: 'array', items })
const object = (
  properties: Readonly<Record<string, object>>,
  optional: readonly string[] = [],
) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter(name => !optional.includes(name)),
})

const DRAFT = { $schema: 'https://json-schema.org/draft/2020-12/schema' }

/** What `find --format json` prints; `ndjson` is one of the items a line. */
export const findSchema: JsonSchema = {
  ...DRAFT,
  title: 'press-contacts find',
  ...list(
    object(
      {
        id: text,
        organisation: object(
          { id: text, name: text, short_name: text, type: text, country: text },
          ['short_name', 'type', 'country'],
        ),
        name: object({ full: text, given: text, family: text }, ['given', 'family']),
        title: text,
        emails: list(object({ address: text, type: text }, ['address', 'type'])),
        phones: list(
          object({ e164: text, number: text, type: text, extension: text }, [
            'e164',
            'number',
            'type',
            'extension',
          ]),
        ),
        tags: list(text),
        topics: list(text),
        languages: list(text),
        agency: text,
        opt_out: { anyOf: [{ type: 'boolean' }, text] },
        until: text,
        verified: text,
        desk: { const: true },
        file: text,
        line: number,
      },
      ['title', 'agency', 'opt_out', 'until', 'verified', 'desk'],
    ),
  ),
}

/** What `validate --format json` prints. */
export const validateSchema: JsonSchema = {
  ...DRAFT,
  title: 'press-contacts validate',
  ...object({
    files: number,
    organisations: number,
    contacts: number,
    errors: number,
    warnings: number,
    diagnostics: list(
      object(
        {
          code: text,
          severity: { enum: ['error', 'warning'] },
          message: text,
          hint: text,
          file: text,
          line: number,
          column: number,
          end_line: number,
          end_column: number,
          fixable: { type: 'boolean' },
        },
        ['hint'],
      ),
    ),
  }),
}
