// Written by `npm run generate` from openapi/. Do not edit.

import type * as models from "./models.js";

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
                        "application/json": models.RootAccount;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.AccountACLRedisRules;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a Redis ACL rule.
         * @description Returns a task whose `response.resourceId` is the rule. The pattern is checked in the task: a bad one fails with `ACL_REDIS_RULE_PATTERN_NOT_VALID`. The resource link of the task is dead.
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
                    "application/json": models.AclRedisRuleCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.AclRedisRuleUpdateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.AccountACLRoles;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.AclRoleCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.AclRoleUpdateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.AccountACLUsers;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.AclUserCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.ACLUser;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.AclUserUpdateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
         * Lists the cloud accounts of the account.
         * @description Account 1 belongs to Redis, is always present and has no access key. Access key ids are masked and secrets are never returned.
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
                        "application/json": models.CloudAccounts;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        put?: never;
        /**
         * Registers your own cloud account to deploy subscriptions in.
         * @description Returns a task whose `response.resourceId` is the cloud account. Verification can take minutes. Wrong credentials, a name in use or an access key that is registered already make the task fail.
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
                    "application/json": models.CloudAccountCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.CloudAccount;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.CloudAccountUpdateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.CostReportCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.HttpError;
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
                        "application/json": models.JsonNode;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.DataPersistenceOptions;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.ModulesData;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.CreateEndpointsRedirectionRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.EndpointsRedirectionResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.EndpointsRedirectionResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.EndpointsRedirectionResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.FixedSubscriptionsPlans;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.FixedSubscriptionsPlan;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.FixedSubscriptionsPlans;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.RedisVersions;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.FixedSubscriptions;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.FixedSubscriptionCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.FixedSubscription;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.FixedSubscriptionUpdateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
         * @description Returns a page of `limit` databases, 100 by default. A page past the end is an empty list with status 200, unlike the Pro list, and `numberOfDatabases` counts the page only. The databases sit in `subscription.databases`, without passwords.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Maximum number of databases in the page. Default 100. */
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
                        "application/json": models.AccountFixedSubscriptionDatabases;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a database in an Essentials subscription.
         * @description Returns a task: `response.resourceId` is the database, `additionalResourceId` the subscription. The database starts as `draft`, without endpoints. The task fails if a setting is not offered by the plan, such as replication, TLS or clustering.
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
                    "application/json": models.FixedDatabaseCreateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
         * @description Some fields have other names than for Pro and in requests: `security.defaultUserEnabled`, `backup.remoteBackupEnabled`, `clustering.enabled`. Only status `active` means ready.
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
                        "application/json": models.FixedDatabase;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        /**
         * Updates a database of an Essentials subscription.
         * @description Returns a task; the database then passes through a changing status back to `active`. Omitted fields keep their values. Modules, protocol and Redis version cannot be changed here.
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
                    "application/json": models.FixedDatabaseUpdateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.DatabaseAvailableVersionsResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.FixedDatabaseBackupRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.FixedDatabaseImportRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.DatabaseSlowLogEntries;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.CloudTags;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.DatabaseTagsUpdateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.CloudTags;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.DatabaseTagCreateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.CloudTag;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.DatabaseTagUpdateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.CloudTag;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        post?: never;
        /**
         * Removes one tag from an Essentials database.
         * @description The body may be an object or empty, and can be ignored.
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
                        "application/json": Record<string, unknown> | null;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.DatabaseTrafficStateResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.HttpError;
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
                        "application/json": models.DatabaseVersionUpgradeStatus;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.FixedDatabaseUpgradeRedisVersionRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
         * @description Returns one page of `limit` entries, 100 by default, ordered by descending id. There is no total and no link to the next page; request pages until one is not full. Needs an owner, viewer or logs viewer key.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Latest time of an entry, in UTC. */
                    endTime?: string;
                    /** @description Maximum number of entries to return, 1 to 1000; 100 when absent. */
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
                        "application/json": models.AccountSystemLogEntries;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.MemoryStoreListResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.MemoryStoreCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.MemoryStoreResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.MemoryStoreUpdateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.MemoryStoreApiKeys;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.MemoryStoreApiKeyCreateRequest;
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.MemoryStoreApiKeyCreateResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.PaymentMethods;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.SearchScalingFactorsData;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.Regions;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    /** @description Maximum number of entries to return, 1 to 100. */
                    limit?: number;
                    /** @description Number of entries to skip before the page starts. */
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
                        "application/json": models.AccountSessionLogEntries;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.AccountSubscriptions;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a Pro subscription together with its first databases.
         * @description Returns a task whose `response.resourceId` is the new subscription. With `dryRun` no resource is created, and the task carries `response.resource.pricing`. The subscription is usable when its status is `active`, or `encryption_key_pending` when customer-managed keys were requested. Databases of the request may appear a little later, and their passwords, source addresses, TLS, backups, alerts and eviction can only be set afterwards.
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
                    "application/json": models.SubscriptionCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.Subscription;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.BaseSubscriptionUpdateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.CidrWhiteListUpdateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.JsonNode;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        /**
         * Sends a PUT to the root of a subscription's data integration workspace.
         * @description Sends and returns any JSON; no task is involved. The data integration API defines its effect.
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
                    "application/json": models.JsonNode;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.JsonNode;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        /**
         * Sends a POST to the root of a subscription's data integration workspace.
         * @description Sends and returns any JSON; no task is involved. The data integration API defines its effect.
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
                    "application/json": models.JsonNode;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.JsonNode;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        /**
         * Sends a DELETE to the root of a subscription's data integration workspace.
         * @description Forwards the request unchanged, including its optional JSON body; no task is involved. The data integration API defines its effect.
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
                    "application/json": models.JsonNode;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.JsonNode;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Sends a PATCH to the root of a subscription's data integration workspace.
         * @description Sends and returns any JSON; no task is involved. The data integration API defines its effect.
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
                    "application/json": models.JsonNode;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.JsonNode;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.JsonNode;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.JsonNode;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.JsonNode;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.JsonNode;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.JsonNode;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.JsonNode;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.JsonNode;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.JsonNode;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.JsonNode;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
         * @description Returns a page of `limit` databases, 100 by default. A page past the end is usually a 404, sometimes an empty list: at offset 0 a 404 may also mean that the subscription does not exist or has no database. The databases sit in `subscription[0].databases`, without passwords; there is no total.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Maximum number of databases in the page. Default 100. */
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
                        "application/json": models.AccountSubscriptionDatabases;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.DatabaseCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
         * @description The default user's password is in clear text, which the list omits. Active-Active databases have a different shape: `activeActiveRedis` is true, and endpoints, sizes and backups sit per region in `crdbDatabases`. Of the many statuses only `active` means ready; endpoints are missing until then.
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
                        "application/json": models.Database | models.ActiveActiveDatabase;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        /**
         * Updates a single-region database of a Pro subscription.
         * @description Returns a task; the database then passes through a changing status back to `active`. With `dryRun` the task only returns the cost. Omitted fields keep their values. Active-Active databases are refused here and are updated through `…/regions`.
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
                    "application/json": models.DatabaseUpdateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.DatabaseAvailableVersionsResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.DatabaseBackupRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.DatabaseCertificate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.CrdbFlushRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.DatabaseImportRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
         * @description Global values apply to every region that does not have its own value; entries of `regions` set values for one region. Single-region databases are refused.
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
                    "application/json": models.CrdbUpdatePropertiesRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.DatabaseSlowLogEntries;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.CloudTags;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.DatabaseTagsUpdateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.CloudTags;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.DatabaseTagCreateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.CloudTag;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.DatabaseTagUpdateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.CloudTag;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        post?: never;
        /**
         * Removes one tag from a Pro database.
         * @description The body may be an object or empty, and can be ignored.
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
                        "application/json": Record<string, unknown> | null;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.DatabaseTrafficStateResponse;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.HttpError;
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
                        "application/json": models.DatabaseVersionUpgradeStatus;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.DatabaseUpgradeRedisVersionRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.SubscriptionMaintenanceWindows;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.SubscriptionMaintenanceWindowsSpec;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.VpcPeeringCreateBaseRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
         * @description Only the address blocks can be changed, and only on AWS.
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
                    "application/json": models.VpcPeeringUpdateAwsRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.SubscriptionPricings;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.PrivateLinkCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.PrivateLinkConnectionsDisassociateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    /** @description Adds `terraformAwsScript` to the response. */
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.PrivateLinkPrincipalsCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.PrivateLinkPrincipalsDeleteRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.PscEndpointCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.PscEndpointUpdateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.ActiveActiveSubscriptionRegions;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.ActiveActiveRegionCreateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.ActiveActiveRegionDeleteRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.PrivateLinkActiveActiveCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.PrivateLinkActiveActiveConnectionsDisassociateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    /** @description Adds `terraformAwsScript` to the response. */
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.PrivateLinkActiveActivePrincipalsCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.PrivateLinkActiveActivePrincipalsDeleteRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.ActiveActivePscEndpointCreateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.ActiveActivePscEndpointUpdateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
         * @description Sent as plain strings, read back as objects with a status each. Duplicates, and a list equal to the current one, make the task fail.
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
                    "application/json": models.ActiveActiveTgwUpdateCidrsRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        /**
         * Detaches a Transit Gateway from a region of an Active-Active subscription.
         * @description Without an attachment it fails with `TGW_ATTACHMENT_DOES_NOT_EXIST`, which a second delete may take for success.
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.ActiveActiveVpcPeeringCreateBaseRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
         * @description Only the address blocks can be changed, and only on AWS.
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
                    "application/json": models.ActiveActiveVpcPeeringUpdateAwsRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.SubscriptionResourceTagsUpdateRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
         * @description Sent as plain strings, read back as objects with a status each. Duplicates, and a list equal to the current one, make the task fail.
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
                    "application/json": models.TgwUpdateCidrsRequest;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
                    };
                };
            };
        };
        /**
         * Detaches a Transit Gateway from a single-region subscription.
         * @description Without an attachment it fails with `TGW_ATTACHMENT_DOES_NOT_EXIST`, which a second delete may take for success.
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.RedisVersions;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TasksStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
         * @description A task moves through `received`, `initialized` and `processing-in-progress` to `processing-completed` or `processing-error`. A task that was just created may return 404 for a short while. Completed means planned and accepted, not ready: the resource has a separate status. Tasks cannot be canceled.
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.AccountUsers;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.AccountUser;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                    "application/json": models.AccountUserUpdateRequest;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
                        "application/json": models.TaskStateUpdate;
                    };
                };
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": models.HttpError;
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
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
export interface components {
  schemas: {
    "ACLUser": models.ACLUser;
    "AccountACLRedisRules": models.AccountACLRedisRules;
    "AccountACLRoles": models.AccountACLRoles;
    "AccountACLUsers": models.AccountACLUsers;
    "AccountDetails": models.AccountDetails;
    "AccountFixedSubscriptionDatabases": models.AccountFixedSubscriptionDatabases;
    "AccountKey": models.AccountKey;
    "AccountKeyOwner": models.AccountKeyOwner;
    "AccountSessionLogEntries": models.AccountSessionLogEntries;
    "AccountSessionLogEntry": models.AccountSessionLogEntry;
    "AccountSubscriptionDatabases": models.AccountSubscriptionDatabases;
    "AccountSubscriptions": models.AccountSubscriptions;
    "AccountSystemLogEntries": models.AccountSystemLogEntries;
    "AccountSystemLogEntry": models.AccountSystemLogEntry;
    "AccountUser": models.AccountUser;
    "AccountUserOptions": models.AccountUserOptions;
    "AccountUserUpdateRequest": models.AccountUserUpdateRequest;
    "AccountUsers": models.AccountUsers;
    "AclRedisRuleCreateRequest": models.AclRedisRuleCreateRequest;
    "AclRedisRuleUpdateRequest": models.AclRedisRuleUpdateRequest;
    "AclRole": models.AclRole;
    "AclRoleCreateRequest": models.AclRoleCreateRequest;
    "AclRoleDatabase": models.AclRoleDatabase;
    "AclRoleDatabaseSpec": models.AclRoleDatabaseSpec;
    "AclRoleRedisRule": models.AclRoleRedisRule;
    "AclRoleRedisRuleSpec": models.AclRoleRedisRuleSpec;
    "AclRoleUpdateRequest": models.AclRoleUpdateRequest;
    "AclRoleUser": models.AclRoleUser;
    "AclUserCreateRequest": models.AclUserCreateRequest;
    "AclUserUpdateRequest": models.AclUserUpdateRequest;
    "ActiveActiveDatabase": models.ActiveActiveDatabase;
    "ActiveActiveDatabaseBackup": models.ActiveActiveDatabaseBackup;
    "ActiveActiveDatabaseRegion": models.ActiveActiveDatabaseRegion;
    "ActiveActivePscEndpointCreateRequest": models.ActiveActivePscEndpointCreateRequest;
    "ActiveActivePscEndpointUpdateRequest": models.ActiveActivePscEndpointUpdateRequest;
    "ActiveActiveRegionCreateRequest": models.ActiveActiveRegionCreateRequest;
    "ActiveActiveRegionDatabase": models.ActiveActiveRegionDatabase;
    "ActiveActiveRegionDeleteRequest": models.ActiveActiveRegionDeleteRequest;
    "ActiveActiveRegionToDelete": models.ActiveActiveRegionToDelete;
    "ActiveActiveSubscriptionRegion": models.ActiveActiveSubscriptionRegion;
    "ActiveActiveSubscriptionRegions": models.ActiveActiveSubscriptionRegions;
    "ActiveActiveTgwUpdateCidrsRequest": models.ActiveActiveTgwUpdateCidrsRequest;
    "ActiveActiveVpcPeering": models.ActiveActiveVpcPeering;
    "ActiveActiveVpcPeeringCreateAwsRequest": models.ActiveActiveVpcPeeringCreateAwsRequest;
    "ActiveActiveVpcPeeringCreateBaseRequest": models.ActiveActiveVpcPeeringCreateBaseRequest;
    "ActiveActiveVpcPeeringCreateGcpRequest": models.ActiveActiveVpcPeeringCreateGcpRequest;
    "ActiveActiveVpcPeeringRegion": models.ActiveActiveVpcPeeringRegion;
    "ActiveActiveVpcPeeringUpdateAwsRequest": models.ActiveActiveVpcPeeringUpdateAwsRequest;
    "ActiveActiveVpcPeerings": models.ActiveActiveVpcPeerings;
    "BaseSubscriptionUpdateRequest": models.BaseSubscriptionUpdateRequest;
    "Cidr": models.Cidr;
    "CidrAllowlist": models.CidrAllowlist;
    "CidrWhiteListUpdateRequest": models.CidrWhiteListUpdateRequest;
    "CloudAccount": models.CloudAccount;
    "CloudAccountCreateRequest": models.CloudAccountCreateRequest;
    "CloudAccountUpdateRequest": models.CloudAccountUpdateRequest;
    "CloudAccounts": models.CloudAccounts;
    "CloudDetail": models.CloudDetail;
    "CloudDetailNetworking": models.CloudDetailNetworking;
    "CloudDetailRegion": models.CloudDetailRegion;
    "CloudDetailResourceTag": models.CloudDetailResourceTag;
    "CloudTag": models.CloudTag;
    "CloudTags": models.CloudTags;
    "CostReport": models.CostReport;
    "CostReportCreateRequest": models.CostReportCreateRequest;
    "CrdbFlushRequest": models.CrdbFlushRequest;
    "CrdbRegionSpec": models.CrdbRegionSpec;
    "CrdbUpdatePropertiesRequest": models.CrdbUpdatePropertiesRequest;
    "CreateEndpointsRedirectionRequest": models.CreateEndpointsRedirectionRequest;
    "CustomerManagedKey": models.CustomerManagedKey;
    "CustomerManagedKeyAccessDetails": models.CustomerManagedKeyAccessDetails;
    "CustomerManagedKeyProperties": models.CustomerManagedKeyProperties;
    "DataPersistenceEntry": models.DataPersistenceEntry;
    "DataPersistenceOptions": models.DataPersistenceOptions;
    "Database": models.Database;
    "DatabaseAlert": models.DatabaseAlert;
    "DatabaseAlertSpec": models.DatabaseAlertSpec;
    "DatabaseAvailableVersionsResponse": models.DatabaseAvailableVersionsResponse;
    "DatabaseBackup": models.DatabaseBackup;
    "DatabaseBackupConfig": models.DatabaseBackupConfig;
    "DatabaseBackupRequest": models.DatabaseBackupRequest;
    "DatabaseBackupStatus": models.DatabaseBackupStatus;
    "DatabaseCertificate": models.DatabaseCertificate;
    "DatabaseCertificateSpec": models.DatabaseCertificateSpec;
    "DatabaseClustering": models.DatabaseClustering;
    "DatabaseCreateRequest": models.DatabaseCreateRequest;
    "DatabaseImportRequest": models.DatabaseImportRequest;
    "DatabaseImportStatus": models.DatabaseImportStatus;
    "DatabaseModule": models.DatabaseModule;
    "DatabaseModuleParameter": models.DatabaseModuleParameter;
    "DatabaseModuleSpec": models.DatabaseModuleSpec;
    "DatabaseSecurity": models.DatabaseSecurity;
    "DatabaseSlowLogEntries": models.DatabaseSlowLogEntries;
    "DatabaseSlowLogEntry": models.DatabaseSlowLogEntry;
    "DatabaseSyncSourceSpec": models.DatabaseSyncSourceSpec;
    "tag": models.DatabaseTag;
    "DatabaseTagCreateRequest": models.DatabaseTagCreateRequest;
    "DatabaseTagUpdateRequest": models.DatabaseTagUpdateRequest;
    "DatabaseTagsUpdateRequest": models.DatabaseTagsUpdateRequest;
    "DatabaseThroughput": models.DatabaseThroughput;
    "DatabaseThroughputSpec": models.DatabaseThroughputSpec;
    "DatabaseTrafficStateResponse": models.DatabaseTrafficStateResponse;
    "DatabaseUpdateRequest": models.DatabaseUpdateRequest;
    "DatabaseUpgradeRedisVersionRequest": models.DatabaseUpgradeRedisVersionRequest;
    "DatabaseVersionUpgradeStatus": models.DatabaseVersionUpgradeStatus;
    "DynamicEndpoints": models.DynamicEndpoints;
    "EndpointRedirectionDTO": models.EndpointRedirectionDTO;
    "EndpointsRedirectionResponse": models.EndpointsRedirectionResponse;
    "FixedDatabase": models.FixedDatabase;
    "FixedDatabaseBackup": models.FixedDatabaseBackup;
    "FixedDatabaseBackupRequest": models.FixedDatabaseBackupRequest;
    "FixedDatabaseClustering": models.FixedDatabaseClustering;
    "FixedDatabaseCreateRequest": models.FixedDatabaseCreateRequest;
    "FixedDatabaseImportRequest": models.FixedDatabaseImportRequest;
    "FixedDatabaseSecurity": models.FixedDatabaseSecurity;
    "FixedDatabaseUpdateRequest": models.FixedDatabaseUpdateRequest;
    "FixedDatabaseUpgradeRedisVersionRequest": models.FixedDatabaseUpgradeRedisVersionRequest;
    "FixedSubscription": models.FixedSubscription;
    "FixedSubscriptionCreateRequest": models.FixedSubscriptionCreateRequest;
    "FixedSubscriptionDatabases": models.FixedSubscriptionDatabases;
    "FixedSubscriptionUpdateRequest": models.FixedSubscriptionUpdateRequest;
    "FixedSubscriptions": models.FixedSubscriptions;
    "FixedSubscriptionsPlan": models.FixedSubscriptionsPlan;
    "FixedSubscriptionsPlans": models.FixedSubscriptionsPlans;
    "HalLink": models.HalLink;
    "HalLinks": models.HalLinks;
    "HttpError": models.HttpError;
    "ImportFailureParameter": models.ImportFailureParameter;
    "JsonNode": models.JsonNode;
    "Link": models.Link;
    "LocalRegionProperties": models.LocalRegionProperties;
    "LocalThroughput": models.LocalThroughput;
    "MaintenanceWindow": models.MaintenanceWindow;
    "MaintenanceWindowSkipStatus": models.MaintenanceWindowSkipStatus;
    "MaintenanceWindowSpec": models.MaintenanceWindowSpec;
    "MemoryProblemDetails": models.MemoryProblemDetails;
    "MemoryProblemFieldError": models.MemoryProblemFieldError;
    "MemoryStoreApiKey": models.MemoryStoreApiKey;
    "MemoryStoreApiKeyCreateRequest": models.MemoryStoreApiKeyCreateRequest;
    "MemoryStoreApiKeyCreateResponse": models.MemoryStoreApiKeyCreateResponse;
    "MemoryStoreApiKeys": models.MemoryStoreApiKeys;
    "MemoryStoreBuiltInDetectorsConfig": models.MemoryStoreBuiltInDetectorsConfig;
    "MemoryStoreCreateRequest": models.MemoryStoreCreateRequest;
    "MemoryStoreCustomDetector": models.MemoryStoreCustomDetector;
    "MemoryStoreCustomDetectorsConfig": models.MemoryStoreCustomDetectorsConfig;
    "MemoryStoreCustomExtractionStrategy": models.MemoryStoreCustomExtractionStrategy;
    "MemoryStoreCustomField": models.MemoryStoreCustomField;
    "MemoryStoreCustomMemoryType": models.MemoryStoreCustomMemoryType;
    "MemoryStoreDetectorSelection": models.MemoryStoreDetectorSelection;
    "MemoryStoreEndpoint": models.MemoryStoreEndpoint;
    "MemoryStoreExtractionCadenceConfig": models.MemoryStoreExtractionCadenceConfig;
    "MemoryStoreListResponse": models.MemoryStoreListResponse;
    "MemoryStoreLongTermMemoryCreateConfig": models.MemoryStoreLongTermMemoryCreateConfig;
    "MemoryStoreLongTermMemoryExclusions": models.MemoryStoreLongTermMemoryExclusions;
    "MemoryStoreLongTermMemoryStatus": models.MemoryStoreLongTermMemoryStatus;
    "MemoryStoreLongTermMemoryUpdateConfig": models.MemoryStoreLongTermMemoryUpdateConfig;
    "MemoryStoreMatcherSpec": models.MemoryStoreMatcherSpec;
    "MemoryStoreModelConfig": models.MemoryStoreModelConfig;
    "MemoryStoreModelCredentials": models.MemoryStoreModelCredentials;
    "MemoryStoreModelStatus": models.MemoryStoreModelStatus;
    "MemoryStoreReference": models.MemoryStoreReference;
    "MemoryStoreRegexSpec": models.MemoryStoreRegexSpec;
    "MemoryStoreResponse": models.MemoryStoreResponse;
    "MemoryStoreSemanticExclusionConfig": models.MemoryStoreSemanticExclusionConfig;
    "MemoryStoreShortMemoryConfig": models.MemoryStoreShortMemoryConfig;
    "MemoryStoreSummarizationConfig": models.MemoryStoreSummarizationConfig;
    "MemoryStoreSummarizationThresholdConfig": models.MemoryStoreSummarizationThresholdConfig;
    "MemoryStoreSummary": models.MemoryStoreSummary;
    "MemoryStoreTypeStrategyUpdate": models.MemoryStoreTypeStrategyUpdate;
    "MemoryStoreUpdateRequest": models.MemoryStoreUpdateRequest;
    "Module": models.Module;
    "ModuleParameter": models.ModuleParameter;
    "ModulesData": models.ModulesData;
    "PaymentMethod": models.PaymentMethod;
    "PaymentMethods": models.PaymentMethods;
    "PriceEstimate": models.PriceEstimate;
    "PrivateLink": models.PrivateLink;
    "PrivateLinkActiveActiveConnectionsDisassociateRequest": models.PrivateLinkActiveActiveConnectionsDisassociateRequest;
    "PrivateLinkActiveActiveCreateRequest": models.PrivateLinkActiveActiveCreateRequest;
    "PrivateLinkActiveActivePrincipalsCreateRequest": models.PrivateLinkActiveActivePrincipalsCreateRequest;
    "PrivateLinkActiveActivePrincipalsDeleteRequest": models.PrivateLinkActiveActivePrincipalsDeleteRequest;
    "PrivateLinkConnection": models.PrivateLinkConnection;
    "PrivateLinkConnectionDisassociate": models.PrivateLinkConnectionDisassociate;
    "PrivateLinkConnectionsDisassociateRequest": models.PrivateLinkConnectionsDisassociateRequest;
    "PrivateLinkCreateRequest": models.PrivateLinkCreateRequest;
    "PrivateLinkDatabase": models.PrivateLinkDatabase;
    "PrivateLinkEndpointScript": models.PrivateLinkEndpointScript;
    "PrivateLinkPrincipal": models.PrivateLinkPrincipal;
    "PrivateLinkPrincipalsCreateRequest": models.PrivateLinkPrincipalsCreateRequest;
    "PrivateLinkPrincipalsDeleteRequest": models.PrivateLinkPrincipalsDeleteRequest;
    "PrivateServiceConnectEndpoint": models.PrivateServiceConnectEndpoint;
    "PrivateServiceConnectEndpoints": models.PrivateServiceConnectEndpoints;
    "PrivateServiceConnectScript": models.PrivateServiceConnectScript;
    "PrivateServiceConnectScripts": models.PrivateServiceConnectScripts;
    "PrivateServiceConnectService": models.PrivateServiceConnectService;
    "PrivateServiceConnectServiceAttachment": models.PrivateServiceConnectServiceAttachment;
    "PrivateServiceConnectTerraform": models.PrivateServiceConnectTerraform;
    "ProcessorResponse": models.ProcessorResponse;
    "PscEndpointCreateRequest": models.PscEndpointCreateRequest;
    "PscEndpointUpdateRequest": models.PscEndpointUpdateRequest;
    "RedisRule": models.RedisRule;
    "RedisVersion": models.RedisVersion;
    "RedisVersions": models.RedisVersions;
    "RegexRule": models.RegexRule;
    "Region": models.Region;
    "Regions": models.Regions;
    "Replica": models.Replica;
    "ReplicaAsSourceEndpoints": models.ReplicaAsSourceEndpoints;
    "ReplicaOf": models.ReplicaOf;
    "ReplicaOfSpec": models.ReplicaOfSpec;
    "ReplicaSyncSource": models.ReplicaSyncSource;
    "ResourceTag": models.ResourceTag;
    "RootAccount": models.RootAccount;
    "SearchScalingFactorsData": models.SearchScalingFactorsData;
    "Subscription": models.Subscription;
    "SubscriptionCreateRequest": models.SubscriptionCreateRequest;
    "SubscriptionDatabaseSpec": models.SubscriptionDatabaseSpec;
    "SubscriptionDatabases": models.SubscriptionDatabases;
    "SubscriptionMaintenanceWindows": models.SubscriptionMaintenanceWindows;
    "SubscriptionMaintenanceWindowsSpec": models.SubscriptionMaintenanceWindowsSpec;
    "SubscriptionPricing": models.SubscriptionPricing;
    "SubscriptionPricings": models.SubscriptionPricings;
    "SubscriptionRegionNetworkingSpec": models.SubscriptionRegionNetworkingSpec;
    "SubscriptionRegionSpec": models.SubscriptionRegionSpec;
    "SubscriptionResourceTagsUpdateRequest": models.SubscriptionResourceTagsUpdateRequest;
    "SubscriptionSpec": models.SubscriptionSpec;
    "SubscriptionUpdateCMKRequest": models.SubscriptionUpdateCMKRequest;
    "SubscriptionUpdateRequest": models.SubscriptionUpdateRequest;
    "Tag": models.Tag;
    "TargetVersion": models.TargetVersion;
    "TaskError": models.TaskError;
    "TaskStateUpdate": models.TaskStateUpdate;
    "TasksStateUpdate": models.TasksStateUpdate;
    "TgwUpdateCidrsRequest": models.TgwUpdateCidrsRequest;
    "TransitGateway": models.TransitGateway;
    "TransitGatewayCidr": models.TransitGatewayCidr;
    "TransitGatewayInvitation": models.TransitGatewayInvitation;
    "TransitGatewayInvitations": models.TransitGatewayInvitations;
    "TransitGateways": models.TransitGateways;
    "VpcPeering": models.VpcPeering;
    "VpcPeeringCidr": models.VpcPeeringCidr;
    "VpcPeeringCreateAwsRequest": models.VpcPeeringCreateAwsRequest;
    "VpcPeeringCreateBaseRequest": models.VpcPeeringCreateBaseRequest;
    "VpcPeeringCreateGcpRequest": models.VpcPeeringCreateGcpRequest;
    "VpcPeeringUpdateAwsRequest": models.VpcPeeringUpdateAwsRequest;
    "VpcPeerings": models.VpcPeerings;
  };
}
