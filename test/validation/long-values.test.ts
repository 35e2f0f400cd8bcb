import { expect, test } from 'vitest'
import { readDirectory } from '../../src/files/read.ts'
import { fix } from '../../src/validation/fix.ts'
import { validate } from '../../src/validation/validate.ts'
import { size } from '../runs.ts'
import { folderWith, selecting } from '../support.ts'

const LENGTH = size(10_000, 30_000)

/** A file with one long value in every field that patterns are tried on. */
function fileOf(unit: string): string {
  const value = JSON.stringify(`a${unit.repeat(LENGTH / unit.length)}b`)
  const fields = ['short_name', 'website', 'email', 'phone', 'languages', 'country', 'tags']
  const contact = ['name', 'title', 'email', 'phone', 'verified', 'opt_out', 'topics', 'id']
  return `name: ${value}\n${fields.map(each => `${each}: ${value}\n`).join('')}address: { postal_code: ${value} }\ncontacts:\n  - ${contact
    .map(each => `${each}: ${value}`)
    .join('\n    ')}\n    source: { url: ${value}, date: ${value} }\n`
}

// Patterns that take the square of the length show at this one: minutes instead of a moment.
test.each([
  ' ',
  '\t',
  'a',
  '.',
  '0',
  '0 ',
  '<',
  '&',
  ',',
  ';',
  '/',
  ' et ',
  'A',
  "'",
  '\u00a0',
  '\u200b',
  'e\u0301',
  '-',
  ':',
  '(0)',
  '@',
  ' #',
])(`values of ${LENGTH} times %j are checked and mended in no time`, unit => {
  const root = folderWith({ 'x.yaml': fileOf(unit) })
  const directory = readDirectory(root, root)
  // Of the processor's time, so that a busy machine is no hang (microseconds).
  const { user } = process.cpuUsage()
  expect(validate(directory, selecting).length).toBeGreaterThan(0)
  fix(directory, selecting, () => true)
  expect(process.cpuUsage().user - user).toBeLessThan(5_000_000)
})
