import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { Route, Router, Switch } from 'wouter'
import { Frame } from './components/Frame.tsx'
import { Toasts } from './components/Toasts.tsx'
import { GoAnywhere } from './screens/go-anywhere/GoAnywhere.tsx'
import { KeysDialog } from './screens/keys/KeysDialog.tsx'
import { LockScreen } from './screens/lock/LockScreen.tsx'
import { SafetyScreen } from './screens/safety/SafetyScreen.tsx'
import { SettingsScreen } from './screens/settings/SettingsScreen.tsx'
import { ShareScreen } from './screens/share/ShareScreen.tsx'
import { WelcomeScreen } from './screens/welcome/WelcomeScreen.tsx'
import { usePlace } from './state/place.ts'
import { useVault } from './state/vault.ts'

/** Everything a window shows. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      {/* The window's policy allows no style elements, so Base UI must not make any. */}
      <CSPProvider disableStyleElements>
        <Tooltip.Provider delay={500}>
          <Toasts>
            <Router hook={usePlace}>
              <Window />
            </Router>
          </Toasts>
        </Tooltip.Provider>
      </CSPProvider>
    </I18nProvider>
  )
}

function Window() {
  const state = useVault((vault) => vault.state)
  switch (state?.kind) {
    case undefined:
      return null
    case 'none':
      return (
        <OrSafety>
          <WelcomeScreen />
        </OrSafety>
      )
    case 'locked':
      return (
        <OrSafety>
          <LockScreen because={state.because} />
        </OrSafety>
      )
    case 'open':
      return <OpenJournal />
  }
}

/** Before the journal is open there is only one other place: Safety. What it covers stays as it was. */
function OrSafety({ children }: { readonly children: ReactNode }) {
  const [place] = usePlace()
  const safety = place === '/safety'
  return (
    <>
      <div className="h-full" hidden={safety}>
        {children}
      </div>
      {safety && (
        <main className="h-full overflow-y-auto">
          <SafetyScreen />
        </main>
      )}
    </>
  )
}

function OpenJournal() {
  return (
    <>
      <Frame>
        <Switch>
          <Route path="/share" component={ShareScreen} />
          <Route path="/settings" component={SettingsScreen} />
          <Route path="/safety" component={SafetyScreen} />
        </Switch>
      </Frame>
      <GoAnywhere />
      <KeysDialog />
    </>
  )
}
