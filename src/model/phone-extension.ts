/** What people write before an extension. */
const WORD =
  'poste|p\\.?|ext(?:ension)?\\.?|extn\\.?|int(?:erne)?\\.?|x|#|durchwahl|dw\\.?|apparat|app\\.?|toestel'

/** `poste 12`, `(poste 12)`, `p. 12`, `int. 12`, `ext 12`, `x12`, `#12`, `;ext=12`: the extension at the end of a number; its digits are the first group. */
export const EXTENSION = new RegExp(
  `[\\s,;–—-]*[([]?\\s*(?:;ext=|${WORD})\\s*[:.]?\\s*(?:n[°o]\\s*)?(\\d{1,7})\\s*[)\\]]?\\s*$`,
  'iu',
)
