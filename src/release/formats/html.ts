import { escapeHtml } from '../../text/escape-html.ts'
import type { BlockFormat } from '../format.ts'
import { LINE_HOLDS } from '../format.ts'
import { headingOf, nameLine, type Part, personLine } from '../line.ts'

/** A fragment of HTML with schema.org's Organization and ContactPoint as microdata (WHATWG HTML, 5). */
export const html: BlockFormat = {
  ending: '.html',
  consumer: 'WordPress, Drupal, SPIP',
  checked: 'parse5 8.1.1',
  load: '',
  encoding: 'UTF-8',
  lineEnds: 'LF',
  holds: [...LINE_HOLDS, 'phone_e164', 'languages'],
  write(block, wording) {
    const lines = [
      `<section lang="${wording.language}">`,
      `  <h2>${escapeHtml(headingOf(block, wording))}</h2>`,
      ...block.organisations.flatMap(organisation => [
        '  <div itemscope itemtype="https://schema.org/Organization">',
        `    <p>${nameLine(organisation, wording)
          .map(part =>
            part.is
              ? `<strong${attributes(part)}>${escapeHtml(part.text)}</strong>`
              : escapeHtml(part.text),
          )
          .join('')}</p>`,
        '    <ul>',
        ...organisation.people.flatMap(person => [
          '      <li itemprop="contactPoint" itemscope itemtype="https://schema.org/ContactPoint">',
          ...[
            ['contactType', 'press'],
            ...person.languages.map(language => ['availableLanguage', language]),
          ].map(
            ([name = '', content = '']) =>
              `        <meta itemprop="${name}" content="${escapeHtml(content)}">`,
          ),
          `        ${personLine(person, wording).map(element).join('')}`,
          '      </li>',
        ]),
        '    </ul>',
        '  </div>',
      ]),
      '</section>',
    ]
    return `${lines.join('\n')}\n`
  },
}

/** Letters that are written from the right: what follows them must not be pulled into their order. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

function attributes({ text, is }: Part): string {
  const property = is === undefined ? '' : ` itemprop="${is}"`
  return RIGHT_TO_LEFT.test(text) ? `${property} dir="auto"` : property
}

/** A part as an element of its own; a property's value is what schema.org wants, the text what people read. */
function element(part: Part): string {
  const { text, is, value, href } = part
  const shown = escapeHtml(text)
  if (is === 'url') return `<a itemprop="url" href="${escapeHtml(href ?? '')}">${shown}</a>`
  const own = attributes(part)
  const stated =
    value !== undefined
      ? `<data${own} value="${escapeHtml(value)}">${shown}</data>`
      : own === ''
        ? shown
        : `<span${own}>${shown}</span>`
  return href === undefined ? stated : `<a href="${escapeHtml(href)}">${stated}</a>`
}
