import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'rolldown/utils'
import type { Language } from '../src/messages/index.ts'
import { ROOT } from './support.ts'

/** A piece of text that a person reads. */
export interface Text {
  readonly place: string
  readonly text: string
}

/** The Markdown pages of the repository, by language, generated ones included. */
export function pages(language: Language): string[] {
  const others =
    language === 'fr' ? ['LISEZMOI.md'] : ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
  const folders = [`docs/${language}`, `docs/reference/${language}`]
  const all = [...others, ...folders.flatMap(folder => markdownIn(folder))]
  return all.filter(page => existsSync(join(ROOT, page)))
}

function markdownIn(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
  return names
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => `${folder}/${name}`)
}

/** The paragraphs of a page, without code, HTML tags and addresses of links. */
export function paragraphs(page: string): Text[] {
  const prose = withoutFences(readFileSync(join(ROOT, page), 'utf8'))
  return prose
    .split(/\n(?:\s*\n|(?=\s*(?:[-*#|]|\d+\.) ))/)
    .map(text => ({ place: page, text: withoutCode(text.replace(/\s*\n\s*/g, ' ')).trim() }))
    .filter(({ text }) => text !== '')
}

/** A page without fenced and indented blocks of code, and without the lines below the heads of tables. */
export const withoutFences = (text: string): string =>
  text
    .replace(/^\|[-:| ]+\|$/gm, '')
    .replace(/^( *)(```+)[\s\S]*?^ *\2$/gm, '')
    .replace(/(?<=\n\n)(?:(?: {4}|\t).*\n?)+/g, '\n')

/** A text in which code, tags and web addresses are an X. */
export const withoutCode = (text: string): string =>
  text
    .replace(/`[^`]*`/g, 'X')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^<>]*>/g, 'X')
    .replace(/https?:\/\/[^\s)]*/g, 'X')

/** The strings of a catalogue (`src/messages/LANGUAGE`), as they are written; what is filled in is an X. */
export function catalogueTexts(language: Language): Text[] {
  const folder = `src/messages/${language}`
  return readdirSync(join(ROOT, folder)).flatMap(name => {
    const source = readFileSync(join(ROOT, folder, name), 'utf8')
    const place = `${folder}/${name}`
    return stringsIn(source).map(text => ({ place, text: withoutCode(text).trim() }))
  })
}

/** The comments of the source, each as one text. */
export function commentTexts(): Text[] {
  const names = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  return names
    .filter(name => name.endsWith('.ts'))
    .sort()
    .flatMap(name => {
      const { comments } = parseSync(name, readFileSync(join(ROOT, 'src', name), 'utf8'))
      return comments.map(({ value }) => ({
        place: `src/${name}`,
        text: withoutCode(value.replace(/\s*\n\s*\*?\s*/g, ' ')).trim(),
      }))
    })
}

type Node = Readonly<Record<string, unknown>>

function stringsIn(source: string): string[] {
  const found: string[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    const { type, value, quasis } = node as Node
    if (type === 'ImportDeclaration') return
    if (type === 'Literal' && typeof value === 'string') found.push(value)
    if (type === 'TemplateLiteral')
      found.push(
        (quasis as { value: { cooked: string } }[]).map(each => each.value.cooked).join('X'),
      )
    const skipped = type === 'Property' ? ['key'] : ['quasis']
    for (const [key, child] of Object.entries(node)) if (!skipped.includes(key)) walk(child)
  }
  walk(parseSync('catalogue.ts', source).program.body)
  return found
}
