export { type ClientSecretOptions, clientSecretCredential } from "./client-secret.js";
