const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const LENGTH = 32;
/** A password contains a character of each. */
const CLASSES = [/[A-Z]/, /[a-z]/, /\d/];

/** Generates a password like those of the service: letters and digits, of each class at least one. */
export function generatePassword(): string {
  for (;;) {
    const bytes = [...crypto.getRandomValues(new Uint8Array(2 * LENGTH))];
    // Bytes above the largest multiple would favor the first characters.
    const usable = bytes.filter((byte) => byte < 256 - (256 % ALPHABET.length));
    const password = usable
      .map((byte) => ALPHABET[byte % ALPHABET.length])
      .join("")
      .slice(0, LENGTH);
    if (password.length === LENGTH && CLASSES.every((one) => one.test(password))) return password;
  }
}
