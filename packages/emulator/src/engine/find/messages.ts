/** The environment variable that names a server. */
export const REDIS_SERVER_VARIABLE = "REDIS_CLOUD_EMULATOR_REDIS_SERVER";
/** Older ones cannot change their ports while they run, and know less of ACLs. */
export const MIN_VERSION = 7;

/** What to type on this machine. `distribution` is the ID and ID_LIKE of /etc/os-release. */
export function installLine(platform: string, distribution: string): string {
  if (platform === "darwin") return "brew install redis";
  if (platform === "win32") return 'in WSL ("wsl --install"): sudo apt-get install redis-server';
  const words = distribution.split(/\s+/);
  const is = (...names: string[]) => names.some((name) => words.includes(name));
  if (is("debian", "ubuntu")) return "sudo apt-get install redis-server";
  if (is("fedora", "rhel", "centos")) return "sudo dnf install valkey";
  if (is("alpine")) return "apk add redis";
  if (is("arch")) return "sudo pacman -S valkey";
  if (is("suse", "opensuse")) return "sudo zypper install redis";
  return "install the package redis or valkey of your system";
}

/** The one message when there is nothing to run. */
export function notFoundMessage(install: string, tried: readonly string[]): string {
  return [
    `No redis-server was found, and the emulator runs a real one behind every database (version ${MIN_VERSION} or newer).`,
    `  Install one:  ${install}`,
    `  or name one:  --redis-server /path/to/redis-server, or ${REDIS_SERVER_VARIABLE}`,
    "  or do without: --engine none, which runs the API alone; its databases cannot be connected to",
    ...tried.map((one) => `  Tried: ${one}`),
  ].join("\n");
}
