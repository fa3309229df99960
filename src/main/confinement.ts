import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  app,
  type OnBeforeRequestListenerDetails,
  protocol,
  type Session,
  session,
  type WebContents,
} from 'electron'
import { appOrigin, appProtocolHandler } from './app-protocol.ts'
import { countBlocked } from './blocked.ts'
import { imageAddress } from './image-protocol.ts'
import { leaveNoTraces } from './leave-no-traces.ts'

/** Switches that stop Chromium from talking, looking up names and writing caches of its own accord. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['disable-quic'],
  ['disk-cache-size', '1'],
  ['disable-gpu-shader-disk-cache'],
  [
    'disable-features',
    'Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,SpareRendererForSitePerProcess',
  ],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
]

/**
 * Switches a person at this computer could start the packed app with, to look into it or around its confinement.
 * Electron's fuses stop those of Node; these are Chromium's. Not in development, where tests drive the app by them.
 */
const refusedSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'auto-open-devtools-for-tabs',
  'disable-web-security',
  'load-extension',
  'proxy-server',
  'proxy-pac-url',
  'log-net-log',
  'enable-logging',
  'log-file',
  'js-flags',
] as const

/** An address where nobody listens: the discard port of this machine. */
const nobody = 'http://127.0.0.1:9'

/** What must be settled before Chromium starts. */
export function confineBeforeReady(): void {
  app.enableSandbox()
  // Without this `app://` addresses would have no origin that the window's policy could mean by 'self'.
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  if (app.isPackaged) for (const name of refusedSwitches) app.commandLine.removeSwitch(name)
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
  // What Chromium writes of its own goes into a folder that is emptied at every start.
  const chromiumFolder = join(app.getPath('userData'), 'chromium')
  rmSync(chromiumFolder, { recursive: true, force: true })
  mkdirSync(chromiumFolder, { recursive: true, mode: 0o700 })
  app.setPath('sessionData', chromiumFolder)
  leaveNoTraces(chromiumFolder)
  app.on('web-contents-created', (_event, contents) => confinePage(contents))
}

/** Nothing of ours uses the session that Electron makes by itself, so it may do nothing at all. */
export function confineDefaultSession(): Promise<void> {
  return confineSession(session.defaultSession, () => false)
}

/**
 * The in-memory session of the window: every permission and every request is refused but those for our own files.
 * @param development where the development server is, or null
 */
export async function confinedSession(
  { files, images }: OwnContent,
  development: URL | null,
): Promise<Session> {
  const ours = session.fromPartition('window', { cache: false })
  await confineSession(ours, (request) => isOurs(request, development))
  const fileOf = appProtocolHandler(files)
  ours.protocol.handle('app', (request) =>
    request.url.startsWith(imageAddress) ? images(request) : fileOf(request),
  )
  return ours
}

/** What `app://` serves. */
interface OwnContent {
  /** Folder of the window's own files. */
  readonly files: string
  /** Answers for the pictures of the journal. */
  images(request: Request): Promise<Response>
}

type AskedRequest = Pick<OnBeforeRequestListenerDetails, 'url' | 'resourceType'>

/** Refuses every permission, spell-check download, and every request the caller does not allow. */
export async function confineSession(
  confined: Session,
  allows: (request: AskedRequest) => boolean,
): Promise<void> {
  confined.setPermissionRequestHandler((_contents, permission, answer) => {
    countBlocked('permissions', permission)
    answer(false)
  })
  // Looking up whether something is allowed asks for nothing yet, so it is refused without being counted.
  confined.setPermissionCheckHandler(() => false)
  confined.setDevicePermissionHandler(() => false)
  confined.setSpellCheckerEnabled(false)
  confined.setSpellCheckerLanguages([])
  confined.setSpellCheckerDictionaryDownloadURL(`${nobody}/`)
  confined.webRequest.onBeforeRequest((details, answer) => {
    const allowed = allows(details)
    if (!allowed) countBlocked('requests', details.resourceType)
    answer({ cancel: !allowed })
  })
  await confined.setProxy({ proxyRules: nobody, proxyBypassRules: '<-loopback>' })
}

function isOurs({ url, resourceType }: AskedRequest, development: URL | null): boolean {
  // A picture is only ever shown as one: never fetched by a script, opened as a page or put into a frame.
  if (url.startsWith(imageAddress)) return resourceType === 'image'
  if (url.startsWith(`${appOrigin}/`)) return true
  return development !== null && new URL(url).host === development.host
}

/** No page of ours goes anywhere, opens anything or holds another page. */
function confinePage(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }): void => {
    event.preventDefault()
    countBlocked('pages', 'window')
  }
  contents.on('will-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => {
    countBlocked('pages', 'new window')
    return { action: 'deny' }
  })
}
