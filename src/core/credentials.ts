/** API key and secret key of a caller. Never part of an enumerable property or a message. */
export interface Credentials {
  apiKey: string;
  secretKey: string;
}
