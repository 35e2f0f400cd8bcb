import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/release/block.ts'
import { type BlockFormatName, formats } from '../../src/release/formats/index.ts'
import { mailtoUri } from '../../src/release/links.ts'
import { clean, typographyOf } from '../../src/release/typography.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'
import { catalogues, cli, folderWith, ROOT } from '../support.ts'

/** Whether a package is installed; in CI it must be. */
async function importable(name: string): Promise<boolean> {
  const found = await import(name).then(
    () => true,
    () => false,
  )
  return found || process.env.CI !== undefined
}

const NASTY = `name: 'Acme *Corp* <b>"Qui" & [Co]'
email: presse+a@acme.fr
phone: {number: 06 71 50 65 88, label: '_Astreinte_', hours: '24 h <i>', extension: "12"}
form: https://acme.fr/(presse)?a=b&c=d
address: {street: 1 rue X, postal_code: "39100", city: Dole}
contacts:
  - {name: '# 1. Ann_Lee_ &amp; \`Co\`', title: '1. **chef** ~~de~~ <script>', agency: '[a](b)', email: ann_lee_@acme.fr}
  - {name: علي, salutation: Mr, phone: 03 84 79 78 40, languages: [fr, ar]}
  - {name: '1. Bob', email: é@acme.fr, phone: +41 22 327 41 11}
  - {name: '+ Zoé', email: zoe@acmé.fr, phone: [3949]}
`

async function nasty(format: string, ...more: string[]) {
  const root = folderWith({ 'acme.yaml': NASTY })
  const args = ['block', 'acme', '-C', root, '--skip-invalid', '--plain', '--lang', 'fr']
  return (await cli([...args, '--format', format, ...more])).stdout
}

const write = (block: Block, format: BlockFormatName) =>
  formats[format].write(block, {
    language: 'fr',
    words: catalogues.fr.release.words,
    typography: typographyOf('fr', true),
  })

const syntax = fc
  .oneof(
    fc.string({ unit: codePoint }),
    fc.string({ unit: fc.constantFrom(...'*_`[]()<>!#-+=~&;:.\\|"\'1ax \n/') }),
  )
  .map(each =>
    clean(each.normalize())
      .replace(/\p{Zs}+/gu, ' ')
      .trim(),
  )
  .filter(each => each !== '' && !/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(each))

const blocks = fc.tuple(syntax, syntax, syntax, syntax).map(
  ([name, person, title, address]): Block => ({
    organisations: [
      {
        name,
        people: [
          {
            id: 'x',
            label: person,
            name: person,
            title,
            isDesk: false,
            emails: [{ address }],
            phones: [{ number: title, uri: 'tel:+33671506588', e164: '+33671506588' }],
            languages: [],
          },
        ],
      },
    ],
  }),
)

const shownLines = (text: string) => text.split('\n').filter(line => line !== '')

describe.runIf(await importable('commonmark'))('Markdown, read by commonmark', async () => {
  /** The text of each block, the links and what else there is. */
  async function read(markdown: string) {
    const { Parser } = await import('commonmark' as string)
    const walker = new Parser().parse(markdown).walker()
    const lines: string[] = []
    const links: string[] = []
    const kinds: string[] = []
    for (let event = walker.next(); event !== null; event = walker.next()) {
      const { entering, node } = event
      if (!entering) continue
      kinds.push(node.type)
      if (node.type === 'paragraph' || node.type === 'heading') lines.push('')
      if (node.type === 'text') lines.push(`${lines.pop() ?? ''}${node.literal}`)
      if (node.type === 'link') links.push(node.destination)
    }
    return { lines, links, kinds: kinds.filter(kind => kind !== 'text') }
  }

  test('shows what the text format says', async () => {
    const { lines, links } = await read(await nasty('markdown'))
    expect(lines).toEqual(shownLines(await nasty('text')))
    expect(links).toContain('tel:+33671506588;ext=12')
  })

  test('whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async block => {
        const { lines, links, kinds } = await read(write(block, 'markdown'))
        expect(lines).toEqual(shownLines(write(block, 'text')))
        const address = block.organisations[0]?.people[0]?.emails[0]?.address ?? ''
        expect(links).toEqual([mailtoUri(address), 'tel:+33671506588'])
        expect(kinds).toEqual(
          'document heading paragraph strong list item paragraph link link'.split(' '),
        )
      }),
      runs(2000),
    )
  })
})

describe.runIf(await importable('parse5'))('HTML, read by parse5', async () => {
  interface Node {
    readonly nodeName: string
    readonly value?: string
    readonly attrs?: readonly { readonly name: string; readonly value: string }[]
    readonly childNodes?: readonly Node[]
  }

  async function read(html: string): Promise<{ root: Node; errors: string[] }> {
    const { parseFragment } = await import('parse5' as string)
    const errors: string[] = []
    const onParseError = ({ code }: { code: string }) => errors.push(code)
    return { root: parseFragment(html, { onParseError }), errors }
  }

  const all = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(all)]
  const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('')
  const attribute = (node: Node, name: string) =>
    node.attrs?.find(each => each.name === name)?.value
  const lines = (root: Node) =>
    all(root)
      .filter(({ nodeName }) => /^(h2|p|li)$/.test(nodeName))
      .map(node => textOf(node).trim())

  /** The value of a microdata property (WHATWG HTML, 5.2.4). */
  const propertyValue = (node: Node) =>
    attribute(node, { meta: 'content', a: 'href', data: 'value' }[node.nodeName] ?? '') ??
    textOf(node)
  const properties = (node: Node) =>
    all(node)
      .filter(each => each !== node && attribute(each, 'itemprop') !== undefined)
      .map(each => [attribute(each, 'itemprop'), propertyValue(each)])

  test('shows what the text format says', async () => {
    const { root, errors } = await read(await nasty('html'))
    expect(errors).toEqual([])
    expect(lines(root)).toEqual(shownLines(await nasty('text')))
  })

  test('holds contact points with their means', async () => {
    const { root } = await read(await nasty('html'))
    const points = all(root).filter(node => attribute(node, 'itemprop') === 'contactPoint')
    expect(points.map(properties)[1]).toEqual([
      ['contactType', 'press'],
      ['availableLanguage', 'fr'],
      ['availableLanguage', 'ar'],
      ['name', 'علي'],
      ['telephone', '+33384797840'],
    ])
    expect(points.map(properties).at(-1)).toEqual([
      ['contactType', 'press'],
      ['name', 'Service de presse'],
      ['email', 'presse+a@acme.fr'],
      ['telephone', '+33671506588'],
      ['url', 'https://acme.fr/%28presse%29?a=b&c=d'],
    ])
  })

  test('whatever the text', async () => {
    const names = (node: Node) =>
      all(node)
        .map(({ nodeName }) => nodeName)
        .filter(name => name !== '#text')
    await fc.assert(
      fc.asyncProperty(blocks, async block => {
        const { root } = await read(write(block, 'html'))
        expect(lines(root)).toEqual(shownLines(write(block, 'text')))
        expect(names(root)).toEqual(
          '#document-fragment section h2 div p strong ul li meta span span a span a data'.split(
            ' ',
          ),
        )
      }),
      runs(2000),
    )
  })
})

describe('sig, checked by ajv', () => {
  const ajv = new Ajv2020.default({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const path = join(ROOT, 'test/interop/schemas/contacts-presse.json')
  const isValid = ajv.compile(JSON.parse(readFileSync(path, 'utf8')))
  const faults = (value: unknown) => (isValid(value) ? [] : isValid.errors)

  test('the schema takes what its authors publish as valid', () => {
    const service = {
      civilite: null,
      nom: "Service presse du Ministère de l'Intérieur",
      fonction: null,
      email: 'service-presse@interieur.gouv.fr',
      telephone: '+33142758000',
      lien_formulaire: null,
      adresse_physique: null,
      adresse_postale: null,
    }
    expect(faults([service])).toEqual([])
    expect(faults([{ ...service, email: null, telephone: null }])).not.toEqual([])
    expect(faults([{ ...service, telephone: '+33 1 42 75 80 00' }])).not.toEqual([])
    expect(faults([{ ...service, civilite: 'Madame' }])).not.toEqual([])
  })

  test('takes a nasty organisation and the seed', async () => {
    const people = JSON.parse(await nasty('sig'))
    expect(faults(people)).toEqual([])
    expect(people.map(({ nom }: { nom: string }) => nom)).toEqual([
      '# 1. Ann_Lee_ &amp; `Co`',
      'علي',
      '+ Zoé',
      'Service de presse – Acme *Corp* <b>"Qui" & [Co]',
    ])
    const seed = await cli(['block', 'region-bourgogne-franche-comte', '--format', 'sig'])
    expect(faults(JSON.parse(seed.stdout))).toEqual([])
  })
})
