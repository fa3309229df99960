import { entryIdOf, madeUpText } from './made-up.ts'

/** Something a person does to a vault that must, once it was called done, be there after any fault. */
export type Deed =
  | { readonly do: 'create' }
  /** A vault as an earlier version wrote it is put there, closed. The next opening brings its tables up to date. */
  | { readonly do: 'take-in'; readonly kept: string }
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
  | { readonly do: 'backup'; readonly number: number }
  /** The last backup takes the place of the journal, which is moved aside. */
  | { readonly do: 'restore' }

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

/** A journal as it was at one moment. */
export interface Moment {
  /** Number of the passphrase. */
  readonly passphrase: number
  /** Number of the master key: that of the deed that made it. */
  readonly keys: number
  /** By id. */
  readonly entries: Readonly<Record<string, ExpectedEntry>>
}

/** What a vault must hold. */
export interface Expected extends Moment {
  readonly exists: boolean
  /** The kept vault it began as; null for one that was made. */
  readonly kept: string | null
  /** The last backup, and the number of the deed that made it. */
  readonly backup: (Moment & { readonly number: number }) | null
  /** What the last restore moved aside. */
  readonly aside: Moment | null
}

/** The number of the passphrase of the vaults in tests/fixtures. */
export const keptPassphrase = -1

export const nothingYet: Expected = {
  exists: false,
  kept: null,
  passphrase: 0,
  keys: 0,
  backup: null,
  aside: null,
  entries: {},
}

/**
 * The same deeds for the same seed: the program that does them and the one that looks at what became of them both make
 * them up for themselves.
 * @param random from 0 up to but not including 1
 * @param kept the vault to begin with; null to make one
 */
export function makeDeeds(count: number, random: () => number, kept: string | null): readonly Deed[] {
  const deeds: Deed[] = kept === null ? [{ do: 'create' }] : [{ do: 'take-in', kept }, { do: 'reopen' }]
  let expected = deeds.reduce(afterDeed, nothingYet)
  while (deeds.length < count) {
    const deed = nextDeed(expected, deeds.length, random)
    deeds.push(deed)
    expected = afterDeed(expected, deed)
  }
  return deeds
}

function nextDeed({ entries, backup }: Expected, number: number, random: () => number): Deed {
  const pick = (ids: readonly string[]) => Number(ids[Math.floor(random() * ids.length)]?.slice(-6))
  const binned = Object.keys(entries).filter((id) => entries[id]?.binned)
  const present = Object.keys(entries).filter((id) => !entries[id]?.binned)
  const chance = random()
  if (chance < 0.06) return { do: 'reopen' }
  if (chance < 0.09) return { do: 'backup', number }
  if (chance < 0.115) return { do: 'passphrase', next: number }
  if (chance < 0.135) return { do: 'rotate', next: number }
  if (chance < 0.16 && backup !== null) return { do: 'restore' }
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
  switch (deed.do) {
    case 'create':
      return { ...before, exists: true }
    case 'take-in':
      return { ...before, exists: true, kept: deed.kept, passphrase: keptPassphrase }
    case 'reopen':
      return before
    case 'passphrase':
      return { ...before, passphrase: deed.next }
    case 'rotate':
      return { ...before, passphrase: deed.next, keys: deed.next }
    case 'backup':
      return { ...before, backup: { ...momentOf(before), number: deed.number } }
    case 'restore':
      return before.backup === null
        ? before
        : { ...before, ...momentOf(before.backup), aside: momentOf(before) }
    default:
      return { ...before, entries: entriesAfter(before.entries, deed) }
  }
}

const momentOf = ({ passphrase, keys, entries }: Moment): Moment => ({ passphrase, keys, entries })

function entriesAfter(before: Moment['entries'], deed: EntryDeed): Moment['entries'] {
  const id = entryIdOf(deed.entry)
  const { [id]: old, ...others } = before
  if (deed.do === 'delete') return others
  const was = old ?? { text: '', picture: null, revision: 0, starred: false, tags: [], binned: false }
  return { ...others, [id]: changedEntry(was, deed) }
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
