import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const FILE = `name: Ville de Dole
contacts:
  - name: Laure Hubidos
    email: laure.hubidos@dole.example
`

/** Each way to give a date, and what its hint puts in front. */
const WAYS = [
  ['verify --date', (day: string) => ['verify', 'hubidos', '--date', day], '--date '],
  ['left --date', (day: string) => ['left', 'hubidos', '--date', day], '--date '],
  ['object --date', (day: string) => ['object', 'a@b.example', '--date', day], '--date '],
  ['set opt_out', (day: string) => ['set', 'hubidos', `opt_out=${day}`], 'opt_out='],
  ['find verified:<', (day: string) => ['find', `verified:<${day}`], 'verified:<'],
  ['mail --since', (day: string) => ['mail', '--since', day], '--since '],
] as const

const EXAMPLES = [
  ['3/6/2026', '2026-06-03'],
  ['17.04.2025', '2025-04-17'],
  ['2026/01/09', '2026-01-09'],
  ['1er mars 2026', '2026-03-01'],
] as const

test.each(WAYS)('%s says how to write a date', async (_, args, before) => {
  const cwd = folderWith({ 'ville-de-dole.yaml': FILE })
  execFileSync('git', ['init', '-q'], { cwd })
  const hintOf = async (day: string, lang = 'en') => {
    const { code, stderr } = await cli([...args(day), '--lang', lang], { cwd })
    expect(code).toBe(2)
    return stderr.split('\n').find(line => /^(?:hint:|conseil)/.test(line))
  }
  for (const [written, meant] of EXAMPLES) {
    if (before === 'verified:<' && written.includes(' ')) continue
    expect(await hintOf(written)).toBe(`hint: write ${before}${meant}`)
  }
  expect(await hintOf('2026-02-30')).toBe('hint: the last day of that month is 2026-02-28')
  expect(await hintOf('31/06/2026')).toBe('hint: the last day of that month is 2026-06-30')
})

test.each([
  ['verified: 31/11/2025', 'the last day of that month is 2025-11-30'],
  ['informed: 2024-02-30', 'the last day of that month is 2024-02-29'],
  ['until: le 4 mai 2026', 'write 2026-05-04'],
  ['opt_out: soon-2026', 'write the date as in 2024-05-15'],
])('validate says how to write %j', async (line, hint) => {
  const cwd = folderWith({ 'ville-de-dole.yaml': `${FILE}    ${line}\n` })
  const { stdout } = await cli(['validate', '-f', 'json'], { cwd })
  expect(stdout).toContain(`"${hint}"`)
})
