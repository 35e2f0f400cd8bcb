import { locate } from '../../files/locate.ts'
import type { FileRule } from '../rule.ts'

export const addressPostalCode: FileRule = {
  code: 'address/postal-code',
  severity: 'warning',
  samples: {
    bad: 'name: Préfecture de l’Ain\naddress: { postal_code: 1000, city: Bourg-en-Bresse }\n',
    good: 'name: Préfecture de l’Ain\naddress: { postal_code: "01000", city: Bourg-en-Bresse }\n',
  },
  *check({ organisations }, { rules }) {
    const m = rules['address/postal-code']
    for (const { file, address, country } of organisations) {
      const { postal_code: code, at = [] } = address ?? {}
      if (code === undefined || (address?.country ?? country) !== 'FR') continue
      if (/^\d{5}$/.test(code.trim()) || /\bcedex\b/i.test(code)) continue
      const digits = code.replace(/\D/g, '')
      const range = locate(file, [...at, 'postal_code'])
      const hint =
        digits.length === 4 && digits === code.trim()
          ? m.zero(`0${digits}`)
          : digits.length === 5
            ? rules.write(digits)
            : m.hint
      yield { file, range, message: m.message(code), hint }
    }
  },
}
