// Writes a share as a process of its own and is killed before the nth change of the disk; says how it went otherwise.
// Arguments: the folder of the journal and of the file, the format, the printed PDF (or -), the number of the change.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeShare } from '#journal/share/write-share.ts'
import type { ShareFormat } from '#shared/share.ts'
import { openJournal } from './filled-journal.ts'
import { diskWithTrouble } from './killing-disk.ts'
import { markedDocument } from './marked-document.ts'
import { speakEnglish } from './words.ts'

const [folder = '', format = '', pdf = '-', at = '-1'] = process.argv.slice(2)
speakEnglish()
const { disk } = diskWithTrouble(Number(at), () => process.kill(process.pid, 'SIGKILL'))
const connection = openJournal(folder)
await writeShare(
  {
    document: markedDocument(),
    format: format as ShareFormat,
    password: format === 'locked-pdf' ? 'shopper-riverbed-unlatch' : null,
    pdf: pdf === '-' ? null : new Uint8Array(readFileSync(pdf)),
    file: join(folder, 'shared', 'notes'),
  },
  { connection, disk },
)
await connection.close()
process.stdout.write('written')
