import type { CostReport, CostReportCreateRequest } from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { PendingOperation } from "../waiters/operation.js";
import type { OperationClient } from "../waiters/operation-client.js";

/** Cost reports in the FOCUS format: made as a task, then fetched as a file. */
export class CostReports {
  readonly #api: HttpClient;
  readonly #work: OperationClient;

  constructor(http: HttpClient, work: OperationClient) {
    this.#api = http;
    this.#work = work;
  }

  /**
   * Starts a cost report over a range of days.
   *
   * When it completes, `costReportId` names the file to fetch with `GET
   * /cost-report/{costReportId}`. The range may span at most 40 days and may not reach into the future;
   * owners, viewers and billing admins may ask.
   *
   * Resolves when the service has accepted; `.wait()` resolves with the id of the finished report.
   *
   * @route POST /cost-report
   */
  create(request: CostReportCreateRequest, options?: CallOptions): PendingOperation<CostReport> {
    return this.#work.submit("POST /cost-report", { body: request }, "costReport", options);
  }

  /**
   * Downloads a finished cost report.
   *
   * Answers at once with the bytes of the CSV or JSON file as an attachment, not with a JSON envelope. The
   * id doubles as the file name and contains dots, so encode it as one path segment.
   *
   * @route GET /cost-report/{costReportId}
   */
  download(costReportId: string, options?: CallOptions): Promise<Uint8Array> {
    return this.#api.download("GET /cost-report/{costReportId}", { path: { costReportId } }, options);
  }
}
