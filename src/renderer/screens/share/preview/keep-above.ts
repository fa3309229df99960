/** Pixels between what is selected and what must not lie over it. */
const gap = 12

/** Scrolls so far that what is selected does not lie under something that stays in sight at the foot of the page. */
export function keepAbove(foot: Element | null): void {
  const selection = getSelection()
  if (foot === null || !selection?.rangeCount) return
  const selected = selection.getRangeAt(0).getBoundingClientRect()
  const hidden = selected.bottom + gap - foot.getBoundingClientRect().top
  // Where more is selected than fits, its beginning stays in sight.
  const room = Math.max(selected.top - gap, 0)
  if (hidden > 0) foot.closest('main')?.scrollBy({ top: Math.min(hidden, room) })
}
