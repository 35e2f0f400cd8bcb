import { expect, test } from 'vitest'
import { decodeText } from '../../../src/importing/decode.ts'
import { sourceOf, sources } from '../../../src/importing/sources/index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const kindOf = (text: string | Uint8Array, name = '-') => {
  const file = { name, bytes: typeof text === 'string' ? bytes(text) : text }
  const found = sourceOf(file)
  return Object.entries(sources).find(([, source]) => source === found)?.[0]
}

test('knows a file by what is in it', () => {
  expect(kindOf('Contact presse : Luce Amiel, luce@example.fr')).toBe('text')
  expect(kindOf('## Contact presse\n\nLuce Amiel')).toBe('markdown')
  expect(kindOf('**Contact presse** : [Luce](mailto:luce@example.fr)')).toBe('markdown')
  expect(kindOf('<p>Contact presse</p>')).toBe('html')
  expect(kindOf('<!DOCTYPE html><title>x</title>')).toBe('html')
  expect(kindOf('Luce Amiel <luce@example.fr>')).toBe('text')
  expect(kindOf('5 < 6 and 7 > 3')).toBe('text')
  expect(kindOf('plain', 'notes.md')).toBe('markdown')
})

test('takes nothing for text that holds zero bytes', () => {
  expect(kindOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBeUndefined()
})

test('reads UTF-8 with and without its mark, UTF-16 by its mark, and windows-1252', () => {
  const wide = (text: string) =>
    [...text].flatMap(char => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8])
  const swapped = wide('Élodie').map((_, index, all) => all[index ^ 1] ?? 0)
  expect(decodeText(bytes('Élodie'))).toBe('Élodie')
  expect(decodeText(bytes('\ufeffÉlodie'))).toBe('Élodie')
  expect(decodeText(Uint8Array.from([0xff, 0xfe, ...wide('Élodie')]))).toBe('Élodie')
  expect(decodeText(Uint8Array.from([0xfe, 0xff, ...swapped]))).toBe('Élodie')
  expect(decodeText(Uint8Array.from([0xc9, 0x6c, 0x6f, 0x64, 0x69, 0x65, 0x20, 0x96]))).toBe(
    'Élodie –',
  )
})

test('reads a page in the charset that it states', async () => {
  const head = bytes('<meta charset="iso-8859-15"><p>Contact presse<br>')
  const page = Uint8Array.from([...head, 0xc9, ...bytes('lise Amiel<br>elise.amiel@example.fr')])
  const input = { name: 'x.html', bytes: page }
  const reading = await sourceOf(input)?.read(input, {})
  expect(reading?.contacts[0]?.name?.full).toBe('Élise Amiel')
})

test('tells the file that it read as the source', async () => {
  const input = {
    name: 'communique.txt',
    bytes: bytes('Contact presse : Luce Amiel, luce@example.fr'),
  }
  const reading = await sourceOf(input)?.read(input, {})
  expect(reading?.contacts[0]?.source.title).toBe('communique.txt')
})
