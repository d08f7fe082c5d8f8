// Checks of a program, whose results it prints at its end.

export const results = [];

export async function check(name, body) {
  try {
    await body();
    results.push({ check: name, passed: true });
  } catch (error) {
    results.push({ check: name, passed: false, why: error.stack });
  }
}

export function expect(actual, expected) {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}
