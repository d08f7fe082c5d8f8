/**
 * Whether a string matches a pattern in which `*` matches any number of characters.
 *
 * Uses two pointers instead of a regular expression, so that no pattern can cause exponential backtracking.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  let textIndex = 0;
  let patternIndex = 0;
  let starIndex = -1;
  let resumeIndex = 0;
  while (textIndex < text.length) {
    if (pattern[patternIndex] === "*") {
      starIndex = patternIndex;
      resumeIndex = textIndex;
      patternIndex += 1;
    } else if (pattern[patternIndex] === text[textIndex]) {
      textIndex += 1;
      patternIndex += 1;
    } else if (starIndex >= 0) {
      // Backtrack: the last `*` matches one more character.
      patternIndex = starIndex + 1;
      resumeIndex += 1;
      textIndex = resumeIndex;
    } else {
      return false;
    }
  }
  while (pattern[patternIndex] === "*") patternIndex += 1;
  return patternIndex === pattern.length;
}
