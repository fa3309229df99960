// A style sheet as the text it is, by the bundler.
declare module '*.css?raw' {
  const text: string
  export default text
}
