import { type ReactNode, useEffect, useRef } from 'react'
import { usePlace } from '../../state/place.ts'
import type { SettingName } from './settings-list.ts'

interface SettingProps {
  readonly name: SettingName
  readonly children: ReactNode
}

const control = '[tabindex="0"], button:not([tabindex="-1"]), input:not([tabindex="-1"])'

/** One setting. When the place names it, it is brought into sight and takes the focus. */
export function Setting({ name, children }: SettingProps) {
  const around = useRef<HTMLDivElement>(null)
  const [place] = usePlace()
  const named = place === `/settings/${name}`
  useEffect(() => {
    if (!named) return
    around.current?.scrollIntoView({ block: 'center' })
    around.current?.querySelector<HTMLElement>(control)?.focus({ preventScroll: true })
  }, [named])
  return (
    <div ref={around} className="flex flex-col gap-5">
      {children}
    </div>
  )
}
