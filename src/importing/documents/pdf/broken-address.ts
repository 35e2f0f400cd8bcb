import type { Row } from './rows.ts'

/** An e-mail address that may go on, and what it may go on with: no address of the web. */
const ADDRESS = /(?:^|\s)[\w.+-]+@[\w.-]*$/
const REST = /^(?!www\.)[a-z0-9.-]{1,30}$/

/**
 * Puts addresses together that were broken because a cell is too narrow for them: one that
 * reaches to where no line goes beyond, with a scrap under it. Nothing else is glued.
 */
export function joinAddresses(column: readonly Row[]): Row[] {
  const edge = Math.max(...column.flatMap(({ cells }) => cells.map(({ right }) => right)))
  const joined: Row[] = []
  for (const row of column) {
    const above = joined.at(-1)?.cells.at(-1)
    const [rest] = row.cells
    if (
      above !== undefined &&
      rest !== undefined &&
      row.cells.length === 1 &&
      above.right > edge - row.size &&
      ADDRESS.test(above.text) &&
      REST.test(rest.text) &&
      isRest(above.text, rest.text)
    ) {
      const last = joined[joined.length - 1]
      if (last !== undefined)
        joined[joined.length - 1] = {
          ...last,
          cells: [...last.cells.slice(0, -1), { ...above, text: above.text + rest.text }],
        }
    } else joined.push(row)
  }
  return joined
}

/** Whether what stands under an address is its end: the address lacks one, or this is no domain. */
const isRest = (address: string, rest: string) =>
  /[@.-]$/.test(address) || !/@[\w-]+\./.test(address) || !rest.includes('.')
