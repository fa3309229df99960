import { expect, test } from 'vitest'
import { appSeries } from '#shared/app-series.ts'
import { cautionReasons, faultReasons } from '#shared/exercise-fault.ts'
import {
  cautionWords,
  faultWords,
} from '../../../../../../src/renderer/screens/exercises/others/fault-words.ts'
import { seriesWords } from '../../../../../../src/renderer/screens/exercises/others/series-words.ts'

test('there are words for every reason and every series, and for nothing else', () => {
  expect(Object.keys(faultWords)).toEqual([...faultReasons])
  expect(Object.keys(cautionWords)).toEqual([...cautionReasons])
  expect(Object.keys(seriesWords)).toEqual([...appSeries])
})

test('a number or a name that a reason is about is in its words', () => {
  const needing = [...faultReasons].filter((why) => JSON.stringify(faultWords[why]('#7#')).includes('#7#'))
  expect(needing).toEqual([
    ...['too-few', 'too-many', 'too-small', 'too-big', 'too-long'],
    ...['not-offered', 'taken', 'key-twice', 'role-asked-nothing'],
  ])
})
