import ts from "typescript";
import { ContractError } from "../contract/read.js";

/**
 * Checks that importing generated files has no side effects: they must parse, and consist of types, functions, and
 * constants that are literals. Names are quoted where they are written; this is the proof, whatever writes the text.
 *
 * @throws ContractError naming the file and the line.
 */
export function checkInert(files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
    const [error] = syntaxErrors(source);
    const active = source.statements.find((statement) => !isInert(statement));
    const position = error?.start ?? active?.getStart(source);
    if (position === undefined) continue;
    const { line } = source.getLineAndCharacterOfPosition(position);
    const reason = error === undefined ? "is neither a type nor a constant" : "is not valid TypeScript";
    throw new ContractError(`${file}:${line + 1} ${reason}: a name in the contract must have caused this.`);
  }
}

/** Errors of the parser alone, which the compiler keeps on every file. */
function syntaxErrors(source: ts.SourceFile): readonly { start: number }[] {
  return (source as unknown as { parseDiagnostics: readonly { start: number }[] }).parseDiagnostics;
}

function isInert(statement: ts.Statement): boolean {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return true;
  if (ts.isImportDeclaration(statement)) return statement.importClause?.isTypeOnly === true;
  if (ts.isExportDeclaration(statement))
    return (
      statement.moduleSpecifier === undefined ||
      (ts.isStringLiteral(statement.moduleSpecifier) &&
        /^\.\/[a-z-]+\.js$/.test(statement.moduleSpecifier.text))
    );
  if (ts.isFunctionDeclaration(statement)) return true;
  return (
    ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.every(
      ({ name, initializer }) => ts.isIdentifier(name) && initializer !== undefined && isLiteral(initializer),
    )
  );
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isAsExpression(node)) return isLiteral(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every(
      (property) =>
        ts.isPropertyAssignment(property) &&
        !ts.isComputedPropertyName(property.name) &&
        isLiteral(property.initializer),
    );
  return (
    ts.isStringLiteral(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isNumericLiteral(node) ||
    [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind)
  );
}
