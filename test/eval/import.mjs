// Measures how well `import` finds the contacts of press releases: `npm run eval:import [FOLDER]`.
// A folder holds NAME.txt (or .md, .html) with the expected NAME.yaml beside it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { rolldown } from 'rolldown'
import { parse } from 'yaml'
import { judge, report } from './judge.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, brief: { type: 'boolean' } },
})
const folder = positionals[0] ?? join(import.meta.dirname, '../importing/release/fixtures')
const wanted = values.only === undefined ? undefined : new Set(values.only.split(','))

const built = mkdtempSync(join(tmpdir(), 'press-contacts-eval-'))
try {
  const bundle = await rolldown({
    input: join(import.meta.dirname, '../../src/importing/sources/index.ts'),
    platform: 'node',
    logLevel: 'silent',
  })
  await bundle.write({ dir: built, format: 'es', entryFileNames: 'sources.mjs' })
  const { sourceOf } = await import(pathToFileURL(join(built, 'sources.mjs')).href)
  const cases = []
  for (const file of readdirSync(folder).sort()) {
    const ending = extname(file)
    const name = basename(file, ending)
    if (ending === '.yaml' || !readdirSync(folder).includes(`${name}.yaml`)) continue
    if (wanted && !wanted.has(name)) continue
    const bytes = readFileSync(join(folder, file))
    const input = { name: ending === '.txt' ? 'release' : file, bytes }
    const expected = parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) ?? {}
    const reading = await sourceOf(input).read(input, {
      ...(expected.options?.organisation && { organisation: expected.options.organisation }),
      ...(expected.options?.country && { country: expected.options.country }),
    })
    cases.push(judge(name, bytes.toString('utf8'), expected, reading))
  }
  console.log(report(cases, { misses: !values.brief }))
} finally {
  rmSync(built, { recursive: true, force: true })
}
