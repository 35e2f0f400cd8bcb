import { scalarsOf } from '../../files/scalars.ts'
import type { FileRule } from '../rule.ts'

const ENTITY =
  /&(?:amp|lt|gt|quot|apos|nbsp|shy|[lr][sad]quo|[lr]aquo|[nm]dash|hellip|euro|copy|deg|middot|bull|[aeiouyAEIOUY](?:acute|grave|circ|uml|tilde|ring|elig|slash)|[cC]cedil|[nN]tilde|szlig|oelig|OElig|#\d{2,6}|#x[\da-fA-F]{2,5});/
const TAG =
  /<\/?(?:a|abbr|b|br|div|em|font|h\d|i|img|li|p|small|span|strong|su[bp]|td|tr|u|ul)(?:\s[^<>]*)?\/?>/i

export const textMarkup: FileRule = {
  code: 'text/markup',
  severity: 'warning',
  samples: {
    bad: 'name: Eaux &amp; For&ecirc;ts\n',
    good: 'name: Eaux & Forêts\n',
  },
  *check({ files }, { rules }) {
    const m = rules['text/markup']
    for (const file of files) {
      if (!/[&<\\]/.test(file.text)) continue
      for (const { key, value, range } of scalarsOf(file)) {
        const [found] = ENTITY.exec(value) ?? TAG.exec(value) ?? []
        if (found !== undefined && key !== 'note')
          yield { file, range, message: m.message(found), hint: m.hint }
      }
    }
  },
}
