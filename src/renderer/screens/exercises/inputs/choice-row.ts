/** How one option of a choice looks: the whole row is the target. */
export const choiceRow =
  'flex min-h-11 items-center gap-3 rounded-control border border-line bg-surface px-4 py-2 text-17 transition-colors hover:bg-raised has-data-checked:border-accent'
