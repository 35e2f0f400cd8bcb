import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/context.ts'
import type { UserError } from '../../src/env.ts'
import { refusal } from '../../src/saving/commit-changes.ts'
import { parseOwner } from '../../src/saving/owner.ts'
import {
  Busy,
  ChangedMeanwhile,
  NotWritten,
  OutsideDirectory,
  Unsettled,
} from '../../src/saving/refusal.ts'
import { catalogues } from '../support.ts'

const A = '/contacts/organisations/a.yaml'

/** What is said of an error, and what to do. */
function said(error: unknown, language: 'en' | 'fr' = 'en') {
  const context = {
    env: { cwd: '/contacts' },
    messages: catalogues[language],
  } as unknown as Context
  const { message, hint, exitCode } = refusal(error, '/contacts', context) as UserError
  expect(exitCode).toBe(2)
  return `${message} > ${hint}`
}

describe('a change that is refused says which file, why, and what to do', () => {
  test.each([
    [
      new ChangedMeanwhile(A),
      '"organisations/a.yaml" has changed since it was read: not overwritten > run the command again',
    ],
    [
      new NotWritten(A, 'ENOSPC'),
      '"organisations/a.yaml" cannot be written (ENOSPC) > no file was changed; free some disk space, then run the command again',
    ],
    [
      new NotWritten('/contacts', 'EROFS'),
      '"/contacts" cannot be written (EROFS) > no file was changed; check the permissions of the file and its folder',
    ],
    [
      new NotWritten(A, 'EIO'),
      '"organisations/a.yaml" cannot be written (EIO) > no file was changed',
    ],
    [
      new NotWritten(A, 'EIO', true),
      /a\.yaml" cannot be written \(EIO\); some files were changed.* > .*the next command completes the change$/,
    ],
    [new OutsideDirectory(A), /is outside this directory, perhaps through a link/],
    [
      new Busy(parseOwner('42-0-here'), false),
      /another press-contacts \(process 42\) .* > run the command again when the other one has finished$/,
    ],
    [
      new Busy(parseOwner('42-0-pc.dole.4026531836'), true),
      /another computer.*\(pc\.dole\) .* > if no press-contacts is running there any more, delete "\.press-contacts-writing"$/,
    ],
    [
      new Busy(undefined, false),
      /the directory is locked by "\.press-contacts-writing", whose owner is unknown > .*delete/,
    ],
    [
      new Unsettled('damaged'),
      /journal of changes in .* cannot be read.* > .*git diff.*delete "\.press-contacts-writing"$/,
    ],
    [new Unsettled('foreign'), /left unfinished by another computer/],
    [
      new Unsettled('edited', ['lists/l.yaml', 'organisations/a.yaml']),
      /edited afterwards: lists\/l\.yaml, organisations\/a\.yaml > /,
    ],
  ])('%o', (error, expected) => {
    expect(said(error)).toMatch(expected)
    expect(said(error, 'fr')).not.toBe(said(error))
  })

  test('whatever else happens is a bug', () => {
    const bug = new TypeError('x')
    expect(
      refusal(bug, '/', { env: { cwd: '/' }, messages: catalogues.en } as unknown as Context),
    ).toBe(bug)
  })

  test('no name reaches the terminal as more than text', () => {
    expect(said(new ChangedMeanwhile('/contacts/organisations/\u001b[31m.yaml'))).not.toContain(
      '\u001b',
    )
  })
})
