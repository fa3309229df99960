import { schemaCtx } from '@milkdown/kit/core'
import { Plugin } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'
import { withoutRefusedParts } from './pasted-html.ts'
import { copiedText, pastedText } from './plain-text.ts'

/**
 * Pasting and dropping bring words and structure, never a look, a picture or a file. Formatted text passes through
 * the entry's schema, which knows no styles; it is parsed in a document that loads nothing.
 */
export const cleanClipboard = $prose((ctx) => {
  const schema = ctx.get(schemaCtx)
  return new Plugin({
    props: {
      transformPastedHTML: withoutRefusedParts,
      clipboardTextParser: (text) => pastedText(text, schema),
      clipboardTextSerializer: copiedText,
      handlePaste: (_view, event) => hasNoText(event.clipboardData),
      handleDrop: (_view, event) => hasNoText(event.dataTransfer),
    },
  })
})

/** True for files and pictures: what has no text is kept from the browser, which would put it into the page. */
function hasNoText(data: DataTransfer | null): boolean {
  return !data || (data.getData('text/plain') === '' && data.getData('text/html') === '')
}
