import { create } from 'zustand'
import type { CheckedFile } from '#shared/exercise-draft.ts'
import { journal } from '../../../journal.ts'
import { goTo } from '../../../state/place.ts'
import { emptyAtLock } from '../../../state/vault.ts'

interface ChosenFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly checked: CheckedFile
}

/** The file that is being looked at, before it is added; null when there is none. */
export const useChosenFile = create<{ readonly file: ChosenFile | null }>(() => ({ file: null }))

/** Counts up at lock: answers that come later are nobody's. */
let life = 0

/** Asks for a file and looks at it. Resolves to null when none was chosen; rejects with a Failure. */
export async function chooseFile(): Promise<ChosenFile | null> {
  const mine = life
  const chosen = await journal.exercises.chooseFile()
  if (chosen === null) return null
  const checked = await journal.exercises.look(chosen)
  return mine === life ? { ...chosen, checked } : null
}

/** Asks for a file and shows all that is in it, or why it is no exercise. Rejects with a Failure. */
export async function chooseFileToAdd(): Promise<void> {
  const file = await chooseFile()
  if (file === null) return
  useChosenFile.setState({ file })
  goTo('/exercises/add')
}

/** Adds the file that was looked at. Rejects with a Failure; then it is still there to be added. */
export async function addChosenFile({ bytes, checked }: ChosenFile, mayAddToSeries: boolean): Promise<void> {
  await journal.exercises.add({ bytes, mayAddToSeries })
  useChosenFile.setState({ file: null })
  goTo(checked.ok ? `/exercises/about/${checked.exercise.id}` : '/exercises', { replace: true })
}

emptyAtLock(() => {
  life += 1
  useChosenFile.setState({ file: null })
})
