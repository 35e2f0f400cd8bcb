import { locate } from '../files/locate.ts'
import { positionIn } from '../files/position.ts'
import type { Path } from '../model/schema.ts'
import type { SourceFile } from '../model/source-file.ts'

/** Where a value stands, for people: `organisations/dole.yaml:4`. */
export function placeOf(file: SourceFile, at: Path): string {
  return `${file.path}:${positionIn(file, locate(file, at).start).line}`
}
