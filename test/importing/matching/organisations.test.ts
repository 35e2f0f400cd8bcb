import { describe, expect, test } from 'vitest'
import { domainsOf, importedDomains } from '../../../src/importing/matching/domain.ts'
import {
  type KnownOrganisation,
  OrganisationIndex,
} from '../../../src/importing/matching/organisation-index.ts'
import { namesAgree, organisationKey } from '../../../src/importing/matching/organisation-key.ts'
import { directoryOf, imported } from '../plan/in-memory.ts'

describe('an organisation’s name', () => {
  test.each([
    ['La Région Bourgogne-Franche-Comté', 'REGION DE BOURGOGNE FRANCHE COMTE'],
    ['Dupont SAS', 'S.A.S. Dupont'],
    ['Müller & Söhne GmbH', 'Muller und Sohne'],
    ['L’Œuvre', 'oeuvre'],
    ['GrandBesançon', 'Grand Besançon'],
    ['Le', 'le'],
  ])('%s is %s', (a, b) => expect(organisationKey(a)).toBe(organisationKey(b)))

  test.each([
    ['Ville de Dole', 'Grand Dole'],
    ['Département de la Loire', 'Département du Loiret'],
    ['SA', 'SAS'],
  ])('%s is not %s', (a, b) => expect(organisationKey(a)).not.toBe(organisationKey(b)))

  test.each([
    ['Région Bourgogne-Franche-Comté', 'Conseil régional de Bourgogne-Franche-Comté', true],
    ['Centre national de la recherche scientifique', 'CNRS', true],
    ['Agence régionale de santé', 'ARS', true],
    ['Ville de Dole', 'Ville de Lyon', false],
    ['Le Conseil', 'La Région', false],
  ])('%s and %s agree: %s', (a, b, agree) => expect(namesAgree(a, b)).toBe(agree))
})

const known = (id: string, said: Partial<KnownOrganisation> = {}): KnownOrganisation => ({
  id,
  name: id,
  aliases: [],
  domains: new Set(),
  isNew: false,
  ...said,
})
const region = known('region-bfc', {
  name: 'Région Bourgogne-Franche-Comté',
  shortName: 'BFC',
  aliases: ['Conseil régional de Bourgogne-Franche-Comté'],
  domains: new Set(['bfc.fr', 'shared.fr']),
})
const dole = known('ville-de-dole', {
  name: 'Ville de Dole',
  domains: new Set(['dole.fr', 'shared.fr']),
})
const loire = known('loire', { name: 'Département de la Loire', domains: new Set(['loire.fr']) })
const match = (name: string, ...domains: string[]) => {
  const found = new OrganisationIndex([region, dole, loire]).match(name, new Set(domains))
  if (found === undefined) return undefined
  if ('ambiguous' in found) return ['ambiguous']
  return 'near' in found ? ['near'] : [found.organisation.id, found.by, found.certain]
}

describe('an organisation is known', () => {
  test.each([
    ['region-bfc', ['region-bfc', 'id', true]],
    ['la région Bourgogne Franche Comté', ['region-bfc', 'name', true]],
    ['Région Bourgogne-Franche-Comté (BFC)', ['region-bfc', 'name', true]],
    ['Région BFC', ['region-bfc', 'id', true]],
    ['B.F.C.', ['region-bfc', 'short-name', true]],
    ['CONSEIL REGIONAL DE BOURGOGNE-FRANCHE-COMTE', ['region-bfc', 'alias', true]],
  ])('by %s', (name, expected) => expect(match(name)).toEqual(expected))

  test('by a domain that one alone has, with doubt where the names have nothing in common', () => {
    expect(match('Bourgogne', 'bfc.fr')).toEqual(['region-bfc', 'domain', true])
    expect(match('Bourgogne', 'presse.bfc.fr')).toEqual(['region-bfc', 'domain', true])
    expect(match('Start-up Bleue', 'bfc.fr')).toEqual(['region-bfc', 'other-name', false])
    expect(match('Bourgogne', 'shared.fr')).toBeUndefined()
    expect(match('Bourgogne', 'bfc.fr', 'dole.fr')).toBeUndefined()
  })

  test('by a domain one slip from its own, where it is alone with that', () => {
    const index = new OrganisationIndex([
      region,
      dole,
      known('x', { domains: new Set(['cc-jura1.fr']) }),
    ])
    const by = (domain: string) => index.byDomainSlip([domain])?.organisation.id
    expect(by('sharde.fr')).toBeUndefined()
    expect(by('dole.rf')).toBe('ville-de-dole')
    // Numbers tell apart, short domains tell nothing, and a known one is no slip.
    expect(by('cc-jura2.fr')).toBeUndefined()
    expect(by('bfd.fr')).toBeUndefined()
    expect(by('dole.fr')).toBeUndefined()
  })

  test('with one slip, with doubt unless a domain confirms it', () => {
    expect(match('Ville de Doel')).toEqual(['ville-de-dole', 'slip', false])
    expect(match('Ville de Doel', 'dole.fr')).toEqual(['ville-de-dole', 'domain', true])
    expect(match('Département du Loiret')).toEqual(['loire', 'slip', false])
    expect(match('Département du Loiret', 'loiret.fr')).toEqual(['near'])
    expect(match('Ville de Dijon')).toBeUndefined()
    expect(match('BFD')).toBeUndefined()
  })

  test('not by a name that several have, unless a domain tells which', () => {
    const twins = [
      known('a', { name: 'Mairie', domains: new Set(['a.fr']) }),
      known('b', { name: 'Mairie' }),
    ]
    const index = new OrganisationIndex(twins)
    expect(index.match('La Mairie', new Set())).toEqual({ ambiguous: twins })
    expect(index.match('La Mairie', new Set(['a.fr']))).toMatchObject({ organisation: { id: 'a' } })
  })

  test('by domains of the organisation itself: no free mail, no agency’s', () => {
    const { organisations } = directoryOf({
      dole: {
        name: 'Ville de Dole',
        website: 'https://www.dole.fr/',
        email: ['dole@gmail.com', 'presse@grand-dole.fr'],
        contacts: [
          { name: 'A B', email: ['a@mairie.fr'] },
          { name: 'C D', email: ['c@bleue.fr'], agency: 'Agence Bleue' },
        ],
      },
    })
    expect([...domainsOf(organisations[0] as never)].sort()).toEqual([
      'dole.fr',
      'grand-dole.fr',
      'mairie.fr',
    ])
    const emails = [{ address: 'x@bleue.fr' }, { address: 'x@free.fr' }]
    expect([...importedDomains(imported({ emails, name: { full: 'X' } }))]).toEqual(['bleue.fr'])
    expect(importedDomains(imported({ emails, name: { full: 'X' }, agency: 'B' })).size).toBe(0)
  })
})
