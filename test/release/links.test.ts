import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailtoUri, telUri, webUri } from '../../src/release/links.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'

test('writes mailto as RFC 6068 has it', () => {
  expect(mailtoUri('y.jacquet@x.fr')).toBe('mailto:y.jacquet@x.fr')
  expect(mailtoUri("o'brian+press@x.fr")).toBe('mailto:o%27brian%2Bpress@x.fr')
  expect(mailtoUri('a?bcc=b@x.fr')).toBe('mailto:a%3Fbcc%3Db@x.fr')
  expect(mailtoUri('é@café.fr')).toBe('mailto:%C3%A9@caf%C3%A9.fr')
})

test('writes tel as RFC 3966 has it', () => {
  expect(telUri({ number: '+33671506588' })).toBe('tel:+33671506588')
  expect(telUri({ number: '+33671506588', extension: '12' })).toBe('tel:+33671506588;ext=12')
  expect(telUri({ number: '+33671506588', extension: 'a;b' })).toBe('tel:+33671506588')
  expect(telUri({ number: '39 49', callingCode: '33' })).toBe('tel:3949;phone-context=+33')
})

test('links to the web alone', () => {
  expect(webUri('https://x.fr/é?(a)')).toBe('https://x.fr/%C3%A9?%28a%29')
  for (const bad of [
    'javascript:alert(1)',
    'https://',
    ' https://x.fr',
    'x.fr',
    'data:text/html,x',
  ])
    expect(webUri(bad)).toBeUndefined()
})

test('no link holds a character of HTML or Markdown syntax, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint }), text => {
      for (const uri of [mailtoUri(`${text}@x.fr`), webUri(`https://x.fr/${text}`) ?? ''])
        expect(uri).not.toMatch(/[\s<>"'()*`\\]/)
    }),
    runs(100),
  )
})
