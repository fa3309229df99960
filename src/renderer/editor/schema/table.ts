import { tableSchema } from '@milkdown/kit/preset/gfm'

/** A table. One that is wider than the page scrolls sideways by itself, so that the page never does. */
export const table = tableSchema.extendSchema((milkdown) => (ctx) => ({
  ...milkdown(ctx),
  toDOM: () => ['div', { class: 'table-room' }, ['table', ['tbody', 0]]],
}))
