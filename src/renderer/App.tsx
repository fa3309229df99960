import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { i18n } from '@lingui/core'
import { I18nProvider, useLingui } from '@lingui/react'
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import { Route, Router, Switch } from 'wouter'
import { Frame } from './components/Frame.tsx'
import { Mishap } from './components/Mishap.tsx'
import { PrivacyCover } from './components/PrivacyCover.tsx'
import { Toasts } from './components/Toasts.tsx'
import { PictureViewer } from './editor/images/PictureViewer.tsx'
import { beginPause } from './screens/exercises/begin-pause.ts'
import { runnerLeftFor } from './screens/exercises/left-for.ts'
import { GoAnywhere } from './screens/go-anywhere/GoAnywhere.tsx'
import { KeysDialog } from './screens/keys/KeysDialog.tsx'
import { LockScreen } from './screens/lock/LockScreen.tsx'
import { AskDialog } from './screens/questions/AskDialog.tsx'
import { QuestionsScreen } from './screens/questions/QuestionsScreen.tsx'
import { SafetyScreen } from './screens/safety/SafetyScreen.tsx'
import { SealDialog } from './screens/sealed/SealDialog.tsx'
import { SealedScreen } from './screens/sealed/SealedScreen.tsx'
import { SecurityScreen } from './screens/security/SecurityScreen.tsx'
import { SessionViewScreen } from './screens/session-view/SessionViewScreen.tsx'
import { useSessionView } from './screens/session-view/session-view.ts'
import { SettingsScreen } from './screens/settings/SettingsScreen.tsx'
import { watchHints } from './screens/today/first-hint.ts'
import { QuickNoteDialog } from './screens/today/QuickNoteDialog.tsx'
import { WelcomeScreen } from './screens/welcome/WelcomeScreen.tsx'
import { onCommand } from './state/commands.ts'
import { usePlace } from './state/place.ts'
import { useVault } from './state/vault.ts'

// What only an open journal needs is loaded while the passphrase is typed, so that the first page is there at once.
const loadToday = () => import('./screens/today/TodayScreen.tsx')
const loadJournal = () => import('./screens/journal/JournalScreen.tsx')
const loadCalendar = () => import('./screens/calendar/CalendarScreen.tsx')
const loadExercises = () => import('./screens/exercises/ExercisesPlace.tsx')
const loadTags = () => import('./screens/journal/tags/TagsScreen.tsx')
const loadBin = () => import('./screens/journal/BinScreen.tsx')
const loadShare = () => import('./screens/share/SharePlace.tsx')
const loadPromises = () => import('./screens/promises/PromisesScreen.tsx')
const loadOverTime = () => import('./screens/over-time/OverTimeScreen.tsx')
const TodayScreen = lazy(async () => ({ default: (await loadToday()).TodayScreen }))
const JournalScreen = lazy(async () => ({ default: (await loadJournal()).JournalScreen }))
const CalendarScreen = lazy(async () => ({ default: (await loadCalendar()).CalendarScreen }))
const ExercisesPlace = lazy(async () => ({ default: (await loadExercises()).ExercisesPlace }))
const TagsScreen = lazy(async () => ({ default: (await loadTags()).TagsScreen }))
const BinScreen = lazy(async () => ({ default: (await loadBin()).BinScreen }))
const SharePlace = lazy(async () => ({ default: (await loadShare()).SharePlace }))
const PromisesScreen = lazy(async () => ({ default: (await loadPromises()).PromisesScreen }))
const OverTimeScreen = lazy(async () => ({ default: (await loadOverTime()).OverTimeScreen }))

/** Everything a window shows. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      {/* The window's policy allows no style elements, so Base UI must not make any. */}
      <CSPProvider disableStyleElements>
        <Tooltip.Provider delay={500}>
          <Toasts>
            <Router hook={usePlace}>
              <Mishap>
                <Window />
              </Mishap>
            </Router>
            <PrivacyCover />
          </Toasts>
        </Tooltip.Provider>
      </CSPProvider>
    </I18nProvider>
  )
}

function Window() {
  // With another language everything is drawn anew, also what writes only dates; what was typed stays.
  useLingui()
  const state = useVault((vault) => vault.state)
  useEffect(() => {
    void Promise.all([
      loadToday(),
      loadJournal(),
      loadExercises(),
      loadCalendar(),
      loadTags(),
      loadBin(),
      loadPromises(),
      loadOverTime(),
      loadShare(),
    ])
  }, [])
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
          <LockScreen locked={state} />
        </OrSafety>
      )
    case 'open':
      return <OpenJournal />
  }
}

/** Before the journal is open there is only one other place: Safety. What it covers stays as it was, the focus too. */
function OrSafety({ children }: { readonly children: ReactNode }) {
  const [place] = usePlace()
  const safety = place === '/safety'
  const focused = useRef<Element>(null)
  useLayoutEffect(() => {
    if (!safety) return
    focused.current = document.activeElement
    return () => {
      if (focused.current instanceof HTMLElement) focused.current.focus()
    }
  }, [safety])
  return (
    <>
      <div className="h-full" hidden={safety}>
        {children}
      </div>
      {safety && (
        <main className="relative h-full overflow-y-auto">
          <SafetyScreen />
        </main>
      )}
    </>
  )
}

function OpenJournal() {
  const [place] = usePlace()
  const session = useSessionView((view) => view.shown)
  useEffect(watchHints, [])
  useEffect(() => onCommand('pause', () => void beginPause()), [])
  useEffect(() => runnerLeftFor(place), [place])
  const part = place.split('/')[1]
  if (session !== null)
    return (
      <OrSafety>
        <SessionViewScreen {...session} />
      </OrSafety>
    )
  return (
    <>
      <Frame>
        {/* Inside the frame, so that the ways to lock and to Safety stay whatever happens. */}
        <Mishap key={part}>
          <Suspense fallback={null}>
            <Switch>
              <Route path="/today" component={TodayScreen} />
              <Route path="/calendar/:day?" component={CalendarScreen} />
              <Route path="/journal/:id?/:view?" component={JournalScreen} />
              <Route path="/exercises/:part?/:id?/:path?/:step?" component={ExercisesPlace} />
              <Route path="/tags" component={TagsScreen} />
              <Route path="/bin" component={BinScreen} />
              <Route path="/promises" component={PromisesScreen} />
              <Route path="/over-time" component={OverTimeScreen} />
              <Route path="/share/:part?" component={SharePlace} />
              <Route path="/questions" component={QuestionsScreen} />
              <Route path="/sealed" component={SealedScreen} />
              <Route path="/settings/:name?" component={SettingsScreen} />
              <Route path="/security/:task?" component={SecurityScreen} />
              <Route path="/safety" component={SafetyScreen} />
            </Switch>
          </Suspense>
        </Mishap>
      </Frame>
      <GoAnywhere />
      <KeysDialog />
      <PictureViewer />
      <SealDialog />
      <AskDialog />
      <QuickNoteDialog />
    </>
  )
}
