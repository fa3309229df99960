import { emptyAtLock } from '../../state/vault.ts'

/** How far a list is scrolled, in pixels; kept while another place is shown. */
function scrollPlace() {
  let pixels = 0
  emptyAtLock(() => {
    pixels = 0
  })
  return {
    get: () => pixels,
    keep(now: number) {
      pixels = now
    },
  }
}

export const timelineScroll = scrollPlace()
export const searchScroll = scrollPlace()
