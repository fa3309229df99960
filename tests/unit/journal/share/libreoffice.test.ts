import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documentText } from '#journal/share/document-text.ts'
import { renderWord } from '#journal/share/render-word.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { madeSheet } from './support/made-sheet.ts'
import { hasTool, run } from './support/tools.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const name = 'libreoffice'

test.skipIf(!hasTool(name))('LibreOffice opens the Word file and reads every word of the sheet', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'notes.docx')
  writeFileSync(file, await renderWord(madeSheet))
  const own = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const given = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file]
  const { output } = run(name, [own, ...given])
  expect(output).not.toMatch(/error/iu)
  const read = readFileSync(join(folder, 'notes.txt'), 'utf8')
  const said = documentText(madeSheet, { bullet: '', rule: '', drawn: false, numbers: false })
  const words = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const found = new Set(words(read))
  expect(words(said).filter((word) => !found.has(word))).toEqual([])
  // The plant: a word that is not in the sheet is missed.
  expect(found.has('QUOKKAZANZIBAR')).toBe(false)
})
