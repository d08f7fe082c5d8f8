import type {
  CloudTag,
  Database,
  DatabaseAlert,
  DatabaseBackup,
  EndpointRedirectionDTO,
} from "redis-cloud-sdk/models";
import type { StatusRecord } from "./status-record.js";

/** A database as it is shown, with what is not shown at all times. */
export interface DatabaseRecord extends StatusRecord {
  subscriptionId: number;
  port: number;
  /** Shown from now on: databases that came with a subscription show up late. */
  visibleAt: number;
  /** Whether the real Redis does not have all settings yet. The status shows a change that is pending. */
  isPending?: true;
  view: DatabaseView;
  tags: CloudTag[];
  /** `failureReason`: error of the last backup, if it failed. */
  backup: { enabled: boolean; lastAt?: number; failureReason?: string };
  import: { status?: string; lastAt?: number; failureReason?: string };
  /** PEM of the certificates that clients have to show. Absent: none. */
  clientCertificates?: string[];
  upgrade?: { target: string; startedAt: number; endsAt: number };
  /** Of an Active-Active database only: what each region holds. What applies to all regions is in `view`. */
  crdb?: CrdbRegionRecord[];
  /** Of a database of an Essentials subscription only: what Pro databases do not have. */
  essentials?: { clustering: boolean };
  /** Of the source of a redirection only: whether its clients are kept out. */
  traffic?: { state: "stopped" | "resuming" | "active"; resumeEligibleAt: number };
}

/** The parts of a database's answer that are stored as they are shown. */
export type DatabaseView = Omit<Database, "databaseId" | "status" | "links" | "_links">;

/** The part of an Active-Active database that one region holds. */
export interface CrdbRegionRecord {
  region: string;
  readOperationsPerSecond: number;
  writeOperationsPerSecond: number;
  respVersion: string;
  memoryUsedInMb: number;
  /** Empty until the region is ready, and without public access. */
  publicEndpoint: string;
  privateEndpoint: string;
  /** Settings of this region only. Values for all regions do not overwrite them. */
  own: {
    dataPersistence?: string;
    enableDefaultUser?: boolean;
    password?: string;
    sourceIps?: string[];
    alerts?: DatabaseAlert[];
  };
  backup: DatabaseBackup;
  lastBackupAt?: number;
  /** Why the last backup failed. */
  backupFailureReason?: string;
}

export interface RedirectionRecord extends StatusRecord {
  redirectionId: string;
  sourceDatabaseId: number;
  targetDatabaseId: number;
  duplicateACLs: boolean;
  isRevert: boolean;
  startedAt: number;
  completedAt?: number;
  revertedAt?: number;
  endpoints: EndpointRedirectionDTO[];
}
