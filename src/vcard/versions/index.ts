import type { Version } from '../card.ts'
import { vcard3 } from './3.0.ts'
import { vcard4 } from './4.0.ts'

/** The versions of vCard, as users name them. */
export const versions = { '3.0': vcard3, '4.0': vcard4 } as const satisfies Record<string, Version>

export type VersionName = keyof typeof versions
