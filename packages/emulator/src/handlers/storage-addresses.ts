import type { DatabaseImportRequest } from "redis-cloud-sdk/models";

/** Start of the addresses of each type of storage, and the error code of an import from another address. */
export const STORAGE_ADDRESSES: Readonly<
  Record<DatabaseImportRequest["sourceType"], { form: RegExp; code: string }>
> = {
  http: { form: /^https?:\/\//, code: "DATABASE_IMPORT_HTTP_BAD_URI" },
  redis: { form: /^rediss?:\/\//, code: "DATABASE_IMPORT_REDIS_BAD_URI" },
  ftp: { form: /^(ftps?|sftp):\/\//, code: "DATABASE_IMPORT_FTP_BAD_URI" },
  "aws-s3": { form: /^s3:\/\//, code: "DATABASE_IMPORT_S3_BAD_URI" },
  "azure-blob-storage": { form: /^abs:\/\//, code: "DATABASE_IMPORT_AZURE_BAD_URI" },
  "google-blob-storage": { form: /^gs:\/\//, code: "DATABASE_IMPORT_GCS_BAD_URI" },
};
