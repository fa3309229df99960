import { EFF_LONG_WORDLIST } from 'secure-password-utilities/wordlists'
import { hurtfulWords } from './hurtful-words.ts'

/** Four words have a hyphen of their own, which sounds like the one between two words. */
const words = EFF_LONG_WORDLIST.filter((word) => !word.includes('-') && !hurtfulWords.has(word))

/** Seven of 7,697 words: 90.4 bits. */
const wordsInPassword = 7

/**
 * A password to tell by telephone: seven words of the EFF long list (see decision 0011).
 * @param randomBytes gives that many unpredictable bytes
 */
export function suggestPassword(randomBytes: (count: number) => Uint8Array): string {
  return Array.from({ length: wordsInPassword }, () => drawWord(randomBytes)).join('-')
}

/** Numbers beyond the last whole multiple of the list are drawn again, so that every word is equally likely. */
function drawWord(randomBytes: (count: number) => Uint8Array): string {
  const fair = 0x10000 - (0x10000 % words.length)
  for (;;) {
    const [high = 0, low = 0] = randomBytes(2)
    const drawn = high * 256 + low
    const word = drawn < fair ? words[drawn % words.length] : undefined
    if (word !== undefined) return word
  }
}
