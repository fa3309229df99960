import type { Page } from 'playwright-core'
import { type Random, seededRandom } from '../bench/seeded-random.ts'
import type { IpcMain } from '../chromium-host/ipc-main.ts'

// A machine slower than any of ours, to find what is only right because it is fast: a test that presses a key before
// what it opened has the focus, a page that writes letters where one no longer is.
//
//   GOLDSEAM_SLOW=4   the window's processor is four times slower
//   GOLDSEAM_LATE=300 calls reach main, and frames the page, up to 300 ms late, never out of their order;
//                     GOLDSEAM_SEED=7 draws other delays

/** How many times slower the window is. At least 1. */
const slow = Math.max(1, Number(process.env.GOLDSEAM_SLOW ?? 1))
/** How late a call or a frame may come, in milliseconds. 0 for as soon as ever. */
const late = Math.max(0, Number(process.env.GOLDSEAM_LATE ?? 0))
const seed = Number(process.env.GOLDSEAM_SEED ?? 1) || 1

/** By how much every patience grows with it. */
export const patienceFactor = slow * (late > 0 ? 2 : 1)

/** Makes a window as slow as was asked for. Nothing happens unless it was. */
export async function slowDown(page: Page): Promise<void> {
  if (slow > 1) {
    // It lasts as long as the session, which ends with the page.
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow })
  }
  if (late > 0) await page.evaluate(framesComeLate, late)
}

/** Lets every call of the window wait before main hears of it. Nothing happens unless it was asked for. */
export function callsComeLate(ipcMain: IpcMain): void {
  if (late > 0) ipcMain.beforeEach = inTurn(seededRandom(seed))
}

/** Waits of random lengths, of which none ends before the one that began before it. */
function inTurn(random: Random): () => Promise<void> {
  let last = Promise.resolve()
  let due = 0
  return () => {
    due = Math.max(due, Date.now() + random() * late)
    const until = due
    last = last.then(() => new Promise((over) => setTimeout(over, Math.max(0, until - Date.now()))))
    return last
  }
}

/** Runs in the page: a library that waits for the next frame waits longer, as on a machine that is busy drawing. */
function framesComeLate(most: number): void {
  const soon = window.requestAnimationFrame.bind(window)
  const waiting = new Map<number, number>()
  // Above 0, as a browser's: libraries take 0 and -1 for "none".
  let last = 0
  let due = 0
  window.requestAnimationFrame = (callback) => {
    last += 1
    const id = last
    due = Math.max(due, performance.now() + Math.random() * most)
    const timer = window.setTimeout(
      () =>
        soon((time) => {
          if (waiting.delete(id)) callback(time)
        }),
      due - performance.now(),
    )
    waiting.set(id, timer)
    return id
  }
  window.cancelAnimationFrame = (id) => {
    window.clearTimeout(waiting.get(id))
    waiting.delete(id)
  }
}
