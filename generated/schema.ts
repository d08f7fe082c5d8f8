// Written by `npm run generate` from openapi/. Do not edit.

import type { ServiceCode } from "./service-codes.js";
export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the account and the API key behind the current request.
         * @description Returns the account, the calling user key, its owner, its allowed source addresses and the address the service saw. A cheap check that both keys are valid and belong together.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RootAccount"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acl/redisRules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the Redis ACL rules of the account.
         * @description Returns all items in one response, built-in rules included. The pattern is called `acl` here and `redisRule` in requests. The service has no read of a single rule.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountACLRedisRules"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a Redis ACL rule.
         * @description Returns a task whose `response.resourceId` is the rule. The pattern is checked in the task: a bad one fails with `ACL_REDIS_RULE_PATTERN_NOT_VALID`. The resource link of the task leads nowhere.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AclRedisRuleCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acl/redisRules/{aclRedisRuleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Renames a Redis ACL rule and replaces its pattern.
         * @description The built-in rules cannot be changed. After the write the status may move between `active` and `pending` before it settles, as the databases concerned are updated.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Redis ACL rule. */
                    aclRedisRuleId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AclRedisRuleUpdateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a Redis ACL rule.
         * @description Refused for built-in rules and while a role uses the rule. Deleting it twice makes the second task fail with `ACL_REDIS_RULE_NOT_FOUND`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Redis ACL rule. */
                    aclRedisRuleId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acl/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the database access roles of the account.
         * @description Returns all items in one response, each role with its rules, databases and users. The service has no read of a single role.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountACLRoles"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a database access role.
         * @description Returns a task whose `response.resourceId` is the role. Rules are named by name, databases by id; an unknown one makes the task fail, for example with `DATABASE_NOT_FOUND`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AclRoleCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acl/roles/{aclRoleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Renames a database access role or replaces its rules.
         * @description Refused while the role is pending. After the write the status may move between `active` and `pending` before it settles.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the role. */
                    aclRoleId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AclRoleUpdateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a database access role.
         * @description Refused while users have the role or the role is pending.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the role. */
                    aclRoleId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acl/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the database users of the account.
         * @description Returns all items in one response, with each user's role by name; some items lack `status`. These users sign in to databases, unlike the members listed at `/users`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountACLUsers"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a database user.
         * @description Returns a task whose `response.resourceId` is the user. The role is given by name. The strength of the password is checked in the task: a weak one fails with `ACL_USER_PASSWORD_NOT_VALID`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AclUserCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acl/users/{aclUserId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one database user.
         * @description Omits the password. An unknown id is a 404 whose message names it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database user. */
                    aclUserId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ACLUser"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Changes the role or password of a database user.
         * @description The name cannot be changed. After the write the status may move between `active` and `pending` before it settles.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database user. */
                    aclUserId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AclUserUpdateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a database user.
         * @description Deleting it twice makes the second task fail with `ACL_USER_NOT_FOUND`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database user. */
                    aclUserId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the cloud accounts known to the account.
         * @description Account 1 belongs to Redis, is always there and has no access key. Access key ids are masked and secrets are never returned.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CloudAccounts"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Registers your own cloud account to deploy subscriptions in.
         * @description Returns a task whose `response.resourceId` is the cloud account. Verification can take minutes. Wrong credentials, a name in use or a known access key make the task fail.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CloudAccountCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud-accounts/{cloudAccountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one cloud account.
         * @description `status` passes through `draft` and `pending` to `active` or `active-error`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the cloud account. */
                    cloudAccountId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CloudAccount"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Updates the name or credentials of a cloud account.
         * @description Returns a task, which may carry no `resourceId`. All four credentials must be sent again, changed or not.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the cloud account. */
                    cloudAccountId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CloudAccountUpdateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Removes a cloud account.
         * @description Returns a task, which may carry no `resourceId`. Refused while subscriptions use the account; account 1 cannot be removed. It may still be shown afterwards, with status `deleted`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the cloud account. */
                    cloudAccountId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cost-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts a cost report over a range of days.
         * @description Returns a task. When it completes, `response.resource.costReportId` names the file to fetch with `GET /cost-report/{costReportId}`. The range may span at most 40 days and may not reach into the future; owners, viewers and billing admins may ask.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CostReportCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cost-report/{costReportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads a finished cost report.
         * @description Returns the bytes of the CSV or JSON file as an attachment, not with a JSON envelope. The id doubles as the file name and contains dots, so encode it as one path segment.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the report: `response.resource.costReportId` of the finished task. */
                    costReportId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": Uint8Array;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-integration-workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the data integration workspaces of the account.
         * @description Returns JSON whose shape this contract does not describe. A preview feature.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JsonNode"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-persistence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the data persistence options a database can use.
         * @description Returns the names accepted in `dataPersistence` fields, each with a short explanation.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DataPersistenceOptions"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/database-modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the Redis modules that databases can load, with their parameters.
         * @description Databases on Redis 8 or later bundle these capabilities, and a create request must then not name modules.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModulesData"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoint-redirections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redirects the endpoints of one database to another.
         * @description Returns a redirection with its own id and status; no task is involved. The redirection ends as `completed` or `failed`. A preview feature: 412 when it is not enabled for the account.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateEndpointsRedirectionRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EndpointsRedirectionResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoint-redirections/{redirectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the progress of an endpoint redirection.
         * @description `status` goes from `initiated` over `pending` and `in-progress` to `completed` or `failed`, and to `reverted` after a revert. How long each takes is not published.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the redirection, a UUID. */
                    redirectionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EndpointsRedirectionResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoint-redirections/{redirectionId}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends redirected endpoints back to their source database.
         * @description Returns a redirection of the same shape, whose `isRevert` distinguishes the two directions. There is no request body.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the redirection, a UUID. */
                    redirectionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EndpointsRedirectionResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the Essentials plans.
         * @description Each plan fixes provider, region, size, limits and price; its `id` is what creating an Essentials subscription requires.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Keep only plans of this cloud provider; all providers, Azure included, when absent. */
                    provider?: "AWS" | "AZURE" | "GCP";
                    /** @description Keep only Redis Flex plans when true, only other plans when false. */
                    redisFlex?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FixedSubscriptionsPlans"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one Essentials plan.
         * @description Returns the same fields as an item of the plan list. `connections` is a string, because it may be `unlimited`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Essentials plan. */
                    planId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FixedSubscriptionsPlan"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/plans/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the plans an Essentials subscription may move to.
         * @description A plan change keeps provider and region, so only such plans appear.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FixedSubscriptionsPlans"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/redis-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the Redis versions that databases of an Essentials subscription can run.
         * @description Unlike its Pro twin it needs `subscriptionId`: without it the service fails with a 500.
         */
        get: {
            parameters: {
                query: {
                    /** @description Id of the Essentials subscription. Required; leaving it out makes the service fail. */
                    subscriptionId: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RedisVersions"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists all Essentials subscriptions of the account.
         * @description Returns all items in one response, with the plan's limits and price in every item. For an account without any be ready for an empty list as well as a 404.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FixedSubscriptions"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates an Essentials subscription on a plan.
         * @description Returns a task whose `response.resourceId` is the new subscription; read it until its status is `active`. It starts without databases. An account may hold one free plan, and there is no dry run.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FixedSubscriptionCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one Essentials subscription with its plan.
         * @description `status` goes from `pending` to `active`; once deleted the subscription returns 404.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FixedSubscription"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Updates the name, plan or payment of an Essentials subscription.
         * @description A new plan must keep provider, region and availability class, must hold what is in use, and cannot cross between Redis Flex and other plans. Plan changes are refused while the subscription or a database is pending.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FixedSubscriptionUpdateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes an Essentials subscription.
         * @description Returns a task; the subscription is gone when reading it returns 404. A second delete finds no subscription and fails.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/subscriptions/{subscriptionId}/databases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the databases of an Essentials subscription.
         * @description Returns a page of 100 unless `limit` says otherwise. A page past the end is an empty list with status 200, unlike the Pro list, and `numberOfDatabases` counts the page only. The databases sit in `subscription.databases`, without passwords.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Most databases to return in the page. Default 100. */
                    limit?: number;
                    /** @description Number of databases to skip. Default 0. */
                    offset?: number;
                };
                header?: never;
                path: {
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountFixedSubscriptionDatabases"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a database in an Essentials subscription.
         * @description Returns a task: `response.resourceId` is the database, `additionalResourceId` the subscription. The database starts as `draft`, without endpoints. What the plan does not offer, such as replication, TLS or clustering, makes the task fail.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FixedDatabaseCreateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/subscriptions/{subscriptionId}/databases/{databaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one database of an Essentials subscription, with its password.
         * @description Some fields are spelled otherwise than for Pro and in requests: `security.defaultUserEnabled`, `backup.remoteBackupEnabled`, `clustering.enabled`. Only status `active` means ready.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FixedDatabase"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Updates a database of an Essentials subscription.
         * @description Returns a task; the database then passes through a changing status back to `active`. What the body leaves out stays as it is. Modules, protocol and Redis version cannot be changed here.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FixedDatabaseUpdateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a database of an Essentials subscription.
         * @description Returns a task; the database is gone when reading it returns 404. The subscription stays; delete it separately.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the Redis versions an Essentials database can be upgraded to.
         * @description Returns the versions that `POST …/upgrade` will accept as its target.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DatabaseAvailableVersionsResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/subscriptions/{subscriptionId}/databases/{databaseId}/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the outcome of the latest backup of an Essentials database.
         * @description Returns a task; `response.resource` holds the status and, after a failure, the reason, and is empty when no backup ever ran. The task may carry no `resourceId`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Starts a backup of an Essentials database now.
         * @description Returns a task that ends when the backup has been started; read its outcome with the GET of the same path. The plan must support backups. At most four backups run at a time on one cluster.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["FixedDatabaseBackupRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/subscriptions/{subscriptionId}/databases/{databaseId}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the outcome of the latest import into an Essentials database.
         * @description Returns a task; `response.resource` holds the status, the time and, after a failure, the reason with its parameters.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Starts an import of data into an Essentials database.
         * @description Returns a task that ends when the import has been started; read its outcome with the GET of the same path. Sources are files in object storage, on HTTP or FTP servers, or a running Redis database.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FixedDatabaseImportRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/subscriptions/{subscriptionId}/databases/{databaseId}/slow-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the slow commands recorded by an Essentials database.
         * @description The service does not publish the unit of `duration`; Redis itself counts microseconds.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DatabaseSlowLogEntries"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the tags of an Essentials database.
         * @description For a database that does not exist the response is 200 without a `tags` list, not a 404.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CloudTags"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Replaces all tags of an Essentials database.
         * @description Returns the new set. Tags missing from the request are removed, and keys are stored in lower case.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DatabaseTagsUpdateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CloudTags"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Adds a tag to an Essentials database.
         * @description Returns the stored tag; no task is involved. The service turns the key to lower case.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DatabaseTagCreateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CloudTag"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes the value of one tag of an Essentials database.
         * @description Returns the stored tag. The key itself cannot be changed.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                    /** @description Key of the tag, in lower case as the service stores it. */
                    tagKey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DatabaseTagUpdateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CloudTag"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Removes one tag from an Essentials database.
         * @description The body may be an object or empty and has no meaning.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                    /** @description Key of the tag, in lower case as the service stores it. */
                    tagKey: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        } | null;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows whether traffic to an Essentials database has been stopped by a redirection.
         * @description Available for a database whose endpoints have been redirected away; an ordinary active database returns 404. Needs a preview feature on the account, otherwise 412. Possible states and stop reasons are not published.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DatabaseTrafficStateResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets traffic reach an Essentials database again after a redirection stopped it.
         * @description No task is involved. Check `canResume` first.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fixed/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the progress of the latest Redis version upgrade of an Essentials database.
         * @description Available while an upgrade runs and after one ran; otherwise 404. The scale of `progress` is not published.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DatabaseVersionUpgradeStatus"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Starts a Redis version upgrade of an Essentials database.
         * @description Returns a task: `response.resourceId` is the database, `additionalResourceId` the subscription. The database is not `active` until the upgrade is done. One upgrade at a time; `memcached` is refused.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Essentials subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FixedDatabaseUpgradeRedisVersionRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists system log entries of the account, newest first.
         * @description Returns one page: 100 entries unless `limit` says otherwise, ordered by descending id. There is no total and no link to the next page; request pages until one is not full. Needs an owner, viewer or logs viewer key.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Latest time of an entry, in UTC. */
                    endTime?: string;
                    /** @description Most entries to return, 1 to 1000; 100 when absent. */
                    limit?: number;
                    /** @description Number of newest entries to skip; 0 when absent. */
                    offset?: number;
                    /** @description Keep only entries about the resource with this id, such as a subscription or database. */
                    resourceId?: number;
                    /** @description Earliest time of an entry, in UTC. */
                    startTime?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountSystemLogEntries"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/memory-stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the memory stores of the account.
         * @description An item contains the settings without the endpoints; read the store for those. A preview feature: 412 when it is not enabled for the account.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemoryStoreListResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a memory store on an existing database.
         * @description The completed task carries the store's id, a string. The store is usable once its status is `READY`. The database, the embedding model and the providers of both models cannot be changed later.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MemoryStoreCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/memory-stores/{storeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a memory store with its endpoints and settings.
         * @description `status` is `PROVISIONING`, `READY` or `UNAVAILABLE`; an unavailable store explains itself in `errorMessage`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the memory store. */
                    storeId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemoryStoreResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Deletes a memory store.
         * @description The database remains. Its data remains too, unless `flush` is set.
         */
        delete: {
            parameters: {
                query?: {
                    /** @description Whether to empty the database first, with everything that is stored in it. */
                    flush?: boolean;
                };
                header?: never;
                path: {
                    /** @description Id of the memory store. */
                    storeId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Changes the given settings of a memory store.
         * @description Settings that are omitted keep their values; an empty list clears a list. An exclusion policy can be disabled, but not removed.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the memory store. */
                    storeId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MemoryStoreUpdateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/memory-stores/{storeId}/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the API keys of a memory store.
         * @description The keys themselves are masked; the service shows each only once, when it is created.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the memory store. */
                    storeId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemoryStoreApiKeys"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates an API key for a memory store.
         * @description The response contains the key, and nothing else: neither its id nor its name. It is not shown again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the memory store. */
                    storeId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MemoryStoreApiKeyCreateRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemoryStoreApiKeyCreateResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/memory-stores/{storeId}/api-keys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Deletes an API key of a memory store.
         * @description Clients that use the key lose access.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the API key, 64 hexadecimal digits. */
                    apiKeyId: string;
                    /** @description Id of the memory store. */
                    storeId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/memory-stores/{storeId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Clears the sessions and the long-term memories of a memory store.
         * @description The store and its settings remain.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the memory store. */
                    storeId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/memory-stores/{storeId}/session-memory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Clears the sessions of a memory store.
         * @description Long-term memories remain.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the memory store. */
                    storeId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the payment methods on file for the account.
         * @description The ids are those expected in `paymentMethodId` of subscription requests. The last card digits arrive as a number, so leading zeros are lost.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentMethods"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/query-performance-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the query performance factors a database can be given.
         * @description Returns values such as `Standard`, `2x` and `4x`. Databases may show the same value in another letter case, so compare without regard to case.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SearchScalingFactorsData"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the cloud regions in which Pro subscriptions can run.
         * @description Returns every AWS and GCP region, unpaged. The numeric `id` is the `regionId` that Active-Active connectivity paths expect; request bodies use the `name`. Regions of Essentials plans, Azure included, are found in the plan list instead.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Keep only regions of this cloud provider; all providers when absent. */
                    provider?: "AWS" | "GCP";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Regions"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists console and API session log entries of the account.
         * @description Returns one page of sign-ins and other session activity. The page holds at most 100 entries and carries neither a total nor a link to the next. Entry ids are strings here, numbers in the system log.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Latest time of an entry, in UTC. */
                    endTime?: string;
                    /** @description Most entries to return, 1 to 100. */
                    limit?: number;
                    /** @description Number of entries to skip before the page begins. */
                    offset?: number;
                    /** @description Earliest time of an entry, in UTC. */
                    startTime?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountSessionLogEntries"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists all Pro subscriptions of the account.
         * @description Returns all items in one response, with the same items as the single read. Essentials subscriptions are a separate list. For an account without Pro subscriptions be ready for an empty list as well as a 404.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountSubscriptions"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a Pro subscription together with its first databases.
         * @description Returns a task whose `response.resourceId` is the new subscription. With `dryRun` nothing is created and the task carries `response.resource.pricing`. The subscription is usable when its status is `active`, or `encryption_key_pending` when customer-managed keys were requested. Databases of the request may appear a little later, and their passwords, source addresses, TLS, backups, alerts and eviction can only be set afterwards.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubscriptionCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one Pro subscription.
         * @description `status` goes from `pending` to `active`; treat any other word except `error` and `encryption_key_pending` as still changing. Once deleted the subscription returns 404, never a status of its own. `cloudDetails` stays empty until the infrastructure exists.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Updates a Pro subscription, or hands over its customer-managed keys.
         * @description Returns a task, which may carry no `resourceId`. The body is one of two shapes: name, payment and public access, or encryption keys with a deletion grace period; do not mix them. A change of `publicEndpointAccess` may take some seconds to show in reads.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BaseSubscriptionUpdateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes an empty Pro subscription.
         * @description Returns a task, which may carry no `resourceId`. All databases must have been deleted first, otherwise the task fails with `SUBSCRIPTION_IN_USE`, and the subscription should be active. It is gone when reading it returns 404.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/cidr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the CIDR allow list of a Pro subscription.
         * @description Returns a task; `response.resource` holds the list in snake case, `cidr_ips` and `security_group_ids`, unlike the update request. Only for single-region subscriptions in your own cloud account.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Sets the CIDR allow list of a Pro subscription.
         * @description Returns a task that carries the resulting list. Only for single-region subscriptions in your own cloud account; duplicates and malformed blocks make the task fail, and so does an overlong list, whose limit the service does not publish.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CidrWhiteListUpdateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/data-integration-workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sends a GET to the root of a subscription's data integration workspace.
         * @description Returns the response of the workspace; the service only passes it on. Without a workspace the response is 404. A preview feature.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JsonNode"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Sends a PUT to the root of a subscription's data integration workspace.
         * @description Sends and returns any JSON; no task is involved. What it does is up to the data integration API.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["JsonNode"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JsonNode"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Sends a POST to the root of a subscription's data integration workspace.
         * @description Sends and returns any JSON; no task is involved. What it does is up to the data integration API.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["JsonNode"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JsonNode"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Sends a DELETE to the root of a subscription's data integration workspace.
         * @description Forwards the request unchanged, including its optional JSON body; no task is involved. What it does is up to the data integration API.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["JsonNode"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JsonNode"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Sends a PATCH to the root of a subscription's data integration workspace.
         * @description Sends and returns any JSON; no task is involved. What it does is up to the data integration API.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["JsonNode"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JsonNode"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sends a GET to a path of a subscription's data integration workspace.
         * @description The path may have any depth. Returns the response of the workspace; without a workspace the response is 404. A preview feature.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The tail of the path, of any depth; slashes separate segments. */
                    subPath: string;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JsonNode"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Sends a PUT to a path of a subscription's data integration workspace.
         * @description The path may have any depth. Sends and returns any JSON; no task is involved.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The tail of the path, of any depth; slashes separate segments. */
                    subPath: string;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["JsonNode"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JsonNode"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Sends a POST to a path of a subscription's data integration workspace.
         * @description The path may have any depth. Sends and returns any JSON; no task is involved.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The tail of the path, of any depth; slashes separate segments. */
                    subPath: string;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["JsonNode"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JsonNode"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Sends a DELETE to a path of a subscription's data integration workspace.
         * @description The path may have any depth. Forwards the request unchanged, including its optional JSON body; no task is involved.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The tail of the path, of any depth; slashes separate segments. */
                    subPath: string;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["JsonNode"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JsonNode"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Sends a PATCH to a path of a subscription's data integration workspace.
         * @description The path may have any depth. Sends and returns any JSON; no task is involved.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The tail of the path, of any depth; slashes separate segments. */
                    subPath: string;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["JsonNode"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JsonNode"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the databases of a Pro subscription.
         * @description Returns a page of 100 unless `limit` says otherwise. A page past the end is usually a 404, sometimes an empty list: at offset 0 a 404 may also mean that there is no such subscription or no database. The databases sit in `subscription[0].databases`, without passwords; there is no total.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Most databases to return in the page. Default 100. */
                    limit?: number;
                    /** @description Number of databases to skip. Default 0. */
                    offset?: number;
                };
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountSubscriptionDatabases"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a database in a Pro subscription, single-region or Active-Active.
         * @description Returns a task whose `response.resourceId` is the new database. The task completes before the database is ready: read the database until its status is `active`. With `dryRun` the task only returns the cost. The subscription itself may be busy meanwhile and refuse further changes with `SUBSCRIPTION_NOT_ACTIVE`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DatabaseCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases/{databaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one database of a Pro subscription, with its password.
         * @description The default user's password is in clear text, which the list leaves out. Active-Active databases have another shape: `activeActiveRedis` is true, and endpoints, sizes and backups sit per region in `crdbDatabases`. Of the many statuses only `active` means ready; endpoints are missing until then.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Database"] | components["schemas"]["ActiveActiveDatabase"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Updates a single-region database of a Pro subscription.
         * @description Returns a task; the database then passes through a changing status back to `active`. With `dryRun` the task only returns the cost. What the body leaves out stays as it is. Active-Active databases are refused here and are updated through `…/regions`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DatabaseUpdateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a database of a Pro subscription.
         * @description The database is gone when reading it returns 404; there is no deleted status. Deleting it twice makes the second task fail with `DATABASE_NOT_FOUND`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the Redis versions a Pro database can be upgraded to.
         * @description Returns the versions that `POST …/upgrade` will accept as its target.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DatabaseAvailableVersionsResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases/{databaseId}/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the outcome of the latest backup of a Pro database.
         * @description Returns a task; `response.resource` holds the status and, after a failure, the reason. It is empty when no backup ever ran, and the task fails with `DATABASE_BACKUP_DISABLED` when backups are off.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Name of the region whose backup is meant. Required for Active-Active databases, refused for single-region ones. */
                    regionName?: string;
                };
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Starts a backup of a Pro database now.
         * @description Returns a task that ends when the backup has been started; read its outcome with the GET of the same path. A single-region database needs no body; an Active-Active one must name the region. At most four backups run at a time on one cluster.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["DatabaseBackupRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases/{databaseId}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the TLS server certificate of a Pro database.
         * @description Returns a PEM string for clients to trust; databases of one cluster share it. TLS should be enabled on the database, and the response without TLS is not published.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DatabaseCertificate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases/{databaseId}/flush": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Removes all data from an Active-Active database.
         * @description The data is lost in every region. Single-region databases are refused.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Active-Active database. */
                    databaseId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CrdbFlushRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases/{databaseId}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the outcome of the latest import into a Pro database.
         * @description Returns a task; `response.resource` holds the status, the time and, after a failure, the reason with its parameters. Fails with `SUBSCRIPTION_NOT_ACTIVE` while the subscription is changing.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Starts an import of data into a Pro database.
         * @description Returns a task that ends when the import has been started; read its outcome with the GET of the same path. Sources are files in object storage, on HTTP or FTP servers, or a running Redis database.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DatabaseImportRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases/{databaseId}/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Updates an Active-Active database, globally and in single regions.
         * @description Global values apply to every region that has not been given its own value before; entries of `regions` set values for one region. Single-region databases are refused.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Active-Active database. */
                    databaseId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CrdbUpdatePropertiesRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases/{databaseId}/slow-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the slow commands recorded by a Pro database.
         * @description The service does not publish the unit of `duration`; Redis itself counts microseconds.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Name of the region whose log is meant. For Active-Active databases. */
                    regionName?: string;
                };
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DatabaseSlowLogEntries"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases/{databaseId}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the tags of a Pro database.
         * @description For a database that does not exist the response is 200 without a `tags` list, not a 404.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CloudTags"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Replaces all tags of a Pro database.
         * @description Returns the new set. Tags missing from the request are removed, and keys are stored in lower case.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DatabaseTagsUpdateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CloudTags"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Adds a tag to a Pro database.
         * @description Returns the stored tag; no task is involved. The service turns the key to lower case.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DatabaseTagCreateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CloudTag"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes the value of one tag of a Pro database.
         * @description Returns the stored tag. The key itself cannot be changed.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                    /** @description Key of the tag, in lower case as the service stores it. */
                    tagKey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DatabaseTagUpdateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CloudTag"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Removes one tag from a Pro database.
         * @description The body may be an object or empty and has no meaning.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                    /** @description Key of the tag, in lower case as the service stores it. */
                    tagKey: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        } | null;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases/{databaseId}/traffic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows whether traffic to a Pro database has been stopped by a redirection.
         * @description Available for a database whose endpoints have been redirected away; an ordinary active database returns 404. Needs a preview feature on the account, otherwise 412. Possible states and stop reasons are not published.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DatabaseTrafficStateResponse"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets traffic reach a Pro database again after a redirection stopped it.
         * @description No task is involved. Check `canResume` first.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/databases/{databaseId}/upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the progress of the latest Redis version upgrade of a Pro database.
         * @description Available while an upgrade runs and after one ran; otherwise 404. The scale of `progress` is not published.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DatabaseVersionUpgradeStatus"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Starts a Redis version upgrade of a Pro database.
         * @description The database and its subscription are not `active` until the upgrade is done. One upgrade at a time; `memcached` and Active-Active databases are refused.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the database. */
                    databaseId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DatabaseUpgradeRedisVersionRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/maintenance-windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the maintenance windows of a Pro subscription.
         * @description In automatic mode only `mode` is present. While the subscription is not active the response is 404.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SubscriptionMaintenanceWindows"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Sets the maintenance mode and windows of a Pro subscription.
         * @description Manual mode takes one to seven windows; automatic mode takes none.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubscriptionMaintenanceWindowsSpec"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/peerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the VPC peerings of a single-region subscription.
         * @description Returns a task; the peerings are in `response.resource.peerings`, each with `vpcPeeringId` and a status. A peering that was just created may still be missing. Active-Active subscriptions have their own list under `…/regions/peerings`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Requests a VPC peering for a single-region subscription.
         * @description Returns a task whose `response.resourceId` is the peering. The body has an AWS and a GCP shape. The other side must then accept: on AWS the peering waits in `pending-acceptance`, on GCP in `inactive`, until it turns `active`. Not for subscriptions in a VPC of your own.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VpcPeeringCreateBaseRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/peerings/{peeringId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes the peered address blocks of a single-region AWS peering.
         * @description Nothing but the address blocks can be changed, and only on AWS.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the peering: `vpcPeeringId` in the list of peerings. */
                    peeringId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VpcPeeringUpdateAwsRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a VPC peering of a single-region subscription.
         * @description Returns a task, which may carry no `resourceId`. For an unknown peering the task fails with `VPC_PEERING_NOT_FOUND`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the peering: `vpcPeeringId` in the list of peerings. */
                    peeringId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/pricing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the price components of a Pro subscription.
         * @description Returns one line per component under `pricing`; the same lines appear as `subscriptionPricing` inside the subscription itself. Lines for instances and volumes in your own cloud account carry no price.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SubscriptionPricings"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/private-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the PrivateLink of a single-region subscription.
         * @description Returns a task; `response.resource` holds its status, share, principals and connections. "None configured" has three forms: a completed task with an almost empty resource, a failed task, or a 404. The same emptiness shows right after creation. AWS only.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates the PrivateLink of a single-region subscription with its first principal.
         * @description The link goes from `initializing` to `active`; until then reading it may show nothing. One link per subscription, AWS only.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrivateLinkCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Deletes the PrivateLink of a single-region subscription.
         * @description Returns a task that ends without a `response`. The service may insist that all principals are removed first. Resources on the AWS side are left as they are.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/private-link/connections/disassociate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disassociates connections from the PrivateLink of a single-region subscription.
         * @description Take the connections from reading the PrivateLink; what it calls `ownerId` is `principalId` in the request.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrivateLinkConnectionsDisassociateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/private-link/endpoint-script": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the script that connects to the PrivateLink of a single-region subscription.
         * @description Returns a task; `response.resource.resourceEndpointScript` is a Python script to run on the AWS side. With `includeTerraformAwsScript=true` it comes with `terraformAwsScript` as well.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Adds `terraformAwsScript` to the answer. */
                    includeTerraformAwsScript?: boolean;
                };
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/private-link/principals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a principal to the PrivateLink of a single-region subscription.
         * @description The principal is ready at status `associated`; one that is there already, or that owns the link, makes the task fail.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrivateLinkPrincipalsCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Removes a principal from the PrivateLink of a single-region subscription.
         * @description The principal is named in a JSON body, which this DELETE must really send.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrivateLinkPrincipalsDeleteRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/private-service-connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the Private Service Connect service of a single-region subscription.
         * @description Returns a task; the service with its id and status is in `response.resource`. When there is none the task fails with `PSC_SERVICE_NOT_FOUND`, or the response is a 404. GCP only.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates the Private Service Connect service of a single-region subscription.
         * @description Returns a task whose `response.resourceId` is the service; there is no request body. Endpoints can be added once the service is `active`. One service per subscription, GCP only.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Deletes the Private Service Connect service of a single-region subscription.
         * @description Returns a task whose `response.resourceId` is the subscription, not the service. Refused while the service still has active endpoints.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the Private Service Connect endpoints of a single-region subscription.
         * @description Returns a task; the endpoints are in `response.resource.endpoints`, each with a status. An endpoint that was just created may still be missing.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Private Service Connect service. */
                    pscServiceId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Adds a Private Service Connect endpoint to a single-region subscription.
         * @description Returns a task whose `response.resourceId` is the endpoint. The endpoint starts as `initialized`; run its creation script in GCP, then accept it by an update. One endpoint stands for up to 40 forwarding rules in GCP.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Private Service Connect service. */
                    pscServiceId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PscEndpointCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Accepts, rejects or changes an endpoint of a single-region subscription.
         * @description Send either `action` alone or the GCP fields, never both. An endpoint that is still `initialized` cannot be updated.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Private Service Connect endpoint. */
                    endpointId: number;
                    /** @description Id of the Private Service Connect service. */
                    pscServiceId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PscEndpointUpdateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a Private Service Connect endpoint of a single-region subscription.
         * @description Returns a task whose `response.resourceId` is the subscription. Only an `initialized` endpoint is removed this way; any other goes after its deletion script has run in GCP.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Private Service Connect endpoint. */
                    endpointId: number;
                    /** @description Id of the Private Service Connect service. */
                    pscServiceId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/creationScripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the GCP creation scripts of a single-region endpoint.
         * @description Returns a task; `response.resource.script` holds a Bash and a PowerShell version, and `resourceId` is the endpoint. Refused for rejected or deleted endpoints. With `includeTerraformGcpScript=true` it holds Terraform input as well.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Adds `terraformGcp` to the script. */
                    includeTerraformGcpScript?: boolean;
                };
                header?: never;
                path: {
                    /** @description Id of the Private Service Connect endpoint. */
                    endpointId: number;
                    /** @description Id of the Private Service Connect service. */
                    pscServiceId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/deletionScripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the GCP deletion scripts of a single-region endpoint.
         * @description Returns a task; `response.resource.script` holds a Bash and a PowerShell version, and `resourceId` is the endpoint. Refused for rejected or deleted endpoints. The endpoint vanishes after the script ran in GCP.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Private Service Connect endpoint. */
                    endpointId: number;
                    /** @description Id of the Private Service Connect service. */
                    pscServiceId: number;
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the regions of an Active-Active subscription and their databases.
         * @description A single-region subscription returns 404. The address block is spelled `deploymentCidr` here and `deploymentCIDR` in requests.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActiveActiveSubscriptionRegions"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Adds a region to an Active-Active subscription.
         * @description Returns a task; provisioning then runs on, and the new region shows in the region list when it is there. With `dryRun` the task only returns the cost. The request must give a throughput for every existing database of the subscription.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActiveActiveRegionCreateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Removes regions from an Active-Active subscription.
         * @description The regions are named in a JSON body, which DELETE requests must really send here. At least one region must remain.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActiveActiveRegionDeleteRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/private-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the PrivateLink of an Active-Active region.
         * @description Returns a task; `response.resource` holds its status, share, principals and connections. "None configured" has three forms: a completed task with an almost empty resource, a failed task, or a 404. The same emptiness shows right after creation. AWS only.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates the PrivateLink of an Active-Active region with its first principal.
         * @description The link goes from `initializing` to `active`; until then reading it may show nothing. One link per region, AWS only.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrivateLinkActiveActiveCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Deletes the PrivateLink of an Active-Active region.
         * @description Returns a task that ends without a `response`. The service may insist that all principals are removed first. Resources on the AWS side are left as they are.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/private-link/connections/disassociate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disassociates connections from the PrivateLink of an Active-Active region.
         * @description Take the connections from reading the PrivateLink; what it calls `ownerId` is `principalId` in the request.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrivateLinkActiveActiveConnectionsDisassociateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/private-link/endpoint-script": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the script that connects to the PrivateLink of an Active-Active region.
         * @description Returns a task; `response.resource.resourceEndpointScript` is a Python script to run on the AWS side. With `includeTerraformAwsScript=true` it comes with `terraformAwsScript` as well.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Adds `terraformAwsScript` to the answer. */
                    includeTerraformAwsScript?: boolean;
                };
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/private-link/principals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a principal to the PrivateLink of an Active-Active region.
         * @description The principal is ready at status `associated`; one that is there already, or that owns the link, makes the task fail.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrivateLinkActiveActivePrincipalsCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Removes a principal from the PrivateLink of an Active-Active region.
         * @description The principal is named in a JSON body, which this DELETE must really send.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrivateLinkActiveActivePrincipalsDeleteRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the Private Service Connect service of an Active-Active region.
         * @description Returns a task; the service with its id and status is in `response.resource`. When there is none the task fails with `PSC_SERVICE_NOT_FOUND`, or the response is a 404. GCP only.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates the Private Service Connect service of an Active-Active region.
         * @description Returns a task whose `response.resourceId` is the service; there is no request body. Endpoints can be added once the service is `active`. One service per region, GCP only.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Deletes the Private Service Connect service of an Active-Active region.
         * @description Returns a task whose `response.resourceId` is the subscription, not the service. Refused while the service still has active endpoints.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the Private Service Connect endpoints of an Active-Active region.
         * @description Returns a task; the endpoints are in `response.resource.endpoints`, each with a status. An endpoint that was just created may still be missing.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Private Service Connect service. */
                    pscServiceId: number;
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Adds a Private Service Connect endpoint to an Active-Active region.
         * @description Returns a task whose `response.resourceId` is the endpoint. The endpoint starts as `initialized`; run its creation script in GCP, then accept it by an update. One endpoint stands for up to 40 forwarding rules in GCP.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Private Service Connect service. */
                    pscServiceId: number;
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActiveActivePscEndpointCreateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Accepts, rejects or changes an endpoint of an Active-Active region.
         * @description Send either `action` alone or the GCP fields, never both. An endpoint that is still `initialized` cannot be updated.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Private Service Connect endpoint. */
                    endpointId: number;
                    /** @description Id of the Private Service Connect service. */
                    pscServiceId: number;
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActiveActivePscEndpointUpdateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a Private Service Connect endpoint of an Active-Active region.
         * @description Returns a task whose `response.resourceId` is the subscription. Only an `initialized` endpoint is removed this way; any other goes after its deletion script has run in GCP.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Private Service Connect endpoint. */
                    endpointId: number;
                    /** @description Id of the Private Service Connect service. */
                    pscServiceId: number;
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/creationScripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the GCP creation scripts of an Active-Active endpoint.
         * @description Returns a task; `response.resource.script` holds a Bash and a PowerShell version, and `resourceId` is the endpoint. Refused for rejected or deleted endpoints. With `includeTerraformGcpScript=true` it holds Terraform input as well.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Adds `terraformGcp` to the script. */
                    includeTerraformGcpScript?: boolean;
                };
                header?: never;
                path: {
                    /** @description Id of the Private Service Connect endpoint. */
                    endpointId: number;
                    /** @description Id of the Private Service Connect service. */
                    pscServiceId: number;
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/deletionScripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the GCP deletion scripts of an Active-Active endpoint.
         * @description Returns a task; `response.resource.script` holds a Bash and a PowerShell version, and `resourceId` is the endpoint. Refused for rejected or deleted endpoints. The endpoint vanishes after the script ran in GCP.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Private Service Connect endpoint. */
                    endpointId: number;
                    /** @description Id of the Private Service Connect service. */
                    pscServiceId: number;
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/transitGateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the Transit Gateways shared with an Active-Active region.
         * @description Returns a task; gateways and their attachments are in `response.resource.tgws`. The resource may be null while the infrastructure is not ready. An attachment is usable at status `available`. AWS only.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/{TgwId}/attachment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets the address blocks routed through an Active-Active attachment.
         * @description Sent as plain strings, read back as objects with a status each. Duplicates, and a list equal to the present one, make the task fail.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                    /** @description Id of the Transit Gateway: `id` in the list of gateways, not the id that AWS gives it. */
                    TgwId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActiveActiveTgwUpdateCidrsRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Attaches a Transit Gateway to a region of an Active-Active subscription.
         * @description Returns a task; there is no request body. Address blocks cannot be set here, only once the attachment is `available`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                    /** @description Id of the Transit Gateway: `id` in the list of gateways, not the id that AWS gives it. */
                    TgwId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Detaches a Transit Gateway from a region of an Active-Active subscription.
         * @description When nothing is attached it fails with `TGW_ATTACHMENT_DOES_NOT_EXIST`, which a second delete may take for success.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                    /** @description Id of the Transit Gateway: `id` in the list of gateways, not the id that AWS gives it. */
                    TgwId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the Transit Gateway share invitations of an Active-Active region.
         * @description Returns a task; the invitations are in `response.resource.resources`. They arrive when the gateway is shared from AWS with the account that runs the region.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations/{tgwInvitationId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Accepts a Transit Gateway invitation for an Active-Active region.
         * @description Returns a task; there is no request body. Afterwards the gateway shows in the gateway list of the region and can be attached.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                    /** @description Id of the invitation: `id` in the list of invitations. */
                    tgwInvitationId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/{regionId}/transitGateways/invitations/{tgwInvitationId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rejects a Transit Gateway invitation for an Active-Active region.
         * @description Returns a task; there is no request body. An unknown invitation makes the task fail.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Numeric id of the region, as `GET /regions` lists it; not its name. */
                    regionId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                    /** @description Id of the invitation: `id` in the list of invitations. */
                    tgwInvitationId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/peerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the VPC peerings of an Active-Active subscription, by region.
         * @description Returns a task; `response.resource.regions[].vpcPeerings[]` holds the peerings, whose id is `id` rather than `vpcPeeringId`. The task is accepted for single-region subscriptions too, and then fails.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Requests a VPC peering for a region of an Active-Active subscription.
         * @description Returns a task whose `response.resourceId` is the peering. `sourceRegion` names the region of the subscription; the body otherwise has an AWS and a GCP shape. The other side must accept before the peering turns `active`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActiveActiveVpcPeeringCreateBaseRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/regions/peerings/{peeringId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes the peered address blocks of an Active-Active AWS peering.
         * @description Nothing but the address blocks can be changed, and only on AWS.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the peering: `id` in the list of peerings. */
                    peeringId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActiveActiveVpcPeeringUpdateAwsRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a VPC peering of an Active-Active subscription.
         * @description It fails when the subscription has no such peering.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the peering: `id` in the list of peerings. */
                    peeringId: number;
                    /** @description Id of the Active-Active subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resource-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replaces the cloud resource tags of a Pro subscription.
         * @description Returns a task, without a `resourceId`. The list replaces all earlier tags, and an empty list removes them. Only for subscriptions in your own AWS account, with at most 30 tags; these tags sit on cloud resources and are not the tags of databases.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubscriptionResourceTagsUpdateRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/transitGateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the Transit Gateways shared with a single-region subscription.
         * @description Returns a task; gateways and their attachments are in `response.resource.tgws`. The resource may be null while the infrastructure is not ready. An attachment is usable at status `available`. AWS only.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/transitGateways/{TgwId}/attachment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets the address blocks routed through a single-region attachment.
         * @description Sent as plain strings, read back as objects with a status each. Duplicates, and a list equal to the present one, make the task fail.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                    /** @description Id of the Transit Gateway: `id` in the list of gateways, not the id that AWS gives it. */
                    TgwId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TgwUpdateCidrsRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Attaches a Transit Gateway to a single-region subscription.
         * @description Returns a task; there is no request body. Address blocks cannot be set here, only once the attachment is `available`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                    /** @description Id of the Transit Gateway: `id` in the list of gateways, not the id that AWS gives it. */
                    TgwId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Detaches a Transit Gateway from a single-region subscription.
         * @description When nothing is attached it fails with `TGW_ATTACHMENT_DOES_NOT_EXIST`, which a second delete may take for success.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                    /** @description Id of the Transit Gateway: `id` in the list of gateways, not the id that AWS gives it. */
                    TgwId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/transitGateways/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the Transit Gateway share invitations of a single-region subscription.
         * @description Returns a task; the invitations are in `response.resource.resources`. They arrive when the gateway is shared from AWS with the account that runs the subscription.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/transitGateways/invitations/{tgwInvitationId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Accepts a Transit Gateway invitation for a single-region subscription.
         * @description Returns a task; there is no request body. Afterwards the gateway shows in the gateway list and can be attached.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                    /** @description Id of the invitation: `id` in the list of invitations. */
                    tgwInvitationId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/transitGateways/invitations/{tgwInvitationId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rejects a Transit Gateway invitation for a single-region subscription.
         * @description Returns a task; there is no request body. An unknown invitation makes the task fail.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the Pro subscription. */
                    subscriptionId: number;
                    /** @description Id of the invitation: `id` in the list of invitations. */
                    tgwInvitationId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/redis-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the Redis versions that Pro databases can run.
         * @description Returns each version, its end-of-life date, and whether it is a preview or the default.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Id of a Pro subscription, to list the versions open to its databases. Versions for new subscriptions when absent. */
                    subscriptionId?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RedisVersions"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists recent tasks of the account.
         * @description Sorted by latest change, without paging or filters. Which tasks it holds is not firmly published: the running ones at least, and probably all of the last 10 days. When there are none the response is an empty object without `tasks`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TasksStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one task.
         * @description A task moves through `received`, `initialized` and `processing-in-progress` to `processing-completed` or `processing-error`. A task that was just created may return 404 for a short while. Completed means planned and accepted, not ready: the resource has a separate status. Tasks cannot be cancelled.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the task, a UUID. */
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the members of the account.
         * @description The account id is called `account` here and `accountId` in other lists. Members use the console and API keys; database users are listed at `/acl/users`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountUsers"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one member of the account.
         * @description Returns role, options and whether the member holds an API key.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the member. */
                    userId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountUser"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        /**
         * Changes the name or role of a member of the account.
         * @description Needs an owner's key; no member can change their own role, and a member must have been verified first. Members cannot be added by a request: they are invited in the console.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the member. */
                    userId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountUserUpdateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Removes a member from the account.
         * @description Needs an owner's key; no member can remove themselves, and a member must have been verified first.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Id of the member. */
                    userId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskStateUpdate"];
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HttpError"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The Redis ACL rules of the account. */
        AccountACLRedisRules: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: int32 */
            accountId: number;
            links: components["schemas"]["Link"][];
            redisRules: components["schemas"]["RedisRule"][];
        };
        /** @description The database access roles of the account. */
        AccountACLRoles: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: int32 */
            accountId: number;
            links: components["schemas"]["Link"][];
            roles: components["schemas"]["AclRole"][];
        };
        /** @description The database users of the account. */
        AccountACLUsers: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: int32 */
            accountId: number;
            links: components["schemas"]["Link"][];
            users: components["schemas"]["ACLUser"][];
        };
        /** @description The account that the keys belong to. */
        AccountDetails: {
            /** Format: date-time */
            createdTimestamp: string;
            id: number;
            key: components["schemas"]["AccountKey"];
            marketplaceStatus?: "active" | (string & {});
            name: string;
            pocStatus?: "inactive" | (string & {});
            /** Format: date-time */
            updatedTimestamp: string;
        };
        /** @description A page of Essentials databases. The subscription is an object, whereas the Pro list has an array there. */
        AccountFixedSubscriptionDatabases: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: int32 */
            accountId: number;
            links: components["schemas"]["Link"][];
            subscription: components["schemas"]["FixedSubscriptionDatabases"];
        };
        /** @description The API key that made this request. */
        AccountKey: {
            accountId: number;
            accountMarketplaceId?: string;
            accountName: string;
            /** @description 0.0.0.0/0 means that the key may be used from anywhere. */
            allowedSourceIps: string[];
            /** Format: date-time */
            createdTimestamp?: string;
            /** @description Only in older answers. */
            gcpAccount?: boolean;
            /**
             * Format: ip
             * @description The address of the caller, as the service sees it.
             */
            httpSourceIp: string;
            name: string;
            owner: components["schemas"]["AccountKeyOwner"];
            userAccountId: number;
        };
        /** @description The user that an API key belongs to. */
        AccountKeyOwner: {
            email: string;
            name: string;
        };
        /** @description One page of the session log. */
        AccountSessionLogEntries: {
            _links?: components["schemas"]["HalLinks"];
            entries: components["schemas"]["AccountSessionLogEntry"][];
            links: components["schemas"]["Link"][];
        };
        /** @description One session event: who, from which address, and what was done. */
        AccountSessionLogEntry: {
            action: string;
            /** @description Id of the entry; a string, unlike the ids of the system log. */
            id: string;
            ipAddress: string;
            /** Format: date-time */
            time: string;
            type: string;
            user: string;
            userAgent: string;
            userRole: string;
        };
        /** @description A page of Pro databases. The subscription is an array of exactly one element, whereas the Essentials list has an object there. */
        AccountSubscriptionDatabases: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: int32 */
            accountId: number;
            links: components["schemas"]["Link"][];
            subscription: components["schemas"]["SubscriptionDatabases"][];
        };
        /** @description The Pro subscriptions of the account. */
        AccountSubscriptions: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: int32 */
            accountId: number;
            links: components["schemas"]["Link"][];
            subscriptions: components["schemas"]["Subscription"][];
        };
        /** @description One page of the system log. */
        AccountSystemLogEntries: {
            _links?: components["schemas"]["HalLinks"];
            /** @description Newest first. */
            entries: components["schemas"]["AccountSystemLogEntry"][];
            links?: components["schemas"]["Link"][];
        };
        /** @description One event of the system log: what happened, to which resource, and who caused it. */
        AccountSystemLogEntry: {
            /** @description Name of the user key that caused the event; present only when it came through the API. */
            apiKeyName?: string;
            description: string;
            /** Format: int32 */
            id: number;
            /** @description A user, or the owner of a key. */
            originator: string;
            resource?: string;
            /**
             * Format: int32
             * @description Id of the resource the event is about; absent when there is none.
             */
            resourceId?: number;
            /** Format: date-time */
            time: string;
            type: "Account" | "Subscription" | "Database" | (string & {});
        };
        /** @description One member of the account. */
        AccountUser: {
            email: string;
            hasApiKey: boolean;
            /** Format: int32 */
            id: number;
            name: string;
            options: components["schemas"]["AccountUserOptions"];
            role: "Owner" | "Member" | "Viewer" | "Manager" | "Billing Admin" | "Logs Viewer (API use only)" | (string & {});
            /** Format: date-time */
            signUp?: string;
            userType: "Local" | (string & {});
        };
        /** @description Notification and sign-in options of a member. */
        AccountUserOptions: {
            billing: boolean;
            emailAlerts: boolean;
            mfaEnabled: boolean;
            operationalEmails: boolean;
        };
        /** @description The members of the account. */
        AccountUsers: {
            _links?: components["schemas"]["HalLinks"];
            /**
             * Format: int32
             * @description Id of the account; other lists call it `accountId`.
             */
            account: number;
            links?: components["schemas"]["Link"][];
            users: components["schemas"]["AccountUser"][];
        };
        /** @description New name or role of a member; the name is required even when only the role changes. */
        AccountUserUpdateRequest: {
            /** @description Name of the member; repeat the present one to keep it. */
            name: string;
            /**
             * @description Role of the member; stays as it is when absent. `Logs Viewer (API use only)` may read nothing but logs; no member can change their own role.
             * @enum {string}
             */
            role?: "Billing Admin" | "Logs Viewer (API use only)" | "Manager" | "Member" | "Owner" | "Viewer";
        };
        /** @description A new Redis ACL rule. */
        AclRedisRuleCreateRequest: {
            /** @description Name of the rule, unique in the account; roles refer to the rule by it. Its length is limited, but the limits are not published. */
            name: string;
            /** @description Pattern in Redis ACL syntax, such as `+@read ~*`. Responses call it `acl`. A rule that a database cannot apply may block the database until the rule is corrected. */
            redisRule: string;
        };
        /** @description New name and pattern of a Redis ACL rule; both are required. */
        AclRedisRuleUpdateRequest: {
            /** @description Name of the rule from now on; repeat the present one to keep it. */
            name?: string;
            /** @description Pattern in Redis ACL syntax from now on; repeat the present one to keep it. */
            redisRule: string;
        };
        /** @description A role: rules, and the databases they apply to. */
        AclRole: {
            id: number;
            name: string;
            redisRules: components["schemas"]["AclRoleRedisRule"][];
            status: "pending" | "active" | "deleting" | "error" | (string & {});
            users: components["schemas"]["AclRoleUser"][];
        };
        /** @description A new database access role. */
        AclRoleCreateRequest: {
            /** @description Name of the role, unique in the account; users refer to the role by it. */
            name: string;
            /** @description Rules of the role and the databases each applies to. At least one; each rule once, and one rule for each database. */
            redisRules: components["schemas"]["AclRoleRedisRuleSpec"][];
        };
        /** @description A database that a rule of a role applies to. */
        AclRoleDatabase: {
            databaseId: number;
            /** @description Only in answers; requests go without it. */
            databaseName: string;
            /** @description Empty for a single-region database. */
            regions?: string[];
            subscriptionId: number;
        };
        /** @description One database to which a rule of a role applies. */
        AclRoleDatabaseSpec: {
            /**
             * Format: int32
             * @description Id of the database.
             */
            databaseId: number;
            /** @description Names of the regions in which the rule applies, each once. Required for Active-Active databases, refused for single-region ones. */
            regions?: string[];
            /**
             * Format: int32
             * @description Id of the subscription that holds the database.
             */
            subscriptionId: number;
        };
        /** @description A rule within a role. */
        AclRoleRedisRule: {
            databases: components["schemas"]["AclRoleDatabase"][];
            ruleId: number;
            ruleName: string;
        };
        /** @description One rule of a role and where it applies. */
        AclRoleRedisRuleSpec: {
            /** @description Databases to which the rule applies. At least one. */
            databases: components["schemas"]["AclRoleDatabaseSpec"][];
            /** @description Name of the Redis ACL rule, built-in or your own; not its id. */
            ruleName: string;
        };
        /** @description Changes to a database access role; what is left out stays as it is. */
        AclRoleUpdateRequest: {
            /** @description New name of the role. */
            name?: string;
            /** @description All rules of the role with their databases, replacing the present ones. */
            redisRules?: components["schemas"]["AclRoleRedisRuleSpec"][];
        };
        /** @description A user that holds a role. */
        AclRoleUser: {
            id: number;
            name: string;
        };
        /** @description One database user. */
        ACLUser: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: int32 */
            id: number;
            links: components["schemas"]["Link"][];
            name: string;
            /** @description Name of the user's role, not its id. */
            role: string;
            /** @description `pending`, `active`, `deleting` or `error`; absent in some list items. */
            status?: "pending" | "active" | "deleting" | "error" | (string & {});
        };
        /** @description A new database user. */
        AclUserCreateRequest: {
            /** @description Name to sign in with, unique in the account. */
            name: string;
            /** @description Password to sign in with. The rules for its strength are not published; a breach makes the task fail. */
            password: string;
            /** @description Name of the role to give, not its id. */
            role: string;
        };
        /** @description Changes to a database user; what is left out stays as it is. */
        AclUserUpdateRequest: {
            /** @description New password. The rules for its strength are not published; a breach makes the task fail. */
            password?: string;
            /** @description Name of the role to give from now on, not its id. */
            role?: string;
        };
        /** @description An Active-Active database. Provider, endpoints, sizes and backups are found per region in `crdbDatabases`. */
        ActiveActiveDatabase: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: date-time */
            activatedOn: string;
            /**
             * @description Always true: tells this shape from `Database`, which lacks the field.
             * @enum {boolean}
             */
            activeActiveRedis: true;
            autoMinorVersionUpgrade: boolean;
            /** @description One element a region. */
            crdbDatabases: components["schemas"]["ActiveActiveDatabaseRegion"][];
            databaseId: number;
            dataEvictionPolicy: "allkeys-lru" | "allkeys-lfu" | "allkeys-lrm" | "allkeys-random" | "volatile-lru" | "volatile-lfu" | "volatile-lrm" | "volatile-random" | "volatile-ttl" | "noeviction" | (string & {});
            globalAlerts: components["schemas"]["DatabaseAlert"][];
            globalDataPersistence: "none" | "aof-every-1-second" | "aof-every-write" | "snapshot-every-1-hour" | "snapshot-every-6-hours" | "snapshot-every-12-hours" | (string & {});
            globalEnableDefaultUser: boolean;
            /** @description Masked when a single database is read, absent from lists. */
            globalPassword?: string;
            globalSourceIp: string[];
            /** Format: date-time */
            lastModified: string;
            links: components["schemas"]["Link"][];
            memoryStorage: "ram" | (string & {});
            modules: components["schemas"]["DatabaseModule"][];
            name: string;
            protocol: "redis" | (string & {});
            redisVersion: string;
            /** @description Always true. */
            replication: boolean;
            security?: components["schemas"]["DatabaseSecurity"];
            status: "draft" | "pending" | "active" | "rcp-draft" | "rcp-change-pending" | "rcp-active-change-draft" | "active-change-draft" | "active-change-pending" | "active-upgrade-pending" | "bdb-update-pending" | "proxy-policy-change-draft" | "proxy-policy-change-pending" | "dynamic-endpoints-creation-pending" | "import-pending" | "delete-pending" | "recovery" | "creation-failed" | "error" | "synced" | (string & {});
            supportOSSClusterApi: boolean;
            useExternalEndpointForOSSClusterApi: boolean;
        };
        /** @description The periodic backup of one region of an Active-Active database. */
        ActiveActiveDatabaseBackup: {
            destination?: string;
            enableRemoteBackup: boolean;
            /** @description An empty string when backups are off. */
            interval: string;
            /** @description An empty string when backups are off. */
            timeUTC: string;
        };
        /** @description The part of an Active-Active database that one region holds. */
        ActiveActiveDatabaseRegion: {
            _links?: components["schemas"]["HalLinks"];
            alerts: components["schemas"]["DatabaseAlert"][];
            backup: components["schemas"]["ActiveActiveDatabaseBackup"];
            dataPersistence: "none" | "aof-every-1-second" | "aof-every-write" | "snapshot-every-1-hour" | "snapshot-every-6-hours" | "snapshot-every-12-hours" | (string & {});
            datasetSizeInGb: number;
            links: components["schemas"]["Link"][];
            /** @description Twice the dataset size. */
            memoryLimitInGb: number;
            memoryUsedInMb: number;
            /** @description Host and port. */
            privateEndpoint: string;
            provider: "AWS" | "GCP" | (string & {});
            /** @description Host and port; the port is the same in every region. */
            publicEndpoint: string;
            queryPerformanceFactor: "standard" | "Standard" | "2x" | "4x" | "6x" | "8x" | (string & {});
            readOperationsPerSecond: number;
            redisVersionCompliance: string;
            region: string;
            respVersion?: "resp2" | "resp3" | (string & {});
            security: components["schemas"]["DatabaseSecurity"];
            writeOperationsPerSecond: number;
        };
        /** @description The GCP side of a new Private Service Connect endpoint of an Active-Active region. */
        ActiveActivePscEndpointCreateRequest: {
            /** @description Name to give the endpoint connection in GCP. */
            endpointConnectionName: string;
            /** @description Id of the GCP project in which the endpoint will live. */
            gcpProjectId: string;
            /** @description Name of the VPC network in that project. */
            gcpVpcName: string;
            /** @description Name of the subnet in that network from which the endpoint takes its addresses. */
            gcpVpcSubnetName: string;
        };
        /** @description Either a decision about an Active-Active endpoint or changes to its GCP side, not both. */
        ActiveActivePscEndpointUpdateRequest: {
            /**
             * @description `accept` or `reject` an endpoint whose creation script has run. Must be the only field.
             * @enum {string}
             */
            action?: "accept" | "reject";
            /** @description Name of the connection. Not together with `action`. */
            endpointConnectionName?: string;
            /** @description Id of the GCP project in which the endpoint lives. Not together with `action`. */
            gcpProjectId?: string;
            /** @description Name of the VPC network in that project. Not together with `action`. */
            gcpVpcName?: string;
            /** @description Name of the subnet in that network. Not together with `action`. */
            gcpVpcSubnetName?: string;
        };
        /** @description A region to add to an Active-Active subscription. */
        ActiveActiveRegionCreateRequest: {
            /** @description Full resource name of the encryption key for the new region. Required when the subscription uses customer-managed keys, refused otherwise. */
            customerManagedKeyResourceName?: string;
            /** @description Throughput of each database in the new region. Must name every existing database of the subscription, each once. */
            databases?: components["schemas"]["CrdbRegionSpec"][];
            /** @description Address block of the new region, in CIDR notation. Must not overlap the blocks of the other regions. */
            deploymentCIDR?: string;
            /** @description When true no region is added; the finished task carries the expected cost under `response.resource.pricing`. Default false. */
            dryRun?: boolean;
            /** @description Whether to spread over several availability zones. When absent it follows what the region can do. */
            multipleAvailabilityZones?: boolean;
            /** @description Availability zones to prefer, each once, as the provider names them in that region. */
            preferredAvailabilityZones?: string[];
            /** @description Provider's name of the region to add. It must not be part of the subscription yet. */
            region?: string;
            /**
             * @deprecated
             * @description Deprecated. RESP version of the databases in this region, `resp2` or `resp3`; set it on each database through its regional properties instead.
             * @enum {string}
             */
            respVersion?: "resp2" | "resp3";
            /** @description Id of an existing security group. Only with your own cloud account. */
            securityGroupId?: string;
            /** @description Ids of existing subnets of `vpcId`. Only with your own cloud account. */
            subnetIds?: string[];
            /** @description Id of an existing VPC to deploy in. Only with your own cloud account. */
            vpcId?: string;
        };
        /** @description The part of an Active-Active database that one region holds, in brief. */
        ActiveActiveRegionDatabase: {
            _links?: components["schemas"]["HalLinks"];
            databaseId: number;
            databaseName: string;
            links: components["schemas"]["Link"][];
            readOperationsPerSecond: number;
            respVersion: "resp2" | "resp3" | (string & {});
            writeOperationsPerSecond: number;
        };
        /** @description The regions to remove from an Active-Active subscription. */
        ActiveActiveRegionDeleteRequest: {
            /** @description When true no region is removed and the task only works out the consequences. Default false. */
            dryRun?: boolean;
            /** @description Regions to remove, each once. At least one region of the subscription must remain. */
            regions?: components["schemas"]["ActiveActiveRegionToDelete"][];
        };
        /** @description One region to remove. */
        ActiveActiveRegionToDelete: {
            /** @description Provider's name of the region. */
            region?: string;
        };
        /** @description A region of an Active-Active subscription. */
        ActiveActiveSubscriptionRegion: {
            _links?: components["schemas"]["HalLinks"];
            databases: components["schemas"]["ActiveActiveRegionDatabase"][];
            /**
             * Format: cidr
             * @description Requests, and the details of a subscription, spell it `deploymentCIDR`.
             */
            deploymentCidr: string;
            links: components["schemas"]["Link"][];
            region: string;
            /** @description Missing from some recordings. */
            regionId?: number;
            vpcId: string;
        };
        /** @description The regions of an Active-Active subscription and its databases in them. */
        ActiveActiveSubscriptionRegions: {
            _links?: components["schemas"]["HalLinks"];
            links: components["schemas"]["Link"][];
            regions: components["schemas"]["ActiveActiveSubscriptionRegion"][];
            /** Format: int32 */
            subscriptionId: number;
        };
        /** @description The address blocks to route through an Active-Active Transit Gateway attachment. */
        ActiveActiveTgwUpdateCidrsRequest: {
            /** @description All address blocks to route in this region, replacing the present ones, without duplicates. The attachment must be `available`. */
            cidrs?: components["schemas"]["Cidr"][];
        };
        /** @description A peering between a region of the subscription and a network of the customer. */
        ActiveActiveVpcPeering: {
            awsAccountId?: string;
            awsPeeringUid?: string;
            cloudPeeringId?: string;
            destinationRegion?: string;
            /** @description Single-region subscriptions call it `vpcPeeringId`. */
            id: number;
            redisNetworkName?: string;
            redisProjectUid?: string;
            regionId: number;
            regionName: string;
            sourceRegion?: string;
            status: "initiating-request" | "pending-acceptance" | "inactive" | "active" | "failed" | "done" | (string & {});
            /** Format: cidr */
            vpcCidr?: string;
            vpcCidrs?: components["schemas"]["VpcPeeringCidr"][];
            vpcNetworkName?: string;
            vpcProjectUid?: string;
            vpcUid?: string;
        };
        /** @description A peering between a region of an Active-Active subscription and a VPC on AWS. */
        ActiveActiveVpcPeeringCreateAwsRequest: {
            /** @description Id of the AWS account that owns the VPC, 12 digits. */
            awsAccountId: string;
            /** @description AWS region of the VPC to peer with; it may differ from `sourceRegion`. */
            destinationRegion: string;
            /** @description Cloud provider of the peered network, `AWS`; may be left out. */
            provider?: "AWS" | (string & {});
            /** @description Name of the subscription's region to peer from. */
            sourceRegion: string;
            /** @description Address block of the VPC to route, in CIDR notation. Not together with `vpcCidrs`; must not overlap the block of the region. */
            vpcCidr?: string;
            /** @description Address blocks of the VPC to route, when there are several. Not together with `vpcCidr`; several blocks may be switched off for an account. */
            vpcCidrs?: string[];
            /** @description Id of the VPC to peer with. */
            vpcId: string;
        };
        /** @description A VPC peering for a region of an Active-Active subscription, in the AWS or the GCP shape. */
        ActiveActiveVpcPeeringCreateBaseRequest: components["schemas"]["ActiveActiveVpcPeeringCreateAwsRequest"] | components["schemas"]["ActiveActiveVpcPeeringCreateGcpRequest"];
        /** @description A peering between a region of an Active-Active subscription and a VPC network on GCP. */
        ActiveActiveVpcPeeringCreateGcpRequest: {
            /** @description Cloud provider of the peered network. Send `gcp`, in lower case. */
            provider?: "GCP" | "gcp" | (string & {});
            /** @description Name of the subscription's region to peer from. */
            sourceRegion: string;
            /** @description Name of the VPC network to peer with. */
            vpcNetworkName: string;
            /** @description Id of the GCP project that owns the network. */
            vpcProjectUid: string;
        };
        /** @description The peerings that start in one region. */
        ActiveActiveVpcPeeringRegion: {
            id: number;
            /** @description The source region. */
            region: string;
            vpcPeerings: components["schemas"]["ActiveActiveVpcPeering"][];
        };
        /** @description The peerings of an Active-Active subscription. */
        ActiveActiveVpcPeerings: {
            regions: components["schemas"]["ActiveActiveVpcPeeringRegion"][];
            subscriptionId: number;
        };
        /** @description New address blocks of an Active-Active AWS peering; one of the two fields is needed. */
        ActiveActiveVpcPeeringUpdateAwsRequest: {
            /** @description The only address block to route, in CIDR notation. Not together with `vpcCidrs`. */
            vpcCidr?: string;
            /** @description All address blocks to route, replacing the present ones. Not together with `vpcCidr`. */
            vpcCidrs?: string[];
        };
        /** @description Either general settings of a Pro subscription or its customer-managed keys; nothing but the fields themselves tells the two shapes apart. */
        BaseSubscriptionUpdateRequest: components["schemas"]["SubscriptionUpdateCMKRequest"] | components["schemas"]["SubscriptionUpdateRequest"];
        /**
         * Format: cidr
         * @description An address block in CIDR notation, such as `10.0.0.0/24`; a plain string on the wire.
         */
        Cidr: string;
        /** @description Who may reach the databases of a subscription in an own cloud account. */
        CidrAllowlist: {
            /** @description Snake case here, `cidrIps` in the request. */
            cidr_ips: string[];
            /** @description Of unpublished shape. */
            errors?: unknown;
            /** @description Snake case here, `securityGroupIds` in the request. */
            security_group_ids: string[];
        };
        /** @description The addresses and security groups that may reach a subscription in your own cloud account. */
        CidrWhiteListUpdateRequest: {
            /** @description Address blocks to allow, in CIDR notation, without duplicates. Reads spell this `cidr_ips`. */
            cidrIps?: string[];
            /** @description Ids of AWS security groups to allow, without duplicates. Reads spell this `security_group_ids`. */
            securityGroupIds?: string[];
        };
        /** @description One cloud account; id 1 is the one that Redis owns. */
        CloudAccount: {
            _links?: components["schemas"]["HalLinks"];
            /** @description Masked id of the access key; absent for account 1. */
            accessKeyId?: string;
            awsConsoleRoleArn?: string;
            awsUserArn?: string;
            /**
             * Format: int32
             * @description 1 is the account of the service itself, and is always listed.
             */
            id: number;
            links: components["schemas"]["Link"][];
            name: string;
            provider: "AWS" | "GCP" | (string & {});
            signInLoginUrl?: string;
            status: "draft" | "pending" | "active" | "change-draft" | "change-pending" | "delete-draft" | "deleted" | "active-error" | (string & {});
        };
        /** @description A customer cloud account to register. */
        CloudAccountCreateRequest: {
            /** @description Id of the access key. Responses show it masked; a key can be registered only once. */
            accessKeyId: string;
            /** @description Secret of the access key. Never returned. */
            accessSecretKey: string;
            /** @description Password for the provider's console. Never returned. */
            consolePassword: string;
            /** @description User name for the provider's console. */
            consoleUsername: string;
            /** @description Name of the cloud account, unique in the account. */
            name: string;
            /**
             * @description Cloud provider, `AWS` or `GCP`; the credentials below are those of AWS.
             * @enum {string}
             */
            provider?: "AWS" | "GCP";
            /** @description Sign-in URL of the provider's console for this account. */
            signInLoginUrl: string;
        };
        /** @description The cloud accounts known to the account. */
        CloudAccounts: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: int32 */
            accountId: number;
            cloudAccounts: components["schemas"]["CloudAccount"][];
            links: components["schemas"]["Link"][];
        };
        /** @description New name or credentials of a cloud account; the four credentials are always required. */
        CloudAccountUpdateRequest: {
            /** @description Id of the access key. Send it even when it has not changed. */
            accessKeyId: string;
            /** @description Secret of the access key. Send it even when it has not changed; never returned. */
            accessSecretKey: string;
            /** @description Password for the provider's console. Send it even when it has not changed; never returned. */
            consolePassword: string;
            /** @description User name for the provider's console. Send it even when it has not changed. */
            consoleUsername: string;
            /** @description New name of the cloud account; the present one stays when absent. */
            name?: string;
            /** @description Sign-in URL of the provider's console for this account. */
            signInLoginUrl?: string;
        };
        /** @description Where a Pro subscription runs at one cloud provider. */
        CloudDetail: {
            _links?: components["schemas"]["HalLinks"];
            /** @description Twelve digits; absent where the service owns the cloud account. */
            awsAccountId?: string;
            cloudAccountId: number;
            links?: components["schemas"]["Link"][];
            provider: "AWS" | "GCP" | (string & {});
            regions: components["schemas"]["CloudDetailRegion"][];
            resourceTags?: components["schemas"]["CloudDetailResourceTag"][];
            /** @description The sum of the memory limits of the databases. */
            totalSizeInGb: number;
        };
        /** @description The network that a subscription uses in a region. */
        CloudDetailNetworking: {
            /**
             * Format: cidr
             * @description May be a part of the range that was asked for.
             */
            deploymentCIDR: string;
            securityGroupId?: string;
            subnetId?: string;
            vpcId?: string;
        };
        /** @description A region that a Pro subscription runs in. */
        CloudDetailRegion: {
            multipleAvailabilityZones: boolean;
            /** @description An array here, one object in requests. */
            networking: components["schemas"]["CloudDetailNetworking"][];
            /** @description Zone ids such as use1-az1, or zone names in older answers. */
            preferredAvailabilityZones: string[];
            region: string;
        };
        /** @description A tag that the service puts on its resources at the cloud provider. */
        CloudDetailResourceTag: {
            key: string;
            value: string;
        };
        /** @description One stored tag of a database. */
        CloudTag: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: date-time */
            createdAt: string;
            /** @description The service turns it into lower case. */
            key: string;
            links: components["schemas"]["Link"][];
            /** Format: date-time */
            updatedAt: string;
            value: string;
        };
        /** @description The stored tags of a database; the list is absent when the database does not exist. */
        CloudTags: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: int32 */
            accountId?: number;
            links: components["schemas"]["Link"][];
            /** @description Absent, with status 200, when the database does not exist. */
            tags?: components["schemas"]["CloudTag"][];
        };
        /** @description A cost report that is ready to be read. */
        CostReport: {
            /** @description Also the name of the file, with its extension. */
            costReportId: string;
        };
        /** @description Range, file format and filters of a cost report; filters that are left out do not narrow the report. */
        CostReportCreateRequest: {
            /** @description Ids of the databases to keep. All databases when absent. */
            databaseIds?: number[];
            /**
             * Format: date
             * @description Last day of the report, as `YYYY-MM-DD`. Not before `startDate`, at most 40 days in all, not in the future.
             */
            endDate: string;
            /**
             * @description File format of the report, `csv` or `json`. Default `csv`.
             * @default csv
             * @enum {string}
             */
            format?: "csv" | "json";
            /** @description Names of the cloud regions to keep, such as `us-east-1`. All regions when absent. */
            regions?: string[];
            /**
             * Format: date
             * @description First day of the report, as `YYYY-MM-DD`. Not in the future.
             */
            startDate: string;
            /** @description Ids of the subscriptions to keep. All subscriptions when absent. */
            subscriptionIds?: number[];
            /**
             * @description Keep only `pro` or only `essentials` subscriptions. Both when absent.
             * @enum {string}
             */
            subscriptionType?: "essentials" | "pro";
            /** @description Database tags to filter by. Neither key nor value of a tag may be empty. */
            tags?: components["schemas"]["Tag"][];
        };
        /** @description An empty object; flushing takes no settings. */
        CrdbFlushRequest: Record<string, never>;
        /** @description Throughput that one existing Active-Active database is to have in the new region. */
        CrdbRegionSpec: {
            /** @description Its reads and writes a second in the new region. */
            localThroughputMeasurement?: components["schemas"]["LocalThroughput"];
            /** @description Name of the existing database. */
            name?: string;
        };
        /** @description Changes to an Active-Active database, for all regions and for single ones; what is left out stays as it is. */
        CrdbUpdatePropertiesRequest: {
            /** @description Whether the service may upgrade the database to newer minor versions automatically. Takes effect from Redis 8.4. */
            autoMinorVersionUpgrade?: boolean;
            /**
             * @deprecated
             * @description Deprecated, use `clientTlsCertificates`. One client certificate in PEM form; an empty string ends client authentication.
             */
            clientSslCertificate?: string;
            /** @description Client certificates to accept in every region, in PEM form; needs TLS. An empty list ends client authentication. Responses never contain the certificates. */
            clientTlsCertificates?: (components["schemas"]["DatabaseCertificateSpec"] | string)[];
            /**
             * @description What to drop when memory is full. `allkeys-…` considers every key, `volatile-…` only keys with an expiry, `noeviction` refuses writes.
             * @enum {string}
             */
            dataEvictionPolicy?: "allkeys-lfu" | "allkeys-lrm" | "allkeys-lru" | "allkeys-random" | "noeviction" | "volatile-lfu" | "volatile-lrm" | "volatile-lru" | "volatile-random" | "volatile-ttl";
            /**
             * Format: double
             * @description Largest dataset in GB, at least 0.1 and not below what is in use. Because Active-Active always replicates, the total memory in a region is twice this. Not together with `memoryLimitInGb`.
             */
            datasetSizeInGb?: number;
            /** @description When true nothing changes; the finished task carries the expected cost under `response.resource.pricing`. Default false. */
            dryRun?: boolean;
            /** @description Whether connections must use TLS, in every region. */
            enableTls?: boolean;
            /** @description Alerts for regions that do not override them, each name once. */
            globalAlerts?: components["schemas"]["DatabaseAlertSpec"][];
            /**
             * @description How data is written to disk in regions that do not override it. `none`, `aof-…` at each second or write, or `snapshot-…` at the named interval.
             * @enum {string}
             */
            globalDataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
            /** @description Whether the default user may sign in, in regions that do not override it. Not to be disabled together with a new password. */
            globalEnableDefaultUser?: boolean;
            /** @description Password of the default user in regions that do not override it. Reads show it masked, if at all. */
            globalPassword?: string;
            /** @description Addresses that may connect, in CIDR notation, in regions that do not override the list. */
            globalSourceIp?: string[];
            /**
             * Format: double
             * @deprecated
             * @description Deprecated, use `datasetSizeInGb`. Total memory in GB in each region including replicas, at least 0.1. Not together with `datasetSizeInGb`.
             */
            memoryLimitInGb?: number;
            /** @description New name of the database. At most 40 letters, digits and hyphens, beginning with a letter and ending with a letter or digit. */
            name?: string;
            /** @description How much compute to give to queries, from `GET /query-performance-factors`. The service may refuse it for Active-Active. */
            queryPerformanceFactor?: string;
            /** @description Values for single regions; these take precedence over the global ones, now and in later updates. */
            regions?: components["schemas"]["LocalRegionProperties"][];
            /** @description Whether clients may use the Redis Cluster API, in every region. */
            supportOSSClusterApi?: boolean;
            /** @description Whether the Redis Cluster API hands out public addresses instead of private ones. Needs `supportOSSClusterApi`. */
            useExternalEndpointForOSSClusterApi?: boolean;
        };
        /** @description A redirection of endpoints from one database to another. */
        CreateEndpointsRedirectionRequest: {
            /** @description Whether to copy the access rules of the source to the target. */
            duplicateACLs?: boolean;
            /**
             * @description Which endpoint of the target to lead to: `public` or `private`.
             * @enum {string}
             */
            endpointTargetType: "private" | "public";
            /** @description Must be true; the service refuses a redirection without it. */
            migrationProtection: boolean;
            /**
             * Format: int32
             * @description Id of the database whose endpoints are to be redirected.
             */
            sourceDatabaseId: number;
            /**
             * Format: int32
             * @description Id of the database that is to receive the traffic.
             */
            targetDatabaseId: number;
        };
        /** @description One encryption key of the cloud provider's key service. */
        CustomerManagedKey: {
            /** @description Region the key serves. Required for Active-Active, once per region; not allowed for single-region subscriptions. */
            region?: string;
            /** @description Full resource name of the key, as the provider's key service writes it. The subscription's service identity must have been granted its use. */
            resourceName: string;
        };
        /** @description Identities and rights that must be granted before customer-managed keys can be used. */
        CustomerManagedKeyAccessDetails: {
            /** @description Values that `deletionGracePeriod` accepts for this subscription. */
            deletionGracePeriodOptions?: string[];
            /** @description Single permissions to grant on GCP when predefined roles are not wanted. */
            googleCustomPermissions?: string[];
            /** @description Predefined roles to grant on GCP. */
            googlePredefinedRoles?: string[];
            /** @description ARN of the IAM role to grant the rights to, on AWS. */
            redisIamRole?: string;
            /** @description Service account to grant the rights to, on GCP. */
            redisServiceAccount?: string;
            /** @description Statements to add to the key policy, on AWS. */
            requiredKeyPolicyStatements?: {
                [key: string]: unknown;
            };
        };
        /** @description Customer-managed encryption keys and what happens when they are withdrawn. */
        CustomerManagedKeyProperties: {
            /** @description The keys: one for a single-region subscription, one per region for Active-Active. */
            customerManagedKeys: components["schemas"]["CustomerManagedKey"][];
            /**
             * @description How long the deployment survives once access to a key is lost. `alerts-only` never deletes, `immediate` deletes immediately, the others wait for the time they name. Required when keys are set on a new subscription.
             * @enum {string}
             */
            deletionGracePeriod?: "1-hour" | "12-hours" | "15-minutes" | "24-hours" | "30-minutes" | "4-hours" | "8-hours" | "alerts-only" | "immediate";
        };
        /** @description One database of a single-region Pro subscription; Active-Active databases have another shape. */
        Database: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: date-time */
            activatedOn?: string;
            alerts: components["schemas"]["DatabaseAlert"][];
            autoMinorVersionUpgrade?: boolean;
            backup?: components["schemas"]["DatabaseBackup"];
            clustering: components["schemas"]["DatabaseClustering"];
            /** Format: int32 */
            databaseId: number;
            dataEvictionPolicy: "allkeys-lru" | "allkeys-lfu" | "allkeys-lrm" | "allkeys-random" | "volatile-lru" | "volatile-lfu" | "volatile-lrm" | "volatile-random" | "volatile-ttl" | "noeviction" | (string & {});
            dataPersistence: "none" | "aof-every-1-second" | "aof-every-write" | "snapshot-every-1-hour" | "snapshot-every-6-hours" | "snapshot-every-12-hours" | (string & {});
            datasetSizeInGb: number;
            dynamicEndpoints?: components["schemas"]["DynamicEndpoints"];
            /** Format: date-time */
            lastModified?: string;
            links: components["schemas"]["Link"][];
            /** @description Twice the dataset size when replication is on. */
            memoryLimitInGb: number;
            memoryStorage: "ram" | "ram-and-flash" | (string & {});
            memoryUsedInMb: number;
            modules: components["schemas"]["DatabaseModule"][];
            name: string;
            /** @description Host and port; absent or null until the database is first active. */
            privateEndpoint?: string | null;
            protocol: "redis" | "memcached" | (string & {});
            provider: "AWS" | "GCP" | (string & {});
            /** @description Host and port; absent or null until the database is first active. */
            publicEndpoint?: string | null;
            /** @description Requests write Standard, answers either way; compare without regard to case. */
            queryPerformanceFactor?: "standard" | "Standard" | "2x" | "4x" | "6x" | "8x" | (string & {});
            /** @description Only for ram-and-flash. */
            ramPercentage?: number;
            redisVersion: string;
            /** @deprecated */
            redisVersionCompliance?: string;
            region: string;
            replica?: components["schemas"]["Replica"];
            /** @description An object here, a list of strings in requests. */
            replicaOf: components["schemas"]["ReplicaOf"] | null;
            replication: boolean;
            /** @description Missing from some older list items. */
            respVersion?: "resp2" | "resp3" | (string & {});
            security: components["schemas"]["DatabaseSecurity"];
            status: "draft" | "pending" | "active" | "rcp-draft" | "rcp-change-pending" | "rcp-active-change-draft" | "active-change-draft" | "active-change-pending" | "active-upgrade-pending" | "bdb-update-pending" | "proxy-policy-change-draft" | "proxy-policy-change-pending" | "dynamic-endpoints-creation-pending" | "import-pending" | "delete-pending" | "recovery" | "creation-failed" | "error" | "synced" | (string & {});
            supportOSSClusterApi: boolean;
            throughputMeasurement: components["schemas"]["DatabaseThroughput"];
            useExternalEndpointForOSSClusterApi: boolean;
        };
        /** @description A threshold that sends a notice when it is crossed. */
        DatabaseAlert: {
            defaultValue?: number;
            /** @description The database id, a hyphen and a number; Essentials and global alerts have none. */
            id?: string;
            name: "dataset-size" | "datasets-size" | "throughput-higher-than" | "throughput-lower-than" | "latency" | "syncsource-error" | "syncsource-lag" | "connections-limit" | (string & {});
            value: number;
        };
        /** @description One alert and the threshold at which it is raised. */
        DatabaseAlertSpec: {
            /**
             * @description What to watch. `dataset-size` serves Pro and `datasets-size` Essentials; `connections-limit` is for Essentials; `throughput-…`, `latency` and the `syncsource-…` alerts depend on plan and database.
             * @enum {string}
             */
            name: "connections-limit" | "dataset-size" | "datasets-size" | "latency" | "syncsource-error" | "syncsource-lag" | "throughput-higher-than" | "throughput-lower-than";
            /**
             * Format: int32
             * @description Threshold. Percent for size and connection limits, whose default is 80; for the others the service does not publish the unit.
             */
            value: number;
        };
        /** @description The Redis versions a database can be upgraded to. */
        DatabaseAvailableVersionsResponse: {
            targets: components["schemas"]["TargetVersion"][];
        };
        /** @description The periodic backup of a Pro database. */
        DatabaseBackup: {
            /** @description Requests call it `storagePath`, and also send a storage type, which is never answered. */
            destination?: string;
            enableRemoteBackup: boolean;
            interval?: string;
            /** @description A full hour such as 14:00. */
            timeUTC?: string;
        };
        /** @description Schedule and target of regular backups. Responses show it in other words: `enableRemoteBackup` and `destination`, without the storage type. */
        DatabaseBackupConfig: {
            /** @description Whether backups run. When false the other fields are not needed. */
            active?: boolean;
            /** @description How often to back up: `every-24-hours`, `every-12-hours`, `every-6-hours`, `every-4-hours`, `every-2-hours` or `every-1-hours`. Needed when `active` is true. */
            interval?: string;
            /** @description Location to write to, in the form that belongs to `storageType`; the service must have the right to write there. */
            storagePath?: string;
            /** @description Kind of storage to write to, such as `aws-s3`, `google-blob-storage`, `azure-blob-storage` or `ftp`. Write-only: answers never return it. */
            storageType?: string;
            /** @description Full hour at which to back up, as `HH:00` in UTC. Only with `every-24-hours` and `every-12-hours`; with the latter, an afternoon hour may be reported as the morning hour of the same cycle. */
            timeUTC?: string;
        };
        /** @description An immediate backup; a single-region database with regular backups needs no field at all. */
        DatabaseBackupRequest: {
            /** @description Location to write this one backup to, instead of the configured one. */
            adhocBackupPath?: string;
            /** @description Name of the region to back up. Required for Active-Active databases, refused for single-region ones. */
            regionName?: string;
        };
        /** @description The last backup of a database; empty when there was none. */
        DatabaseBackupStatus: {
            failureReason?: string;
            /** Format: date-time */
            lastBackupTime?: string;
            status?: "success" | "failed" | (string & {});
        };
        /** @description The TLS server certificate of a database. */
        DatabaseCertificate: {
            publicCertificatePEMString: string;
        };
        /** @description A client certificate. On the wire Pro databases also take it as a bare PEM string. */
        DatabaseCertificateSpec: {
            /** @description The public certificate in PEM form, line breaks included. Expired or malformed certificates make the task fail with `DATABASE_INVALID_CERT` or `DATABASE_EXPIRED_CERT`. */
            publicCertificatePEMString: string;
        };
        /** @description How a Pro database is spread over shards. */
        DatabaseClustering: {
            hashingPolicy: "standard" | "custom" | (string & {});
            numberOfShards: number;
            /** @description In no fixed order, and may be empty; requests send plain strings. */
            regexRules: components["schemas"]["RegexRule"][];
        };
        /** @description A new database in a Pro subscription; Active-Active subscriptions accept a narrower set of fields. */
        DatabaseCreateRequest: {
            /** @description Alerts to watch for, each name once. Which names are allowed depends on the kind of database. */
            alerts?: components["schemas"]["DatabaseAlertSpec"][];
            /** @description Whether the service may upgrade the database to newer minor versions automatically. Default true, takes effect from Redis 8.4. */
            autoMinorVersionUpgrade?: boolean;
            /**
             * Format: int64
             * @deprecated
             * @description Deprecated, use `ramPercentage`. Average size of an item in bytes, 1000 when absent; only in `ram-and-flash` subscriptions.
             */
            averageItemSizeInBytes?: number;
            /**
             * @deprecated
             * @description Deprecated, use `clientTlsCertificates`. One client certificate in PEM form that clients must present; needs `enableTls`.
             */
            clientSslCertificate?: string;
            /** @description Client certificates to accept, in PEM form. Setting any makes client certificates mandatory; needs `enableTls`. Responses never contain them, only `tlsClientAuthentication`. */
            clientTlsCertificates?: (components["schemas"]["DatabaseCertificateSpec"] | string)[];
            /**
             * @description What to drop when memory is full. `allkeys-…` considers every key, `volatile-…` only keys with an expiry, `noeviction` refuses writes. Default `volatile-lru`; some policies need newer Redis versions.
             * @enum {string}
             */
            dataEvictionPolicy?: "allkeys-lfu" | "allkeys-lrm" | "allkeys-lru" | "allkeys-random" | "noeviction" | "volatile-lfu" | "volatile-lrm" | "volatile-lru" | "volatile-random" | "volatile-ttl";
            /**
             * @description How data is written to disk. Default `none`; `aof-…` logs each second or each write, `snapshot-…` saves at the named interval.
             * @enum {string}
             */
            dataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
            /**
             * Format: double
             * @description Largest dataset in GB, at least 0.1. With replication the total memory is twice this. Not together with `memoryLimitInGb`.
             */
            datasetSizeInGb?: number;
            /** @description When true nothing is created; the finished task carries the expected cost under `response.resource.pricing`. Default false. */
            dryRun?: boolean;
            /** @description Whether connections must use TLS. Default false. */
            enableTls?: boolean;
            /** @description Expected throughput in each region, one entry per region of the subscription. Required for Active-Active, refused otherwise. */
            localThroughputMeasurement?: components["schemas"]["LocalThroughput"][];
            /**
             * Format: double
             * @deprecated
             * @description Deprecated, use `datasetSizeInGb`. Total memory in GB including replicas, at least 0.1. Not together with `datasetSizeInGb`.
             */
            memoryLimitInGb?: number;
            /** @description Modules to load, each once. Leave it out for Redis 8 and later, where they are bundled, for `memcached`, and for most modules on Active-Active. */
            modules?: components["schemas"]["DatabaseModuleSpec"][];
            /** @description Name of the database, unique in the subscription. At most 40 letters, digits and hyphens, beginning with a letter and ending with a letter or digit. */
            name: string;
            /** @description Password of the default user, for `redis`. 32 random letters and digits when absent. Not for `memcached`. */
            password?: string;
            /**
             * @deprecated
             * @description Deprecated, use `remoteBackup`, and not together with it. Path to which backups are written; refused for Active-Active.
             */
            periodicBackupPath?: string;
            /**
             * Format: int32
             * @description TCP port, 10000 to 19999, unique within the subscription. A random free port when absent.
             */
            port?: number;
            /**
             * @description `redis`, the default, or `memcached`. Active-Active and `ram-and-flash` accept `redis` only.
             * @enum {string}
             */
            protocol?: "memcached" | "redis";
            /** @description How much compute to give to queries, from `GET /query-performance-factors`. Needs the search module or Redis 8; not for Active-Active. */
            queryPerformanceFactor?: string;
            /**
             * Format: int32
             * @description Share of the data to keep in RAM, in percent: 10 to 50 in steps of 10, default 20. Only in `ram-and-flash` subscriptions.
             */
            ramPercentage?: number;
            /** @description Redis version to run, from `GET /subscriptions/redis-versions`. The version flagged as default when absent; Active-Active takes no preview versions. */
            redisVersion?: string;
            /** @description Schedule and target of regular backups. No backups when absent. Not together with `periodicBackupPath`. */
            remoteBackup?: components["schemas"]["DatabaseBackupConfig"];
            /** @description Databases to replicate from, with their encryption. Not for Active-Active. */
            replica?: components["schemas"]["ReplicaOfSpec"];
            /**
             * @deprecated
             * @description Deprecated, use `replica`. Endpoints of the databases to replicate from, as URIs. Not for Active-Active.
             */
            replicaOf?: string[];
            /** @description Whether a replica of each shard is kept. Default true; Active-Active refuses false. */
            replication?: boolean;
            /**
             * @description Version of the RESP protocol to speak, `resp2` or `resp3`. What is accepted depends on the Redis version.
             * @enum {string}
             */
            respVersion?: "resp2" | "resp3";
            /** @description SASL password, for `memcached` only. 32 random characters when absent. */
            saslPassword?: string;
            /** @description SASL user name, for `memcached` only. `mc-` and five characters when absent. */
            saslUsername?: string;
            /**
             * @description How keys are spread over shards: `default-regex-rules`, `custom-regex-rules` or `redis-oss-hashing`. Cannot be changed afterwards.
             * @enum {string}
             */
            shardingType?: "custom-regex-rules" | "default-regex-rules" | "redis-oss-hashing";
            /** @description Addresses that may connect, in CIDR notation. Default `["0.0.0.0/0"]`, everyone; when the subscription has no public access, the private ranges. */
            sourceIp?: string[];
            /** @description Whether clients may use the Redis Cluster API. Default false; not for `memcached`, with custom regex rules, or on replicas. */
            supportOSSClusterApi?: boolean;
            /** @description Expected throughput of a single-region database. Active-Active uses `localThroughputMeasurement` instead. */
            throughputMeasurement?: components["schemas"]["DatabaseThroughputSpec"];
            /** @description Whether the Redis Cluster API hands out public addresses instead of private ones. Default false; needs `supportOSSClusterApi`. */
            useExternalEndpointForOSSClusterApi?: boolean;
        };
        /** @description Where to import data from. */
        DatabaseImportRequest: {
            /** @description URIs of the sources, in the form that belongs to `sourceType`, without duplicates. Several files are allowed, but only one `redis` source. */
            importFromUri: string[];
            /**
             * @description Kind of source: `aws-s3`, `google-blob-storage`, `azure-blob-storage`, `ftp` or `http` for dump files, `redis` for a running database.
             * @enum {string}
             */
            sourceType: "aws-s3" | "azure-blob-storage" | "ftp" | "google-blob-storage" | "http" | "redis";
        };
        /** @description The last import into a database. */
        DatabaseImportStatus: {
            failureReason?: string;
            failureReasonParams?: components["schemas"]["ImportFailureParameter"][];
            /** Format: date-time */
            lastImportTime?: string;
            /** @description The word for success was never seen. */
            status?: "importing" | "failed" | (string & {});
        };
        /** @description A module of a database. */
        DatabaseModule: {
            capabilityName?: string;
            description?: string;
            id: number;
            name: string;
            /** @description An array here, an object in requests. */
            parameters: components["schemas"]["DatabaseModuleParameter"][];
            version: string;
        };
        /** @description A setting of a module, as it stands in a database. */
        DatabaseModuleParameter: {
            /** @description In place of a value that was not set. */
            defaultValue?: unknown;
            name: string;
            /** @description As set, of any type. */
            value?: unknown;
        };
        /** @description A Redis module to load into a new database. */
        DatabaseModuleSpec: {
            /** @description Name of the module, from `GET /database-modules`, such as `RedisJSON` or `RediSearch`. */
            name: string;
            /** @description Values for the module's parameters, keyed by parameter name. An object here, an array in answers. */
            parameters?: {
                [key: string]: unknown;
            };
        };
        /** @description Who may connect to a database, and how. */
        DatabaseSecurity: {
            enableDefaultUser: boolean;
            enableTls: boolean;
            /** @description In clear text, and only when a single database is read. */
            password?: string;
            sourceIps: string[];
            /** @description Older name of `tlsClientAuthentication`; missing from newer answers. */
            sslClientAuthentication?: boolean;
            tlsClientAuthentication: boolean;
        };
        /** @description The slow log of a database. */
        DatabaseSlowLogEntries: {
            _links?: components["schemas"]["HalLinks"];
            entries: components["schemas"]["DatabaseSlowLogEntry"][];
            links: components["schemas"]["Link"][];
        };
        /** @description One slow command. */
        DatabaseSlowLogEntry: {
            /** @description The command and its arguments, as one string. */
            arguments: string;
            /**
             * Format: int32
             * @description How long the command ran. The unit is not published; Redis itself counts microseconds.
             */
            duration: number;
            /** Format: int32 */
            id: number;
            /** Format: date-time */
            startTime: string;
        };
        /** @description One database to replicate from. */
        DatabaseSyncSourceSpec: {
            /** @description Whether to connect to the source over TLS. */
            encryption?: boolean;
            /** @description URI of the source, with its credentials, host and port. */
            endpoint: string;
            /** @description Server certificate of the source in PEM form, to check it when `encryption` is true. */
            serverCert?: string;
        };
        /** @description A tag to add to a database. */
        DatabaseTagCreateRequest: {
            /** @description Key of the tag. The service stores it in lower case, so `costCenter` is read back as `costcenter`. */
            key: string;
            /** @description Value of the tag. */
            value: string;
        };
        /** @description The complete new set of tags of a database. */
        DatabaseTagsUpdateRequest: {
            /** @description All tags the database shall have; those not listed are removed. */
            tags: components["schemas"]["tag"][];
        };
        /** @description The new value of a tag. */
        DatabaseTagUpdateRequest: {
            /** @description Value to store in place of the present one. */
            value: string;
        };
        /** @description The throughput that a database is sized for. */
        DatabaseThroughput: {
            by: "operations-per-second" | "number-of-shards" | (string & {});
            value: number;
        };
        /** @description Expected throughput of a single-region database. */
        DatabaseThroughputSpec: {
            /**
             * @description Unit of `value`: `operations-per-second`, or `number-of-shards`, which has been deprecated since April 2024. Cannot be changed once the database exists.
             * @enum {string}
             */
            by: "number-of-shards" | "operations-per-second";
            /**
             * Format: int64
             * @description Operations a second, or number of shards, as `by` says. The service does not publish a default.
             */
            value: number;
        };
        /** @description Whether traffic to a database is stopped and can be resumed. */
        DatabaseTrafficStateResponse: {
            /**
             * Format: int32
             * @description Id of the database, under an old name.
             */
            bdbId: number;
            canResume: boolean;
            /**
             * Format: date-time
             * @description Time from which traffic can be resumed; may be absent.
             */
            resumeEligibleAt?: string;
            resumeInProgress: boolean;
            stopReason?: string;
            trafficStatus: string;
        };
        /** @description Changes to a single-region Pro database; what is left out stays as it is. */
        DatabaseUpdateRequest: {
            /** @description Alerts to watch for, each name once. */
            alerts?: components["schemas"]["DatabaseAlertSpec"][];
            /** @description Whether the service may upgrade the database to newer minor versions automatically. Takes effect from Redis 8.4. */
            autoMinorVersionUpgrade?: boolean;
            /**
             * @deprecated
             * @description Deprecated, use `clientTlsCertificates`. One client certificate in PEM form; an empty string ends client authentication.
             */
            clientSslCertificate?: string;
            /** @description Client certificates to accept, in PEM form; needs TLS. Replaces the whole list, and an empty list ends client authentication. Responses never contain the certificates. */
            clientTlsCertificates?: (components["schemas"]["DatabaseCertificateSpec"] | string)[];
            /**
             * @description What to drop when memory is full. `allkeys-…` considers every key, `volatile-…` only keys with an expiry, `noeviction` refuses writes. Some policies need newer Redis versions.
             * @enum {string}
             */
            dataEvictionPolicy?: "allkeys-lfu" | "allkeys-lrm" | "allkeys-lru" | "allkeys-random" | "noeviction" | "volatile-lfu" | "volatile-lrm" | "volatile-lru" | "volatile-random" | "volatile-ttl";
            /**
             * @description How data is written to disk. `none` writes nothing, `aof-…` logs each second or each write, `snapshot-…` saves at the named interval.
             * @enum {string}
             */
            dataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
            /**
             * Format: double
             * @description Largest dataset in GB, at least 0.1 and not below what is in use. With replication the total memory is twice this. Not together with `memoryLimitInGb`.
             */
            datasetSizeInGb?: number;
            /** @description When true nothing changes; the finished task carries the expected cost under `response.resource.pricing`. Default false. */
            dryRun?: boolean;
            /** @description Whether the default user may sign in. False leaves only users made by access control; cannot be combined with a new `password`. */
            enableDefaultUser?: boolean;
            /** @description Whether connections must use TLS. */
            enableTls?: boolean;
            /**
             * Format: double
             * @deprecated
             * @description Deprecated, use `datasetSizeInGb`. Total memory in GB including replicas, at least 0.1 and not below what is in use. Not together with `datasetSizeInGb`.
             */
            memoryLimitInGb?: number;
            /** @description New name. At most 40 letters, digits and hyphens, beginning with a letter and ending with a letter or digit. */
            name?: string;
            /** @description New password of the default user. Refused while that user is disabled, and together with `enableDefaultUser` false. */
            password?: string;
            /**
             * @deprecated
             * @description Deprecated, use `remoteBackup`, and not together with it. Path to which backups are written.
             */
            periodicBackupPath?: string;
            /** @description How much compute to give to queries, from `GET /query-performance-factors`. Needs the search module or Redis 8. */
            queryPerformanceFactor?: string;
            /**
             * Format: int32
             * @description Share of the data to keep in RAM, in percent: 10 to 50 in steps of 10. Only in `ram-and-flash` subscriptions.
             */
            ramPercentage?: number;
            /** @description Regular expressions that pick the part of a key to hash, in order. Only with clustering by regex rules, not with the Redis Cluster API; answers return objects with `ordinal` and `pattern`. */
            regexRules?: string[];
            /** @description Schedule and target of regular backups; `active` false ends them. Not together with `periodicBackupPath`. */
            remoteBackup?: components["schemas"]["DatabaseBackupConfig"];
            /** @description Databases to replicate from, with their encryption. */
            replica?: components["schemas"]["ReplicaOfSpec"];
            /**
             * @deprecated
             * @description Deprecated, use `replica`. Endpoints of the databases to replicate from, as URIs; an empty list ends replication.
             */
            replicaOf?: string[];
            /** @description Whether a replica of each shard is kept. */
            replication?: boolean;
            /**
             * @description Version of the RESP protocol to speak, `resp2` or `resp3`. What is accepted depends on the Redis version.
             * @enum {string}
             */
            respVersion?: "resp2" | "resp3";
            /** @description New SASL password, for `memcached` only. */
            saslPassword?: string;
            /** @description New SASL user name, for `memcached` only. */
            saslUsername?: string;
            /** @description Addresses that may connect, in CIDR notation. Replaces the whole list; when the subscription has no public access, an empty list becomes the private ranges. */
            sourceIp?: string[];
            /** @description Whether clients may use the Redis Cluster API. Not for `memcached`, with custom regex rules, or on replicas. */
            supportOSSClusterApi?: boolean;
            /** @description New expected throughput. The unit `by` must stay what it was. */
            throughputMeasurement?: components["schemas"]["DatabaseThroughputSpec"];
            /** @description Whether the Redis Cluster API hands out public addresses instead of private ones. Needs `supportOSSClusterApi`. */
            useExternalEndpointForOSSClusterApi?: boolean;
        };
        /** @description The target of a Redis version upgrade of a Pro database. */
        DatabaseUpgradeRedisVersionRequest: {
            /** @description Version to upgrade to, one of those that `GET …/available-target-versions` lists. */
            targetRedisVersion: string;
        };
        /** @description How far a Redis version upgrade has come. */
        DatabaseVersionUpgradeStatus: {
            /** Format: int32 */
            databaseId: number;
            /**
             * Format: double
             * @description How far the upgrade has come; the scale is not published.
             */
            progress: number;
            targetRedisVersion: string;
            /** @description `in-progress`, `in-progress-recovery-pending`, and in the end `done` or `failed`. */
            upgradeStatus: "in-progress" | "in-progress-recovery-pending" | "done" | "failed" | (string & {});
        };
        /** @description One data persistence option: its wire name and an explanation. */
        DataPersistenceEntry: {
            description: string;
            name: "none" | "aof-every-1-second" | "aof-every-write" | "snapshot-every-1-hour" | "snapshot-every-6-hours" | "snapshot-every-12-hours" | (string & {});
        };
        /** @description The list of data persistence options. */
        DataPersistenceOptions: {
            _links?: components["schemas"]["HalLinks"];
            dataPersistence: components["schemas"]["DataPersistenceEntry"][];
            links: components["schemas"]["Link"][];
        };
        /** @description Public and private endpoints that can be redirected to another database. */
        DynamicEndpoints: {
            private: string;
            public: string;
        };
        /** @description One redirected endpoint, from source to target. */
        EndpointRedirectionDTO: {
            errorMessage?: string;
            sourceEndpointName: string;
            sourceEndpointType: "public" | "private" | (string & {});
            targetEndpointName: string;
            targetEndpointType: "public" | "private" | (string & {});
        };
        /** @description One endpoint redirection with its status and endpoints. */
        EndpointsRedirectionResponse: {
            /**
             * Format: date-time
             * @description Time at which it completed; absent until then.
             */
            completedAt?: string;
            duplicateACLs: boolean;
            endpoints: components["schemas"]["EndpointRedirectionDTO"][];
            errorMessage?: string;
            /** @description Whether this redirection leads back to the source. */
            isRevert: boolean;
            /** Format: uuid */
            redirectionId: string;
            /**
             * Format: date-time
             * @description Time at which it was reverted; absent otherwise.
             */
            revertedAt?: string;
            /** Format: int32 */
            sourceDatabaseId: number;
            /** Format: date-time */
            startedAt: string;
            status: "initiated" | "pending" | "in-progress" | "completed" | "failed" | "reverted" | (string & {});
            /** Format: int32 */
            targetDatabaseId: number;
        };
        /** @description One Essentials database. */
        FixedDatabase: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: date-time */
            activatedOn?: string;
            alerts: components["schemas"]["DatabaseAlert"][];
            backup: components["schemas"]["FixedDatabaseBackup"];
            clustering: components["schemas"]["FixedDatabaseClustering"];
            /** Format: int32 */
            databaseId: number;
            dataEvictionPolicy: "allkeys-lru" | "allkeys-lfu" | "allkeys-lrm" | "allkeys-random" | "volatile-lru" | "volatile-lfu" | "volatile-lrm" | "volatile-random" | "volatile-ttl" | "noeviction" | (string & {});
            dataPersistence: "none" | "aof-every-1-second" | "aof-every-write" | "snapshot-every-1-hour" | "snapshot-every-6-hours" | "snapshot-every-12-hours" | (string & {});
            /**
             * Format: double
             * @description Largest dataset in GB; pay-as-you-go plans only.
             */
            datasetSizeInGb?: number;
            dynamicEndpoints?: components["schemas"]["DynamicEndpoints"];
            /** Format: date-time */
            lastModified?: string;
            links: components["schemas"]["Link"][];
            /**
             * Format: double
             * @description Total memory in GB; pay-as-you-go plans only.
             */
            memoryLimitInGb?: number;
            /** @description Unit of the plan's sizes, `MB` or `GB`. */
            memoryLimitMeasurementUnit: "MB" | "GB" | (string & {});
            memoryStorage: "ram" | "ram-and-flash" | (string & {});
            /**
             * Format: double
             * @description Memory in use, in MB.
             */
            memoryUsedInMb: number;
            modules: components["schemas"]["DatabaseModule"][];
            name: string;
            /**
             * Format: double
             * @description Network traffic of the month in bytes; written in exponent form.
             */
            networkMonthlyUsageInByte?: number;
            /**
             * Format: double
             * @description Largest dataset of the plan, in `memoryLimitMeasurementUnit`.
             */
            planDatasetSize?: number;
            /**
             * Format: double
             * @description Memory of the plan, in `memoryLimitMeasurementUnit`.
             */
            planMemoryLimit: number;
            /** @description Private host and port; may be absent. */
            privateEndpoint?: string;
            protocol: "stack" | "redis" | "memcached" | (string & {});
            provider: string;
            /** @description Public host and port; absent until the database is ready. There is no separate port field. */
            publicEndpoint?: string;
            redisFlex?: boolean;
            redisVersion: string;
            /**
             * @deprecated
             * @description Deprecated; full version number of Redis.
             */
            redisVersionCompliance?: string;
            region: string;
            replica: components["schemas"]["Replica"] | null;
            replicaAsSourceEndpoints?: components["schemas"]["ReplicaAsSourceEndpoints"];
            /** @description An object here, a list of strings in requests. */
            replicaOf: components["schemas"]["ReplicaOf"] | null;
            replication: boolean;
            respVersion: "resp2" | "resp3" | (string & {});
            security: components["schemas"]["FixedDatabaseSecurity"];
            /** @description `draft` right after creation, `active` when ready; treat unknown words as still changing. */
            status: "draft" | "pending" | "active" | "rcp-draft" | "rcp-change-pending" | "rcp-active-change-draft" | "active-change-draft" | "active-change-pending" | "active-upgrade-pending" | "bdb-update-pending" | "proxy-policy-change-draft" | "proxy-policy-change-pending" | "dynamic-endpoints-creation-pending" | "import-pending" | "delete-pending" | "recovery" | "creation-failed" | "error" | "synced" | (string & {});
            supportOSSClusterApi?: boolean;
            useExternalEndpointForOSSClusterApi?: boolean;
        };
        /** @description The backup of an Essentials database. */
        FixedDatabaseBackup: {
            destination?: string;
            interval?: string;
            /** @description Pro calls it `enableRemoteBackup`. */
            remoteBackupEnabled: boolean;
            status?: "success" | "failed" | "idle" | (string & {});
        };
        /** @description An immediate backup of an Essentials database; the body may be left out. */
        FixedDatabaseBackupRequest: {
            /** @description Location to write this one backup to, instead of the configured one. */
            adhocBackupPath?: string;
        };
        /** @description How an Essentials database is spread over shards. */
        FixedDatabaseClustering: {
            /** @description Pro says `numberOfShards` instead. */
            enabled: boolean;
            hashingPolicy: "standard" | "custom" | (string & {});
            regexRules: components["schemas"]["RegexRule"][];
        };
        /** @description A new database in an Essentials subscription, within what the plan offers. */
        FixedDatabaseCreateRequest: {
            /** @description Alerts to watch for, each name once, from the plan's `supportedAlerts`. */
            alerts?: components["schemas"]["DatabaseAlertSpec"][];
            /**
             * @deprecated
             * @description Deprecated, use `clientTlsCertificates`. One client certificate in PEM form; needs `enableTls`.
             */
            clientSslCertificate?: string;
            /** @description Client certificates to accept. Setting any makes client certificates mandatory; needs `enableTls`. Responses never contain them. */
            clientTlsCertificates?: (components["schemas"]["DatabaseCertificateSpec"] | string)[];
            /**
             * @description What to drop when memory is full. `allkeys-…` considers every key, `volatile-…` only keys with an expiry, `noeviction` refuses writes. State it if it matters: the default is said to be `volatile-lru`, but databases with `noeviction` are common.
             * @enum {string}
             */
            dataEvictionPolicy?: "allkeys-lfu" | "allkeys-lrm" | "allkeys-lru" | "allkeys-random" | "noeviction" | "volatile-lfu" | "volatile-lrm" | "volatile-lru" | "volatile-random" | "volatile-ttl";
            /**
             * @description How data is written to disk. Default `none`; `aof-…` logs each second or each write, `snapshot-…` saves at the named interval. The plan must support persistence and the value.
             * @enum {string}
             */
            dataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
            /**
             * Format: double
             * @description Largest dataset in GB, at least 0.1. Pay-as-you-go plans only, where one of the two sizes is required; other plans fix the size. Not together with `memoryLimitInGb`.
             */
            datasetSizeInGb?: number;
            /** @description Whether to spread the database over shards. Pay-as-you-go plans only; not with the search or graph module. */
            enableDatabaseClustering?: boolean;
            /** @description Whether connections must use TLS. Default false; the plan must offer it. */
            enableTls?: boolean;
            /**
             * Format: double
             * @deprecated
             * @description Deprecated, use `datasetSizeInGb`. Total memory in GB including replicas, at least 0.1. Pay-as-you-go plans only, where one of the two is required; not together with `datasetSizeInGb`.
             */
            memoryLimitInGb?: number;
            /** @description Modules to load, each once. Leave it out for the `stack` protocol, for Redis Flex, and for Redis 8 and later. */
            modules?: components["schemas"]["DatabaseModuleSpec"][];
            /** @description Name of the database, unique in the subscription. At most 40 letters, digits and hyphens, beginning with a letter and ending with a letter or digit. */
            name: string;
            /**
             * Format: int32
             * @description Number of shards. Pay-as-you-go plans only, with `enableDatabaseClustering`, and only on accounts that may choose it.
             */
            numberOfShards?: number;
            /** @description Password of the default user. 32 random letters and digits when absent. */
            password?: string;
            /** @description Location to which regular backups are written. None when absent; the plan must support backups. */
            periodicBackupPath?: string;
            /**
             * @description `stack`, the default outside Redis Flex, brings the modules along; `redis`, the default on Redis Flex, comes without; `memcached` is the third. Redis Flex accepts `redis` only, and not every plan offers all three.
             * @enum {string}
             */
            protocol?: "memcached" | "redis" | "stack";
            /** @description Redis version to run, from `GET /fixed/redis-versions`. The version flagged as default when absent. */
            redisVersion?: string;
            /** @description Regular expressions that pick the part of a key to hash, in order. Need `enableDatabaseClustering`, and a plan that offers them. */
            regexRules?: string[];
            /** @description Databases to replicate from, with their encryption. The plan must offer it; not for `memcached` or Redis Flex. */
            replica?: components["schemas"]["ReplicaOfSpec"];
            /**
             * @deprecated
             * @description Deprecated, use `replica`. Endpoints of the databases to replicate from, as URIs. Not for `memcached`.
             */
            replicaOf?: string[];
            /** @description Whether a replica is kept. Default true where the plan offers it; plans without replication refuse true. */
            replication?: boolean;
            /**
             * @description Version of the RESP protocol to speak, `resp2` or `resp3`. What is accepted depends on the Redis version.
             * @enum {string}
             */
            respVersion?: "resp2" | "resp3";
            /** @description Addresses that may connect, in CIDR notation. Default `["0.0.0.0/0"]`, everyone. At most as many as the plan's `cidrAllowRules`. Pro requests spell this `sourceIp`. */
            sourceIps?: string[];
            /** @description Whether clients may use the Redis Cluster API. Default false; the plan must offer it. */
            supportOSSClusterApi?: boolean;
            /** @description Whether the Redis Cluster API hands out public addresses instead of private ones. Default false; needs `supportOSSClusterApi`. */
            useExternalEndpointForOSSClusterApi?: boolean;
        };
        /** @description Where to import data into an Essentials database from. */
        FixedDatabaseImportRequest: {
            /** @description URIs of the sources, in the form that belongs to `sourceType`, without duplicates. Several files are allowed, but only one `redis` source. */
            importFromUri: string[];
            /**
             * @description Kind of source: `aws-s3`, `google-blob-storage`, `azure-blob-storage`, `ftp` or `http` for dump files, `redis` for a running database.
             * @enum {string}
             */
            sourceType: "aws-s3" | "azure-blob-storage" | "ftp" | "google-blob-storage" | "http" | "redis";
        };
        /** @description Who may connect to an Essentials database, and how. */
        FixedDatabaseSecurity: {
            /** @description Pro, and every request, call it `enableDefaultUser`. */
            defaultUserEnabled: boolean;
            enableTls?: boolean;
            /** @description In clear text, and only when a single database is read. */
            password?: string;
            sourceIps: string[];
            sslClientAuthentication?: boolean;
            tlsClientAuthentication?: boolean;
        };
        /** @description Changes to an Essentials database; what is left out stays as it is. */
        FixedDatabaseUpdateRequest: {
            /** @description Alerts to watch for, each name once, from the plan's `supportedAlerts`. */
            alerts?: components["schemas"]["DatabaseAlertSpec"][];
            /**
             * @deprecated
             * @description Deprecated, use `clientTlsCertificates`. One client certificate in PEM form; an empty string ends client authentication.
             */
            clientSslCertificate?: string;
            /** @description Client certificates to accept; needs TLS. Replaces the whole list, and an empty list ends client authentication. Responses never contain the certificates. */
            clientTlsCertificates?: (components["schemas"]["DatabaseCertificateSpec"] | string)[];
            /**
             * @description What to drop when memory is full. `allkeys-…` considers every key, `volatile-…` only keys with an expiry, `noeviction` refuses writes.
             * @enum {string}
             */
            dataEvictionPolicy?: "allkeys-lfu" | "allkeys-lrm" | "allkeys-lru" | "allkeys-random" | "noeviction" | "volatile-lfu" | "volatile-lrm" | "volatile-lru" | "volatile-random" | "volatile-ttl";
            /**
             * @description How data is written to disk. `none` writes nothing, `aof-…` logs each second or each write, `snapshot-…` saves at the named interval. The plan must support persistence and the value.
             * @enum {string}
             */
            dataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
            /**
             * Format: double
             * @description Largest dataset in GB, at least 0.1 and not below what is in use. Pay-as-you-go plans only; not together with `memoryLimitInGb`.
             */
            datasetSizeInGb?: number;
            /** @description Whether to spread the database over shards. Pay-as-you-go plans only; not with the search or graph module. */
            enableDatabaseClustering?: boolean;
            /** @description Whether the default user may sign in. Reads spell it `security.defaultUserEnabled`; cannot be disabled together with a new `password`. */
            enableDefaultUser?: boolean;
            /** @description Whether connections must use TLS; the plan must offer it. */
            enableTls?: boolean;
            /**
             * Format: double
             * @deprecated
             * @description Deprecated, use `datasetSizeInGb`. Total memory in GB including replicas, at least 0.1. Pay-as-you-go plans only; not together with `datasetSizeInGb`.
             */
            memoryLimitInGb?: number;
            /** @description New name. At most 40 letters, digits and hyphens, beginning with a letter and ending with a letter or digit. */
            name?: string;
            /**
             * Format: int32
             * @description New number of shards, a multiple of the present one. Pay-as-you-go plans only, with clustering, and only on accounts that may choose it.
             */
            numberOfShards?: number;
            /** @description New password of the default user. Refused while that user is disabled, and together with `enableDefaultUser` false. */
            password?: string;
            /** @description Location to which regular backups are written; the plan must support backups. */
            periodicBackupPath?: string;
            /** @description Regular expressions that pick the part of a key to hash, in order. Need clustering; answers return objects with `ordinal` and `pattern`. */
            regexRules?: string[];
            /** @description Databases to replicate from, with their encryption. The plan must offer it; not for `memcached` or Redis Flex. */
            replica?: components["schemas"]["ReplicaOfSpec"];
            /**
             * @deprecated
             * @description Deprecated, use `replica`. Endpoints of the databases to replicate from, as URIs. Not for `memcached`.
             */
            replicaOf?: string[];
            /** @description Whether a replica is kept; the plan must offer it. */
            replication?: boolean;
            /**
             * @description Version of the RESP protocol to speak, `resp2` or `resp3`. What is accepted depends on the Redis version.
             * @enum {string}
             */
            respVersion?: "resp2" | "resp3";
            /** @description Addresses that may connect, in CIDR notation. Replaces the whole list; at most as many as the plan's `cidrAllowRules`. */
            sourceIps?: string[];
            /** @description Whether clients may use the Redis Cluster API; the plan must offer it. */
            supportOSSClusterApi?: boolean;
            /** @description Whether the Redis Cluster API hands out public addresses instead of private ones. Needs `supportOSSClusterApi`. */
            useExternalEndpointForOSSClusterApi?: boolean;
        };
        /** @description The target of a Redis version upgrade of an Essentials database. */
        FixedDatabaseUpgradeRedisVersionRequest: {
            /** @description Version to upgrade to, one of those that `GET …/available-target-versions` lists. */
            targetRedisVersion: string;
        };
        /** @description One Essentials subscription, with the limits and price of its plan. */
        FixedSubscription: {
            _links?: components["schemas"]["HalLinks"];
            availability: string;
            /** Format: int32 */
            cidrAllowRules: number;
            /** @description Most client connections, as a string: a number such as `256`, or `unlimited`. */
            connections: string;
            /** Format: date-time */
            creationDate: string;
            customerSupport: string;
            /** @description Status of the only database of the subscription; may be absent. */
            databaseStatus?: "draft" | "pending" | "active" | "rcp-draft" | "rcp-change-pending" | "rcp-active-change-draft" | "active-change-draft" | "active-change-pending" | "active-upgrade-pending" | "bdb-update-pending" | "proxy-policy-change-draft" | "proxy-policy-change-pending" | "dynamic-endpoints-creation-pending" | "import-pending" | "delete-pending" | "recovery" | "creation-failed" | "error" | "synced" | (string & {});
            /** Format: int32 */
            id: number;
            links: components["schemas"]["Link"][];
            /** Format: int32 */
            maximumDatabases: number;
            name: string;
            /**
             * Format: int32
             * @description Id of the payment method; absent for free plans and marketplace billing.
             */
            paymentMethodId?: number;
            paymentMethodType: "credit-card" | "marketplace" | (string & {});
            /** Format: int32 */
            planId: number;
            planName: string;
            planType?: "pay-as-you-go" | (string & {});
            /** @description Price in whole units of `priceCurrency` for each `pricePeriod`. */
            price: number;
            priceCurrency: "USD" | (string & {});
            pricePeriod: "Month" | (string & {});
            provider: string;
            region: string;
            /**
             * Format: double
             * @description Memory of the plan, in `sizeMeasurementUnit`.
             */
            size: number;
            sizeMeasurementUnit: "MB" | "GB" | (string & {});
            status: "pending" | "active" | "deleting" | "error" | (string & {});
            supportClustering: boolean;
            supportDataPersistence: boolean;
            supportInstantAndDailyBackups: boolean;
            supportReplication: boolean;
        };
        /** @description A new Essentials subscription. */
        FixedSubscriptionCreateRequest: {
            /** @description Name of the subscription. */
            name: string;
            /**
             * @description `credit-card`, the default, which goes with `paymentMethodId`, or `marketplace` when the account is billed through a cloud marketplace.
             * @enum {string}
             */
            paymentMethod?: "credit-card" | "marketplace";
            /**
             * Format: int32
             * @description Id of the card to charge, from `GET /payment-methods`. Leave it out for free plans, where it is refused, and for marketplace accounts.
             */
            paymentMethodId?: number;
            /**
             * Format: int32
             * @description Id of the plan, from `GET /fixed/plans`.
             */
            planId: number;
        };
        /** @description The databases of one Essentials subscription. */
        FixedSubscriptionDatabases: {
            _links?: components["schemas"]["HalLinks"];
            databases: components["schemas"]["FixedDatabase"][];
            links: components["schemas"]["Link"][];
            /** @description Counts the page, not the subscription. */
            numberOfDatabases: number;
            subscriptionId: number;
        };
        /** @description The Essentials subscriptions of the account. */
        FixedSubscriptions: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: int32 */
            accountId: number;
            links: components["schemas"]["Link"][];
            subscriptions: components["schemas"]["FixedSubscription"][];
        };
        /** @description One Essentials plan with its size, limits and price. */
        FixedSubscriptionsPlan: {
            _links?: components["schemas"]["HalLinks"];
            availability: "No replication" | "Single-zone" | "Multi-zone" | (string & {});
            /**
             * Format: int32
             * @description Most source address rules that a database may have.
             */
            cidrAllowRules: number;
            /** @description Most client connections, as a string: a number such as `256`, or `unlimited`. */
            connections: string;
            customerSupport: "Basic" | "Standard" | "basic" | (string & {});
            /**
             * Format: double
             * @description Largest dataset of the plan, in `sizeMeasurementUnit`.
             */
            datasetSize?: number;
            /** Format: int32 */
            id: number;
            links: components["schemas"]["Link"][];
            /**
             * Format: int32
             * @description Included network traffic in GB.
             */
            maximumBandwidthGB?: number;
            /** Format: int32 */
            maximumDatabases: number;
            /** Format: int32 */
            maximumThroughput?: number;
            name: string;
            /** @description Price in whole units of `priceCurrency` for each `pricePeriod`. */
            price: number;
            priceCurrency: "USD" | (string & {});
            pricePeriod: "Month" | (string & {});
            provider: "AWS" | "GCP" | "Azure" | (string & {});
            redisFlex?: boolean;
            region: string;
            /** Format: int32 */
            regionId: number;
            /**
             * Format: double
             * @description Memory of the plan, in `sizeMeasurementUnit`.
             */
            size: number;
            /** @description Unit of the sizes, `MB` or `GB`. */
            sizeMeasurementUnit: "MB" | "GB" | (string & {});
            supportClustering: boolean;
            supportDataPersistence: boolean;
            supportedAlerts: ("datasets-size" | "latency" | "throughput-lower-than" | "throughput-higher-than" | "connections-limit" | (string & {}))[];
            supportInstantAndDailyBackups: boolean;
            supportReplication: boolean;
            supportSsl?: boolean;
        };
        /** @description The list of Essentials plans. */
        FixedSubscriptionsPlans: {
            _links?: components["schemas"]["HalLinks"];
            links: components["schemas"]["Link"][];
            plans: components["schemas"]["FixedSubscriptionsPlan"][];
        };
        /** @description Changes to an Essentials subscription; what is left out stays as it is. */
        FixedSubscriptionUpdateRequest: {
            /** @description New name of the subscription. */
            name?: string;
            /**
             * @description How the subscription is paid for: `credit-card` with `paymentMethodId`, or `marketplace` without.
             * @enum {string}
             */
            paymentMethod?: "credit-card" | "marketplace";
            /**
             * Format: int32
             * @description Id of the card to charge from now on. Refused for free plans; leave it out for marketplace accounts.
             */
            paymentMethodId?: number;
            /**
             * Format: int32
             * @description Id of the plan to move to, one of those that `GET /fixed/plans/subscriptions/{subscriptionId}` lists.
             */
            planId?: number;
        };
        /** @description One link of the older object form. */
        HalLink: {
            /** Format: uri */
            href: string;
            title?: string;
            /** @description An HTTP method, not a media type. */
            type: "GET" | "PUT" | "POST" | "DELETE" | (string & {});
        };
        /** @description The older object form of `links`, keyed by relation. */
        HalLinks: {
            [key: string]: components["schemas"]["HalLink"];
        };
        /** @description The body of most refused requests, when there is one. */
        HttpError: {
            /** @description The reason phrase of the status. */
            error: string;
            /** @description Often missing. */
            message?: string;
            /** @description Includes the /v1 prefix. */
            path: string;
            status: number;
            /** @description With a numeric zone such as +00:00, never Z; older answers lack the colon. */
            timestamp: string;
        };
        /** @description A detail of why an import failed. */
        ImportFailureParameter: {
            key: string;
            /** @description A string even where it is a number. */
            value: string;
        };
        /** @description Any JSON value; the data integration API, not this contract, defines its shape. */
        JsonNode: unknown;
        /** @description A pointer to a related request. */
        Link: {
            /**
             * Format: uri
             * @description Absolute, on the host that answered. The links of access-control objects lead to paths that do not exist.
             */
            href: string;
            rel: "self" | "resource" | "task" | (string & {});
            /** @description Only in answers of 2023 and older. */
            title?: string;
            /** @description An HTTP method, not a media type. */
            type: "GET" | "PUT" | "POST" | "DELETE" | (string & {});
        };
        /** @description Settings of an Active-Active database in one region; they outrank the global ones. */
        LocalRegionProperties: {
            /** @description Alerts for this region, each name once. */
            alerts?: components["schemas"]["DatabaseAlertSpec"][];
            /**
             * @description How data is written to disk in this region. `none`, `aof-…` at each second or write, or `snapshot-…` at the named interval.
             * @enum {string}
             */
            dataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
            /** @description Whether the default user may sign in, in this region. Not to be disabled together with a new `password`. */
            enableDefaultUser?: boolean;
            /** @description Reads and writes a second in this region. */
            localThroughputMeasurement?: components["schemas"]["LocalThroughput"];
            /** @description Password of the default user in this region. */
            password?: string;
            /** @description Provider's name of the region. Must be a region of the subscription. */
            region?: string;
            /** @description Schedule and target of regular backups in this region. */
            remoteBackup?: components["schemas"]["DatabaseBackupConfig"];
            /**
             * @description Version of the RESP protocol to speak in this region, `resp2` or `resp3`.
             * @enum {string}
             */
            respVersion?: "resp2" | "resp3";
            /** @description Addresses that may connect in this region, in CIDR notation. Replaces the list of this region. */
            sourceIp?: string[];
        };
        /** @description Expected throughput of an Active-Active database in one region. */
        LocalThroughput: {
            /**
             * Format: int64
             * @description Reads a second, in steps of 500. Default 1000.
             */
            readOperationsPerSecond?: number;
            /** @description Provider's name of the region. Must be a region of the subscription, each once. */
            region?: string;
            /**
             * Format: int64
             * @description Writes a second, in steps of 500. Default 1000.
             */
            writeOperationsPerSecond?: number;
        };
        /** @description One weekly maintenance window, in local time of the region. */
        MaintenanceWindow: {
            days: ("Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday" | (string & {}))[];
            /**
             * Format: int32
             * @description 4 to 24.
             */
            durationInHours: number;
            /**
             * Format: int32
             * @description 0 to 23, in the local time of the region.
             */
            startHour: number;
        };
        /** @description How often maintenance can still be skipped, and until when it is being skipped. */
        MaintenanceWindowSkipStatus: {
            currentSkipEnd?: string;
            /** Format: int32 */
            remainingSkips: number;
        };
        /** @description One weekly recurring window; hours are local to the region of the subscription. */
        MaintenanceWindowSpec: {
            /** @description Days on which the window opens, as English names such as `Monday`, each once. */
            days: string[];
            /**
             * Format: int32
             * @description Length of the window in hours: 4 to 24, or 8 to 24 for `ram-and-flash` subscriptions.
             */
            durationInHours: number;
            /**
             * Format: int32
             * @description Hour at which the window begins, 0 to 23, in local time of the region.
             */
            startHour: number;
        };
        /** @description An error of the memory service, as `application/problem+json`. */
        MemoryProblemDetails: {
            detail?: string;
            fields?: components["schemas"]["MemoryProblemFieldError"][];
            instance?: string;
            /** Format: int32 */
            status?: number;
            title?: string;
            type?: string;
        };
        /** @description A field that the memory service rejected. */
        MemoryProblemFieldError: {
            field?: string;
            message?: string;
            rule?: string;
        };
        /** @description An API key of a memory store, without its secret. */
        MemoryStoreApiKey: {
            /** @description 64 hexadecimal digits. */
            apiKeyId: string;
            /** @description Time of creation in epoch units. */
            createdAt?: number;
            keyName: string;
            /** @description The beginning or end of the key; the rest is masked. */
            obfuscatedToken?: string;
        };
        /** @description An API key to create. */
        MemoryStoreApiKeyCreateRequest: {
            /** @description A name without white space. */
            keyName: string;
        };
        /** @description A new API key, shown this once. */
        MemoryStoreApiKeyCreateResponse: {
            /**
             * Format: password
             * @description The key. It cannot be read again.
             */
            apiKey: string;
        };
        /** @description The API keys of a memory store. */
        MemoryStoreApiKeys: {
            apiKeys?: components["schemas"]["MemoryStoreApiKey"][];
        };
        /** @description Exclusion by the service's own detectors. */
        MemoryStoreBuiltInDetectorsConfig: {
            detectors?: components["schemas"]["MemoryStoreDetectorSelection"][];
            enabled: boolean;
        };
        /** @description A memory store to create. */
        MemoryStoreCreateRequest: {
            /** @description At most three. Names, descriptions and fields cannot be changed later. */
            customMemoryTypes?: components["schemas"]["MemoryStoreCustomMemoryType"][];
            /**
             * Format: int32
             * @description Id of the database that holds the memories. It cannot be changed later.
             */
            databaseId: number;
            extractionCadence?: components["schemas"]["MemoryStoreExtractionCadenceConfig"];
            /** @enum {string} */
            extractionStrategy?: "INSTRUCT";
            /** @description The model that extracts memories. Pass it together with the embedding model, or neither. */
            llm?: components["schemas"]["MemoryStoreModelConfig"];
            longTermMemory?: components["schemas"]["MemoryStoreLongTermMemoryCreateConfig"];
            longTermMemoryExclusions?: components["schemas"]["MemoryStoreLongTermMemoryExclusions"];
            name: string;
            shortMemory?: components["schemas"]["MemoryStoreShortMemoryConfig"];
            summarization?: components["schemas"]["MemoryStoreSummarizationConfig"];
        };
        /** @description A detector that you define. */
        MemoryStoreCustomDetector: {
            /** @enum {string} */
            action?: "drop" | "redact";
            enabled: boolean;
            matcher: components["schemas"]["MemoryStoreMatcherSpec"];
            name: string;
        };
        /** @description Exclusion by detectors that you define. */
        MemoryStoreCustomDetectorsConfig: {
            detectors?: components["schemas"]["MemoryStoreCustomDetector"][];
            enabled: boolean;
        };
        /** @description How memories of a custom type are extracted. */
        MemoryStoreCustomExtractionStrategy: {
            enabled?: boolean;
            prompt: string;
        };
        /** @description A field of a custom memory type. */
        MemoryStoreCustomField: {
            description: string;
            name: string;
            /** @enum {string} */
            type: "bool" | "float" | "int" | "list[float]" | "list[str]" | "object" | "str";
        };
        /** @description A type of memory that you define. */
        MemoryStoreCustomMemoryType: {
            description: string;
            extractionStrategy?: components["schemas"]["MemoryStoreCustomExtractionStrategy"];
            /** @description Fields of a memory of this type. */
            fields?: components["schemas"]["MemoryStoreCustomField"][];
            name: string;
        };
        /** @description A detector of the service. */
        MemoryStoreDetectorSelection: {
            /** @enum {string} */
            action?: "drop" | "redact";
            enabled: boolean;
            id: string;
        };
        /** @description Where a memory store can be reached. */
        MemoryStoreEndpoint: {
            egressIps?: string[];
            isAccessible?: boolean;
            provider?: string;
            region?: string;
            url?: string;
        };
        /** @description How often memories are extracted from active sessions. */
        MemoryStoreExtractionCadenceConfig: {
            /** Format: int32 */
            activeIntervalSeconds: number;
        };
        /** @description The memory stores of an account. */
        MemoryStoreListResponse: {
            data?: components["schemas"]["MemoryStoreSummary"][];
        };
        /** @description How long memories are kept */
        MemoryStoreLongTermMemoryCreateConfig: {
            embedding?: components["schemas"]["MemoryStoreModelConfig"];
            /** Format: int32 */
            ttlSeconds: number;
        };
        /** @description What must not become a long-term memory. */
        MemoryStoreLongTermMemoryExclusions: {
            builtInDetectors?: components["schemas"]["MemoryStoreBuiltInDetectorsConfig"];
            customDetectors?: components["schemas"]["MemoryStoreCustomDetectorsConfig"];
            enabled: boolean;
            semantic?: components["schemas"]["MemoryStoreSemanticExclusionConfig"];
        };
        /** @description How long memories are kept */
        MemoryStoreLongTermMemoryStatus: {
            embedding?: components["schemas"]["MemoryStoreModelStatus"];
            /** Format: int32 */
            ttlSeconds?: number;
        };
        /** @description Changes to how long memories are kept. */
        MemoryStoreLongTermMemoryUpdateConfig: {
            embedding?: components["schemas"]["MemoryStoreModelConfig"];
            /** Format: int32 */
            ttlSeconds?: number;
        };
        /** @description What a detector looks for. */
        MemoryStoreMatcherSpec: {
            /** @enum {string} */
            kind: "regex";
            regex?: components["schemas"]["MemoryStoreRegexSpec"];
        };
        /** @description A model that you supply: its provider, its name and the credentials for it. */
        MemoryStoreModelConfig: {
            credentials?: components["schemas"]["MemoryStoreModelCredentials"];
            model?: string;
            provider?: string;
        };
        /** @description Credentials for a model that you define. */
        MemoryStoreModelCredentials: {
            /**
             * Format: password
             * @description The provider's API key. Never returned.
             */
            apiKey?: string;
            /** @enum {string} */
            type: "apiKey";
        };
        /** @description The model that a memory store uses. */
        MemoryStoreModelStatus: {
            model?: string;
            provider?: string;
        };
        /** @description What the completed create of a memory store returns. */
        MemoryStoreReference: {
            /** @description Id of the new store. */
            storeId: string;
        };
        /** @description A regular expression of a detector. */
        MemoryStoreRegexSpec: {
            /** @description In RE2 syntax. */
            pattern: string;
        };
        /** @description A memory store with its endpoints and settings. */
        MemoryStoreResponse: {
            /** Format: date-time */
            createdAt: string;
            customMemoryTypes?: components["schemas"]["MemoryStoreCustomMemoryType"][];
            databaseAccessCidrs?: string[];
            /** @description Id of the database, as a string; requests take it as a number. */
            databaseId: string;
            databaseName?: string;
            databaseProvider?: string;
            databaseRegion?: string;
            endpoint?: string;
            endpoints?: components["schemas"]["MemoryStoreEndpoint"][];
            /** @description Why the store is unavailable; absent otherwise. */
            errorMessage?: string;
            /**
             * Format: double
             * @description When the store became unavailable; absent otherwise.
             */
            errorMessageTimestamp?: number;
            extractionCadence?: components["schemas"]["MemoryStoreExtractionCadenceConfig"];
            extractionStrategy?: "INSTRUCT" | (string & {});
            llm?: components["schemas"]["MemoryStoreModelStatus"];
            longTermMemory?: components["schemas"]["MemoryStoreLongTermMemoryStatus"];
            longTermMemoryExclusions?: components["schemas"]["MemoryStoreLongTermMemoryExclusions"];
            name: string;
            shortMemory?: components["schemas"]["MemoryStoreShortMemoryConfig"];
            status: "PROVISIONING" | "READY" | "UNAVAILABLE" | (string & {});
            storeId: string;
            /** @description Id of the database's subscription, as a string. */
            subscriptionId: string;
            summarization?: components["schemas"]["MemoryStoreSummarizationConfig"];
        };
        /** @description Exclusion by meaning. */
        MemoryStoreSemanticExclusionConfig: {
            enabled: boolean;
            prompt?: string;
        };
        /** @description How long sessions are kept. */
        MemoryStoreShortMemoryConfig: {
            /** Format: int32 */
            ttlSeconds: number;
        };
        /** @description Whether and when sessions are summarized. */
        MemoryStoreSummarizationConfig: {
            enabled: boolean;
            eventCount?: components["schemas"]["MemoryStoreSummarizationThresholdConfig"];
            /** @enum {string} */
            triggerStrategy?: "event_count";
        };
        /** @description The number of events that starts a summary */
        MemoryStoreSummarizationThresholdConfig: {
            /** Format: int32 */
            retainCount: number;
            /** Format: int32 */
            threshold: number;
        };
        /** @description A memory store in a list. */
        MemoryStoreSummary: {
            /** Format: date-time */
            createdAt: string;
            /** @description Id of the database, as a string; requests take it as a number. */
            databaseId: string;
            databaseName?: string;
            extractionStrategy?: "INSTRUCT" | (string & {});
            llm?: components["schemas"]["MemoryStoreModelStatus"];
            name: string;
            status: "PROVISIONING" | "READY" | "UNAVAILABLE" | (string & {});
            storeId: string;
            /** @description Id of the database's subscription, as a string. */
            subscriptionId: string;
            summarization?: components["schemas"]["MemoryStoreSummarizationConfig"];
        };
        /** @description A change to the extraction of one custom memory type. */
        MemoryStoreTypeStrategyUpdate: {
            enabled?: boolean;
            prompt?: string;
            typeName: string;
        };
        /** @description Settings of a memory store to change. */
        MemoryStoreUpdateRequest: {
            /** @description Custom memory types to add; the existing ones remain. */
            addCustomMemoryTypes?: components["schemas"]["MemoryStoreCustomMemoryType"][];
            extractionCadence?: components["schemas"]["MemoryStoreExtractionCadenceConfig"];
            llm?: components["schemas"]["MemoryStoreModelConfig"];
            longTermMemory?: components["schemas"]["MemoryStoreLongTermMemoryUpdateConfig"];
            longTermMemoryExclusions?: components["schemas"]["MemoryStoreLongTermMemoryExclusions"];
            name?: string;
            shortMemory?: components["schemas"]["MemoryStoreShortMemoryConfig"];
            summarization?: components["schemas"]["MemoryStoreSummarizationConfig"];
            /** @description Changes to the extraction of existing custom memory types. */
            updateCustomMemoryTypeStrategies?: components["schemas"]["MemoryStoreTypeStrategyUpdate"][];
        };
        /** @description One Redis module and the capability it brings. */
        Module: {
            capabilityName?: "Probabilistic" | "JSON" | "Search and query" | "Time series" | (string & {});
            description: string;
            name: "RedisBloom" | "RedisJSON" | "RediSearch" | "RedisTimeSeries" | "RedisGraph" | "searchlight" | (string & {});
            parameters: components["schemas"]["ModuleParameter"][];
        };
        /** @description A setting of a module, as offered. */
        ModuleParameter: {
            defaultValue: number | string;
            description: string;
            name: string;
            required: boolean;
            /** @description The type of the value, as a word. */
            type: "integer" | (string & {});
        };
        /** @description The list of Redis modules. */
        ModulesData: {
            _links?: components["schemas"]["HalLinks"];
            links?: components["schemas"]["Link"][];
            modules: components["schemas"]["Module"][];
        };
        /** @description A credit card of the account. */
        PaymentMethod: {
            _links?: components["schemas"]["HalLinks"];
            /** @description A number, so leading zeros are lost. */
            creditCardEndsWith: number;
            /** @description 1 to 12. */
            expirationMonth: number;
            /** @description Four digits. */
            expirationYear: number;
            id: number;
            links: components["schemas"]["Link"][];
            nameOnCard: string;
            type: "Visa" | "Mastercard" | (string & {});
        };
        /** @description The payment methods of the account. */
        PaymentMethods: {
            _links?: components["schemas"]["HalLinks"];
            /** Format: int32 */
            accountId: number;
            links: components["schemas"]["Link"][];
            paymentMethods: components["schemas"]["PaymentMethod"][];
        };
        /** @description What a dry run would cost. */
        PriceEstimate: {
            pricing: components["schemas"]["SubscriptionPricing"][];
        };
        /** @description The AWS PrivateLink of a subscription, or of one of its regions. Every field but `links` is absent when there is none. */
        PrivateLink: {
            _links?: components["schemas"]["HalLinks"];
            connections?: components["schemas"]["PrivateLinkConnection"][];
            databases?: components["schemas"]["PrivateLinkDatabase"][];
            errorMessage?: string;
            links?: components["schemas"]["Link"][];
            principals?: components["schemas"]["PrivateLinkPrincipal"][];
            /** @description Only for Active-Active. */
            regionId?: number;
            resourceConfigurationArn?: string;
            resourceConfigurationId?: string;
            shareArn?: string;
            shareName?: string;
            status?: "initializing" | "active" | "deleting" | (string & {});
            subscriptionId?: number;
        };
        /** @description The connections to disassociate from the PrivateLink of an Active-Active region. */
        PrivateLinkActiveActiveConnectionsDisassociateRequest: {
            /** @description Connections to disassociate, as reading the PrivateLink of this region shows them. */
            connections: components["schemas"]["PrivateLinkConnectionDisassociate"][];
        };
        /** @description A new PrivateLink of an Active-Active region. */
        PrivateLinkActiveActiveCreateRequest: {
            /** @description Custom name of the principal. */
            alias?: string;
            /** @description First AWS principal allowed to connect in this region: an account id or an ARN, as `type` says. */
            principal: string;
            /** @description Name of the resource share on AWS, at most 64 characters. */
            shareName: string;
            /**
             * @description What `principal` is: an AWS account, organization, organizational unit, IAM role, IAM user or service principal.
             * @enum {string}
             */
            type: "aws_account" | "iam_role" | "iam_user" | "organization" | "organization_unit" | "service_principal";
        };
        /** @description A principal to add to the PrivateLink of an Active-Active region. */
        PrivateLinkActiveActivePrincipalsCreateRequest: {
            /** @description Custom name of the principal. */
            alias?: string;
            /** @description AWS principal to allow in this region: an account id or an ARN, as `type` says. It must not own the link nor be there already. */
            principal: string;
            /**
             * @description What `principal` is: an AWS account, organization, organizational unit, IAM role, IAM user or service principal.
             * @enum {string}
             */
            type?: "aws_account" | "iam_role" | "iam_user" | "organization" | "organization_unit" | "service_principal";
        };
        /** @description The principal to remove from the PrivateLink of an Active-Active region. */
        PrivateLinkActiveActivePrincipalsDeleteRequest: {
            /** @description AWS principal to remove, exactly as it was added. */
            principal: string;
        };
        /** @description A connection that a principal made. */
        PrivateLinkConnection: {
            associationDate: string;
            associationId: string;
            connectionId: string;
            /** @description The request that ends a connection calls it `principalId`. */
            ownerId: string;
            type: string;
        };
        /** @description One connection to disassociate, with the values that reading the PrivateLink shows for it. */
        PrivateLinkConnectionDisassociate: {
            /** @description Id of the association. */
            associationId: string;
            /** @description Id of the connection. */
            connectionId?: string;
            /** @description Id of the AWS principal that owns the connection. Reads call it `ownerId`. */
            principalId: string;
            /** @description Kind of the connection, as the PrivateLink shows it. */
            type: string;
        };
        /** @description The connections to disassociate from the PrivateLink of a single-region subscription. */
        PrivateLinkConnectionsDisassociateRequest: {
            /** @description Connections to disassociate, as reading the PrivateLink shows them. */
            connections: components["schemas"]["PrivateLinkConnectionDisassociate"][];
        };
        /** @description A new PrivateLink of a single-region subscription. */
        PrivateLinkCreateRequest: {
            /** @description Custom name of the principal. */
            alias?: string;
            /** @description First AWS principal allowed to connect: an account id or an ARN, as `type` says. */
            principal: string;
            /** @description Name of the resource share on AWS, at most 64 characters. */
            shareName: string;
            /**
             * @description What `principal` is: an AWS account, organization, organizational unit, IAM role, IAM user or service principal.
             * @enum {string}
             */
            type: "aws_account" | "iam_role" | "iam_user" | "organization" | "organization_unit" | "service_principal";
        };
        /** @description A database that the link leads to. */
        PrivateLinkDatabase: {
            databaseId: number;
            port: number;
            rlEndpoint: string;
        };
        /** @description The script that creates an endpoint on the side of the customer. */
        PrivateLinkEndpointScript: {
            /** @description Python. */
            resourceEndpointScript: string;
            /** @description Only when asked for. */
            terraformAwsScript?: string;
        };
        /** @description Someone at AWS who may connect. */
        PrivateLinkPrincipal: {
            alias?: string;
            principal: string;
            status: "initializing" | "associating" | "associated" | "disassociating" | "disassociated" | "failed" | (string & {});
            type: "aws_account" | "organization" | "organization_unit" | "iam_role" | "iam_user" | "service_principal" | (string & {});
        };
        /** @description A principal to add to the PrivateLink of a single-region subscription. */
        PrivateLinkPrincipalsCreateRequest: {
            /** @description Custom name of the principal. */
            alias?: string;
            /** @description AWS principal to allow: an account id or an ARN, as `type` says. It must not own the link nor be there already. */
            principal: string;
            /**
             * @description What `principal` is: an AWS account, organization, organizational unit, IAM role, IAM user or service principal.
             * @enum {string}
             */
            type?: "aws_account" | "iam_role" | "iam_user" | "organization" | "organization_unit" | "service_principal";
        };
        /** @description The principal to remove from the PrivateLink of a single-region subscription. */
        PrivateLinkPrincipalsDeleteRequest: {
            /** @description AWS principal to remove, exactly as it was added. */
            principal: string;
        };
        /** @description An endpoint in a network of the customer; it stands for up to forty forwarding rules. */
        PrivateServiceConnectEndpoint: {
            endpointConnectionName: string;
            gcpProjectId: string;
            gcpVpcName: string;
            gcpVpcSubnetName: string;
            /** @description The `endpointId` of paths. */
            id: number;
            status: "initialized" | "processing" | "pending" | "accept-pending" | "active" | "reject-pending" | "rejected" | "deleted" | "failed" | (string & {});
        };
        /** @description The endpoints of a Private Service Connect service. */
        PrivateServiceConnectEndpoints: {
            endpoints: components["schemas"]["PrivateServiceConnectEndpoint"][];
            pscServiceId: number;
        };
        /** @description One script in several languages. */
        PrivateServiceConnectScript: {
            bash: string;
            powershell: string;
            /** @description Only in the creation script, and only when asked for. */
            terraformGcp?: components["schemas"]["PrivateServiceConnectTerraform"];
        };
        /** @description The scripts that create or delete an endpoint on the side of the customer. */
        PrivateServiceConnectScripts: {
            script: components["schemas"]["PrivateServiceConnectScript"];
        };
        /** @description The Private Service Connect service of a subscription, or of one of its regions. */
        PrivateServiceConnectService: {
            connectionHostName: string;
            /** @description The `pscServiceId` of paths. */
            id: number;
            serviceAttachmentName: string;
            status: "create-queued" | "initialized" | "create-pending" | "active" | "delete-queued" | "delete-pending" | "deleted" | "provision-failed" | "failed" | (string & {});
        };
        /** @description One service attachment to forward to. */
        PrivateServiceConnectServiceAttachment: {
            /** @description Ends with a dot. */
            dnsRecord: string;
            forwardingRuleName: string;
            ipAddressName: string;
            name: string;
        };
        /** @description What Terraform needs to create an endpoint. */
        PrivateServiceConnectTerraform: {
            serviceAttachments: components["schemas"]["PrivateServiceConnectServiceAttachment"][];
        };
        /** @description Outcome of a task: ids, a payload, or an error. */
        ProcessorResponse: {
            /** @description Internal reason of a failure in kebab case; present with some errors only. */
            additionalInfo?: string;
            /**
             * Format: int32
             * @description Id of the parent, for example the subscription of an Essentials database.
             */
            additionalResourceId?: number;
            error?: components["schemas"]["TaskError"] | ServiceCode;
            /** @description Payload of reads that answer with a task, of dry runs, and of cost reports. */
            resource?: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: int32
             * @description Id of the resource concerned; often absent after updates and deletes. Which resource is meant depends on the request.
             */
            resourceId?: number;
        };
        /** @description The GCP side of a new Private Service Connect endpoint of a single-region subscription. */
        PscEndpointCreateRequest: {
            /** @description Name to give the endpoint connection in GCP. */
            endpointConnectionName: string;
            /** @description Id of the GCP project in which the endpoint will live. */
            gcpProjectId: string;
            /** @description Name of the VPC network in that project. */
            gcpVpcName: string;
            /** @description Name of the subnet in that network from which the endpoint takes its addresses. */
            gcpVpcSubnetName: string;
        };
        /** @description Either a decision about a single-region endpoint or changes to its GCP side, not both. */
        PscEndpointUpdateRequest: {
            /**
             * @description `accept` or `reject` an endpoint whose creation script has run. Must be the only field.
             * @enum {string}
             */
            action?: "accept" | "reject";
            /** @description Name of the connection. Not together with `action`. */
            endpointConnectionName?: string;
            /** @description Id of the GCP project in which the endpoint lives. Not together with `action`. */
            gcpProjectId?: string;
            /** @description Name of the VPC network in that project. Not together with `action`. */
            gcpVpcName?: string;
            /** @description Name of the subnet in that network. Not together with `action`. */
            gcpVpcSubnetName?: string;
        };
        /** @description A named Redis ACL pattern. */
        RedisRule: {
            /** @description The pattern. Requests call this field `redisRule`. */
            acl: string;
            id: number;
            /** @description True for the three built-in rules, which cannot be changed. */
            isDefault: boolean;
            name: string;
            status: "pending" | "active" | "deleting" | "error" | (string & {});
        };
        /** @description One Redis version and its standing. */
        RedisVersion: {
            /**
             * Format: date
             * @description Day on which support of this version ends; may be absent.
             */
            eolDate?: string;
            isDefault: boolean;
            isPreview: boolean;
            version: string;
        };
        /** @description The list of Redis versions. */
        RedisVersions: {
            redisVersions: components["schemas"]["RedisVersion"][];
        };
        /** @description A rule that picks the part of a key to hash. */
        RegexRule: {
            ordinal: number;
            pattern: string;
        };
        /** @description One cloud region of a provider. */
        Region: {
            /**
             * Format: int32
             * @description Numeric id of the region: the `regionId` of Active-Active connectivity paths.
             */
            id: number;
            /** @description Provider's name of the region, such as `us-east-1`; request bodies use this. */
            name: string;
            provider: "AWS" | "GCP" | (string & {});
        };
        /** @description The list of cloud regions. */
        Regions: {
            _links?: components["schemas"]["HalLinks"];
            links: components["schemas"]["Link"][];
            regions: components["schemas"]["Region"][];
        };
        /** @description The databases that a database copies from, with their encryption. */
        Replica: {
            syncSources: components["schemas"]["ReplicaSyncSource"][];
        };
        /** @description Endpoints for other databases to replicate from this one. */
        ReplicaAsSourceEndpoints: {
            private?: string;
            public: string;
        };
        /** @description The endpoints that a database copies from. */
        ReplicaOf: {
            endpoints: string[];
        };
        /** @description Databases that a database replicates from. */
        ReplicaOfSpec: {
            /** @description The sources to replicate from; their number is limited, and cycles are refused. */
            syncSources: components["schemas"]["DatabaseSyncSourceSpec"][];
        };
        /** @description One database that another copies from. */
        ReplicaSyncSource: {
            clientCert?: string;
            encryption: boolean;
            endpoint: string;
            serverCert?: string;
        };
        /** @description A tag on the cloud resources of a subscription, as the cloud provider shows it. */
        ResourceTag: {
            /** @description Key of the tag. Required, unique within the list; the service does not publish its length limit. */
            key?: string;
            /** @description Value of the tag. Required; the service does not publish its length limit. */
            value?: string;
        };
        /** @description The account, the calling API key and its owner. */
        RootAccount: {
            _links?: components["schemas"]["HalLinks"];
            account: components["schemas"]["AccountDetails"];
            links?: components["schemas"]["Link"][];
        };
        /** @description The list of query performance factors. */
        SearchScalingFactorsData: {
            _links?: components["schemas"]["HalLinks"];
            links: components["schemas"]["Link"][];
            queryPerformanceFactors: ("Standard" | "2x" | "4x" | "6x" | "8x" | (string & {}))[];
        };
        /** @description One Pro subscription: status, payment, storage and encryption. */
        Subscription: {
            _links?: components["schemas"]["HalLinks"];
            /** @description Empty while the subscription is pending. */
            cloudDetails: components["schemas"]["CloudDetail"][];
            /** @description Whom to grant which rights on the customer-managed key. */
            customerManagedKeyAccessDetails?: components["schemas"]["CustomerManagedKeyAccessDetails"];
            /** @description How long the deployment survives once access to a customer-managed key is lost. */
            deletionGracePeriod?: "alerts-only" | "immediate" | "15-minutes" | "30-minutes" | "1-hour" | "4-hours" | "8-hours" | "12-hours" | "24-hours" | (string & {});
            /** @description Missing from older answers. */
            deploymentType?: "single-region" | "active-active" | (string & {});
            /** Format: int32 */
            id: number;
            links: components["schemas"]["Link"][];
            memoryStorage: "ram" | "ram-and-flash" | (string & {});
            name: string;
            /** Format: int32 */
            numberOfDatabases: number;
            /**
             * Format: int32
             * @description Id of the payment method; absent or without meaning for marketplace billing.
             */
            paymentMethodId?: number;
            paymentMethodType: "credit-card" | "marketplace" | (string & {});
            persistentStorageEncryptionType?: "cloud-provider-managed-key" | "customer-managed-key" | (string & {});
            /** @description Host and port, without a scheme. */
            prometheusEndpoint?: string;
            /** @description Whether databases have public endpoints; absent means true. */
            publicEndpointAccess?: boolean;
            /** @description `pending`, `active`, `deleting`, `error` or `encryption_key_pending` (with underscores). Other words may appear; treat them as still changing. */
            status: "pending" | "active" | "deleting" | "error" | "encryption_key_pending" | "not_activated" | (string & {});
            storageEncryption?: boolean;
            /** @description The pricing endpoint calls the same list `pricing`. */
            subscriptionPricing?: components["schemas"]["SubscriptionPricing"][];
        };
        /** @description A new Pro subscription: where it runs, how it is paid for, and at least one database that it must carry. */
        SubscriptionCreateRequest: {
            /** @description Where the subscription runs. One entry; several cloud providers in one subscription are refused. */
            cloudProviders: components["schemas"]["SubscriptionSpec"][];
            /** @description The databases to size the subscription for, at least one entry. They are created along with it. */
            databases: components["schemas"]["SubscriptionDatabaseSpec"][];
            /**
             * @description `single-region`, the default, or `active-active` for databases that are written in several regions. Cannot be changed afterwards.
             * @enum {string}
             */
            deploymentType?: "active-active" | "single-region";
            /** @description When true nothing is created; the finished task carries the expected cost under `response.resource.pricing`. Default false. */
            dryRun?: boolean;
            /**
             * @description `ram`, the default, or `ram-and-flash`, which keeps part of the data on flash storage. Active-Active subscriptions accept `ram` only.
             * @enum {string}
             */
            memoryStorage?: "ram" | "ram-and-flash";
            /** @description Name of the subscription. */
            name?: string;
            /**
             * @description `credit-card`, the default, which goes with `paymentMethodId`, or `marketplace` when the account is billed through a cloud marketplace.
             * @enum {string}
             */
            paymentMethod?: "credit-card" | "marketplace";
            /**
             * Format: int32
             * @description Id of the card to charge, from `GET /payment-methods`. Only with `paymentMethod` `credit-card`; leave it out for marketplace accounts.
             */
            paymentMethodId?: number;
            /** @description The customer-managed keys. Only with `persistentStorageEncryptionType` `customer-managed-key`; the usual order is to create first, grant the access the subscription then names, and send the keys by an update. */
            persistentStorageEncryptionKeys?: components["schemas"]["CustomerManagedKeyProperties"];
            /**
             * @description Who owns the disk encryption key. `cloud-provider-managed-key`, the default, or `customer-managed-key`, which stops creation at status `encryption_key_pending` until the keys are sent by an update.
             * @enum {string}
             */
            persistentStorageEncryptionType?: "cloud-provider-managed-key" | "customer-managed-key";
            /** @description Whether databases get public endpoints. Default true; when false they can be reached over private connectivity only. */
            publicEndpointAccess?: boolean;
            /**
             * @deprecated
             * @description Deprecated. Use `redisVersion` of each entry of `databases` instead.
             */
            redisVersion?: string;
        };
        /** @description The databases of one Pro subscription. */
        SubscriptionDatabases: {
            _links?: components["schemas"]["HalLinks"];
            databases: (components["schemas"]["Database"] | components["schemas"]["ActiveActiveDatabase"])[];
            links: components["schemas"]["Link"][];
            numberOfDatabases?: number;
            subscriptionId: number;
        };
        /** @description A database to create along with a Pro subscription; fewer settings than creating a database later. */
        SubscriptionDatabaseSpec: {
            /** @description Whether the service may upgrade the database to newer minor versions automatically. Default true, takes effect from Redis 8.4. */
            autoMinorVersionUpgrade?: boolean;
            /**
             * Format: int64
             * @deprecated
             * @description Deprecated, use `ramPercentage`. Average size of an item in bytes, 1000 when absent; only with `ram-and-flash`.
             */
            averageItemSizeInBytes?: number;
            /**
             * @description How data is written to disk. Default `none`; `aof-…` logs each second or each write, `snapshot-…` saves at the named interval.
             * @enum {string}
             */
            dataPersistence?: "aof-every-1-second" | "aof-every-write" | "none" | "snapshot-every-1-hour" | "snapshot-every-12-hours" | "snapshot-every-6-hours";
            /**
             * Format: double
             * @description Largest dataset in GB, at least 0.1. With replication the total memory is twice this. Not together with `memoryLimitInGb`.
             */
            datasetSizeInGb?: number;
            /** @description Expected throughput in each region, one entry per region of the subscription. Active-Active only. */
            localThroughputMeasurement?: components["schemas"]["LocalThroughput"][];
            /**
             * Format: double
             * @deprecated
             * @description Deprecated, use `datasetSizeInGb`. Total memory in GB including replicas, at least 0.1. Not together with `datasetSizeInGb`.
             */
            memoryLimitInGb?: number;
            /** @description Modules to load, each once. Leave it out for Redis 8 and later, where they are bundled, for `memcached`, and for most modules on Active-Active. */
            modules?: components["schemas"]["DatabaseModuleSpec"][];
            /** @description Name of the database. At most 40 letters, digits and hyphens, beginning with a letter and ending with a letter or digit. */
            name: string;
            /**
             * Format: int32
             * @description TCP port, 10000 to 19999, unique within the subscription. Chosen by the service when absent.
             */
            port?: number;
            /**
             * @description `redis`, the default, or `memcached`. Active-Active and `ram-and-flash` accept `redis` only.
             * @enum {string}
             */
            protocol?: "memcached" | "redis";
            /**
             * Format: int32
             * @description How many databases of this specification to create. Default 1.
             */
            quantity?: number;
            /** @description How much compute to give to queries, from `GET /query-performance-factors`. Needs the search module or Redis 8; not for Active-Active. */
            queryPerformanceFactor?: string;
            /**
             * Format: int32
             * @description Share of the data to keep in RAM, in percent: 10 to 50 in steps of 10, default 20. Only with `ram-and-flash`.
             */
            ramPercentage?: number;
            /** @description Redis version to run, from `GET /subscriptions/redis-versions`. The version flagged as default when absent; Active-Active takes no preview versions. */
            redisVersion?: string;
            /** @description Whether a replica of each shard is kept. Default true; Active-Active refuses false. */
            replication?: boolean;
            /**
             * @description Version of the RESP protocol to speak, `resp2` or `resp3`. The service may refuse it while a subscription is being created; an update of the database can set it later.
             * @enum {string}
             */
            respVersion?: "resp2" | "resp3";
            /**
             * @description How keys are spread over shards: `default-regex-rules`, `custom-regex-rules` or `redis-oss-hashing`. Cannot be changed afterwards.
             * @enum {string}
             */
            shardingType?: "custom-regex-rules" | "default-regex-rules" | "redis-oss-hashing";
            /** @description Whether clients may use the Redis Cluster API. Default false; not for `memcached`. */
            supportOSSClusterApi?: boolean;
            /** @description Expected throughput of a single-region database. Active-Active uses `localThroughputMeasurement` instead. */
            throughputMeasurement?: components["schemas"]["DatabaseThroughputSpec"];
        };
        /** @description Maintenance mode, windows and skips of a subscription. */
        SubscriptionMaintenanceWindows: {
            mode: "automatic" | "manual" | (string & {});
            skipStatus?: components["schemas"]["MaintenanceWindowSkipStatus"];
            timeZone?: string;
            windows?: components["schemas"]["MaintenanceWindow"][];
        };
        /** @description When the service may maintain a subscription. */
        SubscriptionMaintenanceWindowsSpec: {
            /**
             * @description `automatic` lets the service choose the time; `manual` confines it to `windows`.
             * @enum {string}
             */
            mode: "automatic" | "manual";
            /** @description The allowed windows, one to seven. Required with `manual`, refused with `automatic`. */
            windows?: components["schemas"]["MaintenanceWindowSpec"][];
        };
        /** @description One price component: what is counted, how many, and the price of each. */
        SubscriptionPricing: {
            databaseName?: string;
            priceCurrency?: "USD" | (string & {});
            pricePeriod?: "hour" | (string & {});
            /**
             * Format: double
             * @description Price of one unit for each `pricePeriod`; absent for resources in your own cloud account.
             */
            pricePerUnit?: number;
            /** Format: int32 */
            quantity: number;
            quantityMeasurement: "shards" | "subscription" | "GB" | "instances" | (string & {});
            /** @description Only for Active-Active. */
            region?: string;
            /** @description An instance type of the provider where the customer owns the cloud account. */
            type: "MinimumPrice" | "Shards" | "EBS Volume" | (string & {});
            typeDetails?: "micro" | "small" | "large" | "high-throughput" | (string & {});
        };
        /** @description The price components of a subscription. */
        SubscriptionPricings: {
            _links?: components["schemas"]["HalLinks"];
            links?: components["schemas"]["Link"][];
            pricing: components["schemas"]["SubscriptionPricing"][];
        };
        /** @description Network of one region: either an address block for a new VPC, or an existing VPC in your own cloud account. */
        SubscriptionRegionNetworkingSpec: {
            /** @description Address block of the deployment, in CIDR notation. Must not overlap networks to be peered with, nor other regions of the subscription. Default `192.168.0.0/24` on the account that Redis owns; the deployment may report only a slice of the block. */
            deploymentCIDR?: string;
            /** @description Id of an existing security group. Only with your own cloud account, together with `vpcId` and `subnetIds`. */
            securityGroupId?: string;
            /** @description Ids of existing subnets of `vpcId`. Only with your own cloud account, together with `vpcId` and `securityGroupId`. */
            subnetIds?: string[];
            /** @description Id of an existing VPC to deploy in. Only with your own cloud account. */
            vpcId?: string;
        };
        /** @description One region of a new subscription, with its availability zones and network. */
        SubscriptionRegionSpec: {
            /** @description Whether to spread over several availability zones. Default false; for Active-Active it follows what the region can do. */
            multipleAvailabilityZones?: boolean;
            /** @description Network of the deployment in this region. */
            networking?: components["schemas"]["SubscriptionRegionNetworkingSpec"];
            /** @description Availability zones to prefer, each once, as the provider names them in that region. The number must suit the zone setting; the service chooses when absent. */
            preferredAvailabilityZones?: string[];
            /** @description Provider's name of the region, such as `us-east-1`. */
            region: string;
        };
        /** @description The complete new set of cloud resource tags. */
        SubscriptionResourceTagsUpdateRequest: {
            /** @description All tags the subscription shall have, at most 30; an empty list removes every tag. */
            resourceTags: components["schemas"]["ResourceTag"][];
        };
        /** @description The cloud provider, cloud account and regions of a new subscription. */
        SubscriptionSpec: {
            /**
             * Format: int32
             * @description Id of the cloud account to deploy in. Default 1, the account that Redis owns and runs; your own accounts come from `GET /cloud-accounts`. On GCP and for Active-Active only account 1 is accepted.
             */
            cloudAccountId?: number;
            /**
             * @description Cloud provider, `AWS` (the default) or `GCP`.
             * @enum {string}
             */
            provider?: "AWS" | "GCP";
            /** @description The regions to deploy in: exactly one for a single-region subscription, each region once for Active-Active. */
            regions: components["schemas"]["SubscriptionRegionSpec"][];
            /** @description Tags to put on the cloud resources of the subscription, at most 30. Only with your own AWS account. */
            resourceTags?: components["schemas"]["ResourceTag"][];
        };
        /** @description Customer-managed keys for a subscription that waits in `encryption_key_pending` or that rotates its keys. */
        SubscriptionUpdateCMKRequest: {
            /** @description The keys: one for a single-region subscription, one per region for Active-Active. */
            customerManagedKeys: components["schemas"]["CustomerManagedKey"][];
            /**
             * @description How long the deployment survives once access to a key is lost. `alerts-only` never deletes, `immediate` deletes immediately, the others wait for the time they name. Required for a new subscription; the subscription lists the periods open to it.
             * @enum {string}
             */
            deletionGracePeriod?: "1-hour" | "12-hours" | "15-minutes" | "24-hours" | "30-minutes" | "4-hours" | "8-hours" | "alerts-only" | "immediate";
        };
        /** @description General settings of a Pro subscription; what is left out stays as it is. */
        SubscriptionUpdateRequest: {
            /** @description New name of the subscription. */
            name?: string;
            /**
             * @description How the subscription is paid for: `credit-card` with `paymentMethodId`, or `marketplace` without.
             * @enum {string}
             */
            paymentMethod?: "credit-card" | "marketplace";
            /**
             * Format: int32
             * @description Id of the card to charge from now on, from `GET /payment-methods`. Only with `credit-card` payment.
             */
            paymentMethodId?: number;
            /** @description Whether databases have public endpoints. Sending the value already in force may be refused; the new value may take up to half a minute to show. */
            publicEndpointAccess?: boolean;
        };
        /** @description A tag in the replacement set of a database; not to be confused with the schema `Tag` of cost reports. */
        tag: {
            /** @description Key of the tag. The service stores it in lower case. */
            key: string;
            /** @description Value of the tag. */
            value: string;
        };
        /** @description A tag by which a cost report is filtered; not to be confused with the schema `tag` of database tag requests. */
        Tag: {
            /** @description Key of the tag. Must not be empty; the service stores database tag keys in lower case. */
            key: string;
            /** @description Value of the tag. Must not be empty. */
            value: string;
        };
        /** @description One Redis version to upgrade to. */
        TargetVersion: {
            redisVersion: string;
        };
        /** @description Why a task failed. */
        TaskError: {
            description: string;
            /** @description A number and a name in one string, such as "404 NOT_FOUND". */
            status: string;
            type: ServiceCode;
        };
        /** @description A list of tasks; the list is absent when there are none. */
        TasksStateUpdate: {
            tasks?: components["schemas"]["TaskStateUpdate"][];
        };
        /** @description One task: its state and, when it has ended, its outcome. */
        TaskStateUpdate: {
            _links?: components["schemas"]["HalLinks"];
            /** @description Kind of request that made the task, in camel case ending in `Request`. */
            commandType: string;
            /** @description State in a sentence; absent while the task is `initialized` or `processing-in-progress`. */
            description?: string;
            links: components["schemas"]["Link"][];
            progress?: number;
            /** @description Outcome; absent or empty until the task has ended, and after some deletes. */
            response?: components["schemas"]["ProcessorResponse"];
            status: "initialized" | "received" | "processing-in-progress" | "processing-completed" | "processing-error" | (string & {});
            /** Format: uuid */
            taskId: string;
            /**
             * Format: date-time
             * @description Time of the latest change of state, in UTC, with three to nine digits of a second.
             */
            timestamp: string;
        };
        /** @description The address blocks to route through a single-region Transit Gateway attachment. */
        TgwUpdateCidrsRequest: {
            /** @description All address blocks to route, replacing the present ones, without duplicates. The attachment must be `available`. */
            cidrs?: components["schemas"]["Cidr"][];
        };
        /** @description An AWS transit gateway and its attachment. */
        TransitGateway: {
            attachmentStatus?: "initiating-request" | "pending" | "pendingAcceptance" | "modifying" | "available" | "deleting" | "deleted" | "rejecting" | "rejected" | "failing" | "failed" | "rollingBack" | (string & {});
            attachmentUid?: string;
            awsAccountId: string;
            awsTgwUid: string;
            /** @description Objects here, plain strings in the request. */
            cidrs?: components["schemas"]["TransitGatewayCidr"][];
            /** @description The `TgwId` of paths. */
            id: number;
            /** @description Words of AWS, in camel case. */
            status: "initiating-request" | "pending" | "pendingAcceptance" | "modifying" | "available" | "deleting" | "deleted" | "rejecting" | "rejected" | "failing" | "failed" | "rollingBack" | (string & {});
        };
        /** @description An address range that is routed to a transit gateway. */
        TransitGatewayCidr: {
            /** Format: cidr */
            cidrAddress: string;
            status: string;
        };
        /** @description A resource share that offers a transit gateway. */
        TransitGatewayInvitation: {
            awsAccountId: string;
            /** @description The `tgwInvitationId` of paths. */
            id: number;
            name: string;
            resourceShareUid: string;
            /** Format: date-time */
            sharedDate: string;
            status: "pending" | "accepted" | "rejected" | (string & {});
        };
        /** @description The resource shares that wait for an answer, or had one. */
        TransitGatewayInvitations: {
            resources: components["schemas"]["TransitGatewayInvitation"][];
        };
        /** @description The transit gateways that are shared with a subscription. */
        TransitGateways: {
            tgws: components["schemas"]["TransitGateway"][];
        };
        /** @description A peering with a network of the customer. Which fields are there depends on the provider. */
        VpcPeering: {
            awsAccountId?: string;
            awsPeeringUid?: string;
            cloudPeeringId?: string;
            /** @description Only for Google Cloud; Active-Active says `vpcNetworkName`. */
            networkName?: string;
            /** @description Only for Google Cloud; Active-Active says `vpcProjectUid`. */
            projectUid?: string;
            redisNetworkName?: string;
            redisProjectUid?: string;
            regionName?: string;
            status: "initiating-request" | "pending-acceptance" | "inactive" | "active" | "failed" | "done" | (string & {});
            /** Format: cidr */
            vpcCidr?: string;
            /** @description Only for AWS. */
            vpcCidrs?: components["schemas"]["VpcPeeringCidr"][];
            vpcPeeringId: number;
            vpcUid?: string;
        };
        /** @description An address range that a peering routes. */
        VpcPeeringCidr: {
            /** @description A word of state, not a boolean. */
            active?: string;
            /** Format: cidr */
            vpcCidr: string;
        };
        /** @description A peering between a single-region subscription and a VPC on AWS. */
        VpcPeeringCreateAwsRequest: {
            /** @description Id of the AWS account that owns the VPC, 12 digits. */
            awsAccountId: string;
            /** @description Cloud provider of the peered network, `AWS`; may be left out. */
            provider?: "AWS" | (string & {});
            /** @description AWS region of the VPC to peer with, such as `us-east-1`. */
            region: string;
            /** @description Address block of the VPC to route, in CIDR notation. Not together with `vpcCidrs`; must not overlap the block of the deployment. */
            vpcCidr?: string;
            /** @description Address blocks of the VPC to route, when there are several. Not together with `vpcCidr`; several blocks may be switched off for an account. */
            vpcCidrs?: string[];
            /** @description Id of the VPC to peer with. */
            vpcId: string;
        };
        /** @description A VPC peering for a single-region subscription, in the AWS or the GCP shape. The required fields tell the shapes apart. */
        VpcPeeringCreateBaseRequest: components["schemas"]["VpcPeeringCreateAwsRequest"] | components["schemas"]["VpcPeeringCreateGcpRequest"];
        /** @description A peering between a single-region subscription and a VPC network on GCP. */
        VpcPeeringCreateGcpRequest: {
            /** @description Cloud provider of the peered network. Send `gcp`, in lower case. */
            provider?: "GCP" | "gcp" | (string & {});
            /** @description Name of the VPC network to peer with. Reads spell it `networkName`. */
            vpcNetworkName: string;
            /** @description Id of the GCP project that owns the network. Reads spell it `projectUid`. */
            vpcProjectUid: string;
        };
        /** @description The peerings of a Pro subscription. */
        VpcPeerings: {
            peerings: components["schemas"]["VpcPeering"][];
        };
        /** @description New address blocks of a single-region AWS peering; one of the two fields is needed. */
        VpcPeeringUpdateAwsRequest: {
            /** @description The only address block to route, in CIDR notation. Not together with `vpcCidrs`. */
            vpcCidr?: string;
            /** @description All address blocks to route, replacing the present ones. Not together with `vpcCidr`. */
            vpcCidrs?: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
