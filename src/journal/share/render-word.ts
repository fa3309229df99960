import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { ShareDocument } from '#shared/share.ts'
import { noMoment } from '../no-moment.ts'
import { partLevels } from './heading-levels.ts'
import { neutralTitle } from './neutral-pdf.ts'
import { ordinaryBlocks } from './ordinary-blocks.ts'
import { beginsPage } from './own-page.ts'
import { pageFooterPieces } from './page-footer.ts'
import { numbering, WordBlocks } from './word-blocks.ts'
import { isRightToLeft, wordRuns, wordText } from './word-runs.ts'

// One process does it all, and no code is ever made of text at run time.
configure({ useWebWorkers: false })

/** What Word is told about a file: that it is notes, and nothing of who made it, when or with what. */
const about = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${neutralTitle}</dc:title></cp:coreProperties>`
export const aboutName = 'docProps/core.xml'

/** A document as a file for Word, for a reader who wants to edit it: real headings, lists and tables, and no drawings. */
export async function renderWord(document: ShareDocument): Promise<Uint8Array> {
  const blocks = new WordBlocks()
  const plain = (text: string) => (text === '' ? [] : blocks.of([{ kind: 'paragraph', spans: [{ text }] }]))
  const children = [
    ...blocks.heading(1, document.heading),
    ...plain(document.summary),
    ...document.parts.flatMap((part) => {
      const levels = partLevels(document, part)
      return [
        ...blocks.heading(levels.when, part.when),
        ...blocks.heading(levels.title, part.title, beginsPage(part)),
        ...blocks.of(ordinaryBlocks(part.blocks, levels)),
      ]
    }),
  ]
  const file = new Document({
    title: neutralTitle,
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 22, language: { value: document.language } } },
      },
    },
    numbering: { config: blocks.lists.map(numbering) },
    sections: [{ footers: { default: footer(document.foot) }, children }],
  })
  return withoutTraces(await Packer.toBuffer(file))
}

function footer(foot: string): Footer {
  const numbers = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES } as const
  const children = pageFooterPieces(foot).flatMap((piece) =>
    'words' in piece
      ? wordRuns([{ text: wordText(piece.words) }])
      : [new TextRun({ children: [numbers[piece.number]] })],
  )
  const direction = isRightToLeft(foot) && { bidirectional: true }
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, ...direction, children })],
  })
}

/** The same parts, without the moment they were made in and with nothing else said about them. */
async function withoutTraces(made: Uint8Array): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { lastModDate: noMoment, extendedTimestamp: false })
  for await (const entry of new ZipReader(new Uint8ArrayReader(made)).getEntriesGenerator()) {
    if (entry.directory) continue
    const bytes =
      entry.filename === aboutName ? Buffer.from(about) : await entry.getData(new Uint8ArrayWriter())
    await zip.add(entry.filename, new Uint8ArrayReader(new Uint8Array(bytes)))
  }
  return zip.close()
}
