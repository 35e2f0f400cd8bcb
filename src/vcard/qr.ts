import QRCode from 'qrcode'
import type { Card } from './card.ts'
import { compactCard, DISPENSABLE, type Dispensable } from './compact.ts'

/** A QR code (ISO/IEC 18004) of a card. */
export interface CardCode {
  /** The card as written in the code. */
  readonly text: string
  readonly level: 'M' | 'L'
  /** What there was no room for. */
  readonly dropped: readonly Dispensable[]
}

/** So many modules a side are still read at arm's length from a terminal; a larger code goes without the better correction. */
const COMFORTABLE = 73

/**
 * A card's code, as much of the card in it as there is room for; undefined when not even its name fits.
 * @param most the most modules a side.
 */
export function cardCode(card: Card, most = 177): CardCode | undefined {
  for (let count = 0; count <= DISPENSABLE.length; count++) {
    const tried = DISPENSABLE.slice(0, count)
    const text = compactCard(card, tried)
    const dropped = tried.filter(
      (_, n) => compactCard(card, tried.slice(0, n)) !== compactCard(card, tried.slice(0, n + 1)),
    )
    const size = sizeOf(text, 'M')
    if (size !== undefined && size <= Math.min(COMFORTABLE, most))
      return { text, level: 'M', dropped }
    if ((sizeOf(text, 'L') ?? Number.POSITIVE_INFINITY) <= most)
      return { text, level: 'L', dropped }
  }
  return undefined
}

/** The smallest code of a card; undefined when not even its name fits. */
export function smallestCode(card: Card): CardCode | undefined {
  const text = compactCard(card, DISPENSABLE)
  return sizeOf(text, 'L') === undefined ? undefined : { text, level: 'L', dropped: DISPENSABLE }
}

function sizeOf(text: string, level: CardCode['level']): number | undefined {
  try {
    return QRCode.create(text, { errorCorrectionLevel: level }).modules.size
  } catch {
    return undefined
  }
}

/** The rows of a code, true where it is dark, without the margin. */
export function modulesOf({ text, level }: CardCode): boolean[][] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: level })
  const { size, data } = modules
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => data[row * size + column] === 1),
  )
}

const MARGIN = 4

/** An SVG image of a code. */
export const svgOf = ({ text, level }: CardCode): Promise<string> =>
  QRCode.toString(text, { type: 'svg', errorCorrectionLevel: level, margin: MARGIN })

/** A PNG image of a code, eight dots a module. */
export const pngOf = ({ text, level }: CardCode): Promise<Uint8Array> =>
  QRCode.toBuffer(text, { type: 'png', errorCorrectionLevel: level, margin: MARGIN, scale: 8 })
