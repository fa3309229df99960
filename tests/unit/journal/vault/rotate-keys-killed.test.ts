import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { draft } from '../entries/support/temporary-journal.ts'
import { contentOf, fill, namesIn, tidyNames } from './support/full-vault.ts'
import { byPassphrase } from './support/made-key-file.ts'
import { madeVault, openIt } from './support/make-vault.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const program = join(import.meta.dirname, 'support/rotate-and-be-killed.ts')

/** A vault with a few MB of words, so that the journal is not copied in an instant. */
async function largeVault() {
  const folder = await madeVault()
  const vault = await openIt(folder)
  fill(vault)
  for (let at = 0; at < 16; at += 1) {
    saveEntry(vault.connection, draft({ body: `${at} ${'the tide goes out and in '.repeat(4000)}` }), at + 10)
  }
  const content = contentOf(vault)
  await vault.close()
  return { folder, content }
}

function copyOf(folder: string): string {
  const copy = join(temporaryFolder(), 'vault')
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** Which of the two passphrases opens it; everything must be there, and nothing left over. */
async function openedBy(folder: string, content: unknown): Promise<'old' | 'new'> {
  const opened: ('old' | 'new')[] = []
  for (const [name, secret] of [
    ['old', byPassphrase()],
    ['new', byPassphrase('seven grey lanterns')],
  ] as const) {
    const vault = await openIt(folder, secret).catch(() => null)
    if (vault === null) continue
    opened.push(name)
    expect(contentOf(vault)).toEqual(content)
    await vault.close()
  }
  expect(opened).toHaveLength(1)
  expect(namesIn(folder)).toEqual(tidyNames)
  return opened[0] ?? 'old'
}

test('killed -9 at several points, a change of all keys leaves the vault as it was or as it will be', async () => {
  const { folder, content } = await largeVault()
  const whole = copyOf(folder)
  const run = (at: string, where: string) =>
    spawnSync(process.execPath, [program, where, at], { encoding: 'utf8' })
  const steps = Number(/(\d+) steps/.exec(run('-', whole).stdout)?.[1])
  expect(await openedBy(whole, content)).toBe('new')
  const found = new Set<string>()
  // From the first step to the last, in five strides; the second half of them ends beyond the decision.
  for (let part = 1; part <= 5; part += 1) {
    const copy = copyOf(folder)
    expect(run(String(Math.ceil((steps * part) / 5)), copy).signal).toBe('SIGKILL')
    found.add(await openedBy(copy, content))
  }
  expect(found).toEqual(new Set(['old', 'new']))
})

test('killed -9 from outside while the journal is being copied, the vault is as it was', async () => {
  const { folder, content } = await largeVault()
  for (const said of [1, 2]) {
    const copy = copyOf(folder)
    const child = spawn(process.execPath, [program, copy, '-'], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (piece: Buffer) => {
      text += piece.toString()
      if (text.split('journal\n').length > said) child.kill('SIGKILL')
    })
    const [, signal] = await once(child, 'exit')
    expect(signal).toBe('SIGKILL')
    // How far it came is a matter of luck; what it leaves is not.
    await openedBy(copy, content)
  }
})
