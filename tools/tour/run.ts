import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { openGoldseam, root } from '../drive/goldseam.ts'
import { throwAway } from './bin-part.ts'
import { newCamera } from './camera.ts'
import { find } from './finding-part.ts'
import { lockAndOpen } from './locking-part.ts'
import { addPictures } from './pictures-part.ts'
import { seeSafety, seeSettings } from './places-part.ts'
import { reflect } from './reflection-part.ts'
import { share } from './sharing-part.ts'
import { markAndCompare, seeCalendar, seeToday } from './today-part.ts'
import type { Tour } from './tour.ts'
import { walkThroughWelcome } from './welcome-part.ts'
import { read, write } from './writing-part.ts'

// Walks through the whole app as a new person would: node tools/tour/run.ts [--readme]
// With --readme it also takes docs/images/journal.png, the picture in the README, anew.
const camera = newCamera(join(root, 'out', 'tour'))
const app = await openGoldseam()
let steps = 0
const tour: Tour = {
  app,
  camera,
  readmePicture: process.argv.includes('--readme') ? join(root, 'docs', 'images', 'journal.png') : null,
  say(words) {
    steps += 1
    console.log(`${String(steps).padStart(3)}. ${words.replaceAll(`${root}/`, '')}`)
  },
}

try {
  await walk()
  console.log(
    `\n${camera.taken} pictures, a shared PDF and its password are in ${relative('', camera.folder) || '.'}.`,
  )
} catch (error) {
  await app.page.screenshot({ path: join(camera.folder, 'where-it-stopped.png'), caret: 'initial' })
  console.error(`\nThe tour stopped after step ${steps}; where-it-stopped.png shows where.\n${String(error)}`)
  process.exitCode = 1
} finally {
  await app.quit()
  rmSync(app.userData, { recursive: true, force: true })
}

async function walk(): Promise<void> {
  const recoveryCode = await walkThroughWelcome(tour)
  await write(tour)
  await read(tour)
  await seeToday(tour)
  await seeCalendar(tour)
  await addPictures(tour)
  await markAndCompare(tour)
  await find(tour)
  await seeSettings(tour)
  await seeSafety(tour)
  await share(tour)
  await throwAway(tour)
  await reflect(tour)
  await lockAndOpen(tour, recoveryCode)
}
