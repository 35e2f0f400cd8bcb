import { stringify } from 'yaml'
import { decode } from '../directory/decode.ts'
import { parseYaml } from '../directory/parse.ts'
import type { SourceFile } from '../directory/source-file.ts'
import { applyChanges, type Change, type Value } from '../importing/plan/change.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import type { Path } from '../model/schema.ts'

export type EditResult =
  | { readonly text: string }
  | { readonly refused: { readonly code: string; readonly at: Path } }

/** The text of a file with changes made to what it says. Prints it anew: comments are lost. */
export function editText(
  file: Pick<SourceFile, 'kind' | 'text'>,
  changes: readonly Change[],
): EditResult {
  const { tree, problems } = parseYaml(file.text)
  if (tree === undefined || problems.length > 0) return { refused: { code: 'broken', at: [] } }
  const value = withoutPlaces(decode(tree, FILE_FIELDS[file.kind]).value) as Value
  return { text: stringify(applyChanges(value, changes), { lineWidth: 0 }) }
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  const said = Object.entries(value).filter(
    ([key, each]) => key !== 'at' && !(Array.isArray(each) && each.length === 0),
  )
  const [only, ...others] = said
  // A name in one piece has no other form.
  if (only?.[0] === 'full' && others.length === 0) return only[1]
  return Object.fromEntries(said.map(([key, each]) => [key, withoutPlaces(each)]))
}
