import { imageScheme } from '#shared/image.ts'

const brackets = /\\[\s\S]|(?<image>!)?\[|\](?:\(<?attachment:(?<id>[0-9a-f-]{36})(?=[\s)>]))?/g

/**
 * The ids of the pictures a body shows, each once, in the order they come: `![description](attachment:ID)`. Read by
 * rule and not by a parser, because it is asked at every save of a body that may be ten million characters long. A
 * reference inside a code block is taken for a picture too: then one is kept that need not be, and none is lost.
 */
export function imagesIn(body: string): readonly string[] {
  if (!body.includes(imageScheme)) return []
  const ids = new Set<string>()
  const open: boolean[] = []
  for (const [text, ...rest] of body.matchAll(brackets)) {
    const groups = rest.at(-1) as unknown as { readonly image?: string; readonly id?: string }
    if (text.endsWith('[') && !text.startsWith('\\')) open.push(groups.image !== undefined)
    else if (text.startsWith(']')) {
      const isImage = open.pop()
      if (isImage && groups.id !== undefined) ids.add(groups.id)
    }
  }
  return [...ids]
}
