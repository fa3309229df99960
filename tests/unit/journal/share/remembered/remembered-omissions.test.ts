import { expect, test } from 'vitest'
import { sealEntries } from '#journal/sealed/seals.ts'
import { noteShare } from '#journal/share/note-share.ts'
import { keepReceiver, removeReceiver } from '#journal/share/receivers.ts'
import {
  forgetOmission,
  forgetOmissionsFor,
  proposeOmissions,
} from '#journal/share/remembered/remembered-omissions.ts'
import { applyOmissions } from '#shared/apply-omissions.ts'
import type { Omission } from '#shared/omission.ts'
import { documentOf, englishMarks, paragraph, partOf } from '../../../shared/support/made-part.ts'
import { temporaryFolder } from '../../vault/support/temporary-folder.ts'
import { madeDraft } from '../sheet/support/made-draft.ts'
import { openJournal, write } from '../support/filled-journal.ts'
import { notedOf } from '../support/noted.ts'

const anna = { id: '019aa000-0000-7000-8000-0000000000a1', kind: 'therapist' as const, name: 'Anna' }
const bo = { id: '019aa000-0000-7000-8000-0000000000b1', kind: 'someone' as const, name: 'Bo' }
const id = (nth: number) => `019aa000-0000-7000-8000-00000000000${nth}`

const document = documentOf(partOf('At the sink', paragraph('Thomas told me before I asked.')))
const omissions: readonly Omission[] = [
  { kind: 'left-out', id: id(1), part: 'part', from: 19, to: 26, words: 'told me' },
  {
    kind: 'own-words',
    id: id(2),
    part: 'part',
    from: 34,
    to: 41,
    words: 'I asked',
    instead: 'it was asked',
  },
  { kind: 'name', id: id(3), name: 'Thomas', instead: 'T.', marked: true },
]

/** A journal with two receivers, in which something with these omissions was handed to the first of them. */
function handedOver(times = 1) {
  const connection = openJournal(temporaryFolder(), true)
  for (const receiver of [anna, bo]) keepReceiver(connection, receiver, 1)
  const draft = madeDraft({ receiver: anna.id, omissions: [...omissions] })
  for (let time = 1; time <= times; time += 1) {
    noteShare(connection, { form: 'open-pdf', noted: notedOf(), at: time, draft, hash: 'ab' })
  }
  return connection
}

const asked = (connection: ReturnType<typeof openJournal>, receiver = anna.id, of = document) =>
  proposeOmissions(connection, receiver, of)

test('what was left out is proposed for the same receiver, and for nobody else', async () => {
  const connection = handedOver()
  expect(asked(connection).map(({ kind }) => kind)).toEqual(['left-out', 'name', 'own-words'])
  expect(asked(connection, bo.id)).toEqual([])
  const { moved, document: left } = applyOmissions(document, asked(connection), englishMarks)
  expect(moved).toEqual([])
  expect(JSON.stringify(left)).not.toMatch(/Thomas|told me|I asked/u)
  await connection.close()
})

test('it is proposed where its words stand now, and not at all when they are gone', async () => {
  const connection = handedOver()
  const moved = documentOf(partOf('', paragraph('So he told me.')))
  expect(asked(connection, anna.id, moved)).toMatchObject([{ kind: 'left-out', from: 7, to: 14 }])
  expect(asked(connection, anna.id, documentOf({ ...partOf('told me'), id: 'other' }))).toEqual([])
  await connection.close()
})

test('it is remembered once, however often it was left out', async () => {
  const connection = handedOver(3)
  expect(asked(connection)).toHaveLength(3)
  await connection.close()
})

test('of an entry that was sealed since no words are proposed, only names; of the others all', async () => {
  const connection = openJournal(temporaryFolder(), true)
  keepReceiver(connection, anna, 1)
  const parts = [2, 3].map((nth) => ({
    ...partOf('At the sink', paragraph('Thomas told me before I asked.')),
    id: write(connection, nth, 'At the sink', 'Thomas told me before I asked.'),
  }))
  const [one, other] = parts.map((part) => part.id)
  const ofBoth = [one, other].flatMap((part) =>
    omissions.map((omission) => (omission.kind === 'name' || !part ? omission : { ...omission, part })),
  )
  const draft = madeDraft({ receiver: anna.id, omissions: ofBoth })
  noteShare(connection, { form: 'open-pdf', noted: notedOf(), at: 1, draft, hash: 'ab' })
  const both = { ...document, parts }
  expect(asked(connection, anna.id, both)).toHaveLength(5)
  sealEntries(connection, [one ?? ''], '2026-11-09', 1)
  const proposed = asked(connection, anna.id, both)
  expect(proposed.map((omission) => omission.kind === 'name' || omission.part)).toEqual([other, true, other])
  await connection.close()
})

test('it can be forgotten, one or all, and goes with the receiver', async () => {
  const connection = handedOver()
  forgetOmission(connection, asked(connection)[0]?.id ?? '')
  expect(asked(connection).map(({ kind }) => kind)).toEqual(['name', 'own-words'])
  forgetOmissionsFor(connection, anna.id)
  expect(asked(connection)).toEqual([])
  await connection.close()
  const other = handedOver()
  removeReceiver(other, anna.id)
  expect(asked(other)).toEqual([])
  await other.close()
})
