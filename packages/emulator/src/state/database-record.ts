import type {
  CloudTag,
  Database,
  DatabaseAlert,
  DatabaseBackup,
  EndpointRedirectionDTO,
} from "redis-cloud-sdk/models";
import type { StatusRecord } from "./status-record.js";

/** A database: its view, and facts that only some responses contain. */
export interface DatabaseRecord extends StatusRecord {
  subscriptionId: number;
  port: number;
  /** Time from which it is listed: databases that were created with a subscription appear late. */
  visibleAt: number;
  /** Whether the real Redis does not have all settings yet. The status shows a change that is pending. */
  isPending?: true;
  view: DatabaseView;
  tags: CloudTag[];
  /** `failureReason`: error of the last backup, if it failed. */
  backup: { enabled: boolean; lastAt?: number; failureReason?: string };
  import: { status?: string; lastAt?: number; failureReason?: string };
  /** PEM of the certificates that clients must present. Absent: none. */
  clientCertificates?: string[];
  upgrade?: { target: string; startedAt: number; endsAt: number };
  /** Of an Active-Active database only: the instance in each region. Settings for all regions are in `view`. */
  crdb?: CrdbRegionRecord[];
  /** Of a database of an Essentials subscription only: the facts that Pro databases lack. */
  essentials?: { clustering: boolean };
  /** Of the source of a redirection only: the state of its traffic. */
  traffic?: { state: "stopped" | "resuming" | "active"; resumeEligibleAt: number };
}

/** The parts of a database's response that are stored in the form of the response. */
export type DatabaseView = Omit<Database, "databaseId" | "status" | "links" | "_links">;

/** Instance of an Active-Active database in one region. */
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
  /** Reason for which the last backup failed. */
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
