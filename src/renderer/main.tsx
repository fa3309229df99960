import './styles/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { journal, listenToNews, onNews } from './journal.ts'
import { tellOfUse } from './state/activity.ts'
import { followBlocked } from './state/blocked.ts'
import { noticeCopies } from './state/copied.ts'
import { listenToKeys } from './state/listen-to-keys.ts'
import { handOverDraftsAtLock } from './state/lock.ts'
import { preferencesAre } from './state/preferences.ts'
import { hearShellCommands } from './state/shell-commands.ts'
import { vaultIs } from './state/vault.ts'

listenToNews()
onNews('settings.changed', preferencesAre)
onNews('vault.changed', vaultIs)
handOverDraftsAtLock()
hearShellCommands()
followBlocked()
listenToKeys()
tellOfUse(() => performance.now())
noticeCopies()

// Both answers are there before anything is drawn, so that nothing jumps or changes colour.
const [preferences, vault] = await Promise.all([journal.settings.read(), journal.vault.state()])
preferencesAre(preferences)
vaultIs(vault)

// React would print what was thrown to the console, and that could hold words of the journal. Mishap shows it.
const printNothing = () => undefined

const root = document.getElementById('root')
if (root) {
  createRoot(root, { onCaughtError: printNothing, onRecoverableError: printNothing }).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
