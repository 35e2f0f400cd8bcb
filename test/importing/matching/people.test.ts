import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparableName, compareNames } from '../../../src/importing/matching/person-name.ts'
import { bondBetween, traitsOf } from '../../../src/importing/matching/traits.ts'
import { runs } from '../../runs.ts'

const compare = (a: string, b: string) =>
  compareNames(comparableName({ full: a }), comparableName({ full: b }))

describe('two names', () => {
  test.each([
    ['Laure Hubidos', 'HUBIDOS Laure'],
    ['Jean-François Lefèvre', 'jean francois LEFEVRE'],
    ['Anne Le Goff', 'Anne Legoff'],
    ['Marie de la Tour', 'Marie Tour'],
    ['Zoë D’Hondt', 'Zoe d hondt'],
    ['Łukasz Groß', 'Lukasz Gross'],
  ])('%s and %s are one person’s', (a, b) => expect(compare(a, b)).toBe('same'))

  test.each([
    ['Jean-François Martin', 'Jean Martin'],
    ['J. Martin', 'Jean Martin'],
    ['Marie Dupont', 'Marie Dupond'],
    ['Martin', 'Jean Martin'],
  ])('%s and %s may be', (a, b) => {
    expect(compare(a, b)).toBe('close')
    expect(compare(b, a)).toBe('close')
  })

  test.each([
    ['Jean Martin', 'Jeanne Petit'],
    ['J. Martin', 'Paul Martin'],
    ['J. M.', 'Jean Martin'],
    ['Luc Roy', 'Luc Ray'],
  ])('%s and %s are not', (a, b) => expect(compare(a, b)).toBe('different'))

  test('say nothing where one is missing, and compare alike from either side', () => {
    expect(compare('', 'Jean')).toBe('unknown')
    const name = fc.string({ unit: fc.constantFrom(...'abJ. -éÉ') })
    fc.assert(
      fc.property(name, name, (a, b) => compare(a, b) === compare(b, a)),
      runs(100),
    )
  })

  test('are compared at once however long they are', () => {
    const long = 'a'.repeat(100_000)
    expect(compare(`${long} b`, `${long}c b`)).toBe('close')
  })
})

describe('two descriptions', () => {
  const traits = (full: string | undefined, emails: string[], phones: string[] = []) =>
    traitsOf(
      {
        ...(full !== undefined && { name: { full } }),
        emails: emails.map(address => ({ address })),
        phones: phones.map(number => ({ number, at: [] })),
      },
      'FR',
    )
  const bond = (a: ReturnType<typeof traits>, b: ReturnType<typeof traits>) => {
    const found = bondBetween(a, b)
    return found && [found.by, found.certain]
  }

  test('are one person’s by an address, with doubt under another name', () => {
    const laure = traits('Laure Hubidos', ['laure@dole.fr'])
    expect(bond(laure, traits('L. Hubidos', ['LAURE@Dole.fr']))).toEqual(['email', true])
    expect(bond(laure, traits(undefined, ['laure@dole.fr']))).toEqual(['email', true])
    expect(bond(laure, traits('Jean Petit', ['laure@dole.fr']))).toEqual(['email', false])
  })

  test('are not by the mailbox of a desk alone', () => {
    const laure = traits('Laure Hubidos', ['presse@dole.fr'])
    expect(bond(laure, traits('Jean Petit', ['presse@dole.fr']))).toBeUndefined()
    expect(bond(laure, traits(undefined, ['presse@dole.fr']))).toBeUndefined()
    expect(bond(laure, traits('Laure Hubidos', ['presse@dole.fr']))).toEqual(['email', true])
  })

  test('are by a mobile, in any notation, and by a fixed line under one name', () => {
    const laure = traits('Laure Hubidos', [], ['06 71 50 65 88', '03 81 61 61 08'])
    expect(bond(laure, traits(undefined, [], ['+33671506588']))).toEqual(['phone', true])
    expect(bond(laure, traits(undefined, [], ['0381616108']))).toBeUndefined()
    expect(bond(laure, traits('Hubidos L.', [], ['+33 (0)3 81 61 61 08']))).toEqual(['phone', true])
    expect(bond(laure, traits('Jean Petit', [], ['0671506588']))).toBeUndefined()
  })

  test('are by the name, with doubt where it is not whole', () => {
    const laure = traits('Laure Hubidos', ['a@dole.fr'])
    expect(bond(laure, traits('hubidos laure', ['b@dole.fr']))).toEqual(['name', true])
    expect(bond(laure, traits('L. Hubidos', []))).toEqual(['name', false])
    expect(bond(traits('Laure', []), traits('Laure', []))).toEqual(['name', false])
  })
})
