import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** How wide an element is shown, in CSS pixels, now and whenever that changes. 0 before it is shown. */
export function useWidth<Of extends Element>(): readonly [RefObject<Of | null>, number] {
  const of = useRef<Of>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = of.current
    if (element === null) return
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [of, width]
}
