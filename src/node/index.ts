export { FileIntentStore } from "./file-intent-store.js";
