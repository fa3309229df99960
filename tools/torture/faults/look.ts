import { basename, dirname, join } from 'node:path'
import { realBackupDisk } from '#journal/backup/backup-disk.ts'
import { movedAsideNames } from '#journal/backup/set-aside.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { type FailureCode, toFailure } from '#shared/failure.ts'
import { openCheaply } from './cheap-vault.ts'
import { openCopies } from './copied-keys.ts'
import { afterDeed, type Deed, type Expected, keptPassphrase, type Moment, nothingYet } from './deeds.ts'
import { faultsOfBackups } from './look-at-backups.ts'
import { faultsOfContent } from './look-at-content.ts'
import { opensWithEarlierKeys } from './look-for-earlier-keys.ts'
import type { Doing } from './program.ts'
import { afterwards } from './words-of-a-run.ts'

/** What was found of a vault after a fault. `wrong` says what is not as it must be; never a word of an entry. */
export type Finding = { readonly fine: true } | { readonly fine: false; readonly wrong: string }

type Place = Pick<Doing, 'vault' | 'copies'>

/**
 * Opens a vault after a fault and compares it with what it must hold: everything that was called done, and of the deed
 * that was on its way either nothing or all. No other passphrase of all there were may open it, and no earlier key
 * anything in it but backups.
 * @param done how many deeds were called done
 */
export async function lookInto(place: Place, deeds: readonly Deed[], done: number): Promise<Finding> {
  const before = deeds.slice(0, done).reduce(afterDeed, nothingYet)
  const next = deeds[done]
  // No promise is about somebody else's copying of files.
  if (next?.do === 'take-in') return { fine: true }
  const after = next === undefined ? before : afterDeed(before, next)
  const passphrases = passphrasesOf(deeds.slice(0, done + 1))
  const first = await compare(place, before, passphrases)
  if (first.fine || after === before) return first
  const second = await compare(place, after, passphrases)
  return second.fine ? second : { fine: false, wrong: `after ${done} deeds: ${first.wrong}; ${second.wrong}` }
}

/** Every passphrase there ever was, and the one that was on its way. */
function passphrasesOf(deeds: readonly Deed[]): readonly number[] {
  const first = deeds[0]?.do === 'take-in' ? keptPassphrase : 0
  return [first, ...deeds.flatMap((deed) => ('next' in deed ? [deed.next] : []))]
}

async function compare(place: Place, expected: Expected, passphrases: readonly number[]): Promise<Finding> {
  try {
    const vault = await openUnless(place.vault, expected.passphrase)
    if (vault === 'no-vault' && !expected.exists) return { fine: true }
    if (typeof vault === 'string') return wrong(`not opened: ${vault}`)
    const fault = await faultOf(vault, place, expected).finally(() => vault.close())
    if (fault !== null) return wrong(fault)
    for (const other of passphrases.filter((one) => one !== expected.passphrase)) {
      const opened = await openUnless(place.vault, other)
      if (typeof opened === 'string') continue
      await opened.close()
      return wrong('a passphrase of another time opens it')
    }
    const lost =
      expected.aside === null ? null : await faultOfAside(place.vault, expected.aside, expected.kept)
    return lost === null ? { fine: true } : wrong(lost)
  } catch (thrown) {
    return wrong(`not read: ${toFailure(thrown).code}`)
  }
}

const wrong = (what: string): Finding => ({ fine: false, wrong: what })

async function openUnless(folder: string, passphrase: number): Promise<OpenVault | FailureCode> {
  try {
    return await openCheaply(folder, passphrase, afterwards)
  } catch (thrown) {
    return toFailure(thrown).code
  }
}

async function faultOf(vault: OpenVault, { copies }: Place, expected: Expected): Promise<string | null> {
  const content = faultsOfContent(vault, expected.entries, expected.kept)
  if (content !== null) return content
  const keys = await openCopies(copies)
  try {
    return (await faultsOfBackups(vault, expected, keys)) ?? opensWithEarlierKeys(vault, expected, keys)
  } finally {
    for (const { masterKey } of keys.values()) masterKey.fill(0)
  }
}

/** The journal that the last restore moved aside: a restore that was done again may have moved aside another after it. */
async function faultOfAside(folder: string, moment: Moment, kept: string | null): Promise<string | null> {
  const home = dirname(folder)
  const names = movedAsideNames(realBackupDisk.list(home) ?? [], basename(folder))
  for (const name of names) {
    const vault = await openUnless(join(home, name), moment.passphrase)
    if (typeof vault === 'string') continue
    const isIt = faultsOfContent(vault, moment.entries, kept) === null
    await vault.close()
    if (isIt) return null
  }
  return `what a restore moved aside is not there (of ${names.length})`
}
