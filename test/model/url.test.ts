import { expect, test } from 'vitest'
import { hostOf, urlFault } from '../../src/model/url.ts'
import { size } from '../runs.ts'

test('reads letters beyond ASCII, however often it is asked', () => {
  // Node 20's URL.canParse goes wrong after some thousand texts of one byte a letter.
  for (let i = 0; i < size(15_000, 60_000); i++) {
    const text = Buffer.from('HTTP://d\u00f4le.fr/\u00e9').toString('utf8')
    if (hostOf(text) !== 'dôle.fr' || urlFault(text) !== undefined) expect.fail(`at ${i}`)
  }
})
