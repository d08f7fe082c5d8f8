// Resumes a wait that another process started: tsx examples/resume.ts <token>
import { RedisCloud } from "redis-cloud-sdk";
import { ProgressLine } from "./terminal.js";

const [token = ""] = process.argv.slice(2);
const cloud = new RedisCloud(); // keys and base URL from the environment

const line = new ProgressLine(`process ${process.pid}`);
const database = await cloud.operations.resume(token, "database").wait({ onProgress: line.show });
line.end(`database ${database.databaseId} "${database.name}" is ${database.status}`);
