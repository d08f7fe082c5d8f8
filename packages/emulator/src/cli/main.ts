#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { realDependencies } from "./real.js";
import { rooms } from "./rooms.js";
import { run } from "./run.js";

process.exitCode = await run(process.argv.slice(2), realDependencies(rooms, fileURLToPath(import.meta.url)));
