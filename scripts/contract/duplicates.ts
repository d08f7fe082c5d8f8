import ts from "typescript";
import { type Document, isScalar, visit } from "yaml";

/**
 * Returns the first duplicate key within one object of a valid JSON text.
 *
 * `JSON.parse` silently keeps the last of them, and so would lose a path. The compiler's parser keeps
 * them all, and reads a contract in a few hundredths of a second.
 */
export function findDuplicateKey(json: string): { key: string; line: number } | undefined {
  const file = ts.parseJsonText("contract.json", json);
  const find = (node: ts.Node): ts.PropertyAssignment | undefined =>
    (ts.isObjectLiteralExpression(node) ? findRepeated(node) : undefined) ?? ts.forEachChild(node, find);
  const property = find(file);
  if (property === undefined) return undefined;
  const { line } = file.getLineAndCharacterOfPosition(property.getStart(file));
  return { key: readKey(property), line: line + 1 };
}

function findRepeated(object: ts.ObjectLiteralExpression): ts.PropertyAssignment | undefined {
  const seen = new Set<string>();
  for (const property of object.properties.filter(ts.isPropertyAssignment)) {
    const key = readKey(property);
    if (seen.has(key)) return property;
    seen.add(key);
  }
  return undefined;
}

function readKey(property: ts.PropertyAssignment): string {
  return (property.name as ts.StringLiteral).text;
}

/** Returns the first duplicate key of a parsed YAML document; `offset` is the second occurrence. */
export function findDuplicateYamlKey(document: Document): { key: string; offset: number } | undefined {
  let found: { key: string; offset: number } | undefined;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) {
          found = { key: name, offset: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return found;
}
