import { refuseUnknownOptions } from './unimplemented.ts'
import { checkPreferences, type WebPreferences } from './web-preferences.ts'

/** Options of a BrowserWindow, as far as the host follows them. */
export interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly x?: number
  readonly y?: number
  readonly title?: string
  readonly show?: boolean
  readonly webPreferences?: WebPreferences
  readonly [other: string]: unknown
}

/** Followed by the host. */
const followed = ['width', 'height', 'x', 'y', 'title', 'show', 'webPreferences']
/** How a native frame looks and behaves: there is none here, or it is Chromium's own. */
const withoutMeaning = [
  'acceptFirstMouse',
  'autoHideMenuBar',
  'backgroundColor',
  'center',
  'fullscreenable',
  'icon',
  'maximizable',
  'minHeight',
  'minWidth',
  'minimizable',
  'paintWhenInitiallyHidden',
  'resizable',
  'skipTaskbar',
  'tabbingIdentifier',
  'titleBarStyle',
  'useContentSize',
]
const known = new Set([...followed, ...withoutMeaning])

/** Throws for options the host cannot follow. */
export function checkWindowOptions(options: WindowOptions): void {
  refuseUnknownOptions('BrowserWindow', options, known)
  checkPreferences(options.webPreferences ?? {})
}

/** Every event of a BrowserWindow the app may listen to. */
export const windowEvents = [
  'blur',
  'close',
  'closed',
  'enter-full-screen',
  'focus',
  'hide',
  'leave-full-screen',
  'maximize',
  'minimize',
  'move',
  'moved',
  'page-title-updated',
  'ready-to-show',
  'resize',
  'resized',
  'responsive',
  'restore',
  'show',
  'unmaximize',
  'unresponsive',
  // Windows only.
  'query-session-end',
  'session-end',
]
