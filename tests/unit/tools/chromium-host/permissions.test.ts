import { expect, test } from 'vitest'
import { startFixture } from './fixture.ts'

/** What a page comes to when it asks Chromium for everything it knows how to ask for. */
async function ask(without: string) {
  const app = await startFixture({ without })
  return app.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'local-fonts',
    ]
    const states = await Promise.all(
      names.map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName })
        return `${name} ${state}`
      }),
    )
    const reason = (error: Error) => error.name
    return {
      states,
      camera: await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(String, reason),
      clipboard: await navigator.clipboard.readText().then(() => 'read', reason),
      notification: await Notification.requestPermission(),
    }
  })
}

test('what both handlers deny is denied by Chromium itself', async () => {
  const answers = await ask('')
  expect(answers.states.filter((state) => !state.endsWith(' denied'))).toEqual([])
  expect(answers).toMatchObject({
    camera: 'NotAllowedError',
    clipboard: 'NotAllowedError',
    notification: 'denied',
  })
})

test('without handlers all is granted, as in Electron', async () => {
  const answers = await ask('permissions')
  expect(answers.states.filter((state) => !state.endsWith(' granted'))).toEqual([])
  expect(answers).toMatchObject({
    camera: '[object MediaStream]',
    clipboard: 'read',
    notification: 'granted',
  })
})
