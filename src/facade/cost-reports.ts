import type { CostReport, CostReportCreateRequest } from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { Call } from "../core/with-response.js";
import type { PendingOperation } from "../waiters/operation.js";
import type { OperationClient } from "../waiters/operation-client.js";

/** Cost reports in the FOCUS format: created by a task, then downloaded as a file. */
export class CostReports {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Starts a cost report over a range of days.
   *
   * The range may span at most 40 days and may not reach into the future; owners, viewers and billing admins
   * may ask. Pass `costReportId` to `download()`.
   *
   * @returns The accepted operation; `.wait()` resolves with the id of the finished report.
   * @since 2026-07-08
   * @route POST /cost-report
   */
  create(request: CostReportCreateRequest, options?: CallOptions): PendingOperation<CostReport> {
    return this.#operations.submit("POST /cost-report", { body: request }, "costReport", options);
  }

  /**
   * Downloads a finished cost report.
   *
   * Returns the bytes of the CSV or JSON file as an attachment, not with a JSON envelope. The id doubles as
   * the file name and contains dots, so encode it as one path segment.
   *
   * @returns The bytes of the file.
   * @since 2026-07-08
   * @route GET /cost-report/{costReportId}
   */
  download(costReportId: string, options?: CallOptions): Call<Uint8Array> {
    return this.#http.download("GET /cost-report/{costReportId}", { path: { costReportId } }, options);
  }
}
