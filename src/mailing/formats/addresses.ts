import type { Format } from '../format.ts'

/** One address a line. */
export const addresses: Format = {
  write: recipients => recipients.map(({ address }) => `${address}\n`).join(''),
}
