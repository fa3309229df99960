import { entryIdOf, madeUpText } from './made-up.ts'

/** Something a person does to a vault that must, once it was called done, be there after any fault. */
export type Deed =
  | { readonly do: 'create' }
  | { readonly do: 'save'; readonly entry: number; readonly text: string; readonly picture: number | null }
  | { readonly do: 'mark'; readonly entry: number; readonly starred: boolean; readonly tag: string }
  | { readonly do: 'bin' | 'put-back'; readonly entry: number }
  | { readonly do: 'delete'; readonly entry: number }
  /** Lock, and unlock. */
  | { readonly do: 'reopen' }
  /** From now on another passphrase opens the vault. */
  | { readonly do: 'passphrase'; readonly next: number }
  /** All keys are changed, the passphrase with them: backups made before are not this vault's any more. */
  | { readonly do: 'rotate'; readonly next: number }
  /** A backup is made, and those the rule lets go are removed. */
  | { readonly do: 'backup' }

/** What is done to one entry. */
export type EntryDeed = Extract<Deed, { readonly entry: number }>

/** An entry as it must be found. */
export interface ExpectedEntry {
  readonly text: string
  /** Number of the picture it shows. */
  readonly picture: number | null
  readonly revision: number
  readonly starred: boolean
  readonly tags: readonly string[]
  readonly binned: boolean
}

/** What a vault must hold. */
export interface Expected {
  readonly exists: boolean
  /** Number of the passphrase. */
  readonly passphrase: number
  /** Whether there is a backup. */
  readonly backedUp: boolean
  /** By id. */
  readonly entries: Readonly<Record<string, ExpectedEntry>>
}

export const nothingYet: Expected = { exists: false, passphrase: 0, backedUp: false, entries: {} }

/**
 * The same deeds for the same seed: the program that does them and the one that looks at what became of them both make
 * them up for themselves.
 * @param random from 0 up to but not including 1
 */
export function makeDeeds(count: number, random: () => number): readonly Deed[] {
  const deeds: Deed[] = [{ do: 'create' }]
  let expected = afterDeed(nothingYet, { do: 'create' })
  while (deeds.length < count) {
    const deed = nextDeed(expected, deeds.length, random)
    deeds.push(deed)
    expected = afterDeed(expected, deed)
  }
  return deeds
}

function nextDeed({ entries }: Expected, number: number, random: () => number): Deed {
  const pick = (ids: readonly string[]) => Number(ids[Math.floor(random() * ids.length)]?.slice(-6))
  const binned = Object.keys(entries).filter((id) => entries[id]?.binned)
  const present = Object.keys(entries).filter((id) => !entries[id]?.binned)
  const chance = random()
  if (chance < 0.06) return { do: 'reopen' }
  if (chance < 0.09) return { do: 'backup' }
  if (chance < 0.115) return { do: 'passphrase', next: number }
  if (chance < 0.135) return { do: 'rotate', next: number }
  if (chance < 0.3 && binned.length > 0) {
    return { do: random() < 0.4 ? 'put-back' : 'delete', entry: pick(binned) }
  }
  if (present.length > 0 && chance < 0.4) return { do: 'bin', entry: pick(present) }
  if (present.length > 0 && chance < 0.5) {
    return {
      do: 'mark',
      entry: pick(present),
      starred: random() < 0.5,
      tag: `tag ${Math.floor(random() * 4)}`,
    }
  }
  return {
    do: 'save',
    entry: present.length > 0 && chance < 0.75 ? pick(present) : number,
    text: madeUpText(random),
    picture: random() < 0.25 ? number : null,
  }
}

/** What a vault must hold after one more deed. */
export function afterDeed(before: Expected, deed: Deed): Expected {
  if (deed.do === 'create') return { ...before, exists: true }
  if (deed.do === 'reopen') return before
  if (deed.do === 'passphrase') return { ...before, passphrase: deed.next }
  if (deed.do === 'rotate') return { ...before, passphrase: deed.next, backedUp: false }
  if (deed.do === 'backup') return { ...before, backedUp: true }
  const id = entryIdOf(deed.entry)
  const { [id]: old, ...others } = before.entries
  if (deed.do === 'delete') return { ...before, entries: others }
  const was = old ?? { text: '', picture: null, revision: 0, starred: false, tags: [], binned: false }
  return { ...before, entries: { ...others, [id]: changedEntry(was, deed) } }
}

function changedEntry(was: ExpectedEntry, deed: Exclude<EntryDeed, { do: 'delete' }>): ExpectedEntry {
  switch (deed.do) {
    case 'save':
      return { ...was, text: deed.text, picture: deed.picture, revision: was.revision + 1 }
    case 'mark':
      return { ...was, starred: deed.starred, tags: [...new Set([...was.tags, deed.tag])].sort() }
    case 'bin':
      return { ...was, binned: true }
    case 'put-back':
      return { ...was, binned: false }
  }
}
