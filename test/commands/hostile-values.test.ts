import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesFormats } from '../../src/mailing/changes/index.ts'
import { formats as mailFormats } from '../../src/mailing/formats/index.ts'
import { contactField, listField, organisationField } from '../../src/model/organisation.ts'
import { ADJUSTABLE_CODES } from '../../src/model/rule-code.ts'
import type { Field } from '../../src/model/schema.ts'
import { formats as blockFormats } from '../../src/release/formats/index.ts'
import { versions } from '../../src/vcard/versions/index.ts'
import { views } from '../../src/views/formats/index.ts'
import { runs, some } from '../runs.ts'
import { cli, folderWith } from '../support.ts'

/** What would be an address, a header, a record, a command or an escape of its own on a line of its own. */
const BREAKS = ['\r\n', '\n', '\r', '\u0000', '\u0007', '\u001b', '\u0085', '\u2028', '\u2029']
const TURNS = ['\u009b', '\u202e', '\u2066', '\u007f', '\u200f']
const FORGED = [
  'Bcc: evil@vil.fr',
  'evil@vil.fr',
  'END:VCARD',
  'set realname=x',
  'dn: cn=x',
  ']0;x',
]

/** Pieces of hostile text, one behind the other. */
const hostile: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...BREAKS, ...TURNS), fc.constantFrom(...FORGED)), {
    minLength: 12,
    maxLength: 12,
  })
  .map(parts => `Ann${parts.flat().join('')}`)

/** A value of a field, with a text of our choice wherever the field holds text. */
function fill(field: Field, text: string, address: string): unknown {
  switch (field.kind) {
    case 'text':
      return text
    case 'flag':
      return true
    case 'since':
      return false
    case 'choice':
      return field.values[0]
    case 'list':
    case 'many':
      return [fill(field.item, text, address)]
    case 'record':
      return Object.fromEntries(
        Object.entries(field.properties)
          .filter(([name]) => !field.shorthandOnly || name !== field.shorthand)
          .map(([name, each]) => [name, name === 'address' ? address : fill(each, text, address)]),
      )
  }
}

/** Fields that keep somebody out of exports. */
const withoutOuts = (value: object) => ({ ...value, until: undefined, opt_out: undefined })

/** A directory with a text in each field of the model, and all rules silenced. */
function directoryOf(text: string, address: string): string {
  const contact = withoutOuts(fill(contactField, text, address) as object)
  const organisation = {
    ...(fill(organisationField, text, address) as object),
    address: fill(organisationField.properties.address, text, text),
    contacts: [
      { ...contact, id: text, email: [address, 'second@exemple.fr'] },
      { ...contact, id: 'plain', name: text, email: 'plain@exemple.fr', phone: text },
      { id: 'nameless', email: [address, 'nameless@exemple.fr'] },
    ],
  }
  const list = {
    ...(fill(listField, text, address) as object),
    query: 'org:o',
    include: ['o', `${text.replace(/[<>"]/g, '')} <literal@exemple.fr>`, `Other <${address}>`],
    exclude: undefined,
  }
  const rules = Object.fromEntries(ADJUSTABLE_CODES.map(code => [code, 'off']))
  return folderWith({
    'press-contacts.yaml': JSON.stringify({ country: 'FR', rules }),
    'o.yaml': JSON.stringify(organisation),
    'lists/l.yaml': JSON.stringify(list),
    'before.txt': 'old@exemple.fr\n',
  })
}

const COMMANDS: readonly (readonly string[])[] = [
  ...Object.keys(mailFormats).map(name => ['mail', '--list', 'l', '--format', name]),
  ...['addresses', 'mutt', 'mailto', 'postfix'].map(name => ['mail', '--format', name]),
  [
    'mail',
    '--list',
    'l',
    '--format',
    'csv',
    '--excel',
    '--greeting',
    '--fields',
    'name,emails,note,file',
  ],
  ['mail', '--list', 'l', '--format', 'addresses', '--separator', ';'],
  ...Object.keys(changesFormats)
    .filter(name => !name.startsWith('sync-'))
    .map(name => ['mail', '--list', 'l', '--since', 'organisations/before.txt', '--format', name]),
  ...Object.keys(versions).flatMap(version => [
    ['vcard', '--vcard-version', version],
    ['vcard', '--vcard-version', version, '--list', 'l', '--group'],
  ]),
  ...Object.keys(blockFormats).map(name => ['block', 'o', '--format', name]),
  ...Object.keys(views).map(name => ['find', '--format', name]),
  ['find', '--template', '{name}\\t{title}\\t{emails}\\t{note}'],
  ['orgs', '--format', 'tsv'],
  ['lists'],
  ['show', 'o'],
  ['access', 'o/plain'],
  ['stats'],
]

/** No control but the ends of lines, and none between the tabs of a table. */
const isClean = (text: string) =>
  !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/.test(
    text.replace(/^\ufeff/, ''),
  )

/** The lines that are no continuation of another. */
const records = (text: string) => text.split(/\r?\n/).filter(line => !/^\s/.test(line)).length

describe('values from a file, with every rule silenced', () => {
  test.each(some(COMMANDS, 20))(
    '%s %s %s %s %s %s gain no record, header or escape',
    async (...args) => {
      const isLaidOut = ['show', 'access'].includes(args[0] as string) || args.includes('card')
      await fc.assert(
        fc.asyncProperty(hostile, async text => {
          const cwd = directoryOf(text, `ann@exemple.fr${text.slice(3)}`)
          const { code, stdout, stderr } = await cli(args, { cwd })
          expect(stderr).not.toContain('bug')
          expect(code, stderr).toBe(0)
          expect(isClean(stdout), stdout).toBe(true)
          expect(isClean(stderr), stderr).toBe(true)
          expect(stdout.replaceAll('\r\n', '')).not.toContain('\r')
          if (isLaidOut) return
          expect(stdout).not.toMatch(/^(Bcc|evil|dn: cn=x|set realname)/m)
          const calm = text.replace(/\r\n|[^\x20-\x7e]/g, ' ')
          const asIf = await cli(args, { cwd: directoryOf(calm, 'un sendable@exemple.fr') })
          expect(records(stdout), `${stdout}\n---\n${asIf.stdout}`).toBe(records(asIf.stdout))
        }),
        { ...runs(2), endOnFailure: true },
      )
    },
  )
})
