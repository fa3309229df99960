/// <reference lib="dom" />

/** The Navigation API, as far as it is used here; TypeScript's DOM library may not have it yet. */
interface NavigateEvent extends Event {
  readonly destination: { readonly url: string; readonly sameDocument: boolean }
}

/**
 * Keeps the page from going to addresses Chromium loads without asking anybody (about:, blob:, data:), and tells where
 * it wanted to go. All others are stopped on their way to the network. Refers to nothing outside itself: its source
 * text is run inside the page.
 */
export function watchDepartures(leaves: (url: string) => void): void {
  const { navigation } = globalThis as unknown as { readonly navigation: EventTarget }
  navigation.addEventListener('navigate', (event) => {
    const { destination, cancelable } = event as NavigateEvent
    if (!cancelable || destination.sameDocument || !/^(about|blob|data):/.test(destination.url)) return
    event.preventDefault()
    leaves(destination.url)
  })
}
