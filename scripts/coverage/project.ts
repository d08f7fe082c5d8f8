import { dirname, join, relative, sep } from "node:path";
import { type Node, Project, type SourceFile } from "ts-morph";
import { CONTRACTS } from "../contracts.js";

/** The clients' own sources with a type checker, without tests, scripts and emulator: enough to judge the facades. */
export function openProject(root: string): Project {
  const project = new Project({
    tsConfigFilePath: join(root, "tsconfig.json"),
    skipAddingFilesFromTsConfig: true,
    // Without the types of browsers, which are half of the text: their names then have the type `any`, unlike routes.
    compilerOptions: {
      types: [],
      skipLibCheck: true,
      lib: ["lib.es2022.d.ts", "lib.esnext.disposable.d.ts"],
    },
  });
  const folders = CONTRACTS.flatMap(({ client, generated }) =>
    client === undefined ? [] : [`${client.sources}/**/*.ts`, `${generated}/*.ts`],
  );
  project.addSourceFilesAtPaths([...new Set(folders)].map((folder) => join(root, folder)));
  return project;
}

/** Finds a source by its path below the root of the project, whatever the current folder is. */
export function findSource(project: Project, file: string): SourceFile | undefined {
  const { configFilePath } = project.getCompilerOptions();
  return project.getSourceFile(
    typeof configFilePath === "string" ? join(dirname(configFilePath), file) : file,
  );
}

/** @throws Error if the source does not exist. */
export function findSourceOrThrow(project: Project, file: string): SourceFile {
  const source = findSource(project, file);
  if (source === undefined) throw new Error(`${file} is not among the sources.`);
  return source;
}

/** Position of a node, as editors take it: `src/facade/users.ts` and a line from 1. */
export function findPlace(node: Node, root: string): { file: string; line: number } {
  return { file: findFile(node, root), line: node.getStartLineNumber() };
}

/** Returns the file of a node below the root, with slashes on every platform. */
export function findFile(node: Node, root: string): string {
  return relative(root, node.getSourceFile().getFilePath()).split(sep).join("/");
}
