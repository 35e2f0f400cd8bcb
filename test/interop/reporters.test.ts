import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv04 from 'ajv-draft-04'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { applyEdits, type Edit } from '../../src/files/edit.ts'
import { readDirectory } from '../../src/files/read.ts'
import type { Language } from '../../src/messages/index.ts'
import type { SourceFile } from '../../src/model/source-file.ts'
import { type ReporterName, reporters } from '../../src/validation/reporters/index.ts'
import type { Rule } from '../../src/validation/rule.ts'
import { rules } from '../../src/validation/rules/index.ts'
import { documentation } from '../../src/validation/sample.ts'
import type { Diagnostic } from '../../src/validation/severity.ts'
import { validate } from '../../src/validation/validate.ts'
import { runs } from '../runs.ts'
import { catalogues, folderWith, plainTerminal, ROOT, selecting } from '../support.ts'

/** What the schemas that others published say of a value; empty when they have nothing against it. */
function checkerOf(name: string) {
  const ajv = new Ajv04.default({ strict: false, allErrors: true })
  formats.default(ajv)
  const text = readFileSync(join(ROOT, 'test/interop/schemas', name), 'utf8')
  const isValid = ajv.compile(JSON.parse(text))
  return (value: unknown) => (isValid(value) ? [] : (isValid.errors ?? []))
}

const published = {
  sarif: checkerOf('sarif-schema-2.1.0.json'),
  rdjson: checkerOf('rdf-diagnostic-result.json'),
}

const file = (text: string, given: Partial<SourceFile> = {}): SourceFile => ({
  kind: 'organisation',
  id: 'x',
  path: 'organisations/x.yaml',
  absolutePath: '/data/organisations/x.yaml',
  text,
  problems: [],
  ...given,
})

const finding = (
  of: SourceFile,
  start: number,
  end: number,
  fix?: readonly Edit[],
): Diagnostic => ({
  code: 'phone/notation',
  severity: 'warning',
  message: 'wrong',
  file: of,
  range: { start, end },
  ...(fix && { fix }),
})

async function read(
  format: ReporterName,
  diagnostics: readonly Diagnostic[],
  language: Language = 'en',
) {
  const counts = { files: diagnostics.length, organisations: 0, contacts: 0 }
  const to = { messages: catalogues[language], language, terminal: plainTerminal }
  return JSON.parse(await reporters[format]({ ...counts, diagnostics }, to))
}

const sarif = async (...diagnostics: readonly Diagnostic[]) =>
  (await read('sarif', diagnostics)).runs[0]

const rdjson = async (...diagnostics: readonly Diagnostic[]) =>
  (await read('rdjson', diagnostics)).diagnostics

/** What each rule finds in its bad sample. */
const samples = Object.values<Rule>(rules).map(({ code, samples: { bad } }) => {
  const files = typeof bad === 'string' ? { 'dole.yaml': bad } : 'listing' in bad ? {} : { ...bad }
  return [code, files] as const
})

function diagnosticsOf(files: Readonly<Record<string, string>>): Diagnostic[] {
  const root = folderWith(files)
  return validate(readDirectory(root, root), selecting)
}

/** Texts as people and editors leave them, and stretches of them between whole characters. */
const units = fc.constantFrom(
  'a',
  ': ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  'é',
  'e\u0301',
  '東',
  '😀',
  '\u2028',
)
const stretch = fc
  .tuple(fc.array(units), fc.array(units, { maxLength: 8 }), fc.array(units), fc.boolean())
  .map(
    parts =>
      parts.map(part => (Array.isArray(part) ? part.join('') : part)) as [
        string,
        string,
        string,
        boolean,
      ],
  )
  // A line break is one: nothing starts in the middle of it.
  .filter(([before, within, after]) => !/\r\|\n/.test(`${before}|${within}|${after}`))

describe('sarif', () => {
  test.each(samples)('is valid for what %s finds', async (_, files) => {
    expect(published.sarif(await read('sarif', diagnosticsOf(files)))).toEqual([])
  })

  test('is valid in French, and with nothing to report', async () => {
    expect(published.sarif(await read('sarif', [], 'fr'))).toEqual([])
  })

  test('is checked by a schema that finds what is wrong', async () => {
    const log = await read('sarif', [finding(file('a'), 0, 1)])
    log.runs[0].results[0].level = 'info'
    log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b'
    expect(published.sarif(log).map(({ keyword }) => keyword)).toEqual(['enum', 'format'])
  })

  test('describes all rules, and says which each result is of', async () => {
    const { tool, results } = await sarif(finding(file('a'), 0, 1))
    const docs = await documentation('en')
    const { name, version, rules: described } = tool.driver
    expect({ name, version }).toEqual({ name: 'press-contacts', version: packageJson.version })
    expect(described.map((each: { id: string }) => each.id)).toEqual(Object.keys(rules))
    expect(described[results[0].ruleIndex]).toMatchObject({
      id: 'phone/notation',
      shortDescription: { text: docs['phone/notation'].title },
      fullDescription: { text: docs['phone/notation'].about },
      defaultConfiguration: { level: 'warning' },
      properties: { tags: ['phone'] },
    })
    const levels = new Set(
      described.map(
        (each: Rule['code'] & { defaultConfiguration: { level: string } }) =>
          each.defaultConfiguration.level,
      ),
    )
    expect([...levels].sort()).toEqual(['error', 'note', 'warning'])
  })

  test('shows the samples of a rule', async () => {
    const { tool } = await sarif()
    const { help } = tool.driver.rules.find((each: { id: string }) => each.id === 'email/syntax')
    const { bad, good } = rules['email/syntax'].samples as { bad: string; good: string }
    expect(help.markdown).toContain(
      `Reported:\n\n\`\`\`yaml\n${bad}\`\`\`\n\nCorrect:\n\n\`\`\`yaml\n${good}\`\`\``,
    )
    const indented = bad.replace(/^(?=.)/gm, '  ')
    expect(help.text).toContain(`Reported:\n\n${indented}\nCorrect:\n`)
  })

  test('writes message and hint without what SARIF would read as its own', async () => {
    const diagnostic = { ...finding(file('a'), 0, 1), message: '"{0} [x](y)"', hint: 'mend it' }
    const { results } = await sarif(diagnostic)
    expect(results[0].message.text).toBe('"{{0}} [x] (y)"\nmend it')
  })

  test('names a file by an address below the base, or by its whole address', async () => {
    const location = async (path: string) => {
      const { results } = await sarif(finding(file('a', { path }), 0, 1))
      return results[0].locations[0].physicalLocation.artifactLocation
    }
    expect(await location('organisations/Été #1%:.yaml')).toEqual({
      uri: 'organisations/%C3%89t%C3%A9%20%231%25%3A.yaml',
      uriBaseId: '%SRCROOT%',
    })
    const outside = { uri: 'file:///data/organisations/x.yaml' }
    expect(await location('../organisations/x.yaml')).toEqual(outside)
    expect(await location('/data/organisations/x.yaml')).toEqual(outside)
    expect((await location('\ud83d.yaml')).uri).toBe('%EF%BF%BD.yaml')
  })

  test('gives regions that are the ranges, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(stretch, async ([before, within, after, bom]) => {
        const text = before + within + after
        const of = file(text, { bom })
        const { results, columnKind } = await sarif(
          finding(of, before.length, before.length + within.length),
        )
        const { region } = results[0].locations[0].physicalLocation
        const offset = (line: number, column: number) =>
          text
            .split(/(?<=\n)/)
            .slice(0, line - 1)
            .join('').length +
          column -
          1
        expect(columnKind).toBe('utf16CodeUnits')
        expect(offset(region.startLine, region.startColumn)).toBe(before.length)
        expect(
          text.slice(
            offset(region.startLine, region.startColumn),
            offset(region.endLine, region.endColumn),
          ),
        ).toBe(within)
      }),
      runs(40),
    )
  })

  test('carries the edits of a fix', async () => {
    const of = file('name: "A  B"\nphone: 0033 3 84 87 33 00 poste 12\n')
    const fix = [
      { start: 20, end: 24, text: '+33' },
      { start: 38, end: 47, text: '' },
    ]
    const { results } = await sarif({ ...finding(of, 20, 47, fix), hint: 'write {…}' })
    expect(results[0].fixes).toEqual([
      {
        description: { text: 'write {{…}}' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'organisations/x.yaml', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 12 },
                insertedContent: { text: '+33' },
              },
              {
                deletedRegion: { startLine: 2, startColumn: 26, endLine: 2, endColumn: 35 },
                insertedContent: { text: '' },
              },
            ],
          },
        ],
      },
    ])
  })

  test('knows a finding again when its line has moved, and tells findings apart', async () => {
    const prints = async (text: string, at: string, more: Partial<Diagnostic> = {}) => {
      const of = file(text)
      const found = [...text.matchAll(new RegExp(at, 'g'))].map(({ index }) => ({
        ...finding(of, index, index + at.length),
        ...more,
      }))
      const { results } = await sarif(...found)
      return results.map((each: { partialFingerprints: object }) => each.partialFingerprints)
    }
    const [first, second] = await prints('phone: 0033\nphone: 0033\n', '0033')
    expect(first).not.toEqual(second)
    expect(await prints('# x\n\n  phone: 0033\r\n', '0033')).toEqual([first])
    expect(await prints('phone: 0033\n', '0033', { message: 'other words' })).toEqual([first])
    expect(await prints('phone: 0033\n', '003')).not.toEqual([first])
    expect(await prints('phone: 0033\n', '0033', { code: 'phone/invalid' })).not.toEqual([first])
  })
})

describe('rdjson', () => {
  test.each(samples)('is valid for what %s finds', async (_, files) => {
    expect(published.rdjson(await read('rdjson', diagnosticsOf(files)))).toEqual([])
  })

  test('is checked by a schema that finds what is wrong', async () => {
    const result = await read('rdjson', [finding(file('a'), 0, 1)])
    result.diagnostics[0].severity = 'NOTE'
    expect(published.rdjson(result)).not.toEqual([])
  })

  test('writes a finding and its fix, columns in bytes', async () => {
    const of = file('name: A\nphone: [É, 0033 3 84 87 33 00 poste 12]\n', { path: 'a/é.yaml' })
    const fix = [
      { start: 19, end: 23, text: '+33' },
      { start: 37, end: 46, text: '' },
    ]
    const diagnostic = { ...finding(of, 19, 46, fix), severity: 'info', hint: 'mend it' } as const
    expect(await read('rdjson', [diagnostic])).toEqual({
      source: { name: 'press-contacts' },
      diagnostics: [
        {
          message: 'wrong\nmend it',
          location: {
            path: 'a/é.yaml',
            range: { start: { line: 2, column: 13 }, end: { line: 2, column: 40 } },
          },
          severity: 'INFO',
          code: { value: 'phone/notation' },
          suggestions: [
            {
              range: { start: { line: 2, column: 13 }, end: { line: 2, column: 40 } },
              text: '+33 3 84 87 33 00',
            },
          ],
        },
      ],
    })
  })

  test('gives ranges that are those of the bytes on disk, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(stretch, async ([before, within, after, bom]) => {
        const text = before + within + after
        const range = { start: before.length, end: before.length + within.length }
        const fix = [{ ...range, text: 'é' }]
        const [found] = await rdjson(finding(file(text, { bom }), range.start, range.end, fix))
        const disk = Buffer.from((bom ? '\ufeff' : '') + text)
        const lines = disk.toString('latin1').split(/(?<=\n)/)
        const offset = ({ line, column }: { line: number; column: number }) =>
          lines.slice(0, line - 1).join('').length + column - 1
        const { start, end } = found.location.range
        expect(disk.subarray(offset(start), offset(end)).toString()).toBe(within)
        const [suggestion] = found.suggestions
        const mended = Buffer.concat([
          disk.subarray(0, offset(suggestion.range.start)),
          Buffer.from(suggestion.text),
          disk.subarray(offset(suggestion.range.end)),
        ])
        expect(mended.toString()).toBe((bom ? '\ufeff' : '') + applyEdits(text, fix))
      }),
      runs(100),
    )
  })
})

test('the schemas are those that were published', () => {
  const head = (name: string) =>
    JSON.parse(readFileSync(fileURLToPath(new URL(`schemas/${name}`, import.meta.url)), 'utf8'))
  expect(head('sarif-schema-2.1.0.json').id).toContain('/sarif/v2.1.0/errata01/os/schemas/')
  expect(head('rdf-diagnostic-result.json').$ref).toBe('#/definitions/DiagnosticResult')
})
