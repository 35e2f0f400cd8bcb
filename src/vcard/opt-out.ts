/**
 * The property of a card whose person gets no mailings (an extension, RFC 6350, 6.10): `true`, or
 * the date since when. Without it the opt-out would be lost where somebody imports the card.
 */
export const OPT_OUT = 'X-PRESS-CONTACTS-OPT-OUT'
