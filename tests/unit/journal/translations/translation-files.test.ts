import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { bundledPaths } from '#journal/paths/load-paths.ts'
import { loadPrompts, promptTranslations } from '#journal/prompts/load-prompts.ts'
import { faultyTranslations } from '#journal/translations/as-spoken.ts'
import { withTexts } from '#journal/translations/exercise-strings.ts'
import { exerciseTranslationFiles } from '#journal/translations/exercise-translation-files.ts'
import type { TranslationFiles } from '#journal/translations/load-translations.ts'
import { noteMadeFrom, type Original } from '#journal/translations/made-from.ts'
import { pathWithTexts } from '#journal/translations/path-strings.ts'
import { pathTranslationFiles } from '#journal/translations/path-translation-files.ts'
import { textsOf } from '#journal/translations/texts.ts'
import { exerciseTranslation } from '#shared/exercise-translation.ts'

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const namesIn = (folder: string) => readdirSync(folder).filter((name) => name !== 'made-from.json')

const exerciseOriginal = (id: string): Original | undefined => {
  const exercise = bundledExercises().exercises.get(id)
  return exercise && { version: exercise.version, texts: textsOf((put) => withTexts(exercise, put)) }
}
const pathOriginal = (id: string): Original | undefined => {
  const path = bundledPaths().paths.get(id)
  return path && { version: path.version, texts: textsOf((put) => pathWithTexts(path, put)) }
}

describe.each([
  ['exercises', exerciseTranslationFiles, exerciseOriginal],
  ['paths', pathTranslationFiles, pathOriginal],
] as const)('translations of %s', (kind, { files, madeFrom }: TranslationFiles, original) => {
  const folder = `resources/${kind}/translations`

  it('come with the app, every one of them', () => {
    expect(Object.keys(files).sort()).toEqual(namesIn(folder).sort())
  })

  it('have no fault', () => {
    expect(faultyTranslations(kind)).toEqual([])
  })

  it('say which English texts they are of: npm run translations', () => {
    expect(noteMadeFrom(files as Record<string, { version: number }>, madeFrom, original)).toEqual(madeFrom)
  })
})

it.each(Object.keys(exerciseTranslationFiles.files))(
  '%s fits the published schema and the app’s own',
  (name) => {
    const published = new Ajv2020({ strict: true }).compile(
      json('resources/exercises/schema/exercise-translation-1.schema.json') as object,
    )
    const content = json(`resources/exercises/translations/${name}`)
    expect([published(content), exerciseTranslation.safeParse(content).success]).toEqual([true, true])
  },
)

it('prompts are translated by ids that there are', () => {
  const ids = loadPrompts().map(({ id }) => id)
  for (const [language, texts] of Object.entries(promptTranslations)) {
    expect(Object.keys(texts as object).filter((id) => !ids.includes(id))).toEqual([])
    expect(loadPrompts(language)).toHaveLength(ids.length)
  }
})
