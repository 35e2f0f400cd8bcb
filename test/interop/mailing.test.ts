import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import addresses from 'email-addresses'
import { describe, expect, test } from 'vitest'
import { formats } from '../../src/mailing/formats/index.ts'
import type { Recipient } from '../../src/mailing/recipient.ts'
import type { Entry } from '../../src/model/entry.ts'
import { cli, ROOT } from '../support.ts'
import { corpora } from './corpora.ts'
import { hasProgram } from './tools.ts'

const timeout = 120_000
const settings = { id: 'liste', name: 'Liste' }

function python(kind: string, text: string) {
  const { stdout, stderr } = spawnSync(
    'python3',
    [join(ROOT, 'test/interop/read-mailing.py'), kind],
    {
      input: text,
      encoding: 'utf8',
      maxBuffer: 2 ** 29,
    },
  )
  if (stderr) throw new Error(stderr)
  return JSON.parse(stdout)
}

/** What is left of a text on one line. */
const flat = (text: string) =>
  text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .toWellFormed()
    .trim()

/** A name as mail programs are to see it: what looks like an encoded word is broken up. */
const shown = (name: string, address: string) => {
  const text = flat(name).replaceAll('=?', '= ?').replaceAll('?=', '? =')
  return text === address ? '' : text
}

const recipientsOf = (entries: readonly Entry[]): Recipient[] =>
  entries.flatMap(entry =>
    entry.email.map(({ address = '' }) => ({ address, name: entry.label, entry })),
  )

const mailboxes = (list: readonly Recipient[]) =>
  list.map(({ address, name = '' }) => [shown(name, address), address])

const hasPython = hasProgram('python3')

describe.runIf(hasPython).each(corpora)('%s', (_, entries) => {
  test('is read as addresses by Python and email-addresses', { timeout }, () => {
    const list = recipientsOf(entries())
    const text = formats.rfc5322.write(list, settings)
    expect(python('rfc5322', text)).toEqual(mailboxes(list))
    // It takes the square of the time: a sample is enough.
    const some = list.slice(0, 400)
    const read = addresses.parseAddressList({
      input: formats.rfc5322.write(some, settings).trim().replaceAll('\n', '\r\n'),
      rfc6532: true,
    })
    expect(read?.map(each => each.type === 'mailbox' && each.address)).toEqual(
      some.map(({ address }) => address),
    )
  })

  test('is read from the header of a message, encoded', { timeout }, () => {
    const list = recipientsOf(entries())
    const text = formats.rfc5322.write(list, { ...settings, encode: true })
    expect(text).toMatch(/^[\x20-\x7e\n]+$/)
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(998)
    const read: [string, string][] = python('header', text)
    expect(read.map(([, address]) => address)).toEqual(list.map(({ address }) => address))
    // Python keeps a blank between words that go together where a character was cut.
    const bare = (name = '') => name.replace(/\s+/g, '')
    expect(read.map(([name]) => bare(name))).toEqual(mailboxes(list).map(([name]) => bare(name)))
  })

  test('is read as Mailman reads it', { timeout }, () => {
    const list = recipientsOf(entries())
    expect(python('mailman', formats.mailman.write(list, settings))).toEqual(mailboxes(list))
  })

  test('is read as Sympa reads it', { timeout }, () => {
    const list = recipientsOf(entries()).filter(each => !formats.sympa.refuses?.(each, settings))
    const text = formats.sympa.write(list, settings)
    // wwsympa.fcgi, do_import: what the page takes, then each line in two.
    expect(text.replaceAll('@', '')).toMatch(/^[^<>\\*$]+$/)
    const read = text
      .split(/\r\n|\r|\n/)
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(line => /^\s*(\S+)(?:\s+(.*))?\s*$/.exec(line)?.slice(1))
    expect(read.map(each => each?.[0])).toEqual(list.map(({ address }) => address))
    for (const [index, each] of read.entries()) {
      const name = flat(list[index]?.name ?? '').replace(/[<>\\*$]/g, '')
      expect(each?.[1] ?? '').toBe(name.replace(/\s+/g, ' ').trim())
    }
    for (const { address } of list)
      expect(address).toMatch(
        /^(?:[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~.]+|"(?:\\.|[^\\"])*")@[-\w]+(?:[.][-\w]+)+$/,
      )
  })

  test('is read from mailto links by Python and by Node', { timeout }, () => {
    const list = recipientsOf(entries())
    const text = formats.mailto.write(list, settings)
    const wanted = list.map(({ address }) => address)
    expect(python('mailto', text)).toEqual(wanted)
    const links = text.trimEnd().split('\n')
    expect(links.flatMap(link => new URL(link).searchParams.get('bcc')?.split(','))).toEqual(wanted)
    for (const link of links) expect(link.length).toBeLessThanOrEqual(1600)
  })
})

test.runIf(hasPython)('the three mailboxes of the seed', async () => {
  const { stdout } = await cli(['mail', '--list', 'reindustrialisation', '-f', 'rfc5322'])
  expect(python('rfc5322', stdout)).toEqual([
    ['Yoann Jacquet', 'y.jacquet@intercommunalites.fr'],
    ['Laure Hubidos', 'laure.hubidos@bourgognefranchecomte.fr'],
    ['Marie Souverbie', 'marie.souverbie@bourgognefranchecomte.fr'],
  ])
})
