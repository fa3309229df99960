import { onNews } from '../journal.ts'
import { type Command, keepForNextHearer, onCommand, runCommand } from './commands.ts'
import { lockNow } from './lock.ts'
import { showOverlay } from './overlay.ts'
import { currentPlace, goBack, goTo, home } from './place.ts'
import { useVault } from './vault.ts'

/** Answers the commands that belong to no screen, and those whose screen is not shown yet. Called once, at start-up. */
export function hearShellCommands(): void {
  onCommand('show-safety', () => goTo('/safety'))
  onCommand('back', () => currentPlace() !== home && goBack())
  whenOpen('lock', () => void lockNow())
  whenOpen('show-keys', () => showOverlay('keys'))
  whenOpen('go-anywhere', () => showOverlay('go-anywhere'))
  for (const command of ['new-entry', 'search'] as const) {
    whenOpen(command, () => {
      keepForNextHearer(command)
      goTo('/journal')
    })
  }
  onNews('menu.chosen', ({ command }) => runCommand(command))
}

/** While the journal is locked nothing may be done with it. */
function whenOpen(command: Command, hear: () => void): void {
  onCommand(command, () => useVault.getState().state?.kind === 'open' && hear())
}
