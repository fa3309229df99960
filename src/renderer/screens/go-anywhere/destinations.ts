import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { MarkedText } from '#shared/entry.ts'
import { type Command, runCommand } from '../../state/commands.ts'
import { goTo, type Place } from '../../state/place.ts'

/** Somewhere one can go, or something one can do, from anywhere. */
export type Destination =
  | { readonly kind: 'place'; readonly name: MessageDescriptor; readonly place: Place }
  | { readonly kind: 'command'; readonly name: MessageDescriptor; readonly command: Command }
  | {
      readonly kind: 'entry'
      readonly id: string
      readonly day: string
      readonly words: readonly MarkedText[]
    }

/** Places and commands, in the order in which they are offered. */
export const fixedDestinations: readonly Destination[] = [
  { kind: 'command', name: msg`New entry`, command: 'new-entry' },
  { kind: 'command', name: msg`Search the journal`, command: 'search' },
  { kind: 'place', name: msg`Journal`, place: '/journal' },
  { kind: 'place', name: msg`Bin`, place: '/bin' },
  { kind: 'place', name: msg`Share`, place: '/share' },
  { kind: 'place', name: msg`Settings`, place: '/settings' },
  { kind: 'place', name: msg`Safety`, place: '/safety' },
  { kind: 'command', name: msg`Keys`, command: 'show-keys' },
  { kind: 'command', name: msg`Lock now`, command: 'lock' },
]

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
      goTo(`/journal/${destination.id}`)
      return
    case 'command':
      runCommand(destination.command)
  }
}
