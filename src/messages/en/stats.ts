type Unit = 'day' | 'month' | 'year'

/** The headings and the legend of `stats`. */
export const stats = {
  summary: (contacts: number, desks: number, organisations: number) =>
    `${count(contacts, 'contact')} and ${count(desks, 'press desk')} in ${count(organisations, 'organisation')}`,
  coverage: 'Coverage',
  freshness: 'Freshness',
  gdpr: 'GDPR',
  all: 'all',
  noType: '(no type)',
  contacts: 'Contacts',
  fields: {
    email: 'E-mail',
    phone: 'Phone',
    mobile: 'Mobile',
    title: 'Title',
    source: 'Source',
  },
  percent: (n: number) => `${n}%`,
  freshTitles: { verified: 'Fresh', older: 'Older', never: 'Never' },
  freshLegend: (which: 'verified' | 'older' | 'never', unit: Unit, n: number) =>
    ({
      verified: `checked within ${count(n, unit)}`,
      older: 'checked longer ago',
      never: 'never checked',
    })[which],
  gdprTitles: {
    informed: 'Informed',
    not_informed: 'Not informed',
    opted_out: 'Opted out',
    left: 'Left',
    past_retention: 'Past retention',
  },
  examples: ['everybody, by type of organisation', 'only régions', 'for a script'] as readonly [
    string,
    string,
    string,
  ],
}

/** `1 contact`, `2 contacts`. */
function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
