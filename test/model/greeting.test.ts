import { expect, test } from 'vitest'
import { greeting } from '../../src/model/greeting.ts'

const name = { full: 'Ada Bell', given: 'Ada', family: 'Bell' }

test.each([
  ['Madame', ['fr'], 'Madame,'],
  ['Mme', [], 'Madame,'],
  ['M.', [], 'Monsieur,'],
  ['Monsieur,', ['fr'], 'Monsieur,'],
  ['Mlle', [], 'Mademoiselle,'],
  ['Ms', ['en'], 'Dear Ms Bell,'],
  ['Mr', ['fr'], 'Monsieur,'],
  ['Mr.', ['en-GB'], 'Dear Mr. Bell,'],
  ['Mr', [], 'Monsieur,'],
  ['constructor', [], 'constructor,'],
  ['Frau', ['de'], 'Sehr geehrte Frau Bell,'],
  ['Madame la Présidente', ['fr'], 'Madame la Présidente,'],
  [undefined, ['fr'], undefined],
  [' ', ['fr'], undefined],
])('%j, who speaks %j, is greeted with %j', (salutation, languages, expected) => {
  expect(greeting(salutation, name, languages)).toBe(expected)
})

test('a name tells nothing of how to greet', () => {
  expect(
    greeting(undefined, { full: 'Marie Curie', given: 'Marie', family: 'Curie' }, ['fr']),
  ).toBe(undefined)
})
