// Gives every Pro database a new password, and shows the progress on a board: tsx examples/tasks/rotate-passwords.ts
import { randomBytes } from "node:crypto";
import { RedisCloud } from "redis-cloud-sdk";
import { ProgressBoard } from "../board.js";

const cloud = new RedisCloud(); // keys from the environment
const databases = (await cloud.databases.listAll().all()).filter(({ kind }) => kind === "pro");
const board = new ProgressBoard(databases.map(({ database }) => database.name));
const rotations = databases.map(({ ids }) =>
  cloud.databases.update(ids, { password: `Aa1-${randomBytes(18).toString("base64url")}` }),
);
const results = await cloud.operations.waitAll(rotations, { onProgress: board.show });
board.end();
if (results.some(({ status }) => status === "rejected")) process.exitCode = 1;
