import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'

/**
 * The words of a body without their formatting, a line for each paragraph: what two versions are compared by. Lists
 * keep their marks, and a picture is its description in brackets.
 */
export function plainLines(body: string): string {
  const tree = fromMarkdown(body, {
    extensions: [gfmStrikethrough(), gfmTable(), gfmTaskListItem()],
    mdastExtensions: [gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
  })
  return blockLines(tree)
    .map((line) => `${line}\n`)
    .join('')
}

function blockLines(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(node).split('\n')
    case 'code':
      return node.value.split('\n')
    case 'thematicBreak':
      return ['—']
    case 'html':
      return /^<br ?\/?>$/.test(node.value) ? [] : [node.value]
    case 'list':
      return node.children.flatMap((item, at) => {
        const [first = '', ...rest] = blockLines(item)
        const mark = node.ordered ? `${(node.start ?? 1) + at}.` : '•'
        const tick = item.checked == null ? '' : item.checked ? '☑ ' : '☐ '
        return [`${mark} ${tick}${first}`, ...rest]
      })
    case 'tableRow':
      return [node.children.map(inlineText).join(' | ')]
    default:
      return 'children' in node ? node.children.flatMap(blockLines) : []
  }
}

function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'break':
      return '\n'
    case 'image':
      return `[${node.alt ?? ''}]`
    case 'html':
      return /^<br ?\/?>$/.test(node.value) ? '\n' : node.value
    default:
      if ('value' in node) return node.value
      return 'children' in node ? node.children.map(inlineText).join('') : ''
  }
}
