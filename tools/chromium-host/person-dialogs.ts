import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, dirname, extname, join } from 'node:path'
import type { AskPerson, DialogAnswer } from './dialogs.ts'
import { notImplemented } from './unimplemented.ts'

/** A file dialog as the app asks for it, as far as the programs below can show it. */
interface FileDialog {
  readonly kind: 'save' | 'open'
  /** Folder and name to start with. */
  readonly path: string
  /** The one extension wanted, without its dot; '' for any. */
  readonly extension: string
}

/** A program of the system that shows file dialogs, and how it is called. Each prints the path, or ends with an error. */
interface DialogProgram {
  readonly name: string
  args(dialog: FileDialog): readonly string[]
}

const zenity: DialogProgram = {
  name: 'zenity',
  args: ({ kind, path, extension }) => [
    '--file-selection',
    `--filename=${path}`,
    ...(kind === 'save' ? ['--save', '--confirm-overwrite'] : []),
    ...(extension === '' ? [] : [`--file-filter=*.${extension}`]),
  ],
}

const kdialog: DialogProgram = {
  name: 'kdialog',
  args: ({ kind, path, extension }) => [
    kind === 'save' ? '--getsavefilename' : '--getopenfilename',
    path,
    extension === '' ? '*' : `*.${extension}`,
  ],
}

const appleScript: DialogProgram = {
  name: 'osascript',
  args: ({ kind, path }) => [
    '-e',
    'on run argv',
    '-e',
    kind === 'save'
      ? 'POSIX path of (choose file name default name (item 1 of argv) default location (POSIX file (item 2 of argv)))'
      : 'POSIX path of (choose file default location (POSIX file (item 2 of argv)))',
    '-e',
    'end run',
    basename(path),
    dirname(path),
  ],
}

const powerShell: DialogProgram = {
  name: 'powershell.exe',
  args: ({ kind, path, extension }) => [
    '-NoProfile',
    '-STA',
    '-Command',
    [
      'Add-Type -AssemblyName System.Windows.Forms',
      `$d = New-Object System.Windows.Forms.${kind === 'save' ? 'SaveFileDialog' : 'OpenFileDialog'}`,
      `$d.InitialDirectory = ${quoted(dirname(path))}`,
      `$d.FileName = ${quoted(basename(path))}`,
      ...(extension === '' ? [] : [`$d.Filter = ${quoted(`${extension}|*.${extension}`)}`]),
      `if ($d.ShowDialog() -eq 'OK') { [Console]::Out.Write($d.FileName) } else { exit 1 }`,
    ].join('; '),
  ],
}

/** In PowerShell, a text in single quotes is taken as it is but for the quotes. */
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

const programs: Readonly<Partial<Record<NodeJS.Platform, readonly DialogProgram[]>>> = {
  darwin: [appleScript],
  win32: [powerShell],
}

/**
 * Shows the app's file dialogs to a person, by a program of the system. Where there is none, a save goes to the folder
 * the app suggests, under a name that is still free, and the terminal says where.
 */
export const askPerson: AskPerson = async (kind, options) => {
  if (kind === 'message') throw notImplemented('message boxes for a person')
  const { defaultPath = join(homedir(), 'file'), filters = [] } = options as {
    defaultPath?: string
    filters?: { extensions: string[] }[]
  }
  const extension = filters[0]?.extensions[0] ?? ''
  const path = existsSync(dirname(defaultPath)) ? defaultPath : join(homedir(), basename(defaultPath))
  const program = (programs[process.platform] ?? [zenity, kdialog]).find(({ name }) => isInstalled(name))
  if (program) return answerOf(kind, await show(program, { kind, path, extension }))
  if (kind === 'open') throw notImplemented('choosing a file without zenity or kdialog on this machine')
  const file = freeName(path)
  console.error(`There is no program to choose a file with (zenity or kdialog). Saving as ${file}`)
  return { kind: 'save', file }
}

function answerOf(kind: 'save' | 'open', file: string): DialogAnswer {
  if (file === '') return { kind: 'cancel' }
  return kind === 'save' ? { kind, file } : { kind, files: [file] }
}

/** The path chosen, or '' when the dialog was cancelled. */
function show(program: DialogProgram, dialog: FileDialog): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program.name, [...program.args(dialog)], { stdio: ['ignore', 'pipe', 'ignore'] })
    let printed = ''
    child.stdout.on('data', (bytes) => {
      printed += bytes
    })
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0 ? printed.trimEnd() : ''))
  })
}

function isInstalled(name: string): boolean {
  // macOS and Windows have theirs always.
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
}

/** The path itself, or with the first number that makes it the name of no file. */
function freeName(path: string): string {
  if (!existsSync(path)) return path
  const extension = extname(path)
  const stem = path.slice(0, path.length - extension.length)
  for (let number = 2; ; number += 1) {
    const candidate = `${stem}-${number}${extension}`
    if (!existsSync(candidate)) return candidate
  }
}
