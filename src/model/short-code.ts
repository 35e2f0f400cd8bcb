import { isInFrenchPlan } from './french-plan.ts'

/**
 * Short numbers of the French plan (Arcep, decision 2018-0881, annex 1, 2.4 and 2.5): 15, 17, 18;
 * 1XY such as 112 and 119; 10YT and 3BPQ such as 1023 and 3949; 116XYZ and 118XYZ.
 */
const FRENCH = /^(?:1[578]|1\d\d|10\d\d|3\d{3}|11[68]\d{3})$/

/** What other countries have: three or four digits, two for emergencies, 116XYZ all over Europe. */
const ELSEWHERE = /^(?:1\d|\d{3,4}|116\d{3})$/

/**
 * Whether digits are a short code, which has no E.164 form and is dialled inside its country alone.
 * @param country ISO 3166-1 alpha-2.
 */
export const isShortCode = (digits: string, country: string | undefined): boolean =>
  (isInFrenchPlan(country) ? FRENCH : ELSEWHERE).test(digits)
