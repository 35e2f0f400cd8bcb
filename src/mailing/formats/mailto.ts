import type { Format } from '../format.ts'

/** What Gmail takes (1,620 characters) is the least of all programs that were looked at; Outlook and browsers take about 2,000. */
const MAX_LENGTH = 1600

const START = 'mailto:?bcc='

/** Links that open a message with everybody in Bcc (RFC 6068), as many as needed, one per line. */
export const mailto: Format = {
  ending: '.txt',
  consumer: 'Firefox, Chrome, Outlook, Thunderbird, Gmail',
  checked: 'Python 3.11 urllib, Node 20 URL',
  load: 'xdg-open "$(head -1 links.txt)"',
  encoding: 'US-ASCII',
  lineEnds: 'LF',
  options: [],
  holds: ['email'],
  write: recipients => {
    const links: string[] = []
    for (const { address } of recipients) {
      const next = escapeAddress(address)
      const last = links.at(-1)
      if (last !== undefined && last.length + 1 + next.length <= MAX_LENGTH)
        links[links.length - 1] = `${last},${next}`
      else links.push(START + next)
    }
    return `${links.join('\n')}\n`
  },
}

/** RFC 6068, 2: keep the @; encode a plus, which some programs read as a space. */
const escapeAddress = (address: string) =>
  encodeURIComponent(address)
    .replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%40', '@')
