import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encryptPdf } from '#journal/share/encrypt-pdf.ts'
import { neutralPdf, openPdf } from '#journal/share/neutral-pdf.ts'
import { renderDocument } from '#journal/share/render-document.ts'
import { sharePassword } from '#journal/share/share-password.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { madeDocument } from './support/made-document.ts'
import { canPrint, Printer } from './support/printer.ts'
import { hasTool, run } from './support/tools.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const qpdf = hasTool('qpdf')
const poppler = hasTool('pdftotext')
const password = sharePassword('cafe\u0301-riverbed-unlatch')
const document = madeDocument(['Zanzibar was never mentioned.'], { heading: 'Quokka' })

describe.skipIf(!canPrint)('a PDF with a password', () => {
  const printer = new Printer()
  let printed: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    printed = await printer.print(renderDocument(document, { paper: 'a4' }))
  })
  afterAll(() => printer.close())

  function saved(bytes: Uint8Array): string {
    const file = join(temporaryFolder(), 'notes.pdf')
    writeFileSync(file, bytes)
    return file
  }

  test.skipIf(!qpdf)('is sound and locked with AES-256, revision 6, as qpdf reads it', async () => {
    const file = saved(await encryptPdf(printed, document, password))
    const { status, output } = run('qpdf', ['--check', '--show-encryption', `--password=${password}`, file])
    expect(output).toContain('PDF Version: 2.0')
    expect(output).toContain('R = 6')
    expect(output).toContain('stream encryption method: AESv3')
    expect(output).toContain('string encryption method: AESv3')
    expect(output).toContain('file encryption method: AESv3')
    expect(output).toContain('No syntax or stream encoding errors found')
    expect(status).toBe(0)
  })

  test.skipIf(!qpdf)('opens for qpdf with the password and not without it', async () => {
    const file = saved(await encryptPdf(printed, document, password))
    expect(run('qpdf', ['--check', file]).output).toContain('invalid password')
    expect(run('qpdf', ['--check', '--password=another', file]).output).toContain('invalid password')
    expect(run('qpdf', [`--password=${password}`, '--requires-password', file]).status).toBe(3)
  })

  test.skipIf(!poppler)(
    'opens for poppler with the password and not without it, and says the same words',
    async () => {
      const file = saved(await encryptPdf(printed, document, password))
      const opened = run('pdftotext', ['-upw', password, file, '-'])
      expect(opened.output).toContain('Zanzibar was never mentioned.')
      expect(run('pdftotext', [file, '-'])).toMatchObject({
        output: expect.stringContaining('Incorrect password'),
      })
      const info = run('pdfinfo', ['-upw', password, file]).output
      expect(info).toMatch(
        /Encrypted:\s+yes \(print:yes copy:yes change:yes addNotes:yes algorithm:AES-256\)/u,
      )
      expect(info).toMatch(/Tagged:\s+yes/u)
    },
  )

  test.skipIf(!poppler)(
    'says nothing about where, when or with what it was made, open or locked',
    async () => {
      const locked = run('pdfinfo', [
        '-upw',
        password,
        saved(await encryptPdf(printed, document, password)),
      ]).output
      const open = run('pdfinfo', [saved(await openPdf(printed, document))]).output
      for (const info of [locked, open]) {
        expect(info).toMatch(/^Title:\s+Notes$/mu)
        expect(info).not.toMatch(/^(?:Creator|Producer|Author|Subject|Keywords|CreationDate|ModDate):/mu)
        expect(info).toMatch(/Metadata Stream:\s+no/u)
      }
      // The plant: what Chromium prints does say it.
      const unmitigated = run('pdfinfo', [saved(printed)]).output
      expect(unmitigated).toMatch(/^Creator:.*Chrome/mu)
      expect(unmitigated).toMatch(/^CreationDate:/mu)
    },
  )

  test('holds no word, name, title or fact in the clear', async () => {
    const clear = ['Zanzibar', 'Quokka', 'Notes', 'Title 1', 'Chrome', 'Skia', 'Literata']
    const spellings = clear.flatMap((word) => [
      Buffer.from(word),
      Buffer.from(word, 'utf16le'),
      Buffer.from(word, 'utf16le').swap16(),
      Buffer.from(Buffer.from(word).toString('hex')),
    ])
    const bare = await qpdfUncompressed(await openPdf(printed, document))
    const locked = Buffer.from(await encryptPdf(printed, document, password))
    expect(spellings.filter((word) => locked.includes(word))).toEqual([])
    // The plant: without the lock the same search finds them.
    expect(spellings.some((word) => bare.includes(word))).toBe(true)
  })

  async function qpdfUncompressed(bytes: Uint8Array): Promise<Buffer> {
    if (!qpdf) return Buffer.from(bytes)
    const file = saved(bytes)
    run('qpdf', ['--stream-data=uncompress', '--object-streams=disable', file, `${file}.plain`])
    return readFileSync(`${file}.plain`)
  }

  test.skipIf(!qpdf)('the check by qpdf sees a weaker lock', async () => {
    // The plant: a file that is only marked as encrypted with an old method must not pass for a locked one.
    const file = saved(await openPdf(printed, document))
    run('qpdf', ['--encrypt', password, password, '128', '--use-aes=y', '--', file, `${file}.weak`])
    const { output } = run('qpdf', ['--show-encryption', `--password=${password}`, `${file}.weak`])
    expect(output).not.toContain('R = 6')
  })

  test('two files of the same pages and password have nothing in common but their form', async () => {
    const [one, other] = [
      await encryptPdf(printed, document, password),
      await encryptPdf(printed, document, password),
    ]
    let same = 0
    for (let at = 0; at + 32 <= one.length; at += 32) {
      if (Buffer.from(other).includes(Buffer.from(one.subarray(at, at + 32)))) same += 1
    }
    expect(same / (one.length / 32)).toBeLessThan(0.5)
  })

  test('keeps its tags, its language and its headings for screen readers', async () => {
    const pdf = await PDF.load(await encryptPdf(printed, document, password), { credentials: password })
    const catalog = pdf.context.catalog.getDict()
    expect(catalog.has('StructTreeRoot')).toBe(true)
    expect(catalog.has('Outlines')).toBe(true)
    expect(catalog.getString('Lang')?.asString()).toBe('en-GB')
    expect((await neutralPdf(printed, document)).getPages()).toHaveLength(1)
  })
})
