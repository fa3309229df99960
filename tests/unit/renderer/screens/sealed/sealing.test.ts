import { globSync, readFileSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import type { RecordRow } from '#shared/exercise-draft.ts'
import { useLibrary } from '../../../../../src/renderer/screens/exercises/library-store.ts'
import { recentDestinations, wentTo } from '../../../../../src/renderer/screens/go-anywhere/recent.ts'
import { useOverTime } from '../../../../../src/renderer/screens/over-time/over-time-store.ts'
import { usePaths } from '../../../../../src/renderer/screens/paths/paths-store.ts'
import { usePromises } from '../../../../../src/renderer/screens/promises/promises-store.ts'
import { useQuestions } from '../../../../../src/renderer/screens/questions/questions-store.ts'
import { useBegun } from '../../../../../src/renderer/screens/today/begun-store.ts'
import { useLookingBack } from '../../../../../src/renderer/screens/today/looking-back.ts'
import { newDraft, useDrafts } from '../../../../../src/renderer/state/drafts.ts'
import { currentPlace, goTo } from '../../../../../src/renderer/state/place.ts'
import { readShareDraft, useShareDraft } from '../../../../../src/renderer/state/share-draft.ts'
import { vaultIs } from '../../../../../src/renderer/state/vault.ts'
import { showWordsIn } from '../../../../../src/renderer/words.ts'
import { madeDraft } from '../../../journal/share/sheet/support/made-draft.ts'
import { fakeBridge } from '../../state/fake-bridge.ts'

vi.mock('../../../../../src/renderer/components/toast.ts', () => ({ showToast: () => () => undefined }))
const { askToSeal, sealAsked } = await import('../../../../../src/renderer/screens/sealed/sealing.ts')

const mark = 'heronry'
const day = '2026-05-01'

let id = ''
const { calls } = fakeBridge({
  'sealed.seal': () => null,
  'entries.days': () => ({ days: [], total: 0, binned: 0 }),
  'tags.list': () => [],
  'shareDraft.read': () =>
    madeDraft({
      entries: [id],
      omissions: [{ kind: 'left-out', id: '1', part: id, from: 0, to: 7, words: mark }],
    }),
})
showWordsIn('en')

/** What stands in a window that has shown this and that of an entry. */
const everything = () =>
  JSON.stringify([
    useDrafts.getState(),
    useShareDraft.getState(),
    useQuestions.getState(),
    useLibrary.getState().records,
    useLookingBack.getState(),
    useBegun.getState(),
    usePaths.getState(),
    usePromises.getState(),
    useOverTime.getState(),
    recentDestinations(),
    currentPlace(),
  ])

beforeEach(async () => {
  vaultIs({ kind: 'open' })
  newDraft()
  id = useDrafts.getState().open?.id ?? ''
  goTo(`/journal/${id}`)
  const row = { id, day, time: '10:00', title: mark } as unknown as never
  useQuestions.setState({
    all: [{ id: '1', words: mark, entry: { id, day, title: mark }, createdAt: 1, settledAt: null }],
  })
  useLibrary.setState({ records: [row as RecordRow] })
  useLookingBack.setState({ lastYear: row })
  useBegun.setState({ lastCheckIn: row })
  usePaths.setState({ paths: { paths: [row], faulty: [] } })
  usePromises.setState({ promises: [row] })
  useOverTime.setState({ measures: { questions: [row], signs: null, pinned: [] } })
  wentTo({ kind: 'entry', id, day, words: [{ text: mark, isMatch: false }] as never })
  await readShareDraft()
})

test('when it is sealed, nothing in the window says a word of it or names it any more', async () => {
  expect(everything()).toContain(mark)
  askToSeal([id])
  await sealAsked()
  expect(calls).toContain('sealed.seal')
  expect(everything()).not.toContain(mark)
  expect(everything()).not.toContain(id)
})

/** These hold nothing an entry says, or are left before one can be sealed. */
const holdNone = [
  'components/toast.ts',
  'editor/announce.ts',
  'editor/find.ts',
  'editor/images/picture-progress.ts',
  'editor/images/picture-sizes.ts',
  'editor/images/picture-viewer.ts',
  'editor/kept-editor.ts',
  'editor/link-popover.ts',
  'editor/text-state.ts',
  'screens/exercises/maker/making-store.ts',
  'screens/exercises/others/chosen-file.ts',
  'screens/exercises/run-store.ts',
  'screens/journal/bin-actions.ts',
  'screens/journal/finding/kept-searches.ts',
  'screens/journal/list-sight.ts',
  'screens/journal/timeline-place.ts',
  'screens/paths/unfolded.ts',
  'screens/promises/promise-form.ts',
  'screens/questions/asking.ts',
  'screens/sealed/sealing.ts',
  'screens/security/keys/new-keys.ts',
  'screens/security/keys/vault-keys.ts',
  'screens/session-view/session-view.ts',
  'screens/share/for-whom/choose-receiver.ts',
  'screens/share/how/hand-over-choices.ts',
  'screens/share/receivers-store.ts',
  'screens/today/first-hint.ts',
  'screens/today/prompt-of-day.ts',
  'screens/today/quick-note.ts',
  'state/answer-drafts.ts',
  'state/backups.ts',
  'state/commands.ts',
  'state/drafts.ts',
  'state/focus-mode.ts',
  'state/health.ts',
  'state/openings.ts',
  'state/overlay.ts',
  'state/place.ts',
  'state/private-settings.ts',
  'state/prompt-in-hand.ts',
  'state/restored.ts',
  'state/selection.ts',
  'state/share-progress.ts',
  'state/transfer.ts',
  'state/vault.ts',
]

test('whatever is emptied at lock also forgets at a seal, reads again when entries change, or holds no words', () => {
  const window = new URL('../../../../../src/renderer/', import.meta.url)
  const source = (file: string) => readFileSync(new URL(file, window), 'utf8')
  const neither = globSync('**/*.{ts,tsx}', { cwd: window.pathname })
    .filter((file) => source(file).includes('emptyAtLock('))
    .filter((file) => !/forgetAtSeal\(|onNews\('entries\.changed'/u.test(source(file)))
  expect(neither.toSorted(), 'a new store: what does it hold of an entry?').toEqual(holdNone)
})
