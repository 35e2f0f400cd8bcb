import { memo } from '../model/memo.ts'
import type { SourceFile } from '../model/source-file.ts'

/**
 * Printable characters of ASCII, but for the backslash that escapes others, letters of Latin
 * script, and the punctuation of typographers.
 */
const ORDINARY = /^[\t\n\r\x20-\x5b\x5d-\x7e\u00a1-\u00ac\u00ae-\u024f‘’‚“”„–—†‡•…‰‹›€™]*$/

/**
 * Whether a file's text, and so each of its values, is of ordinary characters alone: none
 * invisible, no space but the plain one, no combining accent, no other script. Asked once a
 * file: several rules need look no further.
 */
export const isOrdinary = memo((file: SourceFile): boolean => ORDINARY.test(file.text))
