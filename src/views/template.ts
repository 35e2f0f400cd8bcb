import type { Entry } from '../model/entry.ts'
import { ENTRY_FIELDS, type EntryField, entryText } from '../model/entry-fields.ts'
import { nearest } from '../text/similar.ts'

/** A piece of a template: text as it is, a field, or a part that is there only with a field, or without it. */
export type TemplateNode =
  | { readonly text: string }
  | { readonly field: EntryField }
  | {
      readonly field: EntryField
      readonly when: 'stated' | 'absent'
      readonly nodes: readonly TemplateNode[]
    }

export type Template = readonly TemplateNode[]

/** What is wrong with a template, and at which character (1-based). */
export interface TemplateFault {
  readonly fault: 'empty' | 'unclosed' | 'closing' | 'field' | 'escape'
  readonly column: number
  /** What was written there. */
  readonly written: string
  /** The field that was meant, perhaps. */
  readonly near?: string
}

const ESCAPES: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  '\\': '\\',
  '{': '{',
  '}': '}',
}

/** A part that is open: where it began, and what it will be. */
interface Open {
  readonly column: number
  readonly field: EntryField
  readonly when: 'stated' | 'absent'
  readonly nodes: TemplateNode[]
}

/**
 * Reads a template: `{field}` is a value, `{?field:text}` and `{!field:text}` are there only
 * with or without it; `\t`, `\n` and `\\` are what they are in a shell's printf, `\{` and `\}`
 * braces. Any depth, in linear time.
 */
export function parseTemplate(source: string): { readonly template: Template } | TemplateFault {
  if (source === '') return { fault: 'empty', column: 1, written: '' }
  const top: TemplateNode[] = []
  const open: Open[] = []
  const nodes = () => open.at(-1)?.nodes ?? top
  let text = ''
  const flush = () => {
    if (text !== '') nodes().push({ text })
    text = ''
  }
  for (let at = 0; at < source.length; ) {
    const char = source[at] as string
    const pair = source.slice(at, at + 2)
    if (char === '\\') {
      const escaped = ESCAPES[pair[1] ?? '']
      if (escaped === undefined) return { fault: 'escape', column: at + 1, written: pair }
      text += escaped
      at += 2
    } else if (char === '}') {
      flush()
      const part = open.pop()
      if (part === undefined) return { fault: 'closing', column: at + 1, written: char }
      nodes().push({ field: part.field, when: part.when, nodes: part.nodes })
      at++
    } else if (char === '{') {
      flush()
      HEAD.lastIndex = at
      const [head, mark, name = '', end] = HEAD.exec(source) ?? []
      const field = ENTRY_FIELDS.find(each => each === name)
      if (head === undefined || (mark === '') !== (end === '}'))
        return { fault: 'unclosed', column: at + 1, written: source.slice(at, at + 20) }
      if (field === undefined) {
        const near = nearest(name, ENTRY_FIELDS)
        return { fault: 'field', column: at + 1, written: name, ...(near && { near }) }
      }
      if (mark === '') nodes().push({ field })
      else open.push({ column: at + 1, field, when: mark === '?' ? 'stated' : 'absent', nodes: [] })
      at += head.length
    } else {
      text += char
      at++
    }
  }
  flush()
  const [unclosed] = open
  if (unclosed === undefined) return { template: top }
  const { column } = unclosed
  return { fault: 'unclosed', column, written: source.slice(column - 1, column + 19) }
}

/** `{name}`, or the head of `{?name:…}`. */
const HEAD = /\{([?!]?)([^{}:?!\\\s]*)([:}])/y

/**
 * What a template makes of an entry.
 * @param fit makes a value fit for where it goes; the template's own text stays as it is.
 */
export function renderTemplate(
  template: Template,
  entry: Entry,
  fit: (value: string) => string,
): string {
  return template
    .map(node => {
      if ('text' in node) return node.text
      const value = entryText(entry, node.field)
      if (!('when' in node)) return fit(value)
      const isThere = (value !== '') === (node.when === 'stated')
      return isThere ? renderTemplate(node.nodes, entry, fit) : ''
    })
    .join('')
}
