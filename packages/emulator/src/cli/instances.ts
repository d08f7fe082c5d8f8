import { chmod, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { getHomeFolder, makeFolder } from "../file-system.js";
import type { Environment } from "./dependencies.js";
import { CliError, getErrorCode, getErrorMessage } from "./error.js";

/** Background emulator. */
export interface Instance {
  pid: number;
  /** Origin of its URL. */
  origin: string;
}

/** Returns the folder for state kept between commands, following the XDG base directory specification. */
export function getStateFolder(environment: Environment): string {
  const { XDG_STATE_HOME: state } = environment;
  const base = state?.startsWith("/") ? state : join(getHomeFolder(environment), ".local", "state");
  return join(base, "redis-cloud-emulator");
}

/** Registry of background emulators, with one file per instance, named by its port. */
export class Instances {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  getFile(origin: string): string {
    const { port } = new URL(origin);
    return join(this.folder, `${port === "" ? "80" : port}.json`);
  }

  /** Returns the path of the log file for a background emulator, and creates its folder. */
  async prepareLogFile(port: number): Promise<string> {
    await this.#makeFolder();
    return join(this.folder, `${port === 0 ? "any-port" : port}.log`);
  }

  /** Writes the certificate that clients must trust to a file. @returns Its path. */
  async saveCertificate(origin: string, certificate: string): Promise<string> {
    await this.#makeFolder();
    const file = this.#getCertificateFile(origin);
    await writeFile(file, certificate);
    return file;
  }

  /** Reads the certificate of the authority of an emulator that serves HTTPS. */
  async readCertificate(origin: string): Promise<string | undefined> {
    return readFile(this.#getCertificateFile(origin), "utf8").catch(() => undefined);
  }

  async removeCertificate(origin: string): Promise<void> {
    await rm(this.#getCertificateFile(origin), { force: true });
  }

  #getCertificateFile(origin: string): string {
    return this.getFile(origin).replace(/\.json$/, "-ca.pem");
  }

  /** Registers an emulator, replacing an earlier one on the same port. */
  async add(instance: Instance): Promise<void> {
    await this.#makeFolder();
    const file = this.getFile(instance.origin);
    const temporaryFile = `${file}.${instance.pid}`;
    await writeFile(temporaryFile, `${JSON.stringify(instance)}\n`, { mode: 0o600 });
    await rename(temporaryFile, file);
  }

  /** Unregisters an emulator, unless another one has replaced it. */
  async remove({ origin, pid }: Instance): Promise<void> {
    const stored = await this.#read(this.getFile(origin));
    if (stored?.pid === pid) await rm(this.getFile(origin), { force: true });
  }

  async list(): Promise<Instance[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (getErrorCode(error) === "ENOENT") return [];
      throw new CliError(`Cannot read ${this.folder}: ${getErrorMessage(error)}`);
    });
    const files = names.filter((name) => /^\d+\.json$/.test(name)).sort();
    const instances = await Promise.all(files.map((name) => this.#read(join(this.folder, name))));
    return instances.filter((instance) => instance !== undefined);
  }

  async #makeFolder(): Promise<void> {
    try {
      makeFolder(this.folder);
      await chmod(this.folder, 0o700);
    } catch (error) {
      throw new CliError(`Cannot use the state folder ${this.folder}: ${getErrorMessage(error)}`);
    }
  }

  /** Reads an instance file; an invalid file is ignored. */
  async #read(file: string): Promise<Instance | undefined> {
    try {
      const { pid, origin } = JSON.parse(await readFile(file, "utf8")) as Partial<Instance>;
      const isValid = Number.isSafeInteger(pid) && (pid ?? 0) > 1 && URL.canParse(String(origin));
      return isValid ? ({ pid, origin } as Instance) : undefined;
    } catch {
      return undefined;
    }
  }
}
