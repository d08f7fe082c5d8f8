#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { bindings } from "./bindings.js";
import { createNodeDependencies } from "./node-dependencies.js";
import { run } from "./run.js";

process.exitCode = await run(
  process.argv.slice(2),
  createNodeDependencies(bindings, fileURLToPath(import.meta.url)),
);
