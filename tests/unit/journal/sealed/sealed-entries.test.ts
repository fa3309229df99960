import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { readBin } from '#journal/entries/bin-entries.ts'
import { beginExercise } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bringBackLetters } from '#journal/exercises/letters-put-away.ts'
import { journalHandlers } from '#journal/handlers.ts'
import { readImage } from '#journal/images/images.ts'
import { readMeasures } from '#journal/measures/read-measures.ts'
import { SealedRoom } from '#journal/sealed/sealed-room.ts'
import { readLedger } from '#journal/share/ledger.ts'
import { noteShare } from '#journal/share/note-share.ts'
import { SessionStage } from '#journal/share/session-stage.ts'
import { gatherDraft } from '#journal/share/sheet/gather-draft.ts'
import { readTags } from '#journal/tags/tags.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { contract } from '#shared/contract.ts'
import type { Handlers } from '#shared/contract-types.ts'
import { Failure } from '#shared/failure.ts'
import type { Omission } from '#shared/omission.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { draft } from '../entries/support/temporary-journal.ts'
import { libraryOf, madeExercise } from '../exercises/support/made-exercise.ts'
import { madePng } from '../images/support/made-images.ts'
import { madeDraft } from '../share/sheet/support/made-draft.ts'
import { speakEnglish } from '../share/support/words.ts'
import { born, madeVault, openIt } from '../vault/support/make-vault.ts'
import { askedOf } from './support/every-question.ts'

speakEnglish()

/** In every word of the sealed entries, and nowhere else. */
const mark = 'heronry'
const day = '2026-05-01'
const exercise = madeExercise([
  { key: 'words', type: 'long-text', prompt: 'What happened?' },
  { key: 'far', type: 'scale', prompt: 'How far?', low: 'Near', high: 'Far', series: 'closeness' },
  { key: 'promise', type: 'commitment', prompt: 'And now?' },
])

let vault: OpenVault
let handlers: Handlers<'journal'>
let room: SealedRoom
/** An entry, and a record of an exercise. */
let entry: string
let record: string
let picture: string
let receiver: string
let share: string
let prepared: ShareDraft

beforeEach(async () => {
  // What is shown again of last year is chosen by chance: here it is always the first.
  vi.spyOn(Math, 'random').mockReturnValue(0)
  vault = await openIt(await madeVault())
  onTestFinished(() => vault.close())
  room = new SealedRoom()
  const none = () => {
    throw new Failure('locked')
  }
  const now = () => born + 5
  handlers = journalHandlers({
    vault,
    backups: none,
    health: none,
    sealedRoom: room,
    stage: new SessionStage(),
    now,
    changed: () => undefined,
  })
  picture = (await handlers.images.add({ ...madePng({ seed: 4 }) })).id
  const words = draft({
    title: `A ${mark}`,
    body: `The ${mark} at dusk.\n\n![a ${mark}](attachment:${picture})`,
    marks: { starred: true, moods: ['calm'], tags: [mark] },
  })
  const { marks: _, ...again } = words
  entry = words.id
  handlers.entries.save(words)
  handlers.entries.save({ ...again, baseRevision: 1, body: `${words.body} Again, ${mark}.` })
  handlers.entries.save(
    draft({
      title: 'Another',
      body: 'Nothing of the kind.',
      marks: { starred: false, moods: [], tags: ['sea'] },
    }),
  )
  record = finished()
  receiver = draft().id
  handlers.receivers.keep({ id: receiver, kind: 'therapist', name: 'Ames' })
  const omissions: Omission[] = [
    { kind: 'left-out', id: draft().id, part: entry, from: 0, to: 15, words: `${mark} at dusk` },
  ]
  const noted = { parts: [], entries: [entry, record].map((id) => ({ id, revision: 1 })), omissions: 1 }
  const given = madeDraft({ receiver, from: '2026-04-01', to: '2026-04-02', omissions })
  noteShare(vault.connection, { form: 'paper', noted, at: born, draft: given })
  share = readLedger(vault.connection)[0]?.id ?? ''
  handlers.questions.add({ id: draft().id, words: `About the ${mark}?`, entry })
  prepared = madeDraft({ entries: [entry, record], confirmed: [entry], privateToo: [entry], omissions })
  handlers.shareDraft.save(prepared)
})

function finished(): string {
  const { id } = draft()
  beginExercise(
    vault.connection,
    libraryOf(exercise),
    { id, exercise: exercise.id, role: 'both', day, time: '10:00' },
    born,
  )
  const answers = [
    { key: 'words', state: 'answered' as const, value: `What the ${mark} was` },
    { key: 'far', state: 'answered' as const, value: 9 },
    { key: 'promise', state: 'skipped' as const },
  ]
  const end = { id, baseRevision: 1, answers, status: 'finished' as const, day, time: '10:05', zone: 'UTC' }
  return finishExercise(vault.connection, end, born).record.id
}

/** Asks everything the journal answers, and gives the names of the calls whose answer holds the mark, or a name. */
async function callsThatTell(): Promise<readonly string[]> {
  const telling: string[] = []
  for (const [name, inputs] of Object.entries(
    askedOf({ entry, record, picture, receiver, exercise: exercise.id, share, mark, day }),
  )) {
    if (inputs === 'changes' || inputs === 'no words') continue
    const [group = '', verb = ''] = name.split('.')
    const handler = Reflect.get(Reflect.get(handlers, group), verb) as (input: unknown) => unknown
    for (const input of inputs) {
      try {
        const answer = JSON.stringify(await handler(input))
        if ([mark, entry, record, picture].some((one) => answer.includes(one))) telling.push(name)
      } catch (thrown) {
        expect(thrown, name).toBeInstanceOf(Failure)
      }
    }
  }
  return [...new Set(telling)]
}

const seal = () => handlers.sealed.seal({ ids: [entry, record], day })

test('every call the journal answers is asked, or known to tell no words', () => {
  const all = Object.entries(contract).flatMap(([group, calls]) =>
    Object.entries(calls).flatMap(([verb, { by }]) => (by === 'journal' ? [`${group}.${verb}`] : [])),
  )
  const asked = askedOf({ entry, record, picture, receiver, exercise: exercise.id, share, mark, day })
  expect(Object.keys(asked).sort(), 'a new call: say in every-question.ts how it is asked').toEqual(
    all.sort(),
  )
})

test('before it is sealed, an entry is told by all of these', async () => {
  expect(await callsThatTell()).toEqual([
    'entries.page',
    'entries.pageFromDay',
    'entries.read',
    'entries.search',
    'entries.idsBetween',
    'entries.idsFound',
    'versions.read',
    'versions.restore',
    'images.describe',
    'tags.list',
    'calendar.day',
    'calendar.onThisDay',
    'calendar.thisWeekLastYear',
    'exercises.finish',
    'exercises.records',
    'exercises.readRecord',
    'exercises.editAnswer',
    'remembered.proposals',
    'shareDraft.read',
    'shares.contents',
    'share.preview',
    'share.offer',
    'questions.list',
  ])
})

test('what is sealed is told by no call, before the passphrase is given', async () => {
  seal()
  expect(await callsThatTell()).toEqual([])
  expect(await handlers.images.describe({ ids: [picture] })).toEqual([])
  expect(() => readImage(vault, picture, 0)).toThrow('image-missing')
  const { connection } = vault
  expect(JSON.stringify(readMeasures(connection))).not.toContain(record)
  expect(readTags(connection).map(({ name }) => name)).toEqual(['sea'])
  const chosen = madeDraft({ entries: [entry, record], confirmed: [entry, record] })
  expect(() => gatherDraft(vault.connection, chosen)).toThrow('nothing-chosen')
})

test('what a window keeps again of a share, not knowing of the seal yet, tells nothing of it', async () => {
  seal()
  handlers.shareDraft.save(prepared)
  expect(await handlers.shareDraft.read(undefined)).toEqual({
    ...prepared,
    entries: [],
    confirmed: [],
    privateToo: [],
    omissions: [],
  })
})

test('it cannot be changed, binned or destroyed by its name either', async () => {
  seal()
  const { marks: _, ...again } = draft({ id: entry, baseRevision: 2, body: 'other words' })
  expect(() => handlers.entries.save(again)).toThrow('entry-not-found')
  handlers.entries.bin({ ids: [entry, record] })
  handlers.entries.deleteForGood({ ids: [entry, record] })
  const edit = { id: record, baseRevision: 2, key: 'words', value: null }
  expect(() => handlers.exercises.editAnswer(edit)).toThrow('record-not-found')
  expect(() => handlers.exercises.takeOut({ id: record })).toThrow('record-not-found')
  room.open()
  expect((await handlers.sealed.list(undefined)).map(({ id }) => id).sort()).toEqual([entry, record].sort())
})

test('after the passphrase it is listed and read, until the place is closed', async () => {
  seal()
  expect(() => handlers.sealed.list(undefined)).toThrow('sealed-closed')
  expect(() => handlers.sealed.read({ id: entry })).toThrow('sealed-closed')
  expect(() => handlers.sealed.unseal({ ids: [entry] })).toThrow('sealed-closed')
  room.open()
  expect(await handlers.sealed.list(undefined)).toContainEqual(
    expect.objectContaining({ id: entry, sealedOn: day }),
  )
  expect(JSON.stringify((await handlers.sealed.read({ id: entry })).blocks)).toContain(`Again, ${mark}`)
  handlers.sealed.close(undefined)
  expect(() => handlers.sealed.list(undefined)).toThrow('sealed-closed')
})

test('with the seal taken off everything is as it was, the versions and pictures too', async () => {
  seal()
  room.open()
  handlers.sealed.unseal({ ids: [entry, record] })
  handlers.sealed.close(undefined)
  expect(await handlers.versions.list({ id: entry })).toHaveLength(2)
  expect(readImage(vault, picture, 0).pieces).toBe(1)
  const telling = await callsThatTell()
  expect(telling).toEqual(expect.arrayContaining(['entries.search', 'exercises.readRecord', 'tags.list']))
  // What was prepared to be shared does not come back by itself.
  expect(telling).not.toContain('shareDraft.read')
})

test('a letter that was sealed besides does not come back on its day', () => {
  vault.connection.write("UPDATE answer_record SET exercise_id = 'unsent-letter' WHERE id = ?").run(record)
  vault.connection.write('UPDATE entry SET sealed = 1 WHERE id = ?').run(record)
  seal()
  expect(bringBackLetters(vault.connection, '2027-01-01')).toEqual([])
  room.open()
  handlers.sealed.unseal({ ids: [record] })
  expect(() => handlers.entries.read({ id: record })).not.toThrow()
})

test('what lies in the bin is not sealed', () => {
  handlers.entries.bin({ ids: [entry] })
  handlers.sealed.seal({ ids: [entry], day })
  expect(readBin(vault.connection).map(({ id }) => id)).toEqual([entry])
})
