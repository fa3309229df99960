import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { askPerson } from '../../../../tools/chromium-host/person-dialogs.ts'
import { newFolder } from './fixture.ts'

const onLinux = test.skipIf(process.platform !== 'linux')

/** Makes a program called zenity the only one there is. */
function onlyZenity(script: string): string {
  const folder = newFolder()
  writeFileSync(join(folder, 'zenity'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, 'zenity'), 0o755)
  vi.stubEnv('PATH', folder)
  return folder
}

onLinux('the chosen file is the answer', async () => {
  const folder = onlyZenity('IFS==; set -- $2; echo "$2.chosen"')
  const answer = await askPerson('save', {
    defaultPath: join(folder, 'notes.pdf'),
    filters: [{ extensions: ['pdf'] }],
  })
  expect(answer).toEqual({ kind: 'save', file: join(folder, 'notes.pdf.chosen') })
})

onLinux('closing the dialog cancels', async () => {
  const folder = onlyZenity('exit 1')
  expect(await askPerson('save', { defaultPath: join(folder, 'a') })).toEqual({ kind: 'cancel' })
})

onLinux('where there is no dialog, a save never goes over a file that is there', async () => {
  const folder = newFolder()
  vi.stubEnv('PATH', folder)
  writeFileSync(join(folder, 'notes.pdf'), '')
  writeFileSync(join(folder, 'notes-2.pdf'), '')
  const answer = await askPerson('save', { defaultPath: join(folder, 'notes.pdf') })
  expect(answer).toEqual({ kind: 'save', file: join(folder, 'notes-3.pdf') })
})
