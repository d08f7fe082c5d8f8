export { FileIntentStore } from "./file-intents.js";
