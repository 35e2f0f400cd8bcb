import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/messages/index.ts'
import { validateSchema } from '../../src/model/output-schema.ts'
import { safe } from '../../src/terminal/safe.ts'
import { openTerminal } from '../../src/terminal/terminal.ts'
import type { Report } from '../../src/validation/reporter.ts'
import { type ReporterName, reporters } from '../../src/validation/reporters/index.ts'
import type { Diagnostic } from '../../src/validation/severity.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'
import { catalogues, directoryWith, plainTerminal } from '../support.ts'

const DOLE = `name: Ville de Dole
email: presse@dole.fr
contacts:
  - name: Ada  Lovelace
    email: ada
`
const JURA = 'name: Jura\nphone: 0033 3 84 87 33 00\n'

/** A report on files with findings made for the test: each at the first place of a text in its file. */
function reportOn(
  files: Readonly<Record<string, string>>,
  found: readonly (Partial<Diagnostic> & { readonly in: string; readonly at: string })[],
): Report {
  const directory = directoryWith(files)
  const diagnostics = found.map(({ in: name, at, ...rest }): Diagnostic => {
    const file = directory.files.find(each => each.path.endsWith(name))
    const start = file?.text.indexOf(at) ?? -1
    if (file === undefined || start === -1) throw new Error(`no ${at} in ${name}`)
    const range = { start, end: start + at.length }
    return { code: 'email/syntax', severity: 'error', message: 'wrong', file, range, ...rest }
  })
  const { organisations } = directory
  const contacts = organisations.flatMap(each => each.contacts).length
  return { files: 2, organisations: organisations.length, contacts, diagnostics }
}

const mixed = () =>
  reportOn({ 'dole.yaml': DOLE, 'jura.yaml': JURA }, [
    {
      in: 'dole.yaml',
      at: 'Ada  Lovelace',
      code: 'text/spacing',
      severity: 'warning',
      message: 'the value holds two spaces in a row',
      hint: 'write one',
      fix: [{ start: 65, end: 67, text: ' ' }],
    },
    {
      in: 'dole.yaml',
      at: 'Ada  Lovelace',
      code: 'source/missing',
      severity: 'info',
      message: 'no source',
    },
    {
      in: 'dole.yaml',
      at: 'Ada  Lovelace',
      code: 'verified/missing',
      severity: 'info',
      message: 'never verified',
    },
    { in: 'dole.yaml', at: 'ada\n', message: '"ada" is no address', hint: 'write it whole' },
    {
      in: 'jura.yaml',
      at: 'Jura',
      code: 'informed/missing',
      severity: 'info',
      message: 'not told',
    },
    {
      in: 'jura.yaml',
      at: '0033 3 84 87 33 00',
      code: 'phone/notation',
      severity: 'warning',
      message: 'the number starts with 00',
      fix: [{ start: 18, end: 22, text: '+33' }],
    },
  ])

/** What a reporter writes, with the folder of the test left out. */
async function written(
  format: ReporterName,
  report: Report,
  { language = 'en' as Language, terminal = plainTerminal } = {},
) {
  const text = await reporters[format](report, {
    messages: catalogues[language],
    language,
    terminal,
  })
  return text.replace(/[^\s=":]*\/(?=organisations\/)/g, '')
}

const screen = (variables = {}) =>
  openTerminal({ isTTY: true, columns: 80, write() {} }, variables, 'auto')

describe('pretty', () => {
  test('shows each finding with its line, and what is good to know in one', async () => {
    expect(await written('pretty', mixed())).toBe(`\
organisations/dole.yaml:4:11: warning: the value holds two spaces in a row [text/spacing] (fixable with --fix)
  4 |   - name: Ada  Lovelace
    |           ^^^^^^^^^^^^^
  hint: write one

organisations/dole.yaml:4:11: info: no source [source/missing]
organisations/dole.yaml:4:11: info: never verified [verified/missing]

organisations/dole.yaml:5:12: error: "ada" is no address [email/syntax]
  5 |     email: ada
    |            ^^^
  hint: write it whole

organisations/jura.yaml:1:7: info: not told [informed/missing]

organisations/jura.yaml:2:8: warning: the number starts with 00 [phone/notation] (fixable with --fix)
  2 | phone: 0033 3 84 87 33 00
    |        ^^^^^^^^^^^^^^^^^^

2 files checked: 2 organisations, 1 contact
1 error, 2 warnings, 3 infos
2 can be fixed with --fix
`)
  })

  test('speaks French', async () => {
    const text = await written('pretty', mixed(), { language: 'fr' })
    expect(text).toContain('organisations/dole.yaml:4:11: avertissement: ')
    expect(text).toContain(' [text/spacing] (corrigible par --fix)\n')
    expect(text).toContain('1 erreur, 2 avertissements, 3 infos\n--fix peut en corriger 2\n')
  })

  test('says so when nothing is wrong', async () => {
    const report = { ...mixed(), diagnostics: [] }
    expect(await written('pretty', report)).toBe(
      '2 files checked: 2 organisations, 1 contact\nno problems found\n',
    )
  })

  test('promises no mending of a file that could not be read whole', async () => {
    const report = reportOn({ 'dole.yaml': 'name: A\nemail: "a\n' }, [
      { in: 'dole.yaml', at: 'A', fix: [{ start: 6, end: 7, text: 'B' }] },
    ])
    const text = await written('pretty', report)
    expect(text).not.toContain('--fix')
    expect(JSON.parse(await written('json', report)).diagnostics[0].fixable).toBe(false)
  })

  test('parts the findings of two files', async () => {
    const info = { severity: 'info', code: 'source/missing', message: 'no source' } as const
    const report = reportOn({ 'dole.yaml': DOLE, 'jura.yaml': JURA }, [
      { in: 'dole.yaml', at: 'Ville', ...info },
      { in: 'jura.yaml', at: 'Jura', ...info },
    ])
    expect(await written('pretty', report)).toBe(`\
organisations/dole.yaml:1:7: info: no source [source/missing]

organisations/jura.yaml:1:7: info: no source [source/missing]

2 files checked: 2 organisations, 1 contact
0 errors, 0 warnings, 2 infos
`)
  })

  test('folds what a terminal would be flooded with, and nothing in a pipe', async () => {
    const many = (code: Diagnostic['code'], count: number) =>
      Array.from({ length: count }, () => ({
        in: 'dole.yaml',
        at: 'Ada',
        code,
        severity: 'info' as const,
        message: 'x',
      }))
    const report = reportOn({ 'dole.yaml': DOLE, 'jura.yaml': JURA }, [
      ...many('source/missing', 53),
      ...many('verified/missing', 50),
      ...many('informed/missing', 51),
    ])
    const line = (code: string) => `organisations/dole.yaml:4:11: info: x [${code}]\n`
    const end = `
2 files checked: 2 organisations, 1 contact
0 errors, 0 warnings, 154 infos
`
    expect(await written('pretty', report, { terminal: await screen({ NO_COLOR: '1' }) })).toBe(
      `${line('source/missing').repeat(50)}${line('verified/missing').repeat(50)}${line('informed/missing').repeat(50)}
… 3 more [source/missing]: show all with --format short
… 1 more [informed/missing]: show all with --format short
${end}`,
    )
    expect(await written('pretty', report)).toBe(
      `${line('source/missing').repeat(53)}${line('verified/missing').repeat(50)}${line('informed/missing').repeat(51)}${end}`,
    )
  })

  test('sets severities off by colour, and links to the file where the terminal can', async () => {
    const text = await written('pretty', mixed(), { terminal: await screen() })
    expect(text).toContain('\x1b[33mwarning\x1b[39m: ')
    expect(text).toContain('\x1b[31merror\x1b[39m: ')
    expect(text).toContain('\x1b[34minfo\x1b[39m: ')
    expect(text).toContain('\x1b[32m(fixable with --fix)\x1b[39m')
    expect(text).not.toContain('\x1b]8')
    const linked = await reporters.pretty(mixed(), {
      messages: catalogues.en,
      language: 'en',
      terminal: await screen({ FORCE_HYPERLINK: '1' }),
    })
    expect(linked).toMatch(/^\x1b\]8;;file:\/\/\/\S+\/organisations\/dole\.yaml\x1b\\/)
  })

  test('lets no text of a file reach the terminal as a command', async () => {
    const report = reportOn({ 'a\x1b[2J.yaml': 'name: \x1b[2J\u202e\n' }, [
      { in: 'J.yaml', at: '\x1b[2J', message: 'x\x1b[2J\ny', hint: '\x9b2J' },
    ])
    for (const format of Object.keys(reporters) as ReporterName[])
      expect(await written(format, report), format).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/)
  })
})

describe('short', () => {
  test('writes a line a finding', async () => {
    expect(await written('short', mixed(), { language: 'fr' })).toBe(`\
organisations/dole.yaml:4:11: warning: the value holds two spaces in a row [text/spacing]
organisations/dole.yaml:4:11: info: no source [source/missing]
organisations/dole.yaml:4:11: info: never verified [verified/missing]
organisations/dole.yaml:5:12: error: "ada" is no address [email/syntax]
organisations/jura.yaml:1:7: info: not told [informed/missing]
organisations/jura.yaml:2:8: warning: the number starts with 00 [phone/notation]
`)
  })
})

describe('json', () => {
  test('counts, places, and says what a fix would change', async () => {
    const { diagnostics, ...counts } = JSON.parse(await written('json', mixed()))
    expect(counts).toEqual({
      files: 2,
      organisations: 2,
      contacts: 1,
      errors: 1,
      warnings: 2,
      infos: 3,
    })
    expect(diagnostics).toHaveLength(6)
    expect(diagnostics[0]).toEqual({
      code: 'text/spacing',
      severity: 'warning',
      message: 'the value holds two spaces in a row',
      hint: 'write one',
      file: 'organisations/dole.yaml',
      line: 4,
      column: 11,
      end_line: 4,
      end_column: 24,
      fixable: true,
      fix: [{ line: 4, column: 14, end_line: 4, end_column: 16, text: ' ' }],
    })
    expect(diagnostics[1]).toEqual({
      code: 'source/missing',
      severity: 'info',
      message: 'no source',
      file: 'organisations/dole.yaml',
      line: 4,
      column: 11,
      end_line: 4,
      end_column: 24,
      fixable: false,
    })
  })

  test('is what `schema validate` says, and no more', async () => {
    const isValid = new Ajv2020({ strict: true }).compile(
      JSON.parse(
        JSON.stringify(validateSchema).replaceAll(
          '"required"',
          '"additionalProperties":false,"required"',
        ),
      ),
    )
    expect(
      isValid(JSON.parse(await written('json', mixed()))),
      JSON.stringify(isValid.errors),
    ).toBe(true)
  })
})

/** Reads a workflow command as GitHub's runner does. */
function readCommand(line: string) {
  const [, command, properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? []
  const unescaped = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%')
  const pairs = properties.split(',').map(each => {
    const at = each.indexOf('=')
    return [each.slice(0, at), unescaped(each.slice(at + 1))]
  })
  return {
    command,
    properties: Object.fromEntries(pairs),
    text: data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'),
  }
}

describe('github', () => {
  test('writes a workflow command a finding', async () => {
    expect(await written('github', mixed())).toBe(
      `\
::warning file=organisations/dole.yaml,line=4,col=11,endLine=4,endColumn=24,title=text/spacing::the value holds two spaces in a row%0Awrite one
::notice file=organisations/dole.yaml,line=4,col=11,endLine=4,endColumn=24,title=source/missing::no source
::notice file=organisations/dole.yaml,line=4,col=11,endLine=4,endColumn=24,title=verified/missing::never verified
::error file=organisations/dole.yaml,line=5,endLine=6,title=email/syntax::"ada" is no address%0Awrite it whole
::notice file=organisations/jura.yaml,line=1,col=7,endLine=1,endColumn=11,title=informed/missing::not told
::warning file=organisations/jura.yaml,line=2,col=8,endLine=2,endColumn=26,title=phone/notation::the number starts with 00
`,
    )
  })

  test('escapes what the runner would read as its own', async () => {
    const report = reportOn({ 'a,b:c%.yaml': 'name: A\n' }, [
      { in: 'c%.yaml', at: 'A', message: '100 %, "a::b"\r\n::error::x' },
    ])
    expect(await written('github', report)).toBe(
      '::error file=organisations/a%2Cb%3Ac%25.yaml,line=1,col=7,endLine=1,endColumn=8,title=email/syntax::100 %25, "a::b" ::error::x\n',
    )
  })

  test('stays one line that reads back, whatever the message and the path', () => {
    const units = fc.constantFrom(
      '%',
      ':',
      ',',
      '=',
      '\r',
      '\n',
      '::',
      '%0A',
      '%25',
      '\u2028',
      '\x85',
      'é',
      '\ud83d',
      'a',
    )
    const anything = fc.oneof(
      fc.string({ unit: codePoint }),
      fc.array(units).map(each => each.join('')),
    )
    const report = reportOn({ 'dole.yaml': DOLE }, [{ in: 'dole.yaml', at: 'Ada' }])
    const found = report.diagnostics[0] as Diagnostic
    fc.assert(
      fc.property(anything, anything, anything, (path, message, hint) => {
        const diagnostic = { ...found, file: { ...found.file, path }, message, hint }
        const text = reporters.github(
          { ...report, diagnostics: [diagnostic] },
          { messages: catalogues.en, language: 'en', terminal: plainTerminal },
        ) as string
        expect(text).toMatch(/^[^\r\n\v\f\x85\u2028\u2029]*\n$/)
        expect(readCommand(text.slice(0, -1))).toEqual({
          command: 'error',
          properties: {
            file: safe(path),
            line: '4',
            col: '11',
            endLine: '4',
            endColumn: '14',
            title: 'email/syntax',
          },
          text: hint === '' ? safe(message) : `${safe(message)}\n${safe(hint)}`,
        })
      }),
      runs(100),
    )
  })
})
