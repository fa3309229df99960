/** The entry whose text takes the focus as soon as the page shows it; null for none. */
let awaited: string | null = null
let focusNow: ((id: string) => boolean) | null = null

/** Puts the cursor into the text of an entry, now or when the page shows it. */
export function focusText(id: string): void {
  awaited = focusNow?.(id) ? null : id
}

/** The page says how it takes the focus. Until the returned function is called it is asked. */
export function onFocusText(focus: (id: string) => boolean): () => void {
  focusNow = focus
  textIsShown()
  return () => {
    if (focusNow === focus) focusNow = null
  }
}

/** Another entry's text is on the page now. */
export function textIsShown(): void {
  if (awaited !== null && focusNow?.(awaited)) awaited = null
}
