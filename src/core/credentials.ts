/** What identifies a caller. Never enumerable on anything, never in a message. */
export interface Credentials {
  apiKey: string;
  secretKey: string;
}
