import { spawn } from "node:child_process";

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: "open", win32: "explorer" };

/** Opens a URL in the user's browser. */
export function openPage(url: string): Promise<void> {
  const opener = OPENERS[process.platform] ?? "xdg-open";
  return new Promise((resolve, reject) => {
    const child = spawn(opener, [url], { detached: true, stdio: "ignore" });
    child.once("error", () => reject(new Error(`cannot run ${opener}`)));
    child.once("spawn", () => {
      child.unref();
      resolve();
    });
  });
}
