import { useSyncExternalStore } from 'react'

/** The same width as `--breakpoint-wide` in tokens.css: from here on the rail shows words. */
const wide = () => window.matchMedia('(min-width: 70rem)')

function subscribe(changed: () => void): () => void {
  const query = wide()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether there is room for words in the rail. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide().matches)
}
