import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** Runs kubectl and returns its output, or rejects with what it printed. `input` is its standard input. */
export type Kubectl = (args: readonly string[], input?: string) => Promise<string>;

/** Failure of kubectl. The message is what it printed. */
export class KubectlError extends Error {
  override name = "KubectlError";
}

/** Runs kubectl with a kubeconfig. */
export async function runKubectl(
  kubeconfig: string,
  args: readonly string[],
  input?: string,
): Promise<string> {
  return runProgram("kubectl", [`--kubeconfig=${kubeconfig}`, ...args], input);
}

/** Runs a program and returns its output, or rejects with what it printed. */
export async function runProgram(
  program: string,
  args: readonly string[],
  input = "",
  environment: Record<string, string> = {},
): Promise<string> {
  const child = spawn(program, args, { env: { ...process.env, ...environment } });
  child.stdin.on("error", () => {}); // It may exit before it reads everything.
  child.stdin.end(input);
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  if (code !== 0) throw new KubectlError(errors.trim() || `${program} exited with code ${code}`);
  return output;
}
