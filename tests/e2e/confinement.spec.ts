import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import type { Blocked } from '#shared/blocked.ts'
import { expect, test } from './support/goldseam.ts'
import { call, createJournalQuickly } from './support/walk.ts'

/** A server on this machine that the page must never reach, and a count of who did. */
async function listener() {
  const reached: string[] = []
  const server = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`)
    response
      .writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' })
      .end('reached')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    reached,
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise<unknown>((closed) => server.close(closed)),
  }
}

/** Gives whatever was started time to happen: what is awaited are answers of the page itself, not a clock. */
async function settle(page: Page): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 10))))
  }
}

test.describe('claim 41: a page of ours goes nowhere and opens nothing', () => {
  test('scripts, links, forms, frames, pop-ups, middle clicks and dropped files', async ({
    launchGoldseam,
  }) => {
    const app = await launchGoldseam()
    const { page } = app
    await createJournalQuickly(page)
    // Nothing of what the app does itself is ever refused: what is counted was somebody's attempt.
    expect(await call(page, 'privacy.blocked')).toEqual({ requests: 0, pages: 0, permissions: 0 })
    const { address, reached, close } = await listener()
    const before = page.url()
    const attempts: Record<string, (to: string) => void> = {
      'location.href': (to) => {
        location.href = to
      },
      'location.replace': (to) => location.replace(to),
      'window.open': (to) => void window.open(to),
      'window.open blank': (to) => void window.open(to, '_blank', 'noopener'),
      link: (to) => Object.assign(document.createElement('a'), { href: to }).click(),
      'link in a new tab': (to) =>
        Object.assign(document.createElement('a'), { href: to, target: '_blank' }).click(),
      'middle click': (to) => {
        const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: to }))
        link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }))
        link.remove()
      },
      form: (to) => {
        const form = Object.assign(document.createElement('form'), { action: to, method: 'post' })
        document.body.append(form)
        form.submit()
        form.remove()
      },
      frame: (to) => {
        const frame = Object.assign(document.createElement('iframe'), { src: to })
        document.body.append(frame)
      },
      refresh: (to) => {
        const meta = Object.assign(document.createElement('meta'), {
          httpEquiv: 'refresh',
          content: `0;url=${to}`,
        })
        document.head.append(meta)
      },
      drop: (to) => {
        const data = new DataTransfer()
        data.setData('text/uri-list', to)
        data.items.add(new File(['<p>dropped'], 'page.html', { type: 'text/html' }))
        for (const type of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(
            new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
          )
        }
      },
    }
    for (const [name, attempt] of Object.entries(attempts)) {
      await page.evaluate(attempt, `${address}/${encodeURIComponent(name)}`)
      await settle(page)
      expect(page.url(), name).toBe(before)
      expect(page.context().pages(), name).toHaveLength(1)
      expect(app.windows(), name).toBe(1)
    }
    await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible()
    const { pages } = (await call(page, 'privacy.blocked')) as Blocked
    expect(pages, 'navigations and windows are counted').toBeGreaterThanOrEqual(6)
    expect(reached).toEqual([])
    await close()
  })

  test('it reaches no address either: fetch, images, styles, workers, sockets, beacons', async ({
    launchGoldseam,
  }) => {
    const app = await launchGoldseam()
    const { page } = app
    await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
    const { address, reached, close } = await listener()
    const outcome = await page.evaluate(async (to) => {
      const element = (tag: string, set: Record<string, string>) =>
        new Promise<string>((done) => {
          const made = Object.assign(document.createElement(tag), set)
          made.addEventListener('load', () => done('loaded'))
          made.addEventListener('error', () => done('refused'))
          document.head.append(made)
        })
      const attempt = async (run: () => unknown) => {
        try {
          return String(await run())
        } catch {
          return 'refused'
        }
      }
      return {
        fetch: await attempt(() => fetch(`${to}/fetch`).then(() => 'loaded')),
        image: await element('img', { src: `${to}/image` }),
        style: await element('link', { rel: 'stylesheet', href: `${to}/style` }),
        beacon: await attempt(() => (navigator.sendBeacon(`${to}/beacon`) ? 'queued' : 'refused')),
        socket: await attempt(
          () =>
            new Promise((done) => {
              const socket = new WebSocket(to.replace('http', 'ws'))
              socket.onopen = () => done('loaded')
              socket.onerror = () => done('refused')
            }),
        ),
        worker: await attempt(() => new Worker(`${to}/worker`) && 'made'),
        event: await attempt(
          () =>
            new Promise((done) => {
              const source = new EventSource(`${to}/event`)
              source.onopen = () => done('loaded')
              source.onerror = () => done('refused')
            }),
        ),
      }
    }, address)
    await settle(page)
    expect(Object.values(outcome)).not.toContain('loaded')
    const { requests } = (await call(page, 'privacy.blocked')) as Blocked
    expect(requests, 'what the policy refuses is counted').toBeGreaterThanOrEqual(5)
    expect(reached).toEqual([])
    await close()
  })
})

test('claim 42: every permission is denied, asked for or looked up', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
      'idle-detection',
      'screen-wake-lock',
      'storage-access',
    ]
    const looked = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => [name, state],
          () => [name, 'unknown'],
        ),
      ),
    )
    // A browser without a screen leaves some questions unanswered for ever; that is no grant either.
    const attempt = (run: () => Promise<unknown>) =>
      Promise.race([
        run().then(
          () => 'granted',
          () => 'refused',
        ),
        new Promise<string>((done) => setTimeout(() => done('unanswered'), 5000)),
      ])
    return {
      looked: Object.fromEntries(looked) as Record<string, string>,
      camera: await attempt(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await attempt(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await attempt(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      place: await attempt(
        () => new Promise((ok, no) => navigator.geolocation.getCurrentPosition(ok, no, { timeout: 5000 })),
      ),
      notice: await Notification.requestPermission(),
      clipboard: await attempt(() => navigator.clipboard.readText()),
    }
  })
  expect(Object.values(states.looked)).not.toContain('granted')
  expect(states).toMatchObject({
    camera: 'refused',
    microphone: 'refused',
    screen: expect.not.stringContaining('granted'),
    place: 'refused',
    notice: 'denied',
    clipboard: 'refused',
  })
})

test.describe('claim 33: the policy is in force, not only sent', () => {
  test('no string becomes code and no inline script or style takes effect', async ({ launchGoldseam }) => {
    const { page } = await launchGoldseam()
    await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
    // Through the page's own scripts, not the tester's: what the tester evaluates is not held to the policy.
    const outcome = await page.evaluate(() => {
      const attempt = (run: () => unknown) => {
        try {
          run()
          return 'done'
        } catch {
          return 'refused'
        }
      }
      const script = document.createElement('script')
      return {
        innerHTML: attempt(() => {
          document.createElement('div').innerHTML = '<b>x</b>'
        }),
        scriptText: attempt(() => {
          script.textContent = 'window.__ran = true'
          document.head.append(script)
        }),
        insertAdjacentHTML: attempt(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
        documentWrite: attempt(() => document.write('<b>x</b>')),
        ran: '__ran' in window,
      }
    })
    expect(outcome).toEqual({
      innerHTML: 'refused',
      scriptText: 'refused',
      insertAdjacentHTML: 'refused',
      documentWrite: 'refused',
      ran: false,
    })
  })
})

test('claim 36: web storage, databases, caches and workers stay empty', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  const { page } = app
  await createJournalQuickly(page)
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    cookies: document.cookie,
  }))
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: '' })
})
