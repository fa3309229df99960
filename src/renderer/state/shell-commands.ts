import { onNews } from '../journal.ts'
import { type Command, keepForNextHearer, onCommand, runCommand } from './commands.ts'
import { lockNow } from './lock.ts'
import { showOverlay } from './overlay.ts'
import { canGoBack, goBack, goTo, type Place } from './place.ts'
import { useVault } from './vault.ts'

/** Answers the commands that belong to no screen, and those whose screen is not shown yet. Called once, at start-up. */
export function hearShellCommands(): void {
  onCommand('show-safety', () => goTo('/safety'))
  onCommand('back', () => canGoBack() && goBack())
  whenOpen('lock', () => void lockNow())
  whenOpen('show-keys', () => showOverlay('keys'))
  whenOpen('quick-note', () => showOverlay('quick-note'))
  whenOpen('go-anywhere', () => showOverlay('go-anywhere'))
  for (const [command, place] of Object.entries(placeOf)) {
    whenOpen(command as keyof typeof placeOf, () => goTo(place))
  }
  for (const command of ['new-entry', 'search'] as const) {
    whenOpen(command, () => {
      keepForNextHearer(command)
      goTo('/journal')
    })
  }
  onNews('menu.chosen', ({ command }) => runCommand(command))
}

/** The commands that lead to a place, and do nothing else. */
const placeOf = {
  'go-today': '/today',
  'go-journal': '/journal',
  'go-exercises': '/exercises',
  'go-calendar': '/calendar',
  'go-promises': '/promises',
  'go-over-time': '/over-time',
  'go-share': '/share',
  'go-settings': '/settings',
} as const satisfies { readonly [Name in Command]?: Place }

/** While the journal is locked nothing may be done with it. */
function whenOpen(command: Command, hear: () => void): void {
  onCommand(command, () => useVault.getState().state?.kind === 'open' && hear())
}
