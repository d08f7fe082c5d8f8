import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/** A regular expression of the SDK, and where it stands. */
export interface Regex {
  file: string;
  source: string;
  flags: string;
}

/** Every regular expression below a folder, those built from texts included. */
export function regexesBelow(folder: string): Regex[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => regexesOf(file, readFileSync(`${folder}/${file}`, "utf8")));
}

export function regexesOf(file: string, text: string): Regex[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Regex[] = [];
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isStringLiteralLike(node.initializer)) {
      texts.push(`const ${node.getText()};`);
    }
    if (ts.isRegularExpressionLiteral(node)) found.push(made(file, node.text, texts));
    const isNew =
      (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp";
    if (isNew) found.push(made(file, node.getText(), texts));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Runs the expression itself; it may use texts that stand above it in the file, and nothing else. */
function made(file: string, expression: string, texts: readonly string[]): Regex {
  const { source, flags } = new Function(`${texts.join("\n")}\nreturn ${expression};`)() as RegExp;
  return { file, source, flags };
}
