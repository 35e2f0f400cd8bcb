import { foldWords } from '../text/fold.ts'
import { isEastAsian } from './name/east-asian.ts'
import type { NameParts } from './name/parts.ts'
import { splitName } from './name/split.ts'
import type { WrittenName } from './organisation.ts'

/** A person's name; `full` is what people read, the parts are vCard's `N` (RFC 6350, 6.2.2). */
export interface Name extends NameParts {
  readonly full: string
  /** Whether the parts were told from a name in one piece, by rules that can be wrong. */
  readonly isGuessed?: true
}

const SERVICE =
  /^(?:(?:le |la |the )?(?:service|bureau|direction|pole|cellule|departement|standard|secretariat|accueil|redaction|equipe|agence|contacts?|attaches? de presse$|relations?|press|presse|media|medias|communication|newsroom|pressestelle|public relations)\b)/

/** Whether a name is that of a press desk (`Service presse`, `Press office`), not of a person. */
export const isService = (name: string): boolean => SERVICE.test(foldWords(name).join(' '))

/**
 * A name from what the file says. Written in one piece it is split by the rules of
 * name/split.ts; `full` stays as it is written, brackets included.
 * Undefined if the name is empty.
 */
export function readName(written: WrittenName): Name | undefined {
  if (written.full === undefined) return statedName(written)
  const full = written.full.replace(/\s+/g, ' ').trim()
  return full === '' ? undefined : { full, ...splitName(full), isGuessed: true }
}

function statedName({ prefix, given, family, suffix }: WrittenName): Name | undefined {
  const isFamilyFirst = isEastAsian(family ?? '') && isEastAsian(given ?? '')
  const ordered = isFamilyFirst ? [prefix, family, given, suffix] : [prefix, given, family, suffix]
  const full = ordered.filter(Boolean).join(' ')
  const parts = Object.entries({ prefix, given, family, suffix }).filter(([, part]) => part)
  return full === '' ? undefined : { full, ...Object.fromEntries(parts) }
}
