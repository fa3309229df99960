import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hasTool } from '../vault/support/system-tool.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'

const program = join(import.meta.dirname, 'support/work-hard.ts')
/** Words of the text that support/work-hard.ts works on. */
const words = 'the violet morning at the tide'
const steps = ['sort', 'union', 'group', 'index', 'temporary table', 'savepoint', 'copy', 'vacuum']

const traced = [
  ['-f', '--seccomp-bpf', '-qq', '-s', '4096'],
  ['-e', 'trace=open,openat,openat2,creat,memfd_create,access,faccessat,faccessat2'],
].flat()

interface Leak {
  /** During which step the file was made; empty before the first. */
  readonly during: string
  readonly path: string
}

/** Every file outside the vault's folder that was opened to be written, as the kernel saw it. */
function leaksIn(trace: string, folder: string): Leak[] {
  const leaks: Leak[] = []
  let during = ''
  for (const line of trace.split('\n')) {
    during = /"\/mark\/(.+?)"/.exec(line)?.[1] ?? during
    const path = /(?:open|openat|openat2|creat|memfd_create)\((?:AT_FDCWD, )?"(.*?)"/.exec(line)?.[1]
    const written = /O_CREAT|O_WRONLY|O_RDWR|O_TMPFILE|creat\(|memfd_create\(/.test(line)
    if (path === undefined || !written || path === '/dev/null' || dirname(path) === folder) continue
    leaks.push({ during, path })
  }
  return leaks
}

/** Watches the open files of a process until it ends: those outside the vault's folder that hold the words. */
async function watchForWords(child: ChildProcess, pid: number, folder: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  while (child.exitCode === null) {
    for (const path of openFilesWith(words, pid)) if (!path.startsWith(folder)) found.add(path)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return found
}

function openFilesWith(text: string, pid: number): string[] {
  const folder = `/proc/${pid}/fd`
  const start = Buffer.alloc(200_000)
  try {
    return readdirSync(folder).flatMap((name) => {
      const path = readlinkSync(join(folder, name))
      if (!path.startsWith('/') || path.startsWith('/dev')) return []
      const descriptor = openSync(join(folder, name), 'r')
      const length = readSync(descriptor, start, 0, start.byteLength, 0)
      closeSync(descriptor)
      return start.subarray(0, length).includes(text) ? [path] : []
    })
  } catch {
    // The process ended, or closed a file, while it was looked at.
    return []
  }
}

async function workHard(megabytes: number, ...planted: string[]) {
  const folder = temporaryFolder()
  const trace = join(temporaryFolder(), 'trace')
  const file = join(folder, 'journal.db')
  const child = spawn(
    'strace',
    [...traced, '-o', trace, process.execPath, program, file, String(megabytes), ...planted],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  onTestFinished(() => void child.kill())
  const pid = await new Promise<number>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(Number(text)))
    child.once('exit', () => reject(new Error('the child ended too soon')))
  })
  const seenOpen = await watchForWords(child, pid, folder)
  expect(child.exitCode).toBe(0)
  const text = readFileSync(trace, 'utf8')
  for (const step of steps) expect(text).toContain(`"/mark/${step}"`)
  // The trace does see files: those of the database itself.
  expect(text).toMatch(/journal\.db-wal", O_RDWR\|O_CREAT/)
  return { leaks: leaksIn(text, folder), seenOpen }
}

const tool = process.platform === 'linux' && hasTool('strace')

test.runIf(tool)(
  'sorting, joining, indexing, savepoints and VACUUM over 50 MB make no temporary file',
  async () => {
    const { leaks, seenOpen } = await workHard(50)
    expect(leaks).toEqual([])
    expect([...seenOpen]).toEqual([])
  },
  300_000,
)

test.runIf(tool)(
  'the same work with temporary files allowed writes plain text outside the vault at every step',
  async () => {
    const { leaks, seenOpen } = await workHard(30, 'planted')
    // A copy (VACUUM INTO) goes straight into its own file, whatever is allowed.
    const tempting = steps.filter((step) => step !== 'copy')
    expect([...new Set(leaks.map(({ during }) => during))]).toEqual(tempting)
    expect(leaks.every(({ path }) => path.includes('etilqs_'))).toBe(true)
    expect(seenOpen.size).toBeGreaterThan(0)
  },
  300_000,
)
