import { foldWords } from './fold.ts'

/** An identifier made from a name: `'Région Bourgogne'` gives `'region-bourgogne'`; empty when no letter or digit is left. */
export function slug(text: string): string {
  return foldWords(text).join('-')
}
