import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileId, freeId } from '../../src/text/file-id.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'

test.each([
  ['Région Bourgogne-Franche-Comté', 'region-bourgogne-franche-comte'],
  ['CON', 'organisation-con'],
  ['Aux', 'organisation-aux'],
  ['PRN', 'organisation-prn'],
  ['nul.', 'organisation-nul'],
  ['com1', 'organisation-com1'],
  ['COM¹', 'organisation-com1'],
  ['LPT 9', 'lpt-9'],
  ['lpt9', 'organisation-lpt9'],
  ['con.txt', 'con-txt'],
  ['Contour', 'contour'],
  ['???', 'organisation'],
  ['', 'organisation'],
  ['..', 'organisation'],
  ['../../etc/passwd', 'etc-passwd'],
  ['Point final. ', 'point-final'],
  ['東京都', '東京都'],
])('%j has the id %s', (name, id) => expect(fileId(name, 'organisation')).toBe(id))

test('ends a long id after a word, and keeps one that is long but fits', () => {
  const ministry =
    'Ministère de la Transition écologique, de la Biodiversité, de la Forêt, de la Mer et de la Pêche'
  expect(fileId(ministry, 'organisation')).toBe(
    'ministere-de-la-transition-ecologique-de-la-biodiversite-de-la-foret-de-la-mer-et-de-la-peche',
  )
  expect(fileId(`${ministry} et de la Cohésion`, 'organisation')).toMatch(/-la-peche-et-de$/)
  expect(fileId('x'.repeat(400), 'organisation')).toHaveLength(100)
})

test('gives any name an id that every system can hold, and gives it that id again', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint, maxLength: 500 }), name => {
      const id = fileId(name, 'list')
      expect(id).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u)
      expect(Buffer.byteLength(`${id}.yaml`)).toBeLessThan(200)
      expect(id).toBe(id.normalize('NFC'))
      expect(fileId(id, 'list')).toBe(id)
    }),
    runs(500),
  )
})

test('numbers what is taken', () => {
  const taken = new Set(['a', 'a-2'])
  expect([freeId('a', taken), freeId('a', taken), freeId('b', taken)]).toEqual(['a-3', 'a-4', 'b'])
})
