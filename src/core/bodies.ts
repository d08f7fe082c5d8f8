// Written by `npm run generate` from openapi/. Do not edit.

export { createClient, createTransport, serializeBody } from "./json-bodies.js";
