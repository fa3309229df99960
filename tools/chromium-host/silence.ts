/** Features of Chromium that talk, guess or remember of their own accord, and those Playwright needs to be off. */
const disabledFeatures = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'SpareRendererForSitePerProcess',
  'ThirdPartyStoragePartitioning',
  'Translate',
]

/** Chromium speaks to nobody: no background traffic, no names, and a proxy where nobody listens. */
const silent: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-default-browser-check'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'http://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disk-cache-size', '1'],
  ['disable-features', disabledFeatures.join(',')],
  // No yellow bar about switches.
  ['test-type'],
]

/**
 * The switches Chromium is started with: the host's own for silence, and the app's. A switch may be given once only,
 * so lists of features are joined.
 * @param reachable a development server, the one exception from silence
 */
export function silenceSwitches(appSwitches: ReadonlyMap<string, string>, reachable: URL | null): string[] {
  const switches = new Map(silent.map(([name, value = '']) => [name, value]))
  for (const [name, value] of appSwitches) {
    const own = switches.get(name)
    switches.set(name, name === 'disable-features' && own ? joined(own, value) : value)
  }
  if (reachable) {
    switches.set('host-resolver-rules', `MAP * ~NOTFOUND, EXCLUDE ${reachable.hostname}`)
    switches.set('proxy-bypass-list', `<-loopback>;${reachable.host}`)
  }
  return [...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
}

function joined(one: string, other: string): string {
  return [...new Set([...one.split(','), ...other.split(',')])].join(',')
}
