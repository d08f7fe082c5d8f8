import { join } from "node:path";
import { NativeCompiler, NativeCompilerError } from "./native-compiler.js";
import type { TypeProblem } from "./types.js";

/** Texts of the changed files, by path below the root. They are known only after the compiler has started. */
type ReadTexts = () => Promise<ReadonlyMap<string, string>>;

/** Compiles the packages with the native compiler, or with the one in JavaScript if that is missing or cannot run. */
export async function checkPackages(
  root: string,
  executable: string | undefined,
  readTexts: ReadTexts,
): Promise<TypeProblem[]> {
  if (executable === undefined) return checkInJavaScript(root, readTexts);
  const compiler = new NativeCompiler(root, executable);
  const stop = () => {
    compiler.stop();
    process.exit(1);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    compiler.prepare();
    const texts = await readTexts();
    return await compiler.findErrors(texts).catch((error: unknown) => {
      if (!(error instanceof NativeCompilerError)) throw error;
      return checkInJavaScript(root, async () => texts);
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    compiler.stop();
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** This compiler takes three times as long, but runs wherever Node does. */
async function checkInJavaScript(root: string, readTexts: ReadTexts): Promise<TypeProblem[]> {
  // Loaded only if needed: it takes a third of a second.
  const { PackageCompiler } = await import("./types.js");
  const compiler = new PackageCompiler(root);
  compiler.prepare();
  const texts = await readTexts();
  return compiler.findErrors(new Map([...texts].map(([name, text]) => [join(root, name), text])));
}
