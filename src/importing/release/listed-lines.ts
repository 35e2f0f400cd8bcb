import type { Line } from './document.ts'
import { headingOf } from './headings.ts'
import { mailboxesIn } from './mailboxes.ts'
import { nameLikelihood } from './names.ts'
import { isFunction, isRole } from './words.ts'

/** `Jane Doe, Press Officer – jane@example.org – 01 …`: who, what they do or for whom, a dash, how. */
const LISTED =
  /^([^\s,;:@()|–—][^,;:@()|–—]{2,69}?)((?:, [^@|–—]{2,120}?)?(?: ?\([^()@]{2,80}\))?)\s+[–—|-]\s+(.{5,1000})$/u
/** An address or number at the start, with or without its label. */
const REACHES =
  /^(?:\p{L}{1,12}[ .]{0,2}:?\s?)?(?:[+(]?\d[\d\s()./-]{5,}|[^\s@–—|]{1,64}@[^\s@–—|]{4,})/u

/**
 * Lines with the person whom each is of, where they are a list of one line a person: under the
 * name of an organisation with a colon, or several such lines one below the other.
 */
export function withListed(lines: readonly Line[]): Line[] {
  const all: Line[] = [...lines]
  for (let at = 0; at < lines.length; ) {
    const isHeaded = isGroup(lines[at - 1])
    const run = runFrom(lines, at, isHeaded)
    const people = run.filter(each => each !== undefined)
    if (isHeaded ? people.length > 0 : people.length > 1)
      for (const [index, listed] of run.entries()) {
        const line = lines[at + index]
        if (line && listed !== undefined) all[at + index] = { ...line, listed }
      }
    at += Math.max(1, run.length)
  }
  return all
}

/** Who the lines from one on are of; undefined for a desk's line among them. */
function runFrom(lines: readonly Line[], start: number, isHeaded: boolean): (string | undefined)[] {
  const run: (string | undefined)[] = []
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]
    const [, name = '', more = '', how = ''] =
      line && line.level === undefined && line.text.length < 1200
        ? (LISTED.exec(line.text) ?? [])
        : []
    if (!REACHES.test(how)) break
    if (isFunction(name) || headingOf(name) !== undefined) {
      run.push(undefined)
      continue
    }
    const isNamed = isHeaded
      ? nameLikelihood(name, false) > 0
      : nameLikelihood(name) >= 0.5 && mailboxesIn(how).length === 1
    if (!isNamed || !isAside(more)) break
    run.push(name.trim())
  }
  return run
}

/** Whether what is between a name and the dash is not a second name. */
const isAside = (more: string) => {
  const [, said = ''] = /^, ([^()]*)/.exec(more) ?? []
  return said === '' || (nameLikelihood(said) < 0.5 && (isRole(said) || isFunction(said)))
}

/** Whether a line is the heading of a group, as `City of Dole:`. */
const isGroup = (line: Line | undefined) =>
  line !== undefined &&
  line.text.length < 140 &&
  /^[\p{Lu}\d«"“].*[^\s:]\s?:$/u.test(line.text) &&
  !/@|\d{4}/.test(line.text) &&
  headingOf(line.text) === undefined
