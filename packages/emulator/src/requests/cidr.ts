/** Whether a string is an IPv4 address block such as `10.0.0.0/24`. */
export function isCidr(text: string): boolean {
  return toRange(text) !== undefined;
}

/** Whether two address blocks have an address in common. */
export function overlaps(one: string, other: string): boolean {
  const [a, b] = [toRange(one), toRange(other)];
  return a !== undefined && b !== undefined && a.first <= b.last && b.first <= a.last;
}

function toRange(text: string): { first: number; last: number } | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.slice(0, 4).some((part) => part > 255)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, bits = 0] = parts;
  if (bits > 32) return undefined;
  const size = 2 ** (32 - bits);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const first = Math.floor(address / size) * size;
  return { first, last: first + size - 1 };
}
