import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { Router } from 'wouter'
import { Frame } from './components/Frame.tsx'
import { Toasts } from './components/Toasts.tsx'
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
  if (state?.kind !== 'open') return null
  return <Frame>{null}</Frame>
}
