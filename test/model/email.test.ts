import { expect, test } from 'vitest'
import { emailFault, hasControlCharacter, meantAddress } from '../../src/model/email.ts'

const controls = [
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\u001b[2J',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
].concat(['\u202e', '\u2066', '\u200e', '\u200f', '\u061c'])

test.each(controls)('%j is no part of an address, wherever it stands', control => {
  for (const address of [
    `ada${control}@zorg.fr`,
    `${control}ada@zorg.fr`,
    `ada@zorg.fr${control}`,
  ]) {
    expect(hasControlCharacter(address)).toBe(true)
    expect(emailFault(address)).toBe('control')
  }
})

test.each(['ada@zorg.fr', 'Ève.Ñandú@радио.рф', 'ada @zorg.fr', 'محمد@مثال.إختبار'])(
  '%s holds no control character',
  address => {
    expect(hasControlCharacter(address)).toBe(false)
  },
)

test('direction marks are no part of what is meant', () => {
  expect(meantAddress('\u202aada@zorg.fr\u202c')).toBe('ada@zorg.fr')
})
