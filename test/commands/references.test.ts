import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const MTE = {
  'ministere-ecologie.yaml':
    'name: Ministère de la Transition écologique\nshort_name: MTE\nemail: presse@mte.fr\ncontacts:\n  - { name: Karim Haddad, email: k@mte.fr }\n  - { name: Lou Petit, email: l@mte.fr }\n',
  'mte-conseil.yaml': 'name: MTE Conseil\nemail: info@mte-conseil.fr\n',
}

/** With an index as the second run finds it, and without one. */
async function run(root: string, ...args: string[]) {
  const variables = { XDG_CACHE_HOME: `${root}/cache` }
  await cli(['-C', root, 'find'], { variables })
  const indexed = await cli(['-C', root, ...args], { variables })
  expect(await cli(['-C', root, '--no-cache', ...args], { variables })).toEqual(indexed)
  return indexed
}

test.each(['mte', 'MTE', 'ministere-ecologie', 'Ministère de la transition écologique'])(
  '%s is the organisation, not its people nor a longer name',
  async reference => {
    const { code, stdout } = await run(folderWith(MTE), 'show', ...reference.split(' '))
    expect(code).toBe(0)
    expect(stdout).toContain('Ministère de la Transition écologique')
    expect(stdout).toContain('Lou Petit')
  },
)

test.each([
  'mte/karim-haddad',
  'MTE/Karim-Haddad',
  'ministère de la transition écologique/karim haddad',
  'mte/Karim Haddad',
])('%s is a contact of the organisation', async reference => {
  const { code, stdout } = await run(folderWith(MTE), 'show', reference)
  expect([code, stdout.split('\n')[0]]).toEqual([0, 'Karim Haddad'])
})

test.each([
  ['set', 'mte/lou-petit', 'title=Attachée de presse', '--dry-run'],
  ['set', 'mte', 'website=https://mte.fr', '--dry-run'],
  ['move', 'mte/lou-petit', 'MTE Conseil', '--dry-run'],
  ['left', 'mte/lou-petit', '--dry-run'],
  ['remove', 'mte/lou-petit', '--dry-run'],
  ['verify', 'mte', '--dry-run'],
  ['add', 'mte', '--name', 'Ada Roux', '--email', 'ada@mte.fr', '--dry-run'],
  ['access', 'mte/lou-petit'],
  ['block', 'mte', '--only', 'mte/lou-petit'],
  ['object', 'mte/lou-petit'],
  ['forget', 'mte/lou-petit', '--dry-run'],
])('%s takes %s', async (...args) => {
  const { code, stderr } = await cli(['-C', folderWith(MTE), ...args])
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('can be any')])
})

test('signs in the name of an organisation count, also in the index', async () => {
  const root = folderWith({
    'canal.yaml':
      'name: Antenne+\nemail: a@antenne-plus.fr\ncontacts:\n  - { name: Lou Petit, email: l@antenne-plus.fr }\n',
    'antenne.yaml': 'name: Antenne locale\nemail: a@antenne.fr\n',
  })
  expect((await run(root, 'show', 'antenne+/lou-petit')).stdout).toContain('Lou Petit')
  expect((await run(root, 'show', 'antenne+')).stdout).toContain('Antenne+')
})

test('names all organisations that share a short name', async () => {
  const root = folderWith({
    'a.yaml': 'name: Agence du climat\nshort_name: ADC\nemail: a@a.fr\n',
    'b.yaml': 'name: Amis de la côte\naliases: [Adc]\nemail: b@b.fr\n',
  })
  const { code, stderr } = await run(root, 'show', 'adc')
  expect([code, stderr]).toEqual([2, expect.stringMatching(/\n {2}a\n {2}b\n/)])
})

const NFD = 'cite\u0301'
const NFC = 'cité'

/** A directory as macOS writes it: every name of a file decomposed, one contact's id too. */
const decomposed = () =>
  folderWith({
    [`${NFD}.yaml`]:
      'name: Presse locale\ncontacts:\n  - { name: Ada Roux, email: ada@dole-presse.fr }\n' +
      '  - { name: Zoé Blanc, id: zoe\u0301, email: zoe@dole-presse.fr }\n',
    [`lists/${NFD}.yaml`]: `name: L\ninclude: [${NFC}/ada-roux, ${NFC}/zoé]\n`,
    'lists/all.yaml': `name: All\ninclude: [${NFC.toUpperCase()}]\nexclude: [${NFD}/zoé]\n`,
    'lists/query.yaml': `name: Query\nquery: 'org:${NFC}'\n`,
  })

test.each([
  [`${NFC}/ada-roux`, 'Ada Roux'],
  [`${NFD}/ada-roux`, 'Ada Roux'],
  [`${NFC}/zoé`, 'Zoé Blanc'],
  [`${NFD}/Zoe\u0301`, 'Zoé Blanc'],
])('%s is found whether its letters are composed or not', async (reference, name) => {
  const { code, stdout } = await run(decomposed(), 'show', reference)
  expect([code, stdout.split('\n')[0]]).toEqual([0, name])
})

test.each([
  [NFC, 'ada@dole-presse.fr\nzoe@dole-presse.fr\n'],
  [NFD, 'ada@dole-presse.fr\nzoe@dole-presse.fr\n'],
  ['all', 'ada@dole-presse.fr\n'],
  ['query', 'ada@dole-presse.fr\nzoe@dole-presse.fr\n'],
])('the list %s is made of them', async (list, addresses) => {
  const { stdout } = await run(decomposed(), 'mail', '--list', list)
  expect(stdout).toBe(addresses)
})

test('validation knows them, and ids are written composed', async () => {
  const root = decomposed()
  const { stdout } = await run(root, 'validate', '--format', 'json')
  const codes = JSON.parse(stdout).diagnostics.map(({ code }: { code: string }) => code)
  expect(codes.filter((code: string) => code.startsWith('list/'))).toEqual([])
  const { stdout: found } = await run(root, 'find', '--format', 'json')
  expect(JSON.parse(found).map(({ id }: { id: string }) => id)).toEqual([
    `${NFC}/zoé`,
    `${NFC}/ada-roux`,
  ])
})

test('two ids that differ in capitals alone are duplicates', async () => {
  const root = folderWith({
    'dole.yaml':
      'name: Dole\ncontacts:\n  - { name: A B, id: press, email: a@a.fr }\n  - { name: C D, id: Press, email: c@a.fr }\n',
  })
  const { stdout } = await run(root, 'validate')
  expect(stdout).toContain('contact/duplicate-id')
})

test.each([
  ['zoe', 'radio-ete/zoe-muller'],
  ['mte/zoe-muller', 'radio-ete/zoe-muller'],
  ['radio-ete/zoe-mullr', 'radio-ete/zoe-muller'],
  ['ete', 'radio-ete'],
])('include: %s suggests %s', async (written, id) => {
  const root = folderWith({
    'radio-ete.yaml':
      'name: Radio Été\ncontacts:\n  - { name: Zoé Muller, email: zoe@radioval.fr }\n',
    'lists/l.yaml': `name: L\ninclude: [${written}]\n`,
  })
  const { stdout } = await run(root, 'validate')
  expect(stdout).toContain(id)
})

test('international domains are searched in both spellings', async () => {
  const root = folderWith({
    'a.yaml': 'name: A\ncontacts:\n  - { name: Jo Kurz, email: jo@bücher.de }\n',
    'b.yaml': 'name: B\ncontacts:\n  - { name: Al Lang, email: al@xn--bcher-kva.de }\n',
  })
  for (const words of [
    'domain:bücher.de',
    'domain:XN--bcher-kva.de',
    'email:@bücher',
    '@xn--bcher-kva',
    'bu\u0308cher.de',
  ])
    expect((await run(root, 'find', '--format', 'names', words)).stdout, words).toMatch(
      /Jo Kurz.*Al Lang/s,
    )
})

test('set removes an address and a number in any spelling', async () => {
  const root = folderWith({
    'a.yaml': 'name: A\nemail: [jo@bücher.de, al@a.fr]\nphone: [03 84 79 79 79, 06 71 50 65 88]\n',
  })
  const args = ['email-=JO@xn--bcher-kva.de', 'phone-=+33 6 71 50 65 88', 'email+=AL@a.fr']
  expect((await cli(['-C', root, 'set', 'a', ...args])).code).toBe(0)
  expect(readFileSync(join(root, 'organisations/a.yaml'), 'utf8')).toMatch(
    /email:\s*(?:- |\[)?al@a\.fr\]?\nphone:\s*(?:- |\[)?03 84 79 79 79/,
  )
})
