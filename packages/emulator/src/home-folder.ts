import { homedir, tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Returns the home folder, or a temporary folder for users without one, as in containers with arbitrary user IDs. */
export function getHomeFolder({ HOME = "" }: Readonly<Record<string, string | undefined>>): string {
  if (isAbsolute(HOME)) return HOME;
  try {
    const found = homedir();
    if (isAbsolute(found)) return found;
  } catch {
    // The user has no entry in the system's database.
  }
  return join(tmpdir(), `redis-cloud-emulator-${process.getuid?.() ?? 0}`);
}
