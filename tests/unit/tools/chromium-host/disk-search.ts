import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A word that is in no file by chance. */
export const marker = 'zebraquartzlantern'

/** Chromium writes its session some seconds after it has changed; in milliseconds. */
export const untilSessionIsWritten = 6_000

/** Files below a folder that hold the marker in UTF-8 or UTF-16. */
export function filesWithMarker(folder: string): string[] {
  const forms = [Buffer.from(marker, 'utf8'), Buffer.from(marker, 'utf16le')]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      // Chromium's last process may still be removing its own files; one that is gone holds nothing.
      if (!existsSync(file)) return false
      const bytes = readFileSync(file)
      return forms.some((form) => bytes.includes(form))
    })
}

/** Leaves a word wherever a page can. Runs in the page. */
export function leaveTraces(word: string): void {
  const field = document.querySelector('textarea')
  if (field) field.value = word
  document.title = word
  history.replaceState({ word }, '', `#${word}`)
  localStorage.setItem('word', word)
}
