import type { Edit } from '../../files/edit.ts'
import { fieldsMeant, foldKey } from '../../model/key-synonyms.ts'
import { nearest } from '../../text/similar.ts'
import { type FileRule, problemRule } from '../rule.ts'
import { isOpinion } from './key-opinion.ts'

export const keyUnknown: FileRule = {
  ...problemRule(
    'key/unknown',
    {
      bad: 'name: Ville de Dole\nwebsite: https://dole.fr\ncontacts:\n  - name: Laure Hubidos\n    télephone: 03 81 61 61 08\n    E-mail: laure.hubidos@dole.fr\n',
      good: 'name: Ville de Dole\nwebsite: https://dole.fr\ncontacts:\n  - name: Laure Hubidos\n    phone: 03 81 61 61 08\n    email: laure.hubidos@dole.fr\n',
    },
    ({ key, known, present, range }, { rules }) => {
      if (isOpinion(key)) return undefined
      const m = rules['key/unknown']
      const message = m.message(key)
      const dashed = /^-+\s*(.+)$/.exec(key)?.[1]
      if (dashed !== undefined && known.includes(dashed)) return { message, hint: m.dash(dashed) }
      const bare = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '')
      const same = known.find(each => bare(each) === bare(key))
      if (same !== undefined && !present.includes(same)) {
        const fix: Edit[] = [{ ...range, text: same }]
        return { message, hint: rules.didYouMean(same), fix }
      }
      const { fields, only } = fieldsMeant(key, known)
      const isElsewhere = (field: string) =>
        present.some(
          each => each === field || (each !== key && fieldsMeant(each, [field]).fields.length > 0),
        )
      if (only !== undefined && !isElsewhere(only))
        return { message: m.means(key, only), hint: m.write(only), fix: [{ ...range, text: only }] }
      const near =
        fields.find(each => !present.includes(each)) ??
        fields[0] ??
        nearest(foldKey(key).replace(/[^a-z_]/g, ''), known)
      const hint = near
        ? rules.didYouMean(near)
        : known.length > 40
          ? m.list
          : m.hint(known.join(', '))
      return { message, hint }
    },
  ),
  fixable: true,
}
