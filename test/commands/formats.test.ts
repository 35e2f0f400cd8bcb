import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type DocumentedName, documentedFormats } from '../../src/commands/formats.ts'
import { formats } from '../../src/mailing/formats/index.ts'
import { ENTRY_FIELDS, type EntryField } from '../../src/model/entry-fields.ts'
import { formatDocumentation, formatPage } from '../../src/views/format-page.ts'
import { cli, folderWith, ROOT } from '../support.ts'

const NAMES = Object.keys(documentedFormats) as DocumentedName[]
const LANGUAGES = ['en', 'fr'] as const

describe('formats', () => {
  test('lists every format, and prints the page of one', async () => {
    const { code, stdout } = await cli(['formats'])
    expect(code).toBe(0)
    expect(stdout.split('\n')).toHaveLength(NAMES.length + 1)
    const page = await cli(['formats', 'sympa', '--lang', 'fr'])
    expect(page).toMatchObject({ code: 0, stderr: '' })
    expect(page.stdout).toContain('- Chargement : `sympa add')
  })

  test('names the format that was meant', async () => {
    expect(await cli(['formats', 'sypma'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'press-contacts: unknown format "sypma"\nhint: did you mean sympa?\n',
    })
  })
})

/** `npx vitest run test/commands/formats.test.ts -u` writes the pages anew. */
describe.each(LANGUAGES)('the pages in %s', language => {
  test.each(NAMES)('%s is made from its registry', async name => {
    const { formatDocs } = await formatDocumentation(language)
    const page = await formatPage(documentedFormats[name], formatDocs[name], language)
    const [command = '', ...example] = exampleOf(name)
    const { stdout } = await cli([command, ...example, '--lang', language, '--color', 'never'])
    const shown = `\`\`\`console\n$ press-contacts ${[command, ...example].join(' ')}\n${stdout.replaceAll('\r', '')}\`\`\`\n`
    const path = join(ROOT, `docs/reference/${language}/formats/${name}.md`)
    await expect(`${page}\n${shown}`).toMatchFileSnapshot(path)
  })

  test('have a title and a paragraph for each', async () => {
    const { formatDocs } = await formatDocumentation(language)
    expect(Object.keys(formatDocs).sort()).toEqual([...NAMES].sort())
    for (const [name, { title, about }] of Object.entries(formatDocs)) {
      expect.soft(title, name).toMatch(/^[^.]{5,70}$/)
      expect.soft(about, name).toMatch(/^[\p{Lu}`][\s\S]{40,}[.!]$/u)
    }
  })
})

const SINCE = ['--since', 'test/examples/files/members-before.txt']

function exampleOf(name: DocumentedName): string[] {
  const [kind = '', value = ''] = /^(vcard|block)-(.*)$/.exec(name)?.slice(1) ?? ['mail', name]
  if (kind === 'vcard') return ['vcard', 'jacquet', '--vcard-version', value]
  if (kind === 'block') return ['block', 'region-bourgogne-franche-comte', '--format', value]
  // Two files cannot be shown at once; what they tell can.
  if (value.startsWith('sync-')) return ['mail', '--list', 'reindustrialisation', ...SINCE]
  const more = value === 'changes' ? SINCE : []
  return ['mail', '--list', 'reindustrialisation', ...more, '--format', value]
}

/** A text that stands nowhere else, for each field of the model; and the fields that would bring it. */
const SENTINELS: readonly (readonly [sentinel: RegExp, ...fields: EntryField[]])[] = [
  [/zuid/, 'uid'],
  [/Zprefix/, 'prefix', 'name'],
  [/Zgiven/, 'given', 'name'],
  [/Zfamily/, 'family', 'name'],
  [/Zsuffix/, 'suffix', 'name'],
  [/Zsalutation/, 'salutation', 'greeting'],
  [/Ztitle/, 'title'],
  [/Zdepartment/, 'department'],
  [/Zagency/, 'agency'],
  [/zone@dole\.fr/i, 'email', 'emails'],
  [/Zemaillabel/, 'email_labels'],
  [/6\D*71\D*50\D*65\D*88/, 'phone', 'phones', 'mobile', 'phone_national', 'phone_e164'],
  [/3\D*84\D*79\D*78\D*40/, 'phones', 'landline'],
  [/3\D*84\D*79\D*78\D*41/, 'phones', 'fax'],
  [/4711/, 'phone_extensions'],
  [/Zphonelabel/, 'phone_labels'],
  [/Zhours/, 'phone_hours'],
  [/Ztopic/, 'topics'],
  [/fy-NL/, 'languages'],
  [/2021-?01-?07/, 'informed'],
  [/2031-?02-?09/, 'until'],
  [/2022-?03-?11/, 'verified'],
  [/Zsource/, 'sources'],
  [/zsourceurl/, 'source_urls'],
  [/2020-?04-?13/, 'source_dates'],
  [/Znote/, 'note'],
  [/Zorganisation/, 'organisation', 'name'],
  [/Zshort/, 'short_name'],
  [/Zalias/, 'aliases'],
  [/ztype/, 'type'],
  [/zwebsite/, 'website'],
  [/zform/, 'form'],
  [/Zstreet/, 'street'],
  [/39107/, 'postal_code'],
  [/Zcity/, 'city'],
  [/Zregion/, 'region'],
  [/ztag/, 'tags'],
  [/Zorgnote/, 'organisation_note', 'note'],
]

const FULL = `name: Zorganisation
short_name: Zshort
aliases: Zalias
type: ztype
country: FR
website: https://zwebsite.fr
form: https://zform.fr
email: zdesk@dole.fr
address: {street: 1 Zstreet, postal_code: "39107", city: Zcity, region: Zregion, country: FR}
tags: ztag
note: Zorgnote
contacts:
  - name: {prefix: Zprefix, given: Zgiven, family: Zfamily, suffix: Zsuffix}
    uid: zuid
    salutation: Zsalutation
    title: Ztitle
    department: Zdepartment
    agency: Zagency
    email: {address: zone@dole.fr, label: Zemaillabel}
    phone:
      - 06 71 50 65 88
      - {number: 03 84 79 78 40, extension: "4711", label: Zphonelabel, hours: Zhours}
      - {number: 03 84 79 78 41, type: fax}
    topics: Ztopic
    languages: fy-NL
    informed: 2021-01-07
    until: 2031-02-09
    verified: 2022-03-11
    source: {title: Zsource, url: https://zsourceurl.fr, date: 2020-04-13}
    note: Znote
`

test.each(NAMES.filter(name => !/^(?:sync-|changes)/.test(name)))(
  '%s holds what it says that it holds, and nothing else',
  async name => {
    const cwd = folderWith({ 'z.yaml': FULL })
    const asked = exampleOf(name)
    const args = asked
      .filter(each => !['--list', 'reindustrialisation', 'jacquet'].includes(each))
      .map(each => (each === 'region-bourgogne-franche-comte' ? 'z' : each))
    if (args[0] === 'mail') args.push('--desk', 'always')
    const { options = [], holds } = documentedFormats[name]
    if (options.includes('fields')) args.push('--fields', ENTRY_FIELDS.join(','))
    else if (options.includes('greeting')) args.push('--greeting')
    const { code, stdout } = await cli(args, { cwd })
    expect(code).toBe(0)
    const text = decodeURIComponent(
      stdout.replace(/\r?\n /g, '').replace(/%(?![0-9a-f]{2})/gi, '%25'),
    )
    for (const [sentinel, ...fields] of SENTINELS)
      expect
        .soft(sentinel.test(text), `${sentinel.source} in ${name}`)
        .toBe(fields.some(field => holds.includes(field)))
  },
)

test('every format of mail that has names says so', () => {
  for (const [name, { holds }] of Object.entries(formats))
    expect.soft(holds, name).toContain('email')
})
