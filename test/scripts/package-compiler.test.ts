import { join } from "node:path";
import { expect, test } from "vitest";
import { PackageCompiler } from "../../scripts/update/types.js";
import { folder } from "../support/temp-folder.js";

const PACKAGE = JSON.stringify({ name: "twice", version: "1.0.0", types: "index.d.ts" });
const TYPES = "export declare const twice: number;\n";

test("a package that is installed twice does not end the compiler", { timeout: 600_000 }, async () => {
  const root = await folder({
    "tsconfig.json": JSON.stringify({
      compilerOptions: { module: "NodeNext", strict: true, types: [], lib: ["es5"] },
      include: ["src"],
    }),
    "package.json": '{ "type": "module" }',
    "node_modules/twice/package.json": PACKAGE,
    "node_modules/twice/index.d.ts": TYPES,
    "src/node_modules/twice/package.json": PACKAGE,
    "src/node_modules/twice/index.d.ts": TYPES,
    "src/nested/a.ts": 'import { twice } from "twice";\nexport const a: number = twice;\n',
    "generated/b.ts": 'import { twice } from "twice";\nexport const b: number = twice;\n',
    "src/c.ts": 'export { a } from "./nested/a.js";\nexport { b } from "../generated/b.js";\n',
  });
  const compiler = new PackageCompiler(root);
  compiler.prepare();
  const changed = 'import { twice } from "twice";\nexport const b: string = twice;\n';
  expect(compiler.findErrors(new Map([[join(root, "generated/b.ts"), changed]]))).toEqual([
    { file: "generated/b.ts", line: 2, message: "Type 'number' is not assignable to type 'string'." },
  ]);
});
