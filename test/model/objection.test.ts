import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprint, objectionTo } from '../../src/model/fingerprint.ts'
import { mailboxKey } from '../../src/model/identity.ts'
import { objectionsUnreadable } from '../../src/model/objection.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'
import { directoryWith } from '../support.ts'

const KEY = 'f0e1d2c3b4a5968778695a4b3c2d1e0f0f1e2d3c4b5a69788796a5b4c3d2e1f0'
const print = (address: string) => fingerprint(address, KEY)
const DOLE = { 'dole.yaml': 'name: Ville de Dole\n' }
const with_ = (text: string) => directoryWith({ ...DOLE, 'objections.yaml': text })

describe('a fingerprint', () => {
  test('is the HMAC-SHA-256 of the address, as openssl makes it', () => {
    // printf laure.hubidos@dole.fr | openssl dgst -sha256 -mac HMAC -macopt hexkey:f0e1…e1f0
    expect(print('laure.hubidos@dole.fr')).toBe(
      'c6191d96a2bf70b5868321644356c64396b5847fb0c4644b730e4d0e80a11404',
    )
    expect(fingerprint('laure.hubidos@dole.fr', KEY.toUpperCase())).toBe(
      print('laure.hubidos@dole.fr'),
    )
  })

  test.each([
    ['Laure.Hubidos@DOLE.fr', 'laure.hubidos@dole.fr'],
    ['  laure@dole.fr\t', 'laure@dole.fr'],
    ['presse@régions.fr', 'presse@xn--rgions-bva.fr'],
    ['presse@RE\u0301GIONS.FR', 'presse@régions.fr'],
    ['presse@XN--RGIONS-BVA.fr', 'presse@régions.fr'],
    ['re\u0301daction@dole.fr', 'RÉDACTION@dole.fr'],
    ['laure\u200b@dole.fr', 'laure@dole.fr'],
    ['mailto:laure@dole.fr?subject=x', 'laure@dole.fr'],
    ['<laure@dole.fr>', 'laure@dole.fr'],
  ])('takes %j for %j', (a, b) => {
    expect(print(a)).toBe(print(b))
  })

  test('tells mailboxes apart', () => {
    const addresses = ['a@b.fr', 'a@c.fr', 'ab@c.fr', 'á@b.fr', 'a.@b.fr', '', '@', 'a', 'a@']
    expect(new Set(addresses.map(print)).size).toBe(addresses.length)
    expect(print('a@b.fr')).not.toBe(fingerprint('a@b.fr', '0'.repeat(64)))
  })

  const word = fc.stringMatching(/^[a-z0-9éèüñçœøåłščďβж]{1,12}$/u)
  const address = fc.tuple(word, word, word).map(([a, b, c]) => `${a}@${b}x.${c}x`)
  test('is the same in capitals, decomposed and with its domain in ASCII', () => {
    fc.assert(
      fc.property(address, fc.infiniteStream(fc.boolean()), (written, capital) => {
        const mixed = [...written].map(char => (capital.next().value ? char.toUpperCase() : char))
        const expected = print(written)
        expect(print(mixed.join(''))).toBe(expected)
        expect(print(mixed.join('').normalize('NFD'))).toBe(expected)
        expect(print(mailboxKey(written))).toBe(expected)
      }),
      runs(2000),
    )
  })

  test('is made of any text, without a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: codePoint }), text => {
        expect(print(text)).toMatch(/^[0-9a-f]{64}$/)
        expect(mailboxKey(mailboxKey(text))).toBe(mailboxKey(mailboxKey(mailboxKey(text))))
      }),
      runs(100),
    )
  })
})

describe('objections', () => {
  test('are none where there is no file', () => {
    const directory = directoryWith(DOLE)
    expect(directory.objections).toEqual({ entries: [] })
    expect(objectionsUnreadable(directory)).toBe(false)
    expect(objectionTo(directory, 'a@b.fr')).toBeUndefined()
  })

  test('are found by any spelling of the address', () => {
    const directory = with_(
      `key: ${KEY}\nobjections:\n  - fingerprint: ${print('a@b.fr').toUpperCase()}\n    date: 2026-11-24\n    wants: no-mailing\n`,
    )
    expect(objectionsUnreadable(directory)).toBe(false)
    for (const address of ['a@b.fr', 'A@B.FR', 'A@B.FR'])
      expect(objectionTo(directory, address)).toMatchObject({
        date: '2026-11-24',
        wants: 'no-mailing',
      })
    expect(objectionTo(directory, 'c@b.fr')).toBeUndefined()
  })

  test('that stand there twice are the one that asks for erasure', () => {
    const item = (wants: string) => `  - { fingerprint: ${print('a@b.fr')}, wants: ${wants} }\n`
    for (const order of [
      ['erasure', 'no-mailing'],
      ['no-mailing', 'erasure'],
    ])
      expect(
        objectionTo(with_(`key: ${KEY}\nobjections:\n${order.map(item).join('')}`), 'a@b.fr')
          ?.wants,
      ).toBe('erasure')
  })

  test.each([
    ['a key that is missing', `objections: []\n`],
    ['a key that is too short', `key: ${KEY.slice(1)}\nobjections: []\n`],
    ['no text', ''],
    ['a list at the top', '- a\n'],
    ['a broken syntax', `key: ${KEY}\nobjections: [\n`],
    [
      'a fingerprint that is none',
      `key: ${KEY}\nobjections: [{ fingerprint: a, date: 2026-11-24 }]\n`,
    ],
    ['no fingerprint', `key: ${KEY}\nobjections: [{ date: 2026-11-24 }]\n`],
    ['an unknown wish', `key: ${KEY}\nobjections: [{ fingerprint: ${KEY}, wants: all }]\n`],
    ['an unknown key', `key: ${KEY}\nobjection: []\n`],
    ['two keys', `key: ${KEY}\nkey: ${KEY}\nobjections: []\n`],
  ])('are unreadable with %s', (_, text) => {
    expect(objectionsUnreadable(with_(text))).toBe(true)
  })

  test('are readable with a wrong date, and when there are none any more', () => {
    for (const list of [`[{ fingerprint: ${KEY}, date: x }]`, '', '[]', '~'])
      expect(objectionsUnreadable(with_(`key: ${KEY}\nobjections: ${list}\n`))).toBe(false)
  })
})
