/** A length of time on the calendar. */
export interface Duration {
  readonly unit: 'day' | 'month' | 'year'
  readonly count: number
}

/** After how long a contact should be checked again, unless the settings say otherwise. */
export const DEFAULT_MAX_AGE: Duration = { unit: 'month', count: 12 }

/** After how long without a check a contact should go, unless the settings say otherwise. */
export const DEFAULT_RETENTION: Duration = { unit: 'year', count: 3 }

const UNITS: Readonly<Record<string, Duration['unit']>> = {
  d: 'day',
  day: 'day',
  days: 'day',
  j: 'day',
  jour: 'day',
  jours: 'day',
  m: 'month',
  month: 'month',
  months: 'month',
  mois: 'month',
  y: 'year',
  year: 'year',
  years: 'year',
  a: 'year',
  an: 'year',
  ans: 'year',
}

/** Reads `12 months`, `3 years`, `90 days`, `12m`, and the same in French; undefined if it is not one, or is zero. */
export function readDuration(text: string): Duration | undefined {
  const [, digits = '', word = ''] = /^(\d{1,4})\s*([a-z]+)$/i.exec(text.trim()) ?? []
  const unit = UNITS[word.toLowerCase()]
  return unit && Number(digits) > 0 ? { unit, count: Number(digits) } : undefined
}

/** The day (`YYYY-MM-DD`) that lies a duration before another; the last of its month where the month is too short. */
export function dayBefore(day: string, { unit, count }: Duration): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  if (unit === 'day') return iso(new Date(Date.UTC(year, month - 1, date - count)))
  const months = year * 12 + (month - 1) - count * (unit === 'year' ? 12 : 1)
  const last = new Date(Date.UTC(0, 0, 1))
  last.setUTCFullYear(Math.floor(months / 12), (months % 12) + 1, 0)
  return iso(new Date(Math.min(last.getTime(), new Date(last).setUTCDate(date))))
}

const iso = (date: Date) => date.toISOString().slice(0, 10)
