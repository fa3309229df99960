/** The name of a key, as on the keyboard. */
export function Key({ children }: { readonly children: string }) {
  return (
    <kbd className="inline-flex min-h-6 min-w-6 items-center justify-center rounded-[5px] border border-line-strong bg-bg px-1.5 font-interface text-13 text-ink">
      {children}
    </kbd>
  )
}
