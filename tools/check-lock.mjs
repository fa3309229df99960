// Part of npm run check: says what would keep package-lock.json from working in a fresh clone on any system.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { troubleInLock } from './setup/lock-file.mjs'
import { root } from './setup/project.mjs'
import { say } from './setup/say.mjs'

const trouble = troubleInLock(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
for (const sentence of trouble) say(sentence)
if (trouble.length > 0) {
  say(
    'Pin versions whose packages for every system the registry has, and run: npm install --omit-lockfile-registry-resolved',
  )
  process.exitCode = 1
}
