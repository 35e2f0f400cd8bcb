import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const VERSIONS = ['3.0', '4.0'] as const
const STATED = '8f0c7a52-6d1e-4b7e-9a57-0c3f5d1b2e44'

const fileOf = (uid = '') =>
  `name: Ville de Valmont\ncontacts:\n  - name: Ada Roux\n    email: ada.roux@valmont.example\n    phone: 03 84 79 70 11\n${uid && `    uid: ${uid}\n`}`

interface Item {
  readonly change: string
  readonly target: string
  readonly reasons: readonly string[]
}

/** Exports the directory's cards, changes their text, and says what an import of them would do. */
async function importChanged(
  root: string,
  version: string,
  change: (cards: string) => string,
  ...more: string[]
): Promise<readonly Item[]> {
  const file = join(root, 'cards.vcf')
  await cli(['vcard', '-C', root, '--vcard-version', version, '-o', file])
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  const { stdout } = await cli(['import', file, '-C', root, '--format', 'json', ...more])
  return (JSON.parse(stdout) as { contacts: Item[] }).contacts
}

/** Another name, address and number, as after a marriage and a move. */
const renamed = (cards: string) =>
  cards
    .replace('FN:Ada Roux', 'FN:Ada Lemoine')
    .replace('N:Roux;', 'N:Lemoine;')
    .replace('ada.roux@', 'lemoine@')
    .replace(/03 84 79 70 11|\+?33 ?3 ?84 ?79 ?70 ?11/, '+33384797055')

for (const version of VERSIONS) {
  test.each([
    ['stated', STATED],
    ['stated in capitals', `urn:uuid:${STATED.toUpperCase()}`],
    ['that follows from the id', ''],
  ])(`a ${version} card with everything else changed is matched by the UID %s`, async (_, uid) => {
    const root = folderWith({ 'valmont.yaml': fileOf(uid) })
    const items = await importChanged(root, version, renamed, '--prefer', 'import', '--write')
    expect(items).toMatchObject([{ change: 'changed', target: 'valmont/ada-roux' }])
    const text = readFileSync(join(root, 'organisations/valmont.yaml'), 'utf8')
    expect(text.match(/^ {2}- /gm)).toHaveLength(1)
    expect(text).toContain('Lemoine')
    expect(text).toContain('id: ada-roux')
    expect(text).toContain('lemoine@valmont.example')
    expect(text.includes('uid:')).toBe(uid !== '')
  })

  test(`another name on a known ${version} card is a conflict unless the import is preferred`, async () => {
    const root = folderWith({ 'valmont.yaml': fileOf() })
    expect(await importChanged(root, version, renamed)).toMatchObject([
      { change: 'conflict', target: 'valmont/ada-roux' },
    ])
  })

  test(`the UID of another program on a ${version} card matches nobody, and is not written`, async () => {
    const root = folderWith({ 'valmont.yaml': fileOf() })
    const foreign = (cards: string) => renamed(cards).replace(/^UID:.*$/m, `UID:${STATED}`)
    const items = await importChanged(root, version, foreign, '--write')
    expect(items.some(({ target }) => target === 'valmont/ada-roux')).toBe(false)
    expect(readFileSync(join(root, 'organisations/valmont.yaml'), 'utf8')).not.toContain('uid')
  })

  test(`of two ${version} cards with one UID each is matched by its e-mail, phone and name`, async () => {
    const root = folderWith({ 'valmont.yaml': fileOf() })
    const items = await importChanged(root, version, cards => cards + renamed(cards))
    expect(items).toMatchObject([
      { change: 'confirmed', target: 'valmont/ada-roux' },
      { target: expect.not.stringMatching(/ada-roux$/) },
    ])
  })

  test(`a ${version} card of somebody who asked to be erased is held back, whatever it says now`, async () => {
    const root = folderWith({ 'valmont.yaml': fileOf() })
    const file = join(root, 'cards.vcf')
    await cli(['vcard', '-C', root, '--vcard-version', version, '-o', file])
    await cli(['object', 'ada.roux@valmont.example', '--erase', '-C', root])
    writeFileSync(file, renamed(readFileSync(file, 'utf8')))
    const { stdout } = await cli(['import', file, '-C', root, '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ contacts: [{ change: 'objected' }] })
  })

  test(`a ${version} card is that of the new post where the old one has the same UID`, async () => {
    const left = `name: Ville d’Arlon\ncontacts:\n  - { name: Ada Roux, email: ada@arlon.example, until: 2025-01-31, uid: ${STATED} }\n`
    const root = folderWith({ 'arlon.yaml': left, 'valmont.yaml': fileOf(STATED) })
    expect(await importChanged(root, version, renamed, '--prefer', 'import')).toMatchObject([
      { change: 'changed', target: 'valmont/ada-roux' },
    ])
  })
}
