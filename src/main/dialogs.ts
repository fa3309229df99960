import { join } from 'node:path'
import { i18n } from '@lingui/core'
import { app, type BrowserWindow, clipboard, dialog, type OpenDialogOptions } from 'electron'
import type { ShareFormat } from '#shared/share.ts'

/** What a file that leaves the journal is: a share of some format, or everything, locked or not. */
type SavedAs = ShareFormat | 'zip' | 'age'

const extensions: Readonly<Record<SavedAs, string>> = {
  'locked-pdf': 'pdf',
  'open-pdf': 'pdf',
  word: 'docx',
  markdown: 'md',
  'plain-text': 'txt',
  zip: 'zip',
  age: 'age',
}

/**
 * Asks the person for a place for a file that leaves the journal. The path never passes through the window.
 * @returns the chosen path, or null when the dialog was cancelled
 */
export function askWhereToSave(window: BrowserWindow | null, format: SavedAs): Promise<string | null> {
  return askForNewFile(window, 'notes', extensions[format])
}

/** The same for an exercise that the person has made. */
export function askWhereToSaveExercise(window: BrowserWindow | null): Promise<string | null> {
  return askForNewFile(window, 'exercise', 'json')
}

/** @param name a neutral one: file dialogs are remembered by the system, and folders are seen by others */
async function askForNewFile(
  window: BrowserWindow | null,
  name: string,
  extension: string,
): Promise<string | null> {
  const options = {
    defaultPath: join(app.getPath('documents'), `${name}.${extension}`),
    buttonLabel: i18n._(/*i18n*/ { id: 'dialog.save', message: 'Save' }),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['showOverwriteConfirmation' as const, 'dontAddToRecent' as const],
  }
  const answer =
    window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options)
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

/**
 * Asks the person for an exercise file. The path never passes through the window.
 * @returns the chosen path, or null when the dialog was cancelled
 */
export function askForExercise(window: BrowserWindow | null): Promise<string | null> {
  return askForPath(window, {
    buttonLabel: i18n._(/*i18n*/ { id: 'dialog.open-file', message: 'Open this file' }),
    filters: [{ name: 'JSON', extensions: ['json'] }],
    properties: ['openFile', 'dontAddToRecent'],
  })
}

/** The same for a complete copy of a journal. */
export function askForExport(window: BrowserWindow | null): Promise<string | null> {
  return askForPath(window, {
    buttonLabel: i18n._(/*i18n*/ { id: 'dialog.open-file', message: 'Open this file' }),
    filters: [{ name: 'ZIP, AGE', extensions: ['zip', 'age'] }],
    properties: ['openFile', 'dontAddToRecent'],
  })
}

/**
 * Asks the person for a folder: one to keep backups in, or one with backups to restore from. The path never passes
 * through the window.
 * @returns the chosen path, or null when the dialog was cancelled
 */
export function askForFolder(window: BrowserWindow | null): Promise<string | null> {
  return askForPath(window, {
    buttonLabel: i18n._(/*i18n*/ { id: 'dialog.choose-folder', message: 'Choose this folder' }),
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
}

async function askForPath(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string | null> {
  const answer =
    window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options)
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Tells the person where a folder is, and lets them copy that. No other program is opened to show it. */
export async function showFolder(window: BrowserWindow | null, folder: string): Promise<void> {
  const options = {
    type: 'info' as const,
    message: i18n._(/*i18n*/ { id: 'dialog.journal-folder', message: 'The files of your journal are here:' }),
    detail: folder,
    buttons: [
      i18n._(/*i18n*/ { id: 'dialog.copy-path', message: 'Copy' }),
      i18n._(/*i18n*/ { id: 'dialog.close', message: 'Close' }),
    ],
    defaultId: 1,
    cancelId: 1,
  }
  const { response } =
    window === null ? await dialog.showMessageBox(options) : await dialog.showMessageBox(window, options)
  if (response === 0) clipboard.writeText(folder)
}
