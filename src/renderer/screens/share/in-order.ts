import { createElement, Fragment, type ReactNode } from 'react'

/** One element per item. They never move among one another, so React needs no keys to tell them apart. */
export function inOrder<Item>(items: readonly Item[], draw: (item: Item) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(draw))
}
