import ts from 'typescript'

// Electron's node:crypto is BoringSSL. These are in it, and in OpenSSL, and in every other library.
const allowedFunctions = new Set([
  'createCipheriv',
  'createDecipheriv',
  'createHash',
  'createHmac',
  'hkdfSync',
  'randomBytes',
  'timingSafeEqual',
])
const allowedAlgorithms = new Set(['aes-256-gcm', 'sha256', 'sha384', 'sha512'])
/** Only to read the pages of a SQLCipher database, never for anything of our own. */
const allowedForReading = new Set(['createDecipheriv of aes-256-cbc'])
const takesAlgorithm = new Set(['createCipheriv', 'createDecipheriv', 'createHash', 'createHmac', 'hkdfSync'])
const isCryptoModule = (name: string) => /^(node:)?crypto(\/|$)/.test(name)

/** Uses of cryptography in a source text that Electron may not have, or that this list cannot judge. */
export function forbiddenPrimitives(source: string): string[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ESNext, true)
  const constants = constantStrings(file)
  const found: string[] = []
  walk(file)
  return found

  function walk(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) judgeImport(node)
    if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      isCryptoModule(textOf(node.moduleSpecifier))
    ) {
      found.push('re-export')
    }
    if (ts.isCallExpression(node)) judgeCall(node)
    if (ts.isIdentifier(node) && /^(crypto|webcrypto)$/.test(node.text)) found.push(node.text)
    ts.forEachChild(node, walk)
  }

  function judgeImport({ moduleSpecifier, importClause }: ts.ImportDeclaration): void {
    if (!isCryptoModule(textOf(moduleSpecifier)) || importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
      return
    const bindings = importClause?.namedBindings
    if (importClause?.name || !bindings || !ts.isNamedImports(bindings)) {
      found.push('import of everything')
      return
    }
    for (const { isTypeOnly, name, propertyName } of bindings.elements) {
      if (isTypeOnly) continue
      if (propertyName) found.push(`${propertyName.text} renamed`)
      else if (!allowedFunctions.has(name.text)) found.push(name.text)
    }
  }

  function judgeCall({ expression, arguments: [first] }: ts.CallExpression): void {
    const dynamic = expression.kind === ts.SyntaxKind.ImportKeyword || expression.getText() === 'require'
    if (dynamic && first && isCryptoModule(textOf(first))) found.push('import at run time')
    if (!ts.isIdentifier(expression) || !takesAlgorithm.has(expression.text)) return
    const algorithm =
      first && ts.isStringLiteralLike(first) ? first.text : constants.get(first?.getText() ?? '')
    const use = `${expression.text} of ${algorithm ?? 'something decided at run time'}`
    if (algorithm !== undefined && (allowedAlgorithms.has(algorithm) || allowedForReading.has(use))) return
    found.push(use)
  }
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : ''
}

function constantStrings(file: ts.SourceFile): Map<string, string> {
  const constants = new Map<string, string>()
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const))
      continue
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer && ts.isStringLiteralLike(initializer)) constants.set(name.getText(), initializer.text)
    }
  }
  return constants
}
