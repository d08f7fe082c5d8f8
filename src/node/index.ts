export { hashApiKey } from "../core/intents.js";
export { FileIntentStore } from "./file-intent-store.js";
