import { expect, test } from 'vitest'
import { repairWindows1252 } from '../../src/importing/decode.ts'

test('gives the signs of windows-1252 for controls, and leaves the rest', () => {
  expect(repairWindows1252('\x80 \x8cuvre \x92\x96\x9f')).toBe('€ Œuvre ’–Ÿ')
  expect(repairWindows1252('Éloïse\t\n\x81')).toBe('Éloïse\t\n\x81')
})
