/** First line of every generated file. */
export const BANNER = "// Written by `npm run generate` from openapi/. Do not edit.\n\n";

/** A TSDoc comment; nothing for an empty text. */
export function tsdoc(text: string | undefined, indent = ""): string {
  if (text === undefined || text.trim() === "") return "";
  const lines = text.trim().replaceAll("*/", "*\\/").split("\n");
  return lines.length === 1
    ? `${indent}/** ${lines[0]} */\n`
    : `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}
