import type { Messages } from '../en/index.ts'

/** Les en-têtes et la légende de `stats`. */
export const stats: Messages['stats'] = {
  summary: (contacts, desks, organisations) =>
    `${count(contacts, 'contact')} et ${count(desks, 'service')} de presse dans ${count(organisations, 'organisation')}`,
  coverage: 'Complétude',
  freshness: 'Fraîcheur',
  gdpr: 'RGPD',
  all: 'ensemble',
  noType: '(sans type)',
  contacts: 'Contacts',
  fields: {
    email: 'E-mail',
    phone: 'Téléphone',
    mobile: 'Mobile',
    title: 'Fonction',
    source: 'Source',
  },
  percent: n => `${n}\u00a0%`,
  freshTitles: { verified: 'Récents', older: 'Anciens', never: 'Jamais' },
  freshLegend: (which, unit, n) =>
    ({
      verified: `vérifiés depuis moins de ${duration(n, unit)}`,
      older: 'vérifiés il y a plus longtemps',
      never: 'jamais vérifiés',
    })[which],
  gdprTitles: {
    informed: 'Informés',
    not_informed: 'Non informés',
    opted_out: 'Désinscrits',
    left: 'Partis',
    past_retention: 'À effacer',
  },
  examples: ['tout le monde, par type d’organisation', 'les régions seules', 'pour un script'],
}

/** `1 contact`, `2 contacts`; zéro est singulier en français. */
function count(n: number, noun: string): string {
  return `${n} ${n > 1 ? `${noun}s` : noun}`
}

function duration(n: number, unit: 'day' | 'month' | 'year'): string {
  return unit === 'month' ? `${n} mois` : count(n, unit === 'day' ? 'jour' : 'an')
}
