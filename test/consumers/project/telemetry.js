// The entry for OpenTelemetry, where its peer is installed.
import * as sdk from "redis-cloud-sdk";
import { openTelemetry } from "redis-cloud-sdk/otel";
import { scenarios } from "./scenarios.js";

const options = { ...JSON.parse(process.argv[2]), attemptMiddleware: [openTelemetry()] };
console.log(JSON.stringify(await scenarios(sdk, options)));
