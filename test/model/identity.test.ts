import { expect, test } from 'vitest'
import {
  addressForms,
  asciiAddress,
  lineKey,
  mailboxKey,
  referenceKey,
  withReference,
} from '../../src/model/identity.ts'

test.each([
  ['Jo@Bücher.DE', 'jo@xn--bcher-kva.de'],
  ['e\u0301ve@radio-e\u0301te\u0301.fr', 'éve@xn--radio-t-gyab.fr'],
  ['<mailto:Jo@bücher.de?subject=x>', 'jo@xn--bcher-kva.de'],
  ['jo@b\u00adücher.de', 'jo@xn--bcher-kva.de'],
  ['jo@BÜCHER。de', 'jo@xn--bcher-kva.de'],
])('%s and %s are one mailbox', (one, other) => {
  expect(mailboxKey(one)).toBe(mailboxKey(other))
})

test.each([
  ['jo@bücher.de', 'jo@bucher.de'],
  ['jö@bücher.de', 'jo@bücher.de'],
  ['jo@a.fr', 'jo@b.fr'],
])('%s and %s are two mailboxes', (one, other) => {
  expect(mailboxKey(one)).not.toBe(mailboxKey(other))
})

test('the ASCII form changes the domain alone', () => {
  expect(asciiAddress('Zoé@Radio-Été.fr')).toBe('Zoé@xn--radio-t-gyab.fr')
  expect(asciiAddress('zoe')).toBe('zoe')
})

test('references are the same composed, decomposed and in capitals', () => {
  expect(referenceKey('Re\u0301gie/ada')).toBe(referenceKey('régie/Ada'))
})

test('a line is its E.164 number, else its digits', () => {
  expect(lineKey({ number: '03 84' }, { e164: '+33384797979' })).toBe('+33384797979')
  expect(lineKey({ number: '３９ 49' }, undefined)).toBe('3949')
})

test('letters of a number are dialled: two numbers that differ in them are two lines', () => {
  expect(lineKey({ number: '0800 FLEURS' }, undefined)).toBe(lineKey({ number: '0800-fleurs' }, {}))
  expect(lineKey({ number: '0800 FLEURS' }, undefined)).not.toBe(
    lineKey({ number: '0800 TRAINS' }, undefined),
  )
  expect(lineKey({ number: 'à venir' }, undefined)).toBe('')
})

test('an address is searched for by all its spellings', () => {
  expect(addressForms('jo@example.fr')).toEqual(['jo@example.fr'])
  expect(addressForms('jo@xn--bcher-kva.de')).toEqual(['jo@xn--bcher-kva.de', 'jo@bücher.de'])
  expect(addressForms('jo@bücher.de')).toEqual(['jo@bücher.de', 'jo@xn--bcher-kva.de'])
})

test('of ids that differ in capitals, a reference names the one written so', () => {
  const all = [{ id: 'Presse' }, { id: 'presse' }]
  expect(withReference(all, 'presse')).toEqual([{ id: 'presse' }])
  expect(withReference(all, 'PRESSE')).toEqual(all)
  expect(withReference(all, 'press')).toEqual([])
})
