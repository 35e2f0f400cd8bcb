// Compares what a reading found with what was to be found. Strict: a right answer is the expected
// one, or one that the case itself calls as good (a quoted text in a `doubtful` line about organisations).

const fold = text =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const TITLES = /^(?:(?:m|mme|mlle|mr|mrs|ms|herr|frau|dr|prof)\s+)+|\s+(?:m a|mba|phd|jr)$/g

/** Names are equal without accents, case, salutations and degrees. */
const sameName = (a, b) => fold(a).replace(TITLES, '') === fold(b).replace(TITLES, '')

const bare = text => fold(text).replace(/^(?:l|la|le|les|the|der|die|das|d|de|du|des)\s+/, '')

/** The spellings of an organisation that count as right for an expected contact. */
function rightOrganisations(contact, doubtful) {
  const { organisation, for: client } = contact
  if (organisation === null || organisation === undefined) return undefined
  const right = [organisation]
  if (client)
    right.push(
      `${organisation} for ${client}`,
      `${organisation} for the ${client}`,
      `${organisation} pour ${client}`,
    )
  for (const line of doubtful)
    if (/^organisation\b/i.test(line) || /\borganisation '/.test(line))
      for (const [, quoted] of line.matchAll(/(?<![\p{L}\p{N}])'((?:[^']|'(?=\p{L}))+)'/gu))
        right.push(quoted)
  return right
}

function organisationIsRight(got, contact, doubtful) {
  const right = rightOrganisations(contact, doubtful)
  if (right === undefined) return true
  const said = [got.agency, got.organisation].filter(Boolean)
  return said.length > 0 && right.some(each => said.some(text => bare(text) === bare(each)))
}

const nameIsRight = (got, contact) =>
  contact.name ? sameName(got.name?.full, contact.name) : got.name === undefined

const addresses = contact => contact.emails.map(each => (each.address ?? each).toLowerCase())
// Faxes are kept as such, and are not among the numbers that people call.
const numbers = contact =>
  contact.phones.filter(each => each.type !== 'fax').map(each => each.e164 ?? each.number ?? each)

/** How many marks of an expected contact a found one bears, to match each with its own. */
function resemblance(got, contact) {
  const emails = addresses(got).filter(each =>
    (contact.emails ?? []).some(other => other.toLowerCase() === each),
  ).length
  const phones = numbers(got).filter(each => (contact.phones ?? []).includes(each)).length
  const name = contact.name && sameName(got.name?.full, contact.name)
  if (emails + phones === 0 && !name) return 0
  return emails * 4 + phones * 2 + (name ? 5 : 0) + (nameIsRight(got, contact) ? 1 : 0)
}

/** The shape of a case, by its text. */
export function shapeOf(text, contacts) {
  if (contacts.length === 0) return 'nothing to find'
  const lines = text.split('\n')
  const glued =
    /\p{Ll}(?:Tel|Tél|Phone|E-?[Mm]ail|Fax|Telefon)\s?[.:]|\d\p{Ll}[\w.-]+@|\.(?:com|de|fr|ch)\p{Lu}\p{Ll}|\p{Lu}{2}T \+\d|(?:Contact|contact:|Media|Press)\p{Lu}\p{Ll}/u.test(
      text,
    )
  if (glued) return 'line breaks lost'
  const marked = contacts.flatMap(each => each.emails ?? [])
  const plain = text.replace(/<br\s*\/?>/gi, '\n').replace(/<[^>]*>/g, ' ')
  const holding = plain
    .split('\n')
    .filter(line => marked.some(each => line.toLowerCase().includes(each.toLowerCase())))
  if (
    holding.some(
      line => line.split(/\s+/).length > 12 && (line.match(/(?<=\s)\p{Ll}+/gu)?.length ?? 0) > 7,
    )
  )
    return 'sentence'
  if (
    lines.some(line =>
      /^\s*(?:name|nom|company|contact|email|e-mail|ansprechpartner|presseanfragen)\s*:?\s*$|^\s*(?:company|contact|name|nom|soci[ée]t[ée])\s*:\s*\S/i.test(
        line,
      ),
    ) &&
    contacts.length < 3
  )
    return 'label and value'
  const names = contacts.flatMap(each => (each.name ? [each.name] : []))
  const inline = holding.some(
    line =>
      names.some(name => fold(line.replace(/\S*@\S*/g, ' ')).includes(fold(name))) ||
      /[|–—-]\s|, |\s:\s?/.test(line.replace(/^.{0,12}:\s/, '')),
  )
  return inline ? 'one line a contact' : 'stacked'
}

/** @returns what one case counts for: each expected mailbox, number and contact, and whether it came out right. */
export function judge(name, text, expected, reading) {
  const contacts = expected.contacts ?? []
  const doubtful = expected.doubtful ?? []
  const got = reading.contacts
  const pairs = []
  for (const [index, contact] of contacts.entries())
    for (const [at, each] of got.entries()) {
      const score = resemblance(each, contact)
      if (score > 0) pairs.push({ index, at, score })
    }
  pairs.sort((a, b) => b.score - a.score || a.index - b.index || a.at - b.at)
  const matchOf = new Map()
  const used = new Set()
  for (const { index, at } of pairs)
    if (!matchOf.has(index) && !used.has(at)) {
      matchOf.set(index, at)
      used.add(at)
    }
  // A found contact may stand for several expected ones (one mailbox for two people) but is then right for one only.
  const mailboxes = []
  const phones = []
  const bare = []
  const misses = []
  for (const [index, contact] of contacts.entries()) {
    const match = got[matchOf.get(index)]
    for (const email of contact.emails ?? []) {
      const holder =
        match && addresses(match).includes(email.toLowerCase())
          ? match
          : got.find(each => addresses(each).includes(email.toLowerCase()))
      const found = holder !== undefined
      const nameRight = found && nameIsRight(holder, contact)
      const organisationRight = found && organisationIsRight(holder, contact, doubtful)
      mailboxes.push({ found, nameRight, organisationRight, both: nameRight && organisationRight })
      if (!(nameRight && organisationRight))
        misses.push(
          `${email}: ${found ? `got ${describe(holder)}` : 'not found'}, wanted ${describe(contact)}`,
        )
    }
    for (const phone of contact.phones ?? []) {
      const right = match !== undefined && numbers(match).includes(phone)
      phones.push({ right })
      if (!right)
        misses.push(
          `${phone}: not at ${contact.name ?? contact.organisation ?? contact.emails?.[0]} (${match ? numbers(match).join(', ') || 'none' : 'contact not found'})`,
        )
    }
    if ((contact.emails ?? []).length === 0) {
      const right =
        match !== undefined &&
        nameIsRight(match, contact) &&
        organisationIsRight(match, contact, doubtful)
      bare.push({ right })
      if (!right)
        misses.push(
          `without mailbox: ${match ? `got ${describe(match)}` : 'not found'}, wanted ${describe(contact)}`,
        )
    }
  }
  const others = expected.other ?? []
  const judged = got.map((each, at) => {
    const index = [...matchOf].find(([, other]) => other === at)?.[0]
    const contact = contacts[index] ?? contacts.find(other => resemblance(each, other) >= 4)
    const isOther = contact === undefined && others.some(other => resemblance(each, other) > 0)
    const allowed = contacts.filter(
      other => other === contact || sameName(other.name, contact?.name),
    )
    const right =
      contact !== undefined &&
      nameIsRight(each, contact) &&
      organisationIsRight(each, contact, doubtful) &&
      addresses(each).every(email =>
        allowed.some(other => (other.emails ?? []).some(one => one.toLowerCase() === email)),
      ) &&
      numbers(each).every(phone => allowed.some(other => (other.phones ?? []).includes(phone)))
    return {
      certain: each.certain,
      right,
      invented: contact === undefined && !isOther,
      other: isOther,
      each,
    }
  })
  for (const { certain, right, invented, other, each } of judged) {
    if (invented) misses.push(`invented: ${describe(each)}`)
    else if (other) misses.push(`not for the press: ${describe(each)}`)
    if (certain && !right)
      misses.push(`CERTAIN BUT WRONG: ${describe(each)} ${numbers(each).join(', ')}`)
  }
  return {
    name,
    shape: expected.shape ?? shapeOf(text, contacts),
    mailboxes,
    phones,
    bare,
    judged,
    misses,
    unsure: judged
      .filter(each => !each.certain)
      .map(
        ({ each, right }) =>
          `${right ? 'right' : 'wrong'} but unsure: ${describe(each)} (${each.reasons.map(reason => `${reason.code}${reason.about ? ` ${reason.about}` : ''}`).join('; ')})`,
      ),
  }
}

const describe = contact =>
  [
    contact.name?.full ?? contact.name ?? '(no name)',
    contact.organisation ?? '(no organisation)',
    ...(contact.agency ? [`agency ${contact.agency}`] : []),
    ...(contact.emails ?? []).map(each => each.address ?? each),
  ].join(' / ')

const share = (count, of) =>
  of === 0 ? '   –  ' : `${((100 * count) / of).toFixed(1).padStart(5)}%`

function row(title, cases) {
  const mailboxes = cases.flatMap(each => each.mailboxes)
  const phones = cases.flatMap(each => each.phones)
  const judged = cases.flatMap(each => each.judged)
  const certain = judged.filter(each => each.certain)
  const bare = cases.flatMap(each => each.bare)
  const count = (list, test) => list.filter(test).length
  return [
    title.padEnd(20),
    String(cases.length).padStart(4),
    String(mailboxes.length).padStart(4),
    share(
      count(mailboxes, each => each.found),
      mailboxes.length,
    ),
    share(
      count(mailboxes, each => each.nameRight),
      mailboxes.length,
    ),
    share(
      count(mailboxes, each => each.organisationRight),
      mailboxes.length,
    ),
    share(
      count(mailboxes, each => each.both),
      mailboxes.length,
    ),
    share(
      count(phones, each => each.right),
      phones.length,
    ),
    share(
      count(bare, each => each.right),
      bare.length,
    ),
    share(
      count(judged, each => each.invented),
      judged.length,
    ),
    String(count(judged, each => each.other)).padStart(5),
    share(certain.length, judged.length),
    share(
      count(certain, each => each.right),
      certain.length,
    ),
  ].join('  ')
}

/** The table, and each miss. */
export function report(cases, { misses }) {
  const shapes = [...new Set(cases.map(each => each.shape))].sort()
  const lines = [
    'shape                cases mail   found    name    org.    both  phones  no mail invented other certain   right',
    ...shapes.map(shape =>
      row(
        shape,
        cases.filter(each => each.shape === shape),
      ),
    ),
    row('all', cases),
    'goals                            99%     94%     90%     86%     95%              ≤ 2%         ≥ 70%   ≥ 98%',
  ]
  if (misses)
    for (const each of cases)
      if (each.misses.length + each.unsure.length > 0)
        lines.push(
          '',
          `${each.name} (${each.shape})`,
          ...each.misses.map(miss => `  ${miss}`),
          ...each.unsure.map(miss => `  · ${miss}`),
        )
  return lines.join('\n')
}
