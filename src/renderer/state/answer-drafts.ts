import type { DraftSave } from '#shared/exercise-draft.ts'
import type { OpenMaking } from '#shared/maker-calls.ts'
import type { Making } from '#shared/making.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { journal } from '../journal.ts'
import { type AnswerKeeper, type AnswerTools, answerKeeper } from './answer-keeper.ts'
import { emptyAtLock } from './vault.ts'

/** What is kept of an exercise that is being done. */
type KeptDraft = Pick<DraftSave, 'place' | 'answers'>

/** Every exercise, done or made, and every share with something given that may not be on the disk yet, and those on the page. */
const keepers = new Set<AnswerKeeper>()

/** Begins to keep the answers of an exercise. */
export function keepAnswers(
  id: string,
  revision: number,
  { draft, onState }: Pick<AnswerTools<KeptDraft>, 'draft' | 'onState'>,
): AnswerKeeper {
  const keeper = answerKeeper(id, revision, {
    save: (next) => journal.exercises.saveDraft(next),
    readRevision: async (of) => (await journal.exercises.openDraft({ id: of })).revision,
    now: () => Date.now(),
    draft,
    onState,
  })
  keepers.add(keeper)
  return keeper
}

/**
 * Begins to keep an exercise that is being made.
 * @param onChecked hears what the check of files says of what was saved
 */
export function keepMaking(
  id: string,
  revision: number,
  {
    draft,
    onState,
    onChecked,
  }: Pick<AnswerTools<{ readonly making: Making }>, 'draft' | 'onState'> & {
    readonly onChecked: (checked: OpenMaking['checked']) => void
  },
): AnswerKeeper {
  const keeper = answerKeeper<{ readonly making: Making }>(id, revision, {
    save: async (next) => {
      const saved = await journal.maker.save(next)
      onChecked(saved.checked)
      return saved
    },
    readRevision: async (of) => (await journal.maker.open({ id: of })).revision,
    now: () => Date.now(),
    draft,
    onState,
  })
  keepers.add(keeper)
  return keeper
}

/** Begins to keep the share that is being prepared. There is one, and only this window changes it: it has no revisions. */
export function keepShareDraft(
  tools: Pick<AnswerTools<{ readonly draft: ShareDraft }>, 'draft' | 'onState'>,
): AnswerKeeper {
  const keeper = answerKeeper<{ readonly draft: ShareDraft }>('share', 0, {
    save: async ({ draft }) => {
      await journal.shareDraft.save(draft)
      return { revision: 0 }
    },
    readRevision: async () => 0,
    now: () => Date.now(),
    ...tools,
  })
  keepers.add(keeper)
  return keeper
}

/** The exercise has left the page. What is not on the disk yet goes on being saved. */
export function dropAnswers(keeper: AnswerKeeper): void {
  void keeper.flush().then(() => {
    if (!keeper.pending()) keepers.delete(keeper)
  })
}

/** Saves everything given so far. Resolves when it is on the disk or could not be saved. */
export async function flushAnswers(): Promise<void> {
  await Promise.all([...keepers].map((keeper) => keeper.flush()))
}

/** Whether something given is not on the disk yet. */
export const answersPending = (): boolean => [...keepers].some((keeper) => keeper.pending())

emptyAtLock(() => {
  for (const keeper of keepers) keeper.stop()
  keepers.clear()
})
