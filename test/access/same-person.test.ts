import { expect, test } from 'vitest'
import { personOf } from '../../src/access/same-person.ts'
import { entriesOf } from '../../src/model/entry.ts'
import { directoryWith } from '../support.ts'

/** The ids that are taken for those of the first contact, and those that are asked about. */
function held(contacts: readonly string[], asked: readonly string[] = []) {
  const files = contacts.map((contact, index) => [
    `o${index}.yaml`,
    `name: O${index}\ncontacts:\n  - { id: c, ${contact} }\n`,
  ])
  const directory = directoryWith(Object.fromEntries(files))
  const people = entriesOf(directory)
  const [first] = people
  if (first === undefined) throw new Error('no contact')
  const { places, perhaps } = personOf(
    directory,
    first,
    people.filter(({ id }) => asked.includes(id)),
  )
  const number = (id: string) => Number(id.replace(/\D/g, ''))
  return {
    sure: places.map(({ entry, by }) => [number(entry.id), by]),
    perhaps: perhaps.map(({ entry, by }) => [number(entry.id), by]),
  }
}

test('takes the same e-mail or mobile under a name that can be the same', () => {
  expect(
    held([
      'name: Marie Dupont, email: Marie@X.fr, phone: 06 71 50 65 88',
      'name: DUPONT Marie, email: marie@x.fr',
      'name: M. Dupont, phone: +33 6 71 50 65 88',
      'name: { given: Marie, family: Dupont-Martin }, email: marie@x.fr',
    ]),
  ).toEqual({
    sure: [
      [0, 'reference'],
      [1, 'email'],
      [2, 'mobile'],
      [3, 'email'],
    ],
    perhaps: [],
  })
})

test('leaves a colleague out who shares the mailbox of the desk or the duty line', () => {
  expect(
    held([
      'name: Marie Dupont, email: presse@x.fr, phone: 06 71 50 65 88',
      'name: Paul Martin, email: presse@x.fr',
      'name: Paul Martin, phone: 06 71 50 65 88',
    ]),
  ).toEqual({ sure: [[0, 'reference']], perhaps: [[2, 'mobile']] })
})

test('leaves a namesake out, and who shares a fixed line, but asks about them', () => {
  expect(
    held([
      'name: Marie Dupont, phone: 03 80 44 34 66',
      'name: Marie Dupont, email: other@x.fr',
      'name: Paul Martin, phone: 03 80 44 34 66',
      'name: Marie, email: marie@y.fr',
    ]),
  ).toEqual({
    sure: [[0, 'reference']],
    perhaps: [
      [1, 'name'],
      [2, 'phone'],
    ],
  })
})

test('asks about another name with the same address of one’s own', () => {
  const contacts = ['name: Marie Dupont, email: marie@x.fr', 'name: Paul Martin, email: marie@x.fr']
  expect(held(contacts).perhaps).toEqual([[1, 'email']])
})

test('takes an entry without a name by an address of one’s own alone', () => {
  const nameless = 'email: [marie@x.fr]'
  expect(held(['name: Marie Dupont, email: marie@x.fr', nameless]).sure).toHaveLength(2)
  expect(held(['name: Marie Dupont, email: presse@x.fr', 'email: [presse@x.fr]']).sure).toEqual([
    [0, 'reference'],
  ])
})

test('goes on from place to place, but never to a name that fits only some of them', () => {
  expect(
    held([
      'name: J. Dupont, email: dupont@x.fr',
      'name: Jean Dupont, email: dupont@x.fr, phone: 06 71 50 65 88',
      'name: Jean Dupont, phone: 06 71 50 65 88',
      'name: Julie Dupont, email: dupont@x.fr',
    ]),
  ).toEqual({
    sure: [
      [0, 'reference'],
      [1, 'email'],
      [2, 'mobile'],
    ],
    perhaps: [[3, 'email']],
  })
})

test('takes what is asked for, and goes on from there', () => {
  expect(
    held(
      [
        'name: Marie Dupont, email: a@x.fr',
        'name: Marie Dupont, email: b@x.fr',
        'name: Marie Dupont, email: b@x.fr',
      ],
      ['o1/c'],
    ),
  ).toEqual({
    sure: [
      [0, 'reference'],
      [1, 'with'],
      [2, 'email'],
    ],
    perhaps: [],
  })
})
