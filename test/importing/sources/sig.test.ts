import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UnreadableSource } from '../../../src/importing/source.ts'
import { sig } from '../../../src/importing/sources/sig.ts'
import { cli } from '../../support.ts'

const fixture = readFileSync(join(import.meta.dirname, '../documents/fixtures/release-sig.json'))
const file = (content: unknown, name = 'release.json') => ({
  name,
  bytes: Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content)),
})
const contactsOf = async (content: unknown, options = {}) =>
  (await sig.read(file(content), options)).contacts

describe('a release of the French government', () => {
  test('gives its contacts, their organisation and where that is read', async () => {
    expect(await sig.read(file(fixture), {})).toMatchSnapshot()
  })

  test('gives the organisation that the user names', async () => {
    const contacts = await contactsOf(fixture, { organisation: 'Préfecture' })
    expect(contacts.map(({ organisation, certain }) => [organisation, certain])).toEqual(
      Array(4).fill(['Préfecture', true]),
    )
  })

  test('issued by one ministry alone is that one’s', async () => {
    const release = JSON.parse(fixture.toString())
    release.document.emetteurs.pop()
    const contacts = await contactsOf(release)
    expect(new Set(contacts.map(each => each.organisation))).toEqual(
      new Set(['Ministère des Vallées']),
    )
  })

  test('of version 0.2.0 groups contacts by ministry', async () => {
    const contact = { civilite: 'M.', nom: 'Karim Benali', email: 'karim@vallees.example' }
    const contacts_presse = [{ entite: 'Ministère des Vallées', contacts: [contact] }]
    expect(await contactsOf({ document: { contacts_presse } })).toMatchObject([
      { organisation: 'Ministère des Vallées', name: { full: 'Karim Benali' }, certain: true },
    ])
  })

  test('of version 0.1.0 names its fields otherwise', async () => {
    const contacts_presse = [{ contact_privilegie: 'Karim Benali', email: 'karim@vallees.example' }]
    expect(await contactsOf({ date_diffusion: '2026-04-21', contacts_presse })).toMatchObject([
      { name: { full: 'Karim Benali' }, source: { title: 'release.json', date: '2026-04-21' } },
    ])
  })

  test('may stand one a line with others', async () => {
    const line = JSON.stringify(JSON.parse(fixture.toString()))
    const contacts = await contactsOf(Buffer.from(`${line}\n${line}\n`))
    expect(contacts.map(each => each.line)).toEqual([1, 1, 1, 1, 2, 2, 2, 2])
  })

  test('may be its contacts alone, as `block` writes them', async () => {
    const contacts = [
      {
        civilite: null,
        nom: 'Service de presse – Ville de Montclair',
        telephone: '+33380000010',
        email: 'presse@montclair.example',
      },
      { civilite: null, nom: 'Zoé Ménard', email: 'zoe@montclair.example', lien_formulaire: null },
    ]
    expect(await contactsOf(contacts)).toMatchObject([
      { organisation: 'Ville de Montclair', certain: true, phones: [{ e164: '+33380000010' }] },
      {
        organisation: 'Ville de Montclair',
        name: { full: 'Zoé Ménard' },
        certain: false,
        reasons: [{ code: 'organisation/domain', about: 'Ville de Montclair' }],
      },
    ])
  })

  test('comes back from `block` as it was', async () => {
    const { stdout } = await cli([
      'block',
      'intercommunalites-de-france',
      'region-bourgogne-franche-comte',
      '--format',
      'sig',
    ])
    const written = JSON.parse(stdout)
    const contacts = await contactsOf(Buffer.from(stdout))
    expect(
      contacts.map(({ name, emails, phones }) => [name?.full, emails[0]?.address, phones[0]?.e164]),
    ).toEqual(written.map((each: Record<string, string>) => [each.nom, each.email, each.telephone]))
    expect(contacts).toHaveLength(3)
  })

  test('keeps what is of another type than the schema asks for out', async () => {
    const contacts_presse = [
      null,
      7,
      { nom: ['x'], email: { a: 1 } },
      { nom: 'Zoé Ménard', telephone: 33 },
    ]
    expect(await contactsOf({ contacts_presse, emetteurs: 'x', titre: 1 })).toMatchObject([
      { name: { full: 'Zoé Ménard' }, emails: [], phones: [] },
    ])
  })

  test('is refused when it is no JSON', async () => {
    const bytes = fixture.subarray(0, 900)
    await expect(sig.read({ name: 'x', bytes }, {})).rejects.toThrow(
      new UnreadableSource({ code: 'file/damaged', about: 'JSON' }),
    )
  })

  test('of ten thousand contacts is read', async () => {
    const contacts_presse = Array.from({ length: 10_000 }, (_, i) => ({
      nom: `Person ${i}`,
      email: `p${i}@example.fr`,
    }))
    expect((await contactsOf({ contacts_presse })).at(-1)).toMatchObject({
      name: { full: 'Person 9999' },
    })
  })
})
