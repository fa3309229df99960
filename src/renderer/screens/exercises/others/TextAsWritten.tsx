/** Text of a file as it is written there: a blank line makes a paragraph, and nothing else has a meaning. */
export function TextAsWritten({ text }: { readonly text: string }) {
  return (
    <p dir="auto" className="whitespace-pre-line">
      {text}
    </p>
  )
}
