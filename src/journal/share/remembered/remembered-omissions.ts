import { findNames } from '#shared/find-names.ts'
import type { Omission } from '#shared/omission.ts'
import { partWords } from '#shared/part-words.ts'
import { placesOfWords } from '#shared/passage-at.ts'
import type { ShareDocument } from '#shared/share.ts'
import type { Connection, ReadConnection } from '../../database/connection.ts'
import type { RememberedOmissionTable } from '../../database/sharing-tables.ts'
import { newId } from '../../new-id.ts'
import { sealedIds } from '../../sealed/seals.ts'

const same = 'DELETE FROM remembered_omission WHERE receiver_id = ? AND kind = ? AND part IS ? AND words = ?'
// Somebody who was removed while the share was being prepared is not remembered anything for.
const remembered = `
  INSERT INTO remembered_omission (id, receiver_id, kind, part, words, instead, created_at)
  SELECT ?, id, ?, ?, ?, ?, ? FROM receiver WHERE id = ?`
// What was left out of an entry that is sealed by now is words of it.
const ofReceiver = `
  SELECT * FROM remembered_omission WHERE receiver_id = ? AND (part IS NULL OR part NOT IN ${sealedIds})
  ORDER BY created_at DESC, kind, part, words`

/**
 * Keeps what was left out of something that was handed over, to be proposed for the same receiver. Of the same words
 * left out again, only the last is kept. To be called in a transaction.
 * @param now milliseconds since 1970, UTC
 */
export function rememberOmissions(
  connection: Connection,
  receiver: string,
  omissions: readonly Omission[],
  now: number,
): void {
  for (const omission of omissions) {
    const { kind } = omission
    const part = kind === 'name' ? null : omission.part
    const words = kind === 'name' ? omission.name : omission.words
    const instead = kind === 'left-out' ? '' : omission.instead
    connection.write(same).run(receiver, kind, part, words)
    connection.write(remembered).run(newId(now), kind, part, words, instead, now, receiver)
  }
}

/** What was left out for a receiver before and stands in a document again, each where it stands first. */
export function proposeOmissions(
  connection: ReadConnection,
  receiver: string,
  { parts }: ShareDocument,
): readonly Omission[] {
  const words = new Map(parts.map((part) => [part.id, partWords(part)]))
  const texts = [...words.values()]
  return connection
    .read<RememberedOmissionTable>(ofReceiver)
    .all(receiver)
    .flatMap(({ id, kind, part, words: said, instead }): readonly Omission[] => {
      if (kind === 'name') {
        const stands = texts.some((text) => findNames(text, [{ name: said }]).length > 0)
        return stands ? [{ kind, id, name: said, instead, marked: true }] : []
      }
      const [first] = part === null ? [] : placesOfWords(words.get(part) ?? '', said)
      if (part === null || first === undefined) return []
      const place = { id, part, ...first }
      return [kind === 'left-out' ? { kind, ...place } : { kind, ...place, instead }]
    })
}

export function forgetOmission(connection: Connection, id: string): void {
  connection.write('DELETE FROM remembered_omission WHERE id = ?').run(id)
}

export function forgetOmissionsFor(connection: Connection, receiver: string): void {
  connection.write('DELETE FROM remembered_omission WHERE receiver_id = ?').run(receiver)
}
