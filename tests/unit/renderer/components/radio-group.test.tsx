// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { Checkbox } from '../../../../src/renderer/components/Checkbox.tsx'
import { RadioGroup } from '../../../../src/renderer/components/RadioGroup.tsx'

const choices = [
  { value: 'screen', label: 'On the screen' },
  { value: 'paper', label: 'On paper' },
]

test('what there is to decide about a choice is reached with Tab after the group, and is none of its radios', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () =>
    root.render(
      <RadioGroup
        label="Format"
        choices={choices}
        value="screen"
        onChange={() => undefined}
        under={
          <Checkbox checked onChange={() => undefined}>
            Leaving needs the passphrase
          </Checkbox>
        }
      />,
    ),
  )
  const group = document.querySelector('[role="radiogroup"]')
  const box = document.querySelector('[role="checkbox"]')
  expect(group?.querySelectorAll('[role="radio"]')).toHaveLength(2)
  expect(group?.contains(box)).toBe(false)
  expect(box?.getAttribute('tabindex')).toBe('0')
  const [screen, paper] = document.querySelectorAll('label')
  const order = (element: Element | null | undefined) => Number((element as HTMLElement | null)?.style.order)
  const place = order(box?.closest('[style]'))
  // Drawn under the one that is chosen, before the next.
  expect(place).toBe(order(screen))
  expect(place).toBeLessThan(order(paper))
  await act(async () => root.unmount())
  vi.unstubAllGlobals()
})
