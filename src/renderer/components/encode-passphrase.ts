const encoder = new TextEncoder()

/**
 * A passphrase as the vault takes it: the UTF-8 bytes of its NFC form, so that "é" opens the vault whether
 * the keyboard made it of one character or of two. Nothing is trimmed. Whoever has used it fills it with zeros.
 */
export function encodePassphrase(typed: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(typed.normalize('NFC'))
}

/** Its length as a person counts it, nearly: Unicode code points of the NFC form. */
export function passphraseLength(typed: string): number {
  return [...typed.normalize('NFC')].length
}

/** Whether two passphrases are the same. Not meant to hide how long it takes: both were just typed here. */
export function samePassphrase(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
