import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canPrint } from './support/printer.ts'

const child = resolve(import.meta.dirname, 'support/prove-as-utility-process.ts')

describe.skipIf(!canPrint)('the proof works', () => {
  // pdf.js asks these two properties whether it is in Node or in a browser.
  test.each(['as in Electron’s utility process', 'as in plain Node'])(
    '%s, and says nothing in the terminal',
    (place) => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [child, place.includes('utility') ? 'utility' : 'node'],
        {
          encoding: 'utf8',
        },
      )
      expect({ stdout, stderr }).toEqual({
        stdout: '{"reader":"pdf.js","words":28,"locked":true,"passages":0,"names":0}',
        stderr: '',
      })
    },
  )
})
