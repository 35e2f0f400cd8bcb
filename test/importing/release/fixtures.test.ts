import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { sourceOf } from '../../../src/importing/sources/index.ts'
import { type Expected, judge } from '../../eval/judge.mjs'

const FOLDER = join(import.meta.dirname, 'fixtures')
const files = readdirSync(FOLDER).filter(name => extname(name) !== '.yaml')

test.each(files)('finds the contacts of %s', async file => {
  const name = basename(file, extname(file))
  const bytes = readFileSync(join(FOLDER, file))
  const expected = parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8')) as Expected
  const input = { name: file, bytes }
  const reading = await sourceOf(input)?.read(input, expected.options ?? {})
  if (!reading) throw new Error('no source recognises it')
  expect(judge(name, bytes.toString('utf8'), expected, reading).misses).toEqual([])
  for (const { source, certain, reasons, line } of reading.contacts) {
    if (expected.title !== undefined) expect(source.title).toBe(expected.title)
    if (expected.date !== undefined) expect(source.date).toBe(expected.date)
    expect(reasons.length).toBeGreaterThan(certain ? -1 : 0)
    expect(line).toBeGreaterThan(0)
    expect(line).toBeLessThanOrEqual(bytes.toString('utf8').split('\n').length)
  }
})
