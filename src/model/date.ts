/** Whether a text is a day of the calendar as ISO 8601 writes it: `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return (
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year
  )
}

/** `15/05/2024`, `15.5.2024`, `2024/05/15` and `2024-05-15T…` as ISO 8601 writes the day; undefined when it is no such date. */
export function isoDate(text: string): string | undefined {
  const french = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(text.trim())
  const iso = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T ].*)?$/.exec(text.trim())
  const [year, month, day] = french ? [french[3], french[2], french[1]] : (iso?.slice(1) ?? [])
  if (!year || !month || !day) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : undefined
}
