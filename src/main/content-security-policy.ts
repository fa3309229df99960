/**
 * What the window may load and run: the app's own files, nothing else, and no string may become code.
 * Sent as a header with every file (see app-protocol.ts). `connect-src 'none'`: a page of ours has nobody to talk to.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // ProseMirror reads pasted HTML in a document of its own, where nothing runs. Nobody else may make a policy.
  'trusted-types ProseMirrorClipboard',
].join('; ')
