/**
 * Whether a text fits a pattern in which `*` stands for any characters, also none.
 *
 * Two pointers and no regular expression: a pattern from outside cannot make it slow.
 */
export function fitsPattern(text: string, pattern: string): boolean {
  let at = 0;
  let desired = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    if (pattern[desired] === "*") {
      star = desired;
      resume = at;
      desired += 1;
    } else if (pattern[desired] === text[at]) {
      at += 1;
      desired += 1;
    } else if (star >= 0) {
      // The last star takes one character more.
      desired = star + 1;
      resume += 1;
      at = resume;
    } else {
      return false;
    }
  }
  while (pattern[desired] === "*") desired += 1;
  return desired === pattern.length;
}
