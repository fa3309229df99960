import { schemaCtx } from '@milkdown/kit/core'
import { DOMParser, type ParseOptions, type Schema, type Slice } from '@milkdown/kit/prose/model'
import { Plugin } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'
import { withoutRefusedParts } from './pasted-html.ts'
import { copiedText, pastedText } from './plain-text.ts'
import { tidyPasted } from './tidy-pasted.ts'

/**
 * Pasting and dropping bring words and structure, never a look, a picture or a file. Formatted text passes through
 * the entry's schema, which knows no styles; it is parsed in a document that loads nothing. With Shift held it is plain
 * text, which the editor sees to itself.
 */
export const cleanClipboard = $prose((ctx) => {
  const schema = ctx.get(schemaCtx)
  return new Plugin({
    props: {
      transformPastedHTML: withoutRefusedParts,
      clipboardParser: new TidyingParser(schema),
      clipboardTextParser: (text) => pastedText(text, schema),
      clipboardTextSerializer: copiedText,
      handlePaste: (_view, event) => hasNoText(event.clipboardData),
      handleDrop: (_view, event) => hasNoText(event.dataTransfer),
    },
  })
})

/** Reads what is on the clipboard after it was tidied: the last moment at which it is elements and not yet an entry. */
class TidyingParser extends DOMParser {
  constructor(schema: Schema) {
    super(schema, DOMParser.fromSchema(schema).rules)
  }

  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    if ('querySelector' in dom) tidyPasted(dom as Element)
    return super.parseSlice(dom, options)
  }
}

/** True for files and pictures: what has no text is kept from the browser, which would put it into the page. */
function hasNoText(data: DataTransfer | null): boolean {
  return !data || (data.getData('text/plain') === '' && data.getData('text/html') === '')
}
