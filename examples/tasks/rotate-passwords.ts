// Gives every Pro database a new password, and shows the progress on a board: tsx examples/tasks/rotate-passwords.ts
import { mapConcurrent, RedisCloud } from "redis-cloud-sdk";
import { ProgressBoard } from "../board.js";

const cloud = new RedisCloud(); // keys from the environment
const databases = (await cloud.databases.listAll().all()).filter(({ kind }) => kind !== "essentials");
const board = new ProgressBoard(databases.map(({ database }) => database.name));
const rotations = mapConcurrent(databases, ({ ids }, { index, signal }) =>
  cloud.databases.rotatePassword(ids, { signal, onProgress: (step) => board.show({ ...step, index }) }),
);
for await (const { index, ...result } of rotations) {
  if (result.status === "fulfilled") board.show({ index, phase: "done", status: "rotated" });
  else {
    board.show({ index, phase: "failed", status: "", error: result.reason });
    process.exitCode = 1;
  }
}
board.end();
