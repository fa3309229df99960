import type { CDPSession } from 'playwright-core'
import type { Session } from './session.ts'
import { notImplemented } from './unimplemented.ts'
import type { WebContents } from './web-contents.ts'

export type RequestHandler = (
  contents: WebContents | null,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void

export type CheckHandler = (
  contents: WebContents | null,
  permission: string,
  origin: string,
  details: object,
) => boolean

/**
 * Each permission of the DevTools protocol (`Browser.PermissionType`), as Electron names it to its handlers. Left out
 * are four that Chromium never grants over the protocol, and so always rejects: handTracking, smartCard, webPrinting,
 * protectedMediaIdentifier.
 */
const electronNames = {
  ar: 'unknown',
  audioCapture: 'media',
  automaticFullscreen: 'fullscreen',
  backgroundFetch: 'unknown',
  backgroundSync: 'background-sync',
  cameraPanTiltZoom: 'media',
  capturedSurfaceControl: 'unknown',
  clipboardReadWrite: 'clipboard-read',
  clipboardSanitizedWrite: 'clipboard-sanitized-write',
  displayCapture: 'display-capture',
  durableStorage: 'unknown',
  geolocation: 'geolocation',
  idleDetection: 'idle-detection',
  keyboardLock: 'keyboardLock',
  localFonts: 'unknown',
  localNetwork: 'unknown',
  localNetworkAccess: 'unknown',
  loopbackNetwork: 'unknown',
  midi: 'midi',
  midiSysex: 'midiSysex',
  nfc: 'unknown',
  notifications: 'notifications',
  paymentHandler: 'unknown',
  periodicBackgroundSync: 'unknown',
  pointerLock: 'pointerLock',
  sensors: 'unknown',
  speakerSelection: 'speaker-selection',
  storageAccess: 'storage-access',
  videoCapture: 'media',
  vr: 'unknown',
  wakeLockScreen: 'unknown',
  wakeLockSystem: 'unknown',
  webAppInstallation: 'unknown',
  windowManagement: 'window-management',
} as const

type PermissionType = keyof typeof electronNames

/** The permissions both handlers allow to an origin. Like Electron, a handler that was never set allows everything. */
async function allowed(session: Session, contents: WebContents, origin: string): Promise<PermissionType[]> {
  const granted: PermissionType[] = []
  for (const [type, name] of Object.entries(electronNames) as [PermissionType, string][]) {
    const details = { requestingUrl: `${origin}/`, isMainFrame: true }
    // What the check denies is not asked for: nobody has requested anything yet, and the app may count requests.
    if (session.permissionCheck?.(contents, name, origin, details) === false) continue
    const request = session.permissionRequest
    if (!request || (await new Promise((resolve) => request(contents, name, resolve, details)))) {
      granted.push(type)
    }
  }
  return granted
}

/**
 * Makes Chromium answer an origin's questions for permissions as the app's handlers do. Asked once for every document,
 * before it is delivered; what is not granted is rejected, also permissions that have no name here.
 */
export async function applyPermissions(
  browser: CDPSession,
  session: Session,
  contents: WebContents,
  origin: { readonly app: string; readonly chromium: string },
): Promise<void> {
  const { contextId: browserContextId, shown } = contents.placed ?? {}
  const permissions = await allowed(session, contents, origin.app)
  if (shown) {
    // Chromium gives no way to change the permissions of this window: its profile denies them all (profile.ts).
    if (permissions.length > 0) throw notImplemented('granting a permission in the window a person sees')
    return
  }
  await browser.send('Browser.grantPermissions', {
    origin: origin.chromium,
    permissions,
    ...(browserContextId === undefined ? {} : { browserContextId }),
  })
}
