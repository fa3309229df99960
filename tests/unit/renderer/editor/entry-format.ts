import {
  config,
  Editor,
  init,
  remarkCtx,
  remarkStringifyOptionsCtx,
  schema,
  schemaCtx,
} from '@milkdown/kit/core'
import { Clock, Container, Ctx } from '@milkdown/kit/ctx'
import type { Schema } from '@milkdown/kit/prose/model'
import { type BodyFormat, bodyFormat } from '../../../../src/renderer/editor/markdown/body-format.ts'
import { writeOptions } from '../../../../src/renderer/editor/markdown/write-options.ts'
import { entrySchema } from '../../../../src/renderer/editor/schema/entry-schema.ts'

export type EntryFormat = BodyFormat & { readonly schema: Schema }

/**
 * The entry's schema and Markdown as the editor has them, without a window: the plugins that need one are left out.
 * @param rules our own rules for writing Markdown, or Milkdown's, to see what ours are for
 */
export async function entryFormat(rules: 'ours' | 'milkdown' = 'ours'): Promise<EntryFormat> {
  // Milkdown's timers are events of the window; any event target will do.
  const events = new EventTarget()
  Object.assign(globalThis, {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
  })
  const ctx = new Ctx(new Container(), new Clock())
  const plugins = [
    schema,
    init(Editor.make()),
    config((context) => {
      if (rules === 'ours') context.set(remarkStringifyOptionsCtx, writeOptions)
    }),
    ...entrySchema,
  ]
  const starts = plugins.map((plugin) => plugin(ctx))
  await Promise.all(starts.map((start) => start?.()))
  const entry = ctx.get(schemaCtx)
  return { schema: entry, ...bodyFormat(entry, ctx.get(remarkCtx)) }
}
