import type { Page } from 'playwright-core'

// Measured inside the page, because the way from this process to the page takes longer than what is measured.

/**
 * Types keys into what has the focus and takes, for each, the time from the key press to the frame that shows it.
 * Returns milliseconds.
 */
export async function timeKeys(page: Page, keys: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { benchTimes: times })
    document.addEventListener(
      'keydown',
      (event) => {
        const pressed = event.timeStamp
        // The frame after the next animation frame has been drawn when a message posted from it arrives.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - pressed)
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
  for (let at = 0; at < keys; at += 1) await page.keyboard.press('abcdefghij'[at % 10] ?? 'a', { delay: 5 })
  await page.waitForFunction(
    (wanted) => (Reflect.get(window, 'benchTimes') as number[]).length >= wanted,
    keys,
  )
  return page.evaluate(() => Reflect.get(window, 'benchTimes') as number[])
}

/** Puts a plain text area with a text over the page and the cursor at its end: the least an editor could cost. */
export async function showTextArea(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    document.getElementById('bench-area')?.remove()
    const area = Object.assign(document.createElement('textarea'), { id: 'bench-area', value })
    Object.assign(area.style, {
      position: 'fixed',
      inset: '0',
      zIndex: '999',
      font: '18px/1.7 serif',
      width: '66ch',
    })
    document.body.append(area)
    area.focus()
    area.setSelectionRange(value.length, value.length)
    area.scrollTop = area.scrollHeight
  }, text)
}

/** Scrolls the list by so many pixels a frame and returns the length of each frame in milliseconds. */
export async function timeScroll(page: Page, frames: number, step: number): Promise<readonly number[]> {
  return page.evaluate(
    ([count, by]) =>
      new Promise<number[]>((done) => {
        let scroller = document.querySelector('[role="listbox"]') as HTMLElement | null
        while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1)
          scroller = scroller.parentElement
        if (!scroller) throw new Error('no list that scrolls')
        const list = scroller
        const times: number[] = []
        let last = performance.now()
        const next = () => {
          const now = performance.now()
          times.push(now - last)
          last = now
          list.scrollTop += by
          if (times.length < count) requestAnimationFrame(next)
          else done(times)
        }
        requestAnimationFrame(next)
      }),
    [frames, step] as const,
  )
}

/** Puts a search into the search field key by key; returns, per key, the time until its results are drawn. */
export async function timeSearch(page: Page, words: readonly string[]): Promise<readonly number[]> {
  const times: number[] = []
  const field = page.getByLabel('Search the journal')
  for (const word of words) {
    await field.fill('')
    await page.getByRole('option', { selected: false }).first().waitFor()
    await page.evaluate(() => {
      const shown = new Promise<number>((done) => {
        document.addEventListener(
          'input',
          () => {
            const typed = performance.now()
            const watcher = new MutationObserver(() => {
              if (document.querySelector('[role="listbox"] mark') === null) return
              watcher.disconnect()
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel()
                port1.onmessage = () => done(performance.now() - typed)
                port2.postMessage(null)
              })
            })
            watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
          },
          { capture: true, once: true },
        )
      })
      Object.assign(window, { benchShown: shown })
    })
    await field.fill(word)
    times.push(await page.evaluate(() => Reflect.get(window, 'benchShown') as Promise<number>))
  }
  return times
}
