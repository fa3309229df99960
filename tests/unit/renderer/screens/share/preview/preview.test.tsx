// @vitest-environment happy-dom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { applyOmissions } from '#shared/apply-omissions.ts'
import type { Omission } from '#shared/omission.ts'
import { partWords } from '#shared/part-words.ts'
import type { ShareDocument } from '#shared/share.ts'
import type { VaultState } from '#shared/vault-state.ts'
import { Preview } from '../../../../../../src/renderer/screens/share/preview/Preview.tsx'
import { vaultIs } from '../../../../../../src/renderer/state/vault.ts'
import { documentOf, englishMarks, paragraph, partOf } from '../../../../shared/support/made-part.ts'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const document: ShareDocument = {
  ...documentOf(
    partOf('At the sink', paragraph('He told me ', { text: 'before', bold: true }, ' I asked.')),
    { ...partOf('Thomas’s loan', paragraph('Thomas was there. I was not.')), id: 'other' },
  ),
  marks: englishMarks,
}

/** As locking does. */
function emptyStores(): void {
  for (const kind of ['open', 'locked']) vaultIs({ kind } as VaultState)
}

let root: Root
let host: HTMLElement
let omissions: readonly Omission[] = []
let proposals: readonly Omission[] = []
const forgotten: string[] = []
const proposed = '019aa000-0000-7000-8000-000000000001'

/** Keeps what the person decides, as the screen around it does. */
function Kept({ whole }: { readonly whole: ShareDocument }) {
  const [kept, keep] = useState<readonly Omission[]>(omissions)
  omissions = kept
  return (
    <Preview
      document={whole}
      omissions={kept}
      onChange={keep}
      proposals={proposals}
      onForget={(id) => forgotten.push(id)}
    />
  )
}

const show = (whole: ShareDocument) =>
  act(async () =>
    root.render(
      <I18nProvider i18n={i18n}>
        <Kept whole={whole} />
      </I18nProvider>,
    ),
  )

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  omissions = []
  proposals = []
  emptyStores()
  host = globalThis.document.createElement('div')
  globalThis.document.body.append(host)
  root = createRoot(host)
  await show(document)
})
afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
  vi.unstubAllGlobals()
})

const text = () => host.querySelector<HTMLElement>('section[tabindex="0"]') ?? host
const key = (name: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    text().dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }),
    )
    globalThis.document.dispatchEvent(new Event('selectionchange'))
  })
const press = (name: string) =>
  act(async () => {
    const button = [...host.querySelectorAll('button')].find((each) => each.textContent === name)
    if (button === undefined) throw new Error(`no button ${name}`)
    button.click()
  })
/** Selects from the first of some words to the end of others, as a mouse does. */
const select = (first: string, last: string) =>
  act(async () => {
    const point = (words: string, atEnd: boolean) => {
      const texts = globalThis.document.createTreeWalker(text(), NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1
        if (at !== -1) return { node, offset: at + (atEnd ? words.length : 0) }
      }
      throw new Error(`no ${words}`)
    }
    const range = globalThis.document.createRange()
    const [from, to] = [point(first, false), point(last, true)]
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
    globalThis.document.dispatchEvent(new Event('selectionchange'))
  })
const wordsLeft = () => applyOmissions(document, omissions, englishMarks).document.parts.map(partWords)

describe('words of a preview', () => {
  test('chosen by mouse across styles are left out, marked, and put back by undo', async () => {
    await select('told', 'before')
    await press('Leave out')
    expect(wordsLeft()[0]).toBe('At the sink\nHe [left out] I asked.')
    expect(text().textContent).toContain('He [left out] I asked.')
    expect(text().textContent).not.toContain('told')
    await key('z', { ctrlKey: true })
    expect(omissions).toEqual([])
    expect(text().textContent).toContain('He told me before I asked.')
    await key('z', { ctrlKey: true, shiftKey: true })
    expect(text().textContent).toContain('He [left out] I asked.')
  })

  test('chosen over several parts become one omission in each', async () => {
    await select('I asked', 'Thomas was')
    await press('Leave out')
    expect(omissions).toHaveLength(2)
    expect(wordsLeft()).toEqual([
      'At the sink\nHe told me before [left out]',
      '[left out]\n there. I was not.',
    ])
  })

  test('are chosen with the arrow keys, word by word and paragraph by paragraph', async () => {
    await key('ArrowDown')
    await key('ArrowDown')
    await key('ArrowRight')
    await key('ArrowLeft')
    await key('ArrowLeft', { shiftKey: true })
    expect(host.textContent).toContain('Chosen: “I asked”')
    await press('Leave out')
    expect(wordsLeft()[0]).toBe('At the sink\nHe told me before [left out].')
  })

  test('are said in own words, and a mark that is pressed puts them back', async () => {
    await select('told', 'before')
    await press('Put in my own words')
    const field = host.querySelector('textarea')
    await act(async () => {
      if (field === null) throw new Error('no field')
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, 'was late')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await press('Put it in')
    expect(wordsLeft()[0]).toContain('He [in my own words: was late] I asked.')
    await act(async () => host.querySelector<HTMLElement>('[data-mark]')?.click())
    await press('Put back as it was')
    expect(omissions).toEqual([])
  })

  test('that are a name are changed everywhere, and it says in how many places', async () => {
    await select('Thomas', 'Thomas’s')
    await press('Change name')
    const fields = [...host.querySelectorAll('input')].map(({ value }) => value)
    expect(fields.slice(0, 2)).toEqual(['Thomas', 'T.'])
    expect(host.textContent).toContain('It is changed in 2 places.')
    expect(host.textContent).not.toContain('It is written in these ways')
    await press('Change name')
    expect(wordsLeft()[1]).toBe('T.’s [name changed] loan\nT. was there. I was not.')
    expect(text().textContent).not.toContain('Thomas')
  })

  test('that are a name are changed without anybody finding the name first', async () => {
    await press('Change a name')
    const [name] = host.querySelectorAll('input')
    expect(globalThis.document.activeElement).toBe(name)
    await act(async () => {
      if (name === undefined) throw new Error('no field')
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(name, 'Thomas')
      name.dispatchEvent(new Event('input', { bubbles: true }))
    })
    expect(host.querySelectorAll('input')[1]?.value).toBe('T.')
    expect(host.textContent).toContain('It is changed in 2 places.')
    await press('Change name')
    expect(text().textContent).not.toContain('Thomas')
    expect(globalThis.document.activeElement?.textContent).toBe('Change a name')
  })

  test('are offered nothing while the mouse still chooses them', async () => {
    const mouse = (type: string) =>
      act(async () => {
        const at = host.querySelector('[data-at]') ?? host
        at.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse', bubbles: true }))
      })
    await mouse('pointerdown')
    await select('told', 'before')
    expect(host.textContent).not.toContain('Leave out')
    await mouse('pointerup')
    expect(host.textContent).toContain('Chosen: “told me before”')
  })

  test('that no longer stand where they were left out are asked about', async () => {
    await select('told', 'before')
    await press('Leave out')
    await show({
      ...document,
      parts: [partOf('', paragraph('So he told me before I asked.')), ...document.parts.slice(1)],
    })
    expect(host.textContent).toContain('Please look at this again')
    await press('Leave out where it stands now')
    expect(host.textContent).not.toContain('Please look at this again')
    expect(text().textContent).toContain('So he [left out] I asked.')
  })

  test('that were left out for this reader before are proposed, and stay until one says so', async () => {
    const id = (nth: number) => `019aa000-0000-7000-8000-00000000000${nth}`
    proposals = [
      { kind: 'left-out', id: id(1), part: 'part', from: 15, to: 22, words: 'told me' },
      { kind: 'name', id: id(2), name: 'Thomas', instead: 'T.', marked: true },
      { kind: 'left-out', id: id(3), part: 'part', from: 0, to: 2, words: 'At' },
    ]
    await show({ ...document })
    expect(omissions).toEqual([])
    expect(host.textContent).toContain('Last time for this reader you left these out.')
    await press('Leave out again')
    expect(wordsLeft()[0]).toBe('At the sink\nHe [left out] before I asked.')
    await press('Not this time')
    await press('Forget it')
    expect(forgotten).toEqual([id(3)])
    expect(host.textContent).not.toContain('Last time for this reader')
    expect(omissions).toHaveLength(1)
    await key('z', { ctrlKey: true })
    expect(omissions).toEqual([])
  })

  test('that are a name stay where they are another word, and it says what only begins with them', async () => {
    const rose = { ...document, parts: [partOf('', paragraph('Rose rose early. Roses, Rosemary.'))] }
    await show(rose)
    await select('Rose', 'Rose')
    await press('Change name')
    expect(host.textContent).toContain('It is changed in 3 places.')
    expect(host.textContent).toContain('Longer words that begin with it stay as they are: Rosemary.')
    const boxes = [...host.querySelectorAll<HTMLElement>('fieldset [role="checkbox"]')]
    expect(boxes.map((box) => box.parentElement?.textContent)).toEqual([
      '“Rose” (1 place)',
      '“rose” (1 place)',
      '“Roses” (1 place)',
    ])
    const inputs = [...host.querySelectorAll<HTMLInputElement>('fieldset input')]
    for (const input of inputs.slice(1)) await act(async () => input.click())
    expect(host.textContent).toContain('It is changed in 1 place.')
    await press('Change name')
    expect(text().textContent).toContain('R. [name changed] rose early. Roses, Rosemary.')
    expect(omissions).toMatchObject([{ kind: 'name', name: 'Rose', stays: ['rose', 'Roses'] }])
  })

  test('can be put back after another step of the way was looked at, and not after a lock', async () => {
    await select('told', 'before')
    await press('Leave out')
    await act(async () => root.render(null))
    await show(document)
    await key('z', { ctrlKey: true })
    expect(omissions).toEqual([])
    await key('z', { ctrlKey: true, shiftKey: true })
    expect(omissions).toHaveLength(1)
    await act(async () => emptyStores())
    await key('z', { ctrlKey: true })
    expect(omissions).toHaveLength(1)
  })

  test('that were left out before are proposed wherever they stand now', async () => {
    const twice = { ...document, parts: [partOf('', paragraph('He lied. I knew. He lied.'))] }
    proposals = [
      { kind: 'left-out', id: proposed, part: 'part', from: 1, to: 9, words: 'He lied.', near: ['\n', ' I'] },
    ]
    await show(twice)
    expect(host.querySelector('q')?.parentElement?.textContent).toBe('He lied. (2 places)')
    await press('Leave out again')
    expect(text().textContent).toContain('[left out] I knew. [left out]')
    expect(host.textContent).not.toContain('Last time for this reader')
  })

  test('of a part of the sheet that are gone are asked about and not told', async () => {
    const sheet = (words: string) => ({
      ...document,
      parts: [{ ...partOf('Triggers', paragraph(words)), id: 'triggers' }],
    })
    await show(sheet('mostly: a letter from him'))
    await select('from', 'him')
    await press('Leave out')
    await show(sheet('mostly: a question asked'))
    expect(host.textContent).toContain('Words that no longer stand in “Triggers”')
    expect(host.textContent).not.toContain('from him')
    await press('No longer needed')
    expect(omissions).toEqual([])
  })
})
