import type { Format } from '../format.ts'

/** One address per line, or all on one line with a separator between. */
export const addresses: Format = {
  ending: '.txt',
  consumer: 'OVH (ezmlm), scripts',
  checked: 'OVH mx_plan guide, 2025-04-28',
  load: "xargs -a addresses.txt printf '%s\\n'",
  encoding: 'UTF-8',
  lineEnds: 'LF',
  options: ['separator'],
  holds: ['email'],
  write: (recipients, { separator }) =>
    `${recipients.map(({ address }) => address).join(separator ? `${separator} ` : '\n')}\n`,
}
