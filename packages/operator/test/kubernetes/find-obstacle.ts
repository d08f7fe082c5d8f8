import { findObstacle } from "./cluster/go-programs.js";

// Prints why these tests cannot run on this machine and fails, or succeeds silently.
const obstacle = findObstacle();
if (obstacle !== undefined) {
  console.log(obstacle);
  process.exitCode = 1;
}
