/**
 * Formats a reply of Redis as redis-cli prints it.
 *
 * A top-level string is printed as is, so that INFO is readable; strings in lists are quoted.
 *
 * @param {unknown} reply
 */
export function formatReply(reply) {
  if (typeof reply === "string") return reply === "" ? '""' : reply;
  return formatItem(reply, "");
}

/**
 * @param {unknown} item
 * @param {string} indent
 * @returns {string}
 */
function formatItem(item, indent) {
  if (item === null || item === undefined) return "(nil)";
  if (typeof item === "string") return JSON.stringify(item);
  if (typeof item === "number") return Number.isInteger(item) ? `(integer) ${item}` : `(double) ${item}`;
  if (typeof item === "boolean") return `(${item})`;
  if (typeof item !== "object") return String(item);
  const isList = Array.isArray(item);
  const entries = isList ? item.map((value, index) => [index + 1, value]) : Object.entries(item);
  if (entries.length === 0) return isList ? "(empty array)" : "(empty map)";
  const wide = String(entries.length).length;
  const lines = entries.map(([name, value]) => {
    const head = isList ? `${String(name).padStart(wide)}) ` : `${JSON.stringify(name)}: `;
    return head + formatItem(value, indent + " ".repeat(isList ? head.length : 2));
  });
  return lines.join(`\n${indent}`);
}
