import { beforeEach, expect, test, vi } from 'vitest'
import { shareFormats } from '#shared/share.ts'
import { speakEnglish } from '../journal/share/support/words.ts'

speakEnglish()

const asked = vi.hoisted(() => [] as Record<string, unknown>[])
vi.mock('electron', () => ({
  app: { getPath: () => '/home/somebody/Documents' },
  clipboard: {},
  dialog: {
    showSaveDialog: async (options: Record<string, unknown>) => {
      asked.push(options)
      return { canceled: false, filePath: '/chosen' }
    },
  },
}))
const { askWhereToSave, askWhereToSaveExercise } = await import('../../../src/main/dialogs.ts')

beforeEach(() => {
  asked.length = 0
})

test('a file that leaves the journal is proposed under a name that says nothing, and is not put among recent files', async () => {
  for (const format of [...shareFormats, 'zip', 'age'] as const) await askWhereToSave(null, format)
  await askWhereToSaveExercise(null)
  expect(asked.map(({ defaultPath }) => defaultPath)).toEqual([
    ...['pdf', 'pdf', 'docx', 'md', 'txt', 'zip', 'age'].map(
      (kind) => `/home/somebody/Documents/notes.${kind}`,
    ),
    '/home/somebody/Documents/exercise.json',
  ])
  for (const options of asked) {
    expect(Object.keys(options).toSorted()).toEqual(['buttonLabel', 'defaultPath', 'filters', 'properties'])
    expect(options.properties).toEqual(['showOverwriteConfirmation', 'dontAddToRecent'])
  }
})
