import type { PromiseWeekState } from '#shared/answer-record.ts'

const outline = { x: 3, y: 3, width: 18, height: 18, rx: 7.5 } as const

/** A week as a soft shape: filled, half, outline, dot, or, for a blank one, hardly anything. One colour, never a verdict. */
export function WeekShape({ state }: { readonly state: PromiseWeekState | null }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" width="22" height="22" className="shrink-0">
      {state === 'kept' && (
        <rect {...outline} x={2} y={2} width={20} height={20} rx={8} fill="currentColor" />
      )}
      {(state === 'partly' || state === 'missed') && (
        <rect {...outline} fill="none" stroke="currentColor" strokeWidth="2" />
      )}
      {state === 'partly' && (
        <path d="M3 12h18v1.5a7.5 7.5 0 0 1-7.5 7.5h-3a7.5 7.5 0 0 1-7.5-7.5z" fill="currentColor" />
      )}
      {state === 'not-due' && <circle cx="12" cy="12" r="3" fill="currentColor" />}
      {state === null && <path d="M8 21h8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />}
    </svg>
  )
}
