/** What of the page lies beyond its sides, or scrolls sideways. Runs in the page. */
export function beyondTheSides(): readonly string[] {
  const found: string[] = []
  const name = (element: Element) => element.outerHTML.slice(0, 120)
  for (const element of document.querySelectorAll('body, body *')) {
    const { overflowX } = getComputedStyle(element)
    const scrolls = overflowX === 'auto' || overflowX === 'scroll'
    if (scrolls && element.scrollWidth > element.clientWidth + 1)
      found.push(`scrolls sideways: ${name(element)}`)
  }
  for (const control of document.querySelectorAll(
    'button, input, textarea, [role=tab], [role=radio], h1, h2, p',
  )) {
    if (!control.checkVisibility({ visibilityProperty: true })) continue
    const { left, right, width } = control.getBoundingClientRect()
    // What only a screen reader sees is one pixel wide.
    if (width > 1 && (left < -1 || right > innerWidth + 1)) found.push(`beyond the side: ${name(control)}`)
  }
  return found
}
