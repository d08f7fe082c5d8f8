/**
 * Whether a text fits a pattern in which `*` stands for any characters, also none.
 *
 * Two pointers and no regular expression: a pattern from outside cannot make it slow.
 */
export function fitsPattern(text: string, pattern: string): boolean {
  let at = 0;
  let wanted = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    if (pattern[wanted] === "*") {
      star = wanted;
      resume = at;
      wanted += 1;
    } else if (pattern[wanted] === text[at]) {
      at += 1;
      wanted += 1;
    } else if (star >= 0) {
      // The last star takes one character more.
      wanted = star + 1;
      resume += 1;
      at = resume;
    } else {
      return false;
    }
  }
  while (pattern[wanted] === "*") wanted += 1;
  return wanted === pattern.length;
}
