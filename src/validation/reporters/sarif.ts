import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { positionIn } from '../../files/position.ts'
import type { Range, SourceFile } from '../../model/source-file.ts'
import { safeJson } from '../../terminal/safe.ts'
import { fixOf, type Reporter } from '../reporter.ts'
import { SARIF_LEVELS, sarifRules } from '../sarif-rules.ts'
import type { Diagnostic } from '../severity.ts'

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** The base of relative paths: the reader knows where the files are with him. */
const BASE = '%SRCROOT%'

/** SARIF 2.1.0 (OASIS), which code scanning at GitHub and GitLab and the viewers of editors read. */
export const sarif: Reporter = async ({ diagnostics }, { messages, language }) => {
  const rules = await sarifRules(messages, language)
  const indexes = new Map<string, number>(rules.map(({ id }, index) => [id, index]))
  const fingerprint = fingerprints()
  const run = {
    tool: { driver: { ...(await program()), language, rules } },
    language,
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [BASE]: { description: { text: messages.validation.sourceRoot } } },
    invocations: [{ executionSuccessful: true }],
    results: diagnostics.map(diagnostic => ({
      ruleId: diagnostic.code,
      ruleIndex: indexes.get(diagnostic.code),
      level: SARIF_LEVELS[diagnostic.severity],
      message: message([diagnostic.message, diagnostic.hint].filter(Boolean).join('\n')),
      locations: [
        {
          physicalLocation: {
            artifactLocation: artifact(diagnostic.file),
            region: region(diagnostic.file, diagnostic.range),
          },
        },
      ],
      partialFingerprints: { 'findingHash/v1': fingerprint(diagnostic) },
      ...fixes(diagnostic),
    })),
  }
  return `${safeJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2)}\n`
}

async function program() {
  const { default: packageJson } = await import('../../../package.json', {
    with: { type: 'json' },
  })
  const { name, version, homepage }: { name: string; version: string; homepage?: string } =
    packageJson
  return { name, version, ...(homepage !== undefined && { informationUri: homepage }) }
}

/** Braces would be placeholders (3.11.5), and brackets before a parenthesis a link (3.11.6). */
const message = (text: string) => ({
  text: text.replace(/[{}]/g, '$&$&').replaceAll('](', '] ('),
})

/** Where a file is: below the base, or somewhere else by its whole address. */
function artifact({ path, absolutePath }: SourceFile) {
  if (/^(\.\.|[A-Za-z]:)?\//.test(path)) return { uri: pathToFileURL(absolutePath).href }
  const uri = path.toWellFormed().split('/').map(encodeURIComponent).join('/')
  return { uri, uriBaseId: BASE }
}

function region(file: SourceFile, range: Range) {
  const start = positionIn(file, range.start)
  const end = positionIn(file, range.end)
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
}

function fixes(diagnostic: Diagnostic) {
  const { file, hint } = diagnostic
  const fix = fixOf(diagnostic)
  if (fix === undefined) return {}
  const replacements = fix.map(edit => ({
    deletedRegion: region(file, edit),
    insertedContent: { text: edit.text },
  }))
  const artifactChanges = [{ artifactLocation: artifact(file), replacements }]
  return { fixes: [{ ...(hint && { description: message(hint) }), artifactChanges }] }
}

/** Knows findings again when their lines have moved: by code, file, text and line, and by number where all of these are the same. */
function fingerprints(): (diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>()
  return ({ code, file, range }) => {
    const { text, path } = file
    const lineStart = range.start - positionIn(file, range.start).column + 1
    const next = text.indexOf('\n', lineStart)
    const line = text.slice(lineStart, next === -1 ? undefined : next).trim()
    const key = JSON.stringify([code, path, line, text.slice(range.start, range.end)])
    const number = seen.get(key) ?? 0
    seen.set(key, number + 1)
    return createHash('sha256').update(`${key}${number}`).digest('hex').slice(0, 32)
  }
}
