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

/** Chromium speaks to nobody: no background traffic, no name look-ups, every connection to a port where nobody listens. */
const silent = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--no-pings',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disk-cache-size=1',
  // No yellow bar about switches.
  '--test-type',
]

/**
 * The switches Chromium is started with: the host's own for silence, and the app's. A switch may be given once only,
 * so lists of features are joined.
 */
export function silenceSwitches(appSwitches: readonly string[]): string[] {
  const features = new Set(disabledFeatures)
  const rest: string[] = []
  for (const one of appSwitches) {
    const list = /^--disable-features=(.*)$/.exec(one)?.[1]
    if (list === undefined) rest.push(one)
    else for (const feature of list.split(',')) features.add(feature)
  }
  return [...new Set([...silent, ...rest]), `--disable-features=${[...features].join(',')}`]
}
