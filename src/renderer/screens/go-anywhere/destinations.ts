import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { MarkedText } from '#shared/entry.ts'
import type { SavedSearch } from '#shared/finding.ts'
import { longDay } from '../../date-words.ts'
import { askFor } from '../../screens/journal/search-store.ts'
import { commandWords } from '../../state/command-words.ts'
import { type Command, isHeard, runCommand } from '../../state/commands.ts'
import { openEntry } from '../../state/open-entry.ts'
import { goTo, type Place } from '../../state/place.ts'
import { type SettingName, settingNames } from '../settings/settings-list.ts'

/** Somewhere one can go, or something one can do, from anywhere. */
export type Destination =
  | { readonly kind: 'place'; readonly name: MessageDescriptor; readonly place: Place }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'setting'; readonly setting: SettingName }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'search'; readonly saved: SavedSearch }
  | {
      readonly kind: 'entry'
      readonly id: string
      readonly day: string
      readonly words: readonly MarkedText[]
    }

/** Commands in the order in which they are offered. `back` and this list itself are left out. */
const offered: readonly Command[] = [
  'new-entry',
  'quick-note',
  'search',
  'find-in-entry',
  'focus-mode',
  'star',
  'go-today',
  'go-journal',
  'go-exercises',
  'go-calendar',
  'go-promises',
  'go-over-time',
  'go-share',
  'go-settings',
  'pause',
  'show-safety',
  'show-keys',
  'lock',
]
/** Places without a command of their own. */
const places: readonly Destination[] = [
  { kind: 'place', name: msg`Bin`, place: '/bin' },
  { kind: 'place', name: msg`Tags and kept searches`, place: '/tags' },
  { kind: 'place', name: msg`Questions for a session`, place: '/questions' },
  { kind: 'place', name: msg`Sealed`, place: '/sealed' },
  { kind: 'place', name: msg`Security`, place: '/security' },
  { kind: 'place', name: msg`Backups`, place: '/security/backups' },
]

/** The places and commands that can be gone to or done now. */
export function placesAndCommands(): readonly Destination[] {
  const commands = offered.filter(isHeard).map((command): Destination => ({ kind: 'command', command }))
  return [...commands, ...places]
}

export const allSettings: readonly Destination[] = Object.keys(settingNames).map((setting) => ({
  kind: 'setting',
  setting: setting as SettingName,
}))

/** What a destination is called. */
export function nameOf(destination: Destination, i18n: I18n): string {
  switch (destination.kind) {
    case 'place':
      return i18n._(destination.name)
    case 'command':
      return i18n._(commandWords[destination.command])
    case 'setting':
      return i18n._(settingNames[destination.setting])
    case 'day':
      return longDay(destination.day)
    case 'tag':
      return destination.tag
    case 'search':
      return destination.saved.name
    case 'entry':
      return destination.words.map(({ text }) => text).join('')
  }
}

/** What tells one destination from all others. */
export function keyOf(destination: Destination): string {
  switch (destination.kind) {
    case 'place':
      return destination.place
    case 'command':
      return `command ${destination.command}`
    case 'setting':
      return `setting ${destination.setting}`
    case 'day':
      return destination.day
    case 'tag':
      return `tag ${destination.tag}`
    case 'search':
      return destination.saved.id
    case 'entry':
      return destination.id
  }
}

/** Whether each word typed begins a word of the name. */
export function matches(name: string, typed: string): boolean {
  const words = name.toLocaleLowerCase().split(/\s+/)
  const wanted = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return wanted.every((part) => words.some((word) => word.startsWith(part)))
}

/** Goes there, or does it. */
export function goToDestination(destination: Destination): void {
  switch (destination.kind) {
    case 'place':
      goTo(destination.place)
      return
    case 'entry':
      openEntry(destination.id)
      return
    case 'setting':
      goTo(`/settings/${destination.setting}`)
      return
    case 'day':
      goTo(`/calendar/${destination.day}`)
      return
    case 'tag':
      askFor({ query: '', filter: { tags: [destination.tag] }, order: 'newest' })
      goTo('/journal')
      return
    case 'search':
      askFor(destination.saved.search)
      goTo('/journal')
      return
    case 'command':
      runCommand(destination.command)
  }
}
