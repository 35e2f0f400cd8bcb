import type { JsonSchema } from './json-schema.ts'
import { WANTS } from './objection.ts'
import { contactField, nameField, organisationField } from './organisation.ts'
import { NOT_PERSONAL, recordJsonSchema, SAID_BY_ENTRIES } from './record-json.ts'
import { SEVERITIES } from './rule-code.ts'

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

const ENTRY_NAME = recordJsonSchema(nameField)

/** What `find --format json` prints; `ndjson` is one of the items a line. */
export const findSchema: JsonSchema = {
  ...DRAFT,
  title: 'press-contacts find',
  ...list(
    recordJsonSchema(
      contactField,
      ['id', 'name'],
      {
        id: text,
        organisation: recordJsonSchema(organisationField, SAID_BY_ENTRIES, { id: text }),
        name: { ...ENTRY_NAME, required: ['full'] },
        tags: list(text),
        desk: { const: true },
        file: text,
        line: number,
      },
      ['desk'],
    ),
  ),
}

/** From a place up to another, as in text editors: 1-based, the end not included. */
const place = { line: number, column: number, end_line: number, end_column: number }

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
    infos: number,
    diagnostics: list(
      object(
        {
          code: text,
          severity: { enum: SEVERITIES },
          message: text,
          hint: text,
          file: {
            ...text,
            description:
              'Relative to the working folder, as linters give it; find, access and import give paths relative to the root of the directory.',
          },
          ...place,
          fixable: { type: 'boolean' },
          fix: list(object({ ...place, text })),
        },
        ['hint', 'fix'],
      ),
    ),
  }),
}

const numbers = (...names: readonly string[]) =>
  object(Object.fromEntries(names.map(name => [name, number])))

const counts = {
  organisations: number,
  contacts: number,
  desks: number,
  coverage: numbers('email', 'phone', 'mobile', 'title', 'source'),
  freshness: numbers('verified', 'older', 'never'),
  gdpr: numbers('informed', 'not_informed', 'opted_out', 'left', 'past_retention'),
}

const duration = object({ unit: { enum: ['day', 'month', 'year'] }, count: number })

/** What `stats --format json` prints: `contacts`, `coverage` and `freshness` are of those who are there, `gdpr` of those who left too. */
export const statsSchema: JsonSchema = {
  ...DRAFT,
  title: 'press-contacts stats',
  ...object({
    date: text,
    max_age: duration,
    retention: duration,
    total: object(counts),
    types: list(object({ type: text, ...counts }, ['type'])),
  }),
}

const flag = { type: 'boolean' }
/** What `access --format json` prints; what is not recorded is left out. */
export const accessSchema: JsonSchema = {
  ...DRAFT,
  title: 'press-contacts access',
  ...object({
    date: text,
    about: text,
    places: list(
      recordJsonSchema(
        contactField,
        ['id'],
        {
          id: text,
          because: { enum: ['reference', 'with', 'email', 'mobile'] },
          organisation: recordJsonSchema(organisationField, NOT_PERSONAL, { id: text }),
          since: text,
          kept_until: text,
          file: text,
          line: number,
        },
        ['since', 'kept_until'],
      ),
    ),
    desks: list(
      object({ id: text, name: text, emails: list(text), phones: list(text), file: text }),
    ),
    lists: list(
      object(
        {
          id: text,
          name: text,
          description: text,
          contact: text,
          reason: { enum: ['query', 'named', 'organisation', 'address', 'excluded'] },
          query: text,
          file: text,
        },
        ['description', 'contact', 'query'],
      ),
    ),
    objections: list(object({ address: text, date: text, wants: { enum: WANTS } }, ['date'])),
  }),
}

const path = list({ anyOf: [text, number] })

/** What `import --format json` prints, in the order of the sources. */
export const importSchema: JsonSchema = {
  ...DRAFT,
  title: 'press-contacts import',
  ...object({
    contacts: list(
      object(
        {
          organisation: text,
          name: text,
          title: text,
          emails: list(text),
          phones: list(text),
          agency: text,
          certain: flag,
          reasons: list(text),
          reason_codes: list(text),
          file: text,
          line: number,
          also: list(object({ file: text, line: number })),
          change: { enum: ['new', 'changed', 'confirmed', 'conflict', 'objected'] },
          target: text,
          conflicts: list(object({ field: text, file: text, imported: text })),
          changes: list(
            object(
              { op: { enum: ['set', 'remove', 'insert'] }, at: path, value: {}, items: list({}) },
              ['value', 'items'],
            ),
          ),
          chosen: flag,
          written: flag,
        },
        'organisation name title agency also target conflicts changes chosen written'.split(' '),
      ),
    ),
    warnings: list(
      object({ code: text, message: text, file: text, line: number }, ['file', 'line']),
    ),
  }),
}
