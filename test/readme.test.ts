import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, ROOT } from './support.ts'

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
const examples = [...readme.matchAll(/```console\n\$ npx press-contacts (.*)\n([\s\S]*?)```/g)]

/** A command line as a shell divides it, single quotes too. */
const words = (line: string) =>
  (line.match(/'[^']*'|\S+/g) ?? []).map(word => word.replace(/^'(.*)'$/, '$1'))

test.each(examples.map(([, line = '', output = '']) => [line, output]))(
  'README: %s',
  async (line, output) => {
    const { stdout, stderr } = await cli([...words(line), '--color', 'never'], { columns: 120 })
    expect((stdout + stderr).replaceAll('\r\n', '\n')).toBe(output)
  },
)

test('README has examples', () => expect(examples.length).toBeGreaterThanOrEqual(7))
