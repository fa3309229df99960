// `npm run translations`: notes beside the translations which English texts they are of, each by its hash. Of a translation
// whose version is the exercise's everything is noted anew; one of an older version keeps what was noted when it was whole.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { bundledPaths } from '#journal/paths/load-paths.ts'
import { withTexts } from '#journal/translations/exercise-strings.ts'
import { type MadeFrom, noteMadeFrom, type Original } from '#journal/translations/made-from.ts'
import { pathWithTexts } from '#journal/translations/path-strings.ts'
import { textsOf } from '#journal/translations/texts.ts'

note('resources/exercises/translations', (id) => {
  const exercise = bundledExercises().exercises.get(id)
  return exercise && { version: exercise.version, texts: textsOf((put) => withTexts(exercise, put)) }
})
note('resources/paths/translations', (id) => {
  const path = bundledPaths().paths.get(id)
  return path && { version: path.version, texts: textsOf((put) => pathWithTexts(path, put)) }
})

function note(folder: string, original: (id: string) => Original | undefined): void {
  const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'made-from.json')
  const files = Object.fromEntries(names.sort().map((name) => [name, read(name)]))
  const before: MadeFrom = read('made-from.json')
  writeFileSync(
    `${folder}/made-from.json`,
    `${JSON.stringify(noteMadeFrom(files, before, original), null, 2)}\n`,
  )
}
