import type { BlockFormat } from '../format.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { sig } from './sig.ts'
import { text } from './text.ts'

/** The formats of `block`, by the names users type. */
export const formats = { text, markdown, html, sig } as const satisfies Record<string, BlockFormat>

export type BlockFormatName = keyof typeof formats
