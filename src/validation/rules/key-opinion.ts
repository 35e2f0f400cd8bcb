import { foldWords } from '../../text/fold.ts'
import type { FileRule } from '../rule.ts'
import { problemRule } from '../rule.ts'

const OPINIONS = new Set(
  [
    'score rating rank ranking grade opinion opinions influence influencer reliability sentiment stance',
    'attitude sympathy friendly hostile mood trust politics political party ideology religion health',
    'ethnicity race sexuality union avis appreciation fiabilite confiance sympathie orientation humeur',
    'politique parti opinion religion sante syndicat origine sexualite penchant hostilite notation',
  ]
    .join(' ')
    .split(' '),
)

/** Whether a key asks for what somebody thinks of a person, or for what the GDPR calls sensitive (article 9). */
export const isOpinion = (key: string): boolean =>
  foldWords(key.replaceAll('_', ' ')).some(word => OPINIONS.has(word))

export const keyOpinion: FileRule = problemRule(
  'key/unknown',
  {
    bad: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    phone: 03 81 61 61 08\n    fiabilité: 2/5\n',
    good: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    phone: 03 81 61 61 08\n    topics: [transports]\n',
  },
  ({ key }, { rules }) => {
    const m = rules['key/opinion']
    return isOpinion(key) ? { message: m.message(key), hint: m.hint } : undefined
  },
  'key/opinion',
)
