import { parseYaml } from '../files/parse.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import { ESSENTIAL_CODES } from '../model/rule-code.ts'
import type { Path } from '../model/schema.ts'
import type { FileKind } from '../model/source-file.ts'
import { anchoredIn } from './aliases.ts'
import { plainOf } from './plain.ts'
import { Refused } from './refusal.ts'
import type { State } from './state.ts'
import { styleOf } from './written-style.ts'

/**
 * Reads a text to edit it.
 * @param at the place that is being changed; none for a text as it is in its file.
 * @param blocks whether texts of several lines may be written as blocks.
 * @throws Refused when it cannot be read whole.
 */
export function readState(kind: FileKind, text: string, at: Path, blocks: boolean): State {
  const { tree, problems } = parseYaml(text, true)
  const isBroken = problems.some(({ code }) =>
    (ESSENTIAL_CODES as readonly string[]).includes(code),
  )
  if (tree === undefined || isBroken) throw new Refused(at.length > 0 ? 'unproven' : 'broken', at)
  const plain = plainOf(tree, FILE_FIELDS[kind])
  const style = styleOf(text, tree.contents, blocks)
  return { kind, text, tree, plain, style, anchored: anchoredIn(tree) }
}
