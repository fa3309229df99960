import { $remark } from '@milkdown/kit/utils'
import type { Root } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown, gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import type { Options as ToMarkdownExtension } from 'mdast-util-to-markdown'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { readBlankSpace } from './read-blank-space.ts'
import { resolveReferences } from './resolve-references.ts'

interface ProcessorData {
  micromarkExtensions?: unknown[]
  fromMarkdownExtensions?: (FromMarkdownExtension | FromMarkdownExtension[])[]
  toMarkdownExtensions?: ToMarkdownExtension[]
}

/** CommonMark with strikethrough, tables and tasks. Typed addresses stay words: see decision 0021. */
export const journalMarkdown = $remark(
  'journalMarkdown',
  () =>
    function plugin() {
      const data: ProcessorData = this.data()
      data.micromarkExtensions = [gfmStrikethrough({ singleTilde: false }), gfmTable(), gfmTaskListItem()]
      data.fromMarkdownExtensions = [
        gfmStrikethroughFromMarkdown(),
        gfmTableFromMarkdown(),
        gfmTaskListItemFromMarkdown(),
      ]
      data.toMarkdownExtensions = [
        gfmStrikethroughToMarkdown(),
        gfmTableToMarkdown(),
        gfmTaskListItemToMarkdown(),
      ]
      return (tree: Root, file: { readonly value: unknown }) => {
        resolveReferences(tree, String(file.value))
        readBlankSpace(tree, String(file.value))
      }
    },
)
