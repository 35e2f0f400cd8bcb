import { describe, expect, test } from 'vitest'
import { foldsAlike, hasOtherSigns, isCalled, isName } from '../../src/model/called.ts'

const named = (name: string, short_name?: string) => ({
  id: 'x',
  name,
  ...(short_name !== undefined && { short_name }),
  aliases: ['Alias n° 1'],
})

describe('names of organisations', () => {
  test.each([
    ['Ville de Dôle', 'VILLE DE DOLE'],
    ['L’Haÿ-les-Roses', "l'hay les roses"],
    ['Œuvres (réunies)', 'oeuvres réunies'],
    ['Canal+', 'CANAL +'],
    ['M&M', 'm & m'],
  ])('%s and %s are equal', (a, b) => {
    expect(isCalled(named(a), b)).toBe(true)
    expect(foldsAlike(named(a), b)).toBe(false)
    expect(hasOtherSigns(named(a), b)).toBe(false)
  })

  test.each([
    ['C SA', 'C++ SA'],
    ['C++ SA', 'C SA'],
    ['C++', 'C#'],
    ['Canal', 'Canal+'],
    ['100 Media', '100 % Media'],
  ])('%s and %s only fold alike', (a, b) => {
    expect(isCalled(named(a), b)).toBe(false)
    expect(foldsAlike(named(a), b)).toBe(true)
  })

  test('a sign that no name has makes another name; a missing one may be a short form', () => {
    expect(hasOtherSigns(named('C SA'), 'C++')).toBe(true)
    expect(hasOtherSigns(named('Canal+ France'), 'canal')).toBe(false)
    expect(hasOtherSigns(named('Canal Plus', 'Canal+'), 'canal+')).toBe(false)
  })

  test('an absent short name and punctuation are no names', () => {
    expect(isCalled(named('X'), '')).toBe(false)
    expect(isCalled(named('???'), '!!!')).toBe(false)
    expect(['', '  ', '???', '++', '🙂'].map(isName)).toEqual([false, false, false, false, false])
    expect(['4', '東', 'ş'].map(isName)).toEqual([true, true, true])
  })
})
