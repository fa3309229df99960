import { t } from '@lingui/core/macro'
import { extendListItemSchemaForTask } from '@milkdown/kit/preset/gfm'

/**
 * An item of a list. A task has a box to tick, which a screen reader knows as one too; it is no part of the text and
 * never has the focus, since from the text it is ticked by a key.
 */
export const listItem = extendListItemSchemaForTask.extendSchema((milkdown) => (ctx) => {
  const schema = milkdown(ctx)
  return {
    ...schema,
    toDOM: (node) => {
      const { checked } = node.attrs
      if (checked === null) return ['li', 0]
      const box = { role: 'checkbox', 'aria-checked': String(checked), 'aria-label': t`Done` }
      return [
        'li',
        { 'data-item-type': 'task', 'data-checked': String(checked) },
        ['span', { ...box, class: 'task-box', contenteditable: 'false' }],
        ['div', 0],
      ]
    },
  }
})
