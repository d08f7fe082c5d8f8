export { FileIntents } from "./file-intents.js";
