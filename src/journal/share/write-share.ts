import { createHash, randomBytes } from 'node:crypto'
import type { ShareDocument, ShareFormat, ShareOutcome } from '#shared/share.ts'
import type { Connection } from '../database/connection.ts'
import { type Disk, realDisk } from '../vault/disk.ts'
import { withPages } from './contents-pages.ts'
import { encryptPdf } from './encrypt-pdf.ts'
import { openPdf } from './neutral-pdf.ts'
import { nothingRemoved, type Removed } from './omit/leave-out.ts'
import { partialBeside, placeFile } from './place-file.ts'
import { prove } from './prove.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderPlainText } from './render-plain-text.ts'
import { sharePassword } from './share-password.ts'
import { type ShareStep, unwatched } from './share-stops.ts'
import { forgetUnfinishedShare, rememberUnfinishedShare, removeUnfinishedShare } from './unfinished-share.ts'

export interface ShareToWrite {
  readonly document: ShareDocument
  /** What was taken out of it; left out when it is whole. */
  readonly removed?: Removed
  readonly format: ShareFormat
  /** As typed; only for `locked-pdf`. */
  readonly password: string | null
  /** What Chromium printed, for the PDF formats. */
  readonly pdf: Uint8Array | null
  /** Absolute path, as the person chose it. */
  readonly file: string
}

interface Surroundings {
  readonly connection: Connection
  readonly disk?: Disk
  /** Nobody looks on when it is left out. */
  readonly step?: ShareStep
}

/**
 * Makes a shared file, proves it and puts it where the person asked. All of it happens in memory until it is proven,
 * so a file that fails never exists, and no words reach the disk but those of the finished file.
 *
 * Throws `ShareStopped`, a Failure `share-password-too-short`, `share-password-too-long`, `share-not-proven`, or what the disk throws;
 * then nothing is left behind and an older file of the same name is untouched.
 */
export async function writeShare(
  { document: composed, removed = nothingRemoved, format, password: typed, pdf, file }: ShareToWrite,
  { connection, disk = realDisk, step = unwatched }: Surroundings,
): Promise<ShareOutcome> {
  await removeUnfinishedShare(connection, disk)
  const password = format === 'locked-pdf' ? sharePassword(typed ?? '') : null
  const document =
    pdf === null ? composed : await withPages(composed, pdf, () => step({ step: 'checking', done: 0, of: 0 }))
  const bytes = await makeFile(document, format, password, pdf)
  const proof = await prove(bytes, format, document, password, { removed, step })
  await step({ step: 'saving', done: 0, of: 0 })
  const partial = partialBeside(file, randomBytes)
  rememberUnfinishedShare(connection, partial)
  placeFile(disk, bytes, partial, file)
  forgetUnfinishedShare(connection)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { kind: 'saved', parts: document.parts.length, bytes: bytes.byteLength, hash, proof }
}

async function makeFile(
  document: ShareDocument,
  format: ShareFormat,
  password: string | null,
  pdf: Uint8Array | null,
): Promise<Uint8Array> {
  if (format === 'markdown') return Buffer.from(renderMarkdown(document))
  if (format === 'word') return (await import('./render-word.ts')).renderWord(document)
  if (format === 'plain-text') return Buffer.from(renderPlainText(document))
  if (pdf === null) throw new TypeError('a PDF was asked for and none was printed')
  return password === null ? openPdf(pdf, document) : encryptPdf(pdf, document, password)
}
