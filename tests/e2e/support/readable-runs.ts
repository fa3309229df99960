import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { processTree } from '../../../tools/torture/processes.ts'

/** How many bytes of a text in a row count as readable. */
const run = 12

/** Every run of twelve bytes of some texts, by its first three bytes, with the name of the encoding it comes from. */
export interface Runs {
  readonly starts: Uint8Array
  readonly whole: ReadonlyMap<string, string>
}

/** The encodings a text is looked for in. Base64 has three forms, by where in a group of three bytes it begins. */
export const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(text, 'utf16le').swap16(),
  'base64 from byte 0': (text) => Buffer.from(Buffer.from(text).toString('base64')),
  'base64 from byte 1': (text) => Buffer.from(Buffer.from(text).subarray(1).toString('base64')),
  'base64 from byte 2': (text) => Buffer.from(Buffer.from(text).subarray(2).toString('base64')),
  hexadecimal: (text) => Buffer.from(Buffer.from(text).toString('hex')),
  'capital hexadecimal': (text) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase()),
}

/** All runs of the texts in all encodings. */
export function runsOf(texts: readonly string[]): Runs {
  const whole = new Map<string, string>()
  const starts = new Uint8Array(2 ** 24)
  for (const [name, encode] of Object.entries(encodings)) {
    for (const text of texts) {
      const bytes = encode(text)
      for (let at = 0; at + run <= bytes.length; at += 1) {
        whole.set(bytes.toString('latin1', at, at + run), name)
        starts[bytes.readUIntBE(at, 3)] = 1
      }
    }
  }
  return { starts, whole }
}

/** The encodings in which some run is among these bytes. */
export function encodingsIn(bytes: Buffer, { starts, whole }: Runs): string[] {
  const found = new Set<string>()
  let first = bytes.length < 2 ? 0 : bytes.readUInt16BE(0)
  for (let at = 0; at + run <= bytes.length; at += 1) {
    first = ((first << 8) | (bytes[at + 2] ?? 0)) & 0xffffff
    if (starts[first] !== 1) continue
    const name = whole.get(bytes.toString('latin1', at, at + run))
    if (name !== undefined) found.add(name)
  }
  return [...found]
}

/** Files below a folder that hold a run, or are named after one, each with the encodings. */
export function readableFiles(folder: string, runs: Runs): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const file = join(entry.parentPath, entry.name)
    const bytes = entry.isFile() ? bytesOf(file) : Buffer.alloc(0)
    const found = encodingsIn(Buffer.concat([Buffer.from(`${entry.name}\n`), bytes]), runs)
    return found.length === 0 ? [] : [`${file}: ${found.join(', ')}`]
  })
}

/**
 * The same for every file on a disk that a process of the app has open to write, wherever it is and also when its
 * name was already removed (Linux). Shared memory is no file on a disk.
 */
export function readableOpenFiles(main: number, runs: Runs): string[] {
  return processTree(main).flatMap((pid) =>
    namesIn(`/proc/${pid}/fd`).flatMap((fd) => {
      const link = `/proc/${pid}/fd/${fd}`
      const what = targetOf(link)
      const onDisk = what.startsWith('/') && !/^\/(dev|proc|sys|memfd:)/.test(what) && isFile(link)
      if (!onDisk || !isWritable(pid, fd)) return []
      const found = encodingsIn(bytesOf(link), runs)
      return found.length === 0 ? [] : [`${what}: ${found.join(', ')}`]
    }),
  )
}

/** Whether the kernel says of an open file that it may be written through. */
function isWritable(pid: number, fd: string): boolean {
  const flags = /^flags:\s+(\d+)/m.exec(bytesOf(`/proc/${pid}/fdinfo/${fd}`).toString())?.[1] ?? '0'
  // The two lowest bits are O_WRONLY and O_RDWR; the number is octal.
  return (Number.parseInt(flags, 8) & 3) !== 0
}

/** What a file holds; nothing once it is gone: files come and go while the app runs. */
const bytesOf = (file: string): Buffer => unlessGone(() => readFileSync(file), Buffer.alloc(0))
const namesIn = (folder: string): string[] => unlessGone(() => readdirSync(folder), [])
const targetOf = (link: string): string => unlessGone(() => readlinkSync(link), '')
const isFile = (file: string): boolean => unlessGone(() => statSync(file).isFile(), false)

function unlessGone<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) {
      return otherwise
    }
    throw error
  }
}
