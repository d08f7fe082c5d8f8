import { HttpError } from "../errors.js";

/** An error in the form of Azure Resource Manager. */
export class ArmError extends HttpError {
  readonly armCode: string;
  readonly target: string | undefined;

  constructor(
    status: number,
    code: string,
    message: string,
    options: { headers?: Readonly<Record<string, string>>; target?: string } = {},
  ) {
    super(status, message, options.headers === undefined ? {} : { headers: options.headers });
    this.armCode = code;
    this.target = options.target;
  }
}

export function badRequest(message: string, target?: string): ArmError {
  return new ArmError(400, "BadRequest", message, target === undefined ? {} : { target });
}

export function resourceNotFound(id: string): ArmError {
  const [, group = "", provider = "", rest = ""] =
    /\/resourceGroups\/([^/]+)\/providers\/([^/]+)\/(.*)$/i.exec(id) ?? [];
  return new ArmError(
    404,
    "ResourceNotFound",
    `The Resource '${provider}/${rest}' under resource group '${group}' was not found.`,
  );
}

export function conflict(message: string): ArmError {
  return new ArmError(409, "Conflict", message);
}

/** Codes of errors that have only a status. */
const CODES: Readonly<Record<number, string>> = {
  400: "BadRequest",
  401: "InvalidAuthenticationToken",
  403: "AuthorizationFailed",
  404: "ResourceNotFound",
  405: "MethodNotAllowed",
  409: "Conflict",
  413: "RequestEntityTooLarge",
  429: "TooManyRequests",
  500: "InternalServerError",
  503: "ServiceUnavailable",
};

/** Creates the body of an error response. */
export function toArmErrorBody(error: HttpError): {
  error: { code: string; message: string; target?: string };
} {
  const code = error instanceof ArmError ? error.armCode : codeOfStatus(error.status);
  const target = error instanceof ArmError ? error.target : undefined;
  return {
    error: {
      code,
      message: error.detail ?? `The request failed with HTTP ${error.status}.`,
      ...(target === undefined ? {} : { target }),
    },
  };
}

export function codeOfStatus(status: number): string {
  return CODES[status] ?? "OperationFailed";
}
