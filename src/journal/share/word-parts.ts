import { configure, TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { notProven } from './not-proven.ts'

configure({ useWebWorkers: false })

/** The parts of a Word file by name. Throws a Failure `share-not-proven` where one of them, or the file, has a comment. */
export async function partsOfWord(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes))
  const parts = new Map<string, string>()
  for await (const entry of zip.getEntriesGenerator()) {
    if (entry.directory || entry.comment !== '' || parts.has(entry.filename)) {
      throw notProven('a part that does not belong')
    }
    parts.set(entry.filename, await entry.getData(new TextWriter()))
  }
  if (zip.comment !== undefined && zip.comment.length > 0) throw notProven('a comment on the file')
  return parts
}

const tag = /<\/?([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*\/?>/gu

/** What the words of a document need: no notes, no changes that are kept, no words that do not show. */
const elements =
  /^w:(?:abstractNum|abstractNumId|b|bCs|bidi|body|bottom|br|cols|cantSplit|docGrid|document|fldChar|footerReference|ftr|gridCol|hanging|i|iCs|ilvl|ind|insideH|insideV|instrText|jc|left|lvl|lvlJc|lvlOverride|lvlText|multiLevelType|num|numFmt|numId|numPr|numbering|p|pBdr|pPr|pStyle|pgMar|pgNumType|pgSz|r|rFonts|rPr|right|rtl|sectPr|start|startOverride|strike|t|tbl|tblBorders|tblGrid|tblHeader|tblPr|tblW|tc|tcPr|top|tr|trPr)$/u

/** Values are numbers or names out of Word's own list, never words. */
const values =
  /^(?:-?\d+%?|[0-9A-F]{6}|rId\d+|%\d\.|[●○■]|auto|begin|bullet|center|clear|continuous|decimal|default|dxa|end|eastAsia|false|hybridMultilevel|left|linePitch|multilevel|nextColumn|none|off|pct|portrait|preserve|separate|single|start|true|Courier New|Heading[1-6]|ListParagraph|Quote)$/u

/**
 * Whether a part holds anything but tags, values and words that are known.
 * @param bare the same part of a file without words, of which it may have the names of kinds of XML
 */
export function strangeIn(part: string, bare: string): boolean {
  const inside = part.replace(/^<\?xml [^<>]*\?>\s*/u, '')
  for (const [, name = '', attributes = ''] of inside.matchAll(tag)) {
    if (!elements.test(name)) return true
    for (const [attribute, key = '', value = ''] of attributes.matchAll(/([\w:]+)="([^"]*)"/gu)) {
      const kind = /^xmlns:|^mc:Ignorable$/u.test(key)
      if (kind ? !bare.includes(attribute) : !values.test(value)) return true
    }
  }
  // Between the tags stand words, and only where words belong.
  const left = inside
    .replace(/<w:t(?: xml:space="preserve")?>[^<]*<\/w:t>/gu, '')
    .replace(/<w:instrText xml:space="preserve">(?:PAGE|NUMPAGES)<\/w:instrText>/gu, '')
    .replace(tag, '')
  return left.trim() !== ''
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of a part. */
export function textIn(part: string): string {
  return [...part.matchAll(/<w:t(?: xml:space="preserve")?>([^<]*)<\/w:t>/gu)]
    .map(([, words = '']) =>
      words.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => signs[name] ?? ''),
    )
    .join('')
}
