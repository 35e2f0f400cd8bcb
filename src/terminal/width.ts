import fastStringWidth from 'fast-string-width'

/** How many columns of a terminal a text takes (UAX 11); escape sequences take none. */
export const stringWidth = (text: string): number => fastStringWidth(text)
