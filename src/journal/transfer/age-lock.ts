import { Encrypter } from 'age-encryption'

/**
 * Work factor of scrypt as the age tool itself chooses it: 2^18, about a second and 256 MB. A file that leaves this
 * computer is guessed at without anybody counting.
 */
const workFactor = 18

/** The bytes as an age file that opens with the password, and with nothing else. */
export async function lockWithAge(
  bytes: ReadableStream<Uint8Array>,
  password: string,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(password)
  return encrypter.encrypt(bytes)
}
