import { tableSchema } from '@milkdown/kit/preset/gfm'

/**
 * A table. One that is wider than the page scrolls sideways by itself, so that the page never does; the cursor brings
 * its cells into sight, and "contenteditable", which it is anyway, says so to those who look for a way in.
 */
export const table = tableSchema.extendSchema((milkdown) => (ctx) => ({
  ...milkdown(ctx),
  toDOM: () => ['div', { class: 'table-room', contenteditable: 'true' }, ['table', ['tbody', 0]]],
}))
