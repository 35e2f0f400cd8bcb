/** Countries whose numbers are of the French plan; ISO 3166-1 alpha-2. */
const COUNTRIES: ReadonlySet<string | undefined> = new Set([
  'FR',
  'RE',
  'YT',
  'GP',
  'BL',
  'MF',
  'MQ',
  'GF',
  'PM',
])

/** Whether people of a country write and dial numbers by the French plan. */
export const isInFrenchPlan = (country: string | undefined): boolean => COUNTRIES.has(country)

/**
 * The numbers of the French plan that have a calling code of their own, by the digits behind their
 * first zero: +262 for La Réunion and Mayotte, +590 for Guadeloupe, Saint-Martin and
 * Saint-Barthélemy, +594 for Guyane, +596 for Martinique, +508 for Saint-Pierre-et-Miquelon.
 * All others are behind +33. libphonenumber takes several of them for +33 (its issue 2135).
 *
 * Sources: Arcep, decision 2018-0881 (national numbering plan) as amended by decision 2022-1583,
 * annex 1, 2.3, numbers by territory; for blocks that Arcep opened in it since (0598, 0268, 0708,
 * 0709, 0939, 0947, 0976), the ranges of libphonenumber, which gives the Arcep's lists as its source. 0639 98 is of the
 * mainland: Arcep keeps it for fiction.
 */
const TERRITORIES: Readonly<Record<string, RegExp>> = {
  262: /^(?:26[239]|268[89]|639(?!98)|69[23]|709(?:2|3[5-9])|9(?:39|47)[89]|976[239])/,
  508: /^(?:508|708[45])/,
  590: /^(?:590|5987|69[01]|7090|9(?:39|47)5|976[018])/,
  594: /^(?:594|5988|694|7093[0-4]|9(?:39|47)6|976[45])/,
  596: /^(?:596|5989|69[67]|7091|9(?:39|47)7|976[67])/,
}

/** The calling codes of the French plan. */
const CODES: ReadonlySet<string | undefined> = new Set(['33', ...Object.keys(TERRITORIES)])

/** Whether numbers behind a calling code, such as `596`, are dialled in the French plan without the code. */
export const isFrenchCode = (callingCode: string | undefined): boolean => CODES.has(callingCode)

/** The first three digits of numbers whose territory shows in the fourth or fifth. */
const SPLIT: ReadonlySet<string> = new Set(['268', '598', '639', '708', '709', '939', '947', '976'])

/** Whether numbers with the same first three digits are of several territories. @param digits of a number, behind the zero. */
export const isSplitAmongTerritories = (digits: string): boolean => SPLIT.has(digits.slice(0, 3))

/** Nine digits of the French plan: behind a zero, or behind +33, with a zero too many perhaps. */
const NATIONAL = /^(?:0|(?:\+|00)330?)([1-9]\d{8})$/

/**
 * The number of a territory overseas behind its own calling code: `0596596300` and `+33596596300`,
 * which cannot be dialled, are `+596596596300`.
 * @param number digits, a plus in front perhaps.
 * @returns undefined for all other numbers.
 */
export function overseasNumber(number: string): string | undefined {
  const digits = NATIONAL.exec(number)?.[1]
  if (digits === undefined) return undefined
  const code = Object.keys(TERRITORIES).find(each => TERRITORIES[each]?.test(digits))
  if (code === undefined) return undefined
  // Fixed lines of Saint-Pierre-et-Miquelon have six digits, behind 0508 at home.
  return digits.startsWith('508') ? `+${digits}` : `+${code}${digits}`
}

/**
 * Whether a number behind the code of a territory overseas is of a block that the plan gives to that
 * territory. Arcep hands the blocks of 10,000 out month by month, faster than other lists follow.
 * @param e164 such as `+596596596300`.
 */
export function isOfTerritory(e164: string): boolean {
  const [, code = '', digits = ''] = /^\+(262|5(?:08|90|94|96))(\d{9})$/.exec(e164) ?? []
  return TERRITORIES[code]?.test(digits) ?? false
}
