import './styles/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { journal, listenToNews, onNews } from './journal.ts'
import { preferencesAre } from './state/preferences.ts'
import { vaultIs } from './state/vault.ts'
import { activateWords } from './words.ts'

activateWords()
listenToNews()
onNews('settings.changed', preferencesAre)
onNews('vault.changed', vaultIs)

const [preferences, vault] = await Promise.all([journal.settings.read(), journal.vault.state()])
preferencesAre(preferences)
vaultIs(vault)

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
