/** What an index is of: the directory's real path, and the build of the program. */
export interface Identity {
  readonly root: string
  readonly build: string
}

/** The sections of an index, in their order in its file. */
export const SECTIONS = ['records', 'searchTexts', 'people', 'keys', 'numbers', 'paths'] as const
export type SectionName = (typeof SECTIONS)[number]

/** What an index's file begins with: JSON in one line, with spaces up to `HEADER_BYTES`. */
export interface Header extends Identity {
  /** Fingerprint of the settings, on which records depend. */
  readonly settings: string
  /** Of the findings in the records. */
  readonly language?: string | undefined
  /** How many files. */
  readonly count: number
  /** Each section's length in bytes and CRC-32; it begins at the next multiple of eight. */
  readonly sections: Readonly<Record<SectionName, readonly [length: number, checksum: number]>>
}

/** Room for the header, which is written when the sections are known; before it stands the format's version. */
export const HEADER_BYTES = 8192

export const MAGIC = 'press-contacts index 21'

/** The columns of the table of numbers, which has a row per file; the first four are its stamp (list-files.ts). */
export const COLUMN = {
  /** Where its search text and its record end, in bytes from the start of the section. */
  searchEnd: 4,
  recordEnd: 5,
  /** CRC-32 of its record: records are read singly. */
  checksum: 6,
  flags: 7,
  /** How many contacts it has; -1 for what is not an organisation. */
  contacts: 8,
} as const
export const COLUMNS = 9

/** What is known of a file without its record, as bits. */
export const FLAG = {
  /** Something in it could not be read. */
  broken: 1,
  /** The rules about single files were applied. */
  checked: 2,
  /** They found something, or a comment in it silences something. */
  reported: 4,
  /** They found an error, or a comment in it silences something. */
  failing: 8,
} as const

/** The next offset at which numbers of eight bytes can begin. */
export const aligned = (length: number) => Math.ceil(length / 8) * 8

/** Thrown when a section of an index is not what was written. */
export class Damaged extends Error {}
