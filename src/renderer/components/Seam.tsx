/** The sign of the app: a mended crack, drawn as one thin line of gold. Decoration only. */
export function Seam() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 240 28"
      className="h-7 w-60 text-accent"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M1 19 L31 15 L47 20 L78 9 L104 13 L129 6 L151 12 L186 8 L209 13 L239 9" strokeWidth="1.75" />
      <path d="M104 13 L113 21 L134 25" strokeWidth="1.25" />
      <path d="M78 9 L84 2" strokeWidth="1.25" />
    </svg>
  )
}
