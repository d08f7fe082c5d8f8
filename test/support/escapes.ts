/** Returns the escaped forms of a string in JSON, URLs and XML. */
export function createTextEscapes(text: string) {
  const units = text
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
  return {
    plain: text,
    JSON: JSON.stringify(text).slice(1, -1),
    units,
    URL: encodeURIComponent(text),
    XML: text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`),
  };
}
