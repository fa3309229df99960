/**
 * Six small letters or figures by chance. Keys of steps are for ever and are never used again for another question, so they are
 * not counted and not made of words.
 */
export function newKey(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => letters[byte % letters.length]).join(
    '',
  )
}
