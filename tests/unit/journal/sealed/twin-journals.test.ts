import { expect, test, vi } from 'vitest'
import { Failure } from '#shared/failure.ts'
import { speakEnglish } from '../share/support/words.ts'
import { born } from '../vault/support/make-vault.ts'
import { askedOf } from './support/every-question.ts'
import { day, done, ids, mark, records, secrets, type Twin, twin } from './support/twin.ts'

speakEnglish()

const known: ReadonlySet<string> = new Set([...Object.values(ids), ...secrets])
const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** Without the names each journal gives by chance. */
const comparable = (answer: unknown): string =>
  (JSON.stringify(answer) ?? 'undefined').replace(anyId, (id) => (known.has(id) ? id : 'an id'))

async function ask({ handlers }: Twin, name: string, input: unknown): Promise<string> {
  const [group = '', verb = ''] = name.split('.')
  const handler = Reflect.get(Reflect.get(handlers, group), verb) as (input: unknown) => unknown
  try {
    return comparable(await handler(input))
  } catch (thrown) {
    if (thrown instanceof Failure) return `refused: ${thrown.code}`
    throw thrown
  }
}

/** What names a sealed thing and would change it, or something beside it. */
const named: readonly (readonly [name: string, input: unknown])[] = [
  ['entries.bin', { ids: secrets }],
  ['entries.putBack', { ids: secrets }],
  ['entries.deleteForGood', { ids: secrets }],
  ['entries.mark', { ids: secrets, starred: false, addTags: ['new'], removeTags: [mark] }],
  ['entries.save', { id: ids.entry, baseRevision: 2, day, time: '10:00', zone: 'UTC', title: '', body: 'x' }],
  ['versions.restore', { id: ids.entry, revision: 1, baseRevision: 2 }],
  ['versions.deleteForGood', { id: ids.entry, revision: 1 }],
  ...records.flatMap((id): readonly (readonly [string, unknown])[] => [
    ['exercises.discardDraft', { id }],
    ['exercises.takeOut', { id }],
    ['exercises.openDraft', { id }],
    ['exercises.saveDraft', { id, baseRevision: 2, place: null, answers: [] }],
    ...[1, 2, 3].map((baseRevision): readonly [string, unknown] => [
      'exercises.finish',
      { id, baseRevision, answers: [], status: 'finished', day, time: '10:00', zone: 'UTC' },
    ]),
    ['exercises.editAnswer', { id, baseRevision: 2, key: 'far', value: 8 }],
    ['exercises.editAnswer', { id, baseRevision: 9, key: 'far', value: 8 }],
  ]),
  ['questions.change', { id: ids.hiddenQuestion, words: 'Other words' }],
  ['questions.settle', { id: ids.hiddenQuestion }],
  ['questions.takeBack', { id: ids.hiddenQuestion }],
  ['questions.remove', { id: ids.hiddenQuestion }],
]

/** Every question there is, asked about each sealed thing, and about one that is not. */
function everything(picture: string): readonly (readonly [name: string, input: unknown])[] {
  const pairs = [...records.map((record) => [ids.entry, record] as const), [ids.open, ids.sameDay] as const]
  return pairs.flatMap(([entry, record], nth) => {
    const exercise = done[nth] ?? 'trigger-log'
    const { receiver } = ids
    // Shares get their names by chance: this is the name of none.
    const share = receiver
    const asked = askedOf({ entry, record, picture, receiver, exercise, share, mark, day })
    return Object.entries(asked).flatMap(([name, inputs]) =>
      inputs === 'changes' || inputs === 'no words' ? [] : inputs.map((input) => [name, input] as const),
    )
  })
}

async function bothAnswer(one: Twin, other: Twin, asked: readonly (readonly [string, unknown])[]) {
  const differing = new Set<string>()
  for (const [name, input] of asked) {
    if ((await ask(one, name, input)) !== (await ask(other, name, input))) differing.add(name)
  }
  return [...differing]
}

test('with everything sealed, a journal answers as one that never had any of it', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const [one, other] = [await twin(true), await twin(false)]
  const asked = everything(one.picture)
  expect(await bothAnswer(one, other, asked), 'before it is sealed, these tell of it').toEqual(
    expect.arrayContaining([
      'entries.days',
      'entries.search',
      'tags.list',
      'calendar.month',
      'paths.list',
      'measures.read',
      'questions.list',
      'shareDraft.read',
      'share.offer',
      'share.sinceLast',
    ]),
  )
  const versions = await one.handlers.versions.list({ id: ids.entry })
  one.handlers.sealed.seal({ ids: [...secrets], day })
  expect(await bothAnswer(one, other, asked)).toEqual([])
  expect(await bothAnswer(one, other, named)).toEqual([])
  expect(await bothAnswer(one, other, asked)).toEqual([])

  one.room.open()
  const list = await one.handlers.sealed.list(undefined)
  expect(list.map(({ id }) => id).toSorted()).toEqual(secrets.toSorted())
  one.handlers.sealed.unseal({ ids: [...secrets] })
  one.handlers.sealed.close(undefined)
  expect(await one.handlers.versions.list({ id: ids.entry })).toEqual(versions)
  expect((await one.handlers.entries.read({ id: ids.entry })).tags).toContain(mark)
  const questions = await one.handlers.questions.list(undefined)
  expect(questions.map(({ words }) => words)).toContain(`About the ${mark}?`)
})

test('what changes a tag that something sealed carries too does not name it to the window', async () => {
  const { handlers, told } = await twin(true)
  const tag = async (name: string) =>
    (await handlers.tags.list(undefined)).find((one) => one.name === name)?.id ?? ''
  handlers.sealed.seal({ ids: [...secrets], day })
  told.length = 0
  handlers.tags.rename({ id: await tag('dusk'), name: mark })
  handlers.tags.merge({ from: await tag(mark), into: await tag('sea') })
  handlers.tags.remove({ id: await tag('sea') })
  expect(told).toContain(ids.open)
  expect(told.filter((id) => secrets.includes(id))).toEqual([])
})

test('where something was shared is not told of a sealed entry', async () => {
  const { handlers, vault } = await twin(true)
  vault.connection
    .write('INSERT INTO share_entry (share_id, entry_id, revision) SELECT id, ?, 2 FROM share WHERE at = ?')
    .run(ids.entry, born)
  expect(await handlers.shares.ofEntry({ id: ids.entry })).toHaveLength(1)
  handlers.sealed.seal({ ids: [ids.entry], day })
  expect(await handlers.shares.ofEntry({ id: ids.entry })).toEqual([])
})
