import { foldWords } from '../text/fold.ts'
import type { Organisation } from './directory.ts'
import { isSameReference } from './identity.ts'

/** The key of an organisation's name: two names are the same without regard to case, accents and punctuation. Empty when no letter or digit is left. */
export const nameKey = (name: string): string => foldWords(name).join(' ')

/** Whether an organisation is called exactly so: by its id, its name, its short name or an alias. */
export function isCalled(
  { id, name, short_name, aliases }: Organisation,
  written: string,
): boolean {
  if (isSameReference(id, written)) return true
  const wanted = nameKey(written)
  return (
    wanted !== '' && [name, short_name ?? '', ...aliases].some(each => nameKey(each) === wanted)
  )
}
