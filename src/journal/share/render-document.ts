import type { ShareDocument, SharedPart, ShareOptions } from '#shared/share.ts'
import { escaped } from './escaped.ts'
import { partLevels } from './heading-levels.ts'
import { beginsPage } from './own-page.ts'
import { pageFooterContent } from './page-footer.ts'
import { blocksHtml } from './render-blocks.ts'

/** Letter is shorter: with less above and below, as much of a sheet fits on its first page. */
const papers: Readonly<Record<ShareOptions['paper'], string>> = {
  a4: 'size:A4',
  letter: 'size:letter;margin:12mm 21mm 15mm',
}

/**
 * A document as a whole HTML page for the print window, which serves `print.css` and its fonts and allows the page one
 * style element: the first. No scripts, no links, no images, no names that lead elsewhere. Pure.
 */
export function renderDocument(document: ShareDocument, { paper }: Pick<ShareOptions, 'paper'>): string {
  const foot = `@bottom-center{content:${pageFooterContent(document.foot)}}`
  return [
    `<!doctype html>\n<html lang="${escaped(document.language)}">\n<head>\n<meta charset="utf-8">`,
    // The same for every document: print queues show it.
    '<title>Notes</title>',
    '<link rel="stylesheet" href="print.css">',
    `<style>@page{${papers[paper]};${foot}}</style>\n</head>\n<body>\n<main>`,
    document.heading === '' ? '' : `<h1 dir="auto">${escaped(document.heading)}</h1>`,
    `<p class="summary" dir="auto">${escaped(document.summary)}</p>`,
    ...document.parts.map((part) => partHtml(document, part)),
    '</main>\n</body>\n</html>\n',
  ].join('\n')
}

function partHtml(document: ShareDocument, part: SharedPart): string {
  const levels = partLevels(document, part)
  const heading = (level: number, name: string, words: string) =>
    words === '' ? '' : `<h${level} class="${name}" dir="auto">${escaped(words)}</h${level}>\n`
  // Parts of a session sheet stand closer together than entries alone.
  const kind =
    part.level === 3
      ? ' class="below"'
      : beginsPage(part)
        ? ' class="sheet own-page"'
        : part.when === ''
          ? ' class="sheet"'
          : ''
  return [
    `<section${kind}>\n${heading(levels.when, 'when', part.when)}${heading(levels.title, 'title', part.title)}`,
    `${blocksHtml(part.blocks, levels)}\n</section>`,
  ].join('')
}
