import { type Alias, type Document, isAlias, parseAllDocuments, visit } from 'yaml'
import type { Problem, Range, Tree } from '../model/source-file.ts'
import { readPlainYaml } from './plain-yaml.ts'

/** A text's YAML tree and everything that is wrong with its syntax. */
export interface Parsed {
  readonly tree?: Tree
  readonly problems: readonly Problem[]
}

const NONE: readonly Problem[] = []

/**
 * Parses one YAML document. The failsafe schema keeps every scalar as the text that was
 * written: the core schema would take the zero off `0671506588`.
 * @param keepSourceTokens whether each node keeps the tokens it was made of, for an edit.
 */
export function parseYaml(text: string, keepSourceTokens = false): Parsed {
  const plain = keepSourceTokens ? undefined : readPlainYaml(text)
  if (plain) return { tree: { contents: plain, resolve: node => node }, problems: NONE }
  let parsed: Parsed
  try {
    parsed = parseDocuments(text, keepSourceTokens)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { problems: [{ code: 'yaml/too-deep', range: { start: 0, end: 0 } }] }
  }
  // yaml descends by recursion, and reports an exhausted stack as an error of the syntax. Where
  // that happens depends on the machine.
  const isTooDeep = parsed.problems.some(
    each => each.code === 'yaml/syntax' && each.detail.includes('call stack'),
  )
  return isTooDeep ? { problems: [{ code: 'yaml/too-deep', range: { start: 0, end: 0 } }] } : parsed
}

function parseDocuments(text: string, keepSourceTokens: boolean): Parsed {
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    merge: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    keepSourceTokens,
  })
  if (!Array.isArray(documents) || documents.length === 0)
    return { problems: [{ code: 'file/empty', range: { start: 0, end: 0 } }] }
  const [document, second] = documents as Document.Parsed[]
  if (document === undefined) return { problems: [] }
  if (document.contents === null && document.errors.length === 0)
    return { problems: [{ code: 'file/empty', range: { start: 0, end: 0 } }] }
  const problems: Problem[] = (documents as Document.Parsed[]).flatMap(each =>
    [...each.errors, ...each.warnings].map(({ code, message, pos }): Problem => {
      const range = blamed(code, clamp(pos, text), each, text)
      return { code: 'yaml/syntax', error: code, detail: message, range }
    }),
  )
  if (second !== undefined) {
    const [start] = clamp(second.range, text)
    problems.push({ code: 'yaml/multiple-documents', range: { start, end: start } })
  }
  const aliases = new Map<Alias, unknown>()
  if (text.includes('*')) problems.push(...followAliases(document, aliases))
  const resolve = (node: unknown) => (isAlias(node) ? aliases.get(node) : node)
  return { tree: { contents: document.contents, resolve }, problems }
}

/** Finds what each alias stands for in one pass; `Alias.resolve` searches the whole document every time. */
function followAliases(document: Document, aliases: Map<Alias, unknown>): Problem[] {
  const anchors = new Map<string, unknown>()
  const problems: Problem[] = []
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if ('anchor' in node && node.anchor) anchors.set(node.anchor, node)
      } else if (anchors.has(node.source)) {
        aliases.set(node, anchors.get(node.source))
      } else {
        const [start = 0, end = start] = node.range ?? []
        const known = [...anchors.keys()]
        problems.push({ code: 'yaml/alias', alias: node.source, known, range: { start, end } })
      }
    },
  })
  return problems
}

/** Where people look for a fault: an open quote where it opens, a colon too many in the whole value. */
function blamed(
  code: string,
  [start, end]: readonly [number, number],
  document: Document,
  text: string,
): Range {
  const toLineEnd = (from: number) =>
    from + (/^[^\r\n]*/.exec(text.slice(from))?.[0].trimEnd().length ?? 0)
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return { start, end: toLineEnd(start) }
  if (code === 'MISSING_CHAR') {
    let open: number | undefined
    visit(document, {
      Scalar(_, { type, range }) {
        if (type?.startsWith('QUOTE') && range && range[0] < start && range[1] >= start)
          open = range[0]
      },
    })
    if (open !== undefined) return { start: open, end: toLineEnd(open) }
  }
  return { start, end }
}

/** The parser's positions can lie one past the end of the text. */
function clamp(pos: readonly number[], text: string): [number, number] {
  const start = Math.min(pos[0] ?? 0, text.length)
  return [start, Math.max(start, Math.min(pos[1] ?? start, text.length))]
}
