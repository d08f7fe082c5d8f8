/** Environment variable with the path of a server. */
export const REDIS_SERVER_VARIABLE = "REDIS_CLOUD_EMULATOR_REDIS_SERVER";
/** Older versions cannot change their ports at run time and lack ACL features. */
export const MIN_VERSION = 7;

/** Returns the install command for this machine. `distribution` is the ID and ID_LIKE of /etc/os-release. */
export function getInstallCommand(platform: string, distribution: string): string {
  if (platform === "darwin") return "brew install redis";
  if (platform === "win32") return 'in WSL ("wsl --install"): sudo apt-get install redis-server';
  const words = distribution.split(/\s+/);
  const is = (...names: string[]) => names.some((name) => words.includes(name));
  if (is("debian", "ubuntu")) return "sudo apt-get install redis-server";
  if (is("fedora", "rhel", "centos")) return "sudo dnf install valkey";
  if (is("alpine")) return "apk add redis";
  if (is("arch")) return "sudo pacman -S valkey";
  if (is("suse", "opensuse")) return "sudo zypper install redis";
  return "install your system's redis or valkey package";
}

/** Builds the error message if no server is found. */
export function buildNotFoundMessage(install: string, tried: readonly string[]): string {
  return [
    `No redis-server found: the emulator runs a real one (version ${MIN_VERSION} or newer) behind every database.`,
    `  Install one:     ${install}`,
    `  or set its path: --redis-server /path/to/redis-server, or ${REDIS_SERVER_VARIABLE}`,
    "  or run without:  --engine none, which emulates the API only; its databases do not accept connections",
    ...tried.map((attempt) => `  Tried: ${attempt}`),
  ].join("\n");
}
