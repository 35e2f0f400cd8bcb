import { locate } from '../directory/locate.ts'
import { positionIn } from '../directory/position.ts'
import type { SourceFile } from '../directory/source-file.ts'
import type { Path } from '../model/schema.ts'

/** Where a value stands, for people: `organisations/dole.yaml:4`. */
export function placeOf(file: SourceFile, at: Path): string {
  return `${file.path}:${positionIn(file, locate(file, at).start).line}`
}
