import { onTestFinished } from 'vitest'
import { beginExercise } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { journalHandlers } from '#journal/handlers.ts'
import { SealedRoom } from '#journal/sealed/sealed-room.ts'
import { noteShare } from '#journal/share/note-share.ts'
import { SessionStage } from '#journal/share/session-stage.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import type { Handlers } from '#shared/contract-types.ts'
import type { EntryDraft } from '#shared/entry.ts'
import type { ExerciseStep } from '#shared/exercise.ts'
import { Failure } from '#shared/failure.ts'
import type { Omission } from '#shared/omission.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { draft } from '../../entries/support/temporary-journal.ts'
import { libraryOf, madeExercise, recordId } from '../../exercises/support/made-exercise.ts'
import { madePng } from '../../images/support/made-images.ts'
import { madeDraft } from '../../share/sheet/support/made-draft.ts'
import { notedOf } from '../../share/support/noted.ts'
import { born, madeVault, openIt } from '../../vault/support/make-vault.ts'

/** In every word that is to be sealed, and nowhere else. */
export const mark = 'heronry'
export const day = '2026-05-01'
const path = 'seven-steps'

/** Names that are the same in both journals. */
export const ids = {
  entry: recordId(1),
  open: recordId(2),
  sameDay: recordId(3),
  receiver: recordId(4),
  hiddenQuestion: recordId(5),
  openQuestion: recordId(6),
  binned: recordId(7),
} as const

/** Exercises of which something else than their own list tells: doors of a path, charts, what prepares a session. */
export const done = [
  'own-your-part',
  'close-the-door',
  'safety-check',
  'therapy-prep',
  'trigger-log',
  'monthly-review',
  'weekly-check-in',
]
/** The records that are to be sealed. */
export const records: readonly string[] = done.map((_name, nth) => recordId(20 + nth))
export const secrets: readonly string[] = [ids.entry, ...records]

/** An open journal and the calls it answers. */
export interface Twin {
  readonly vault: OpenVault
  readonly handlers: Handlers<'journal'>
  readonly room: SealedRoom
  /** What the window was told of since it was emptied last. */
  readonly told: string[]
  /** Only where there is something to seal. */
  readonly picture: string
}

/** One of two journals that are the same but for what the one has besides: an entry and records, all to be sealed. */
export async function twin(besides: boolean): Promise<Twin> {
  const vault = await openIt(await madeVault())
  onTestFinished(() => vault.close())
  const room = new SealedRoom()
  const told: string[] = []
  const none = () => {
    throw new Failure('locked')
  }
  const handlers = journalHandlers({
    vault,
    backups: none,
    health: none,
    sealedRoom: room,
    stage: new SessionStage(),
    now: () => born + 5,
    changed: (changed) => told.push(...changed),
  })
  keepOpenOnes(handlers)
  handlers.paths.begin({ id: path, role: 'hurting', day: '2026-04-01' })
  if (!besides) {
    handlers.shareDraft.save(
      madeDraft({ ...period, parts: ['questions'], entries: [ids.open], omissions: [stays] }),
    )
    noteGiven(vault, [])
    return { vault, handlers, room, told, picture: '' }
  }
  const picture = (await handlers.images.add({ ...madePng({ seed: 4 }) })).id
  keepSecrets(handlers, picture)
  for (const [nth, name] of done.entries()) finish(vault, records[nth] ?? '', name)
  const left = omissions()
  noteGiven(vault, left)
  handlers.shareDraft.save(
    madeDraft({
      ...period,
      parts: ['questions'],
      entries: [ids.open, ...secrets],
      confirmed: secrets.slice(),
      omissions: [stays, ...left],
    }),
  )
  return { vault, handlers, room, told, picture }
}

const period = { receiver: ids.receiver, from: '2026-04-01', to: '2026-06-01' } as const

function keepOpenOnes(handlers: Handlers<'journal'>): void {
  const save = (made: Partial<EntryDraft>, tag: string) =>
    handlers.entries.save(draft({ ...made, marks: { starred: true, moods: ['calm'], tags: [tag] } }))
  save({ id: ids.open, day: '2026-05-02', title: 'Another', body: 'Nothing of the kind.' }, 'dusk')
  save({ id: ids.sameDay, time: '18:00', body: 'The evening of that day.' }, 'sea')
  save({ id: ids.binned, day: '2026-05-03', body: 'Put away.' }, 'sea')
  handlers.entries.bin({ ids: [ids.binned] })
  handlers.receivers.keep({ id: ids.receiver, kind: 'therapist', name: 'Ames' })
  handlers.questions.add({ id: ids.openQuestion, words: 'What of the other one?', entry: ids.open })
}

function keepSecrets(handlers: Handlers<'journal'>, picture: string): void {
  const words = draft({
    id: ids.entry,
    title: `A ${mark}`,
    body: `The ${mark} at dusk.\n\n![a ${mark}](attachment:${picture})`,
    marks: { starred: true, moods: ['calm'], tags: [mark, 'dusk'] },
  })
  const { marks: _, ...again } = words
  handlers.entries.save(words)
  handlers.entries.save({ ...again, baseRevision: 1, body: `${words.body} Again, ${mark}.` })
  handlers.questions.add({ id: ids.hiddenQuestion, words: `About the ${mark}?`, entry: ids.entry })
}

/** Of a question that is told in both. */
const stays: Omission = {
  kind: 'left-out',
  id: recordId(42),
  part: 'questions',
  from: 0,
  to: 21,
  words: 'What of the other one',
}

/** One in the entry, one in what the sheet says of the question about it. */
function omissions(): readonly Omission[] {
  return [
    { kind: 'left-out', id: recordId(40), part: ids.entry, from: 0, to: 15, words: `${mark} at dusk` },
    { kind: 'left-out', id: recordId(41), part: 'questions', from: 0, to: 17, words: `About the ${mark}` },
  ]
}

/** The same was given in both; how many passages were left out stays in the ledger. */
function noteGiven(vault: OpenVault, left: readonly Omission[]): void {
  const given: ShareDraft = madeDraft({ ...period, to: '2026-04-20', omissions: [...left] })
  noteShare(vault.connection, {
    form: 'paper',
    noted: notedOf([{ id: ids.open, revision: 1 }]),
    at: born,
    draft: given,
  })
}

const steps: readonly ExerciseStep[] = [
  { key: 'goal', type: 'long-text', prompt: 'What for?' },
  { key: 'questions', type: 'list', prompt: 'What to ask?' },
  { key: 'rules', type: 'long-text', prompt: 'Which rules?' },
  {
    key: 'status',
    type: 'single-choice',
    prompt: 'How is it?',
    options: [
      { id: 'over', text: 'It is over' },
      { id: 'on', text: 'It goes on' },
    ],
  },
  { key: 'better', type: 'multi-choice', prompt: 'Better?', options: [{ id: 'one', text: `The ${mark}` }] },
  { key: 'far', type: 'scale', prompt: 'How far?', low: 'Near', high: 'Far', series: 'stirred' },
  { key: 'trust', type: 'scale', prompt: 'How much?', low: 'None', high: 'All', series: 'trust-predict' },
]

function finish(vault: OpenVault, id: string, name: string): void {
  const exercise = madeExercise(steps, { id: name })
  const beginning = { id, exercise: name, role: 'both' as const, day, time: '10:00' }
  beginExercise(vault.connection, libraryOf(exercise), beginning, born)
  const values: Record<string, string | number | string[]> = {
    goal: `For the ${mark}`,
    questions: [`Of the ${mark}?`],
    rules: 'None',
    status: 'over',
    better: ['one'],
    far: 9,
    trust: 7,
  }
  const answers = steps.map(({ key }) => ({ key, state: 'answered' as const, value: values[key] ?? '' }))
  const end = { id, baseRevision: 1, answers, status: 'finished' as const, day, time: '10:05', zone: 'UTC' }
  finishExercise(vault.connection, end, born)
}
