/** How the small buttons in the head of an entry look: words one can press, not controls that ask for it. */
export const quietButton =
  'inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-control px-2 text-left font-interface text-13 text-ink-soft transition-colors hover:bg-raised hover:text-ink data-popup-open:bg-raised'
