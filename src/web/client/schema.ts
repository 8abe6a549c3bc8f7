// Made by scripts/openapi.mjs from the server's OpenAPI document. Do not edit: it is written by every build.
export interface paths {
    "/api/access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Passwords and seats that wait for a second person: those one may decide or asked for; for an operator, all */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccessRequest"][];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/access-requests/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm what an operator asked for */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse what an operator asked for */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, the newest first: one’s own deeds, those on one’s firm, and for an operator all */
        get: {
            parameters: {
                query?: {
                    before?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditRecord"][];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back everything up into a file on the disk of the server */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Backup"];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bureaus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of evaluating bodies, with scope and days, those taken off too */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BureauListing"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** An authority lists a bureau for the firms below it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        authority: string;
                        bureau: string;
                        /** @default  */
                        creditCode?: string;
                        /** Format: date */
                        from: string;
                        listNumber: string;
                        province: string;
                        /** @default [] */
                        scope?: string[];
                        /** Format: date */
                        to: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BureauListing"];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bureaus/{id}/delisting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a bureau off the register from a day on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BureauListing"];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims, the newest first; filtered, sorted, by page */
        get: {
            parameters: {
                query?: {
                    accountingBasis?: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
                    claimant?: string;
                    flow?: string;
                    knownAt?: string;
                    limit?: number;
                    material?: string;
                    offset?: number;
                    /** @description 2022, 2022-Q3, 2022-07 or 2022-07-01/2022-08-05; also as people write it: 2022年第三季度, 2022年1-6月, 2022-07-01至2022-09-30 */
                    period?: string;
                    site?: string;
                    sort?: string;
                    state?: string | string[];
                    text?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClaimPage"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** File a claim: 201 admitted, 200 refused with reasons (the refusal is on record) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClaimFilingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FiledClaim"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FiledClaim"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One claim with its steps, the entries it stands on, whose waste it was, and the way down to the rows */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExplainedClaim"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/claims/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispute a claim; it keeps its tonnes until the dispute is decided */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClaimChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisteredClaim"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uphold the dispute: the claim is refused */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClaimChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisteredClaim"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismiss the dispute: the claim stands */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClaimChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisteredClaim"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a claim, with a reason; its tonnes are free again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClaimChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegisteredClaim"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check claims against papers of custody; nothing is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        claims: components["schemas"]["ClaimToCheckInput"][];
                        papers: components["schemas"]["CustodyPaperInput"][];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClaimCheck"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounting bases and custody models: who may claim what, and what each admits */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClaimRules"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/claims/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same tonnes by user, by sender and by park; each adds up to the total, none is added to another */
        get: {
            parameters: {
                query?: {
                    accountingBasis?: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
                    knownAt?: string;
                    material?: string;
                    /** @description 2022, 2022-Q3, 2022-07 or 2022-07-01/2022-08-05; also as people write it: 2022年第三季度, 2022年1-6月, 2022-07-01至2022-09-30 */
                    period?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClaimViews"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/codes/{system}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Official code lists as dated data: divisions, industries, wastes; each row with its source and whether it was verified */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    on?: string;
                    q?: string;
                };
                header?: never;
                path: {
                    system: "divisions" | "industries" | "wastes";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodePage"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contracts of a flow */
        get: {
            parameters: {
                query: {
                    flow: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Contract"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/contracts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a contract before all of it was sent; what it reserves is let go */
        post: {
            parameters: {
                query?: {
                    /** @description true: says what would happen, and keeps nothing */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The same request with the same key is done once, and answered again */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EndRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entry"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entry"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/trips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Weigh out one trip under a contract, as the sender */
        post: {
            parameters: {
                query?: {
                    /** @description true: says what would happen, and keeps nothing */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The same request with the same key is done once, and answered again */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TripRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Manifest"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Manifest"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was lent by or to the asker */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Delegation"][];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** A firm lets a person or a tenant see or act, for some days */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        firm: string;
                        scopes: ("quantity" | "evidence" | "document" | "commerce" | "recipe" | "act")[];
                        toTenant?: string;
                        toUser?: string;
                        /** Format: date */
                        validFrom: string;
                        /** Format: date */
                        validTo: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back what was lent */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disputed receipts, the newest first, with what the tolerance rules say of them */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    moisture?: number;
                    offset?: number;
                    receivedKind?: string;
                    sentKind?: string;
                    state?: "open" | "proposed" | "referred" | "settled";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Dispute"][];
                            total: number;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/disputes/{receipt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One disputed receipt with its history */
        get: {
            parameters: {
                query?: {
                    moisture?: number;
                    receivedKind?: string;
                    sentKind?: string;
                };
                header?: never;
                path: {
                    receipt: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Dispute"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/disputes/{receipt}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose, agree, reject, refer or decide; an agreement or a decision settles it in the ledger */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    receipt: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DisputeMoveInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Dispute"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases of evaluation, filtered, sorted, paged */
        get: {
            parameters: {
                query?: {
                    /** @description day on which deadlines are judged; by default today */
                    day?: string;
                    evaluator?: string;
                    firm?: string;
                    limit?: number;
                    offset?: number;
                    sort?: "lastStepOn" | "firm" | "state";
                    state?: "new" | "applied" | "declined" | "abandoned" | "accepted" | "documented" | "balanced" | "sampling" | "inspected" | "judged" | "reported" | "noticed" | "filed" | "recognised" | "withdrawn";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["EvaluationLine"][];
                            total: number;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** Apply: open a case with an account or from the ledger */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EvaluationApplicationInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationCase"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evaluations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case: evaluation case, account, taxes, reviews, next steps, deadlines */
        get: {
            parameters: {
                query?: {
                    /** @description day on which deadlines are judged; by default today */
                    day?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationView"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/evaluations/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renew the account before the verdict */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FirmAccountInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationCase"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evaluations/{id}/frozen.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The frozen file with its hashes; check it with xunyu evaluate verify */
        get: {
            parameters: {
                query?: {
                    lang?: "zh" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/evaluations/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own objections to a case in public notice, with their answers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationObjection"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** Object to a case in public notice */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewObjectionInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationObjection"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evaluations/{id}/report.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evaluation report in the official form; a draft while no report is issued */
        get: {
            parameters: {
                query?: {
                    lang?: "zh" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/evaluations/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a step */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EvaluationStepAskInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationCase"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evaluations/{id}/tax.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tax worksheets: environmental tax, VAT refund, income tax, each figure with its basis */
        get: {
            parameters: {
                query?: {
                    lang?: "zh" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/evaluations/{id}/workpapers.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workpapers: balance, lines, derivations, checklist, rule chains, evidence */
        get: {
            parameters: {
                query?: {
                    lang?: "zh" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/evaluations/example.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A filled application of an invented firm */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/evaluations/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Firm, waste, quantity, product, evaluator of every case in public notice on a day, or ever */
        get: {
            parameters: {
                query?: {
                    day?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationNotice"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/evaluations/notices.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public-notice list as csv */
        get: {
            parameters: {
                query?: {
                    day?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/evaluations/notices.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public-notice list as xlsx */
        get: {
            parameters: {
                query?: {
                    day?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/evaluations/procedure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transitions, deadlines and checklist as tables */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationProcedure"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/evaluations/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply with a workbook; all of it is kept, or nothing */
        post: {
            parameters: {
                query?: {
                    bureau?: string;
                    name?: string;
                    person?: string;
                    validOn?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationCase"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                /** @description Default Response */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evaluations/workbook/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read an application workbook and work it out; nothing is kept */
        post: {
            parameters: {
                query?: {
                    name?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TriedApplication"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                /** @description Default Response */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files that were handed in as evidence, the newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    owner?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            files: components["schemas"]["StoredFile"][];
                            total: number;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** Hand in a file (its bytes as the body, application/octet-stream); the same content is kept once */
        post: {
            parameters: {
                query: {
                    enteredBy?: string;
                    mediaType: string;
                    name: string;
                    owner?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredFile"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The content of a file by its hash, as a download */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    hash: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/flows/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer part of a planned flow, as the firm that has the material */
        post: {
            parameters: {
                query?: {
                    /** @description true: says what would happen, and keeps nothing */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The same request with the same key is done once, and answered again */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OfferRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Offer"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Offer"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every form with its columns */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FormDescription"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/forms/{form}/filled.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of a year: `ledger` all statutory forms and the balance, `records` the rows alone (read back as the same) */
        get: {
            parameters: {
                query: {
                    basis?: "wet" | "dry";
                    party?: string;
                    recordedAt?: string;
                    region?: string;
                    site?: string;
                    year: number;
                };
                header?: never;
                path: {
                    form: "ledger" | "hazardous" | "records";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/forms/{form}/filled.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as one CSV file a form */
        get: {
            parameters: {
                query: {
                    basis?: "wet" | "dry";
                    party?: string;
                    recordedAt?: string;
                    region?: string;
                    site?: string;
                    year: number;
                };
                header?: never;
                path: {
                    form: "ledger" | "hazardous" | "records";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/forms/{form}/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty form to fill in (`ledger`, `registry`, `evaluation` or one form) with the known names to choose from */
        get: {
            parameters: {
                query?: {
                    party?: string;
                    region?: string;
                };
                header?: never;
                path: {
                    form: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/forms/{form}/template.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as one CSV file a form */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    form: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server is well */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
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
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, the newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportPage"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** Upload a workbook, a CSV or a zip of them; it is read and judged, nothing is saved yet */
        post: {
            parameters: {
                query?: {
                    name?: string;
                    party?: string;
                    region?: string;
                    site?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: forms, columns with what was guessed, problems, first rows, totals by material */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        post?: never;
        /** Throw an import away that is not saved */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/annotated.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The uploaded files with every problem marked in its cell; a zip where there are several */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/imports/{id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what columns, names and sheets mean, or which region judges, and read the files again; what is left out stays. The next import of the same party knows columns and names */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        choices?: components["schemas"]["ColumnChoiceInput"][];
                        names?: components["schemas"]["NameChoiceInput"][];
                        region?: string | null;
                        sheets?: components["schemas"]["SheetChoiceInput"][];
                        site?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save an import that was read without errors: all of it or nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress of an import as server-sent events: progress, then end */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/ledger/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The head of the chained log, and what the last audit found */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LedgerState"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** Audit the books now, and keep what is found: for an operator, who reads what is wrong and not whose record it is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LedgerAudit"];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Balances of accounts: as of a day on which it held and a moment of knowledge */
        get: {
            parameters: {
                query?: {
                    accountClass?: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                    batch?: string;
                    limit?: number;
                    material?: string;
                    offset?: number;
                    order?: "account" | "mass" | "day";
                    party?: string;
                    recordedAt?: string;
                    site?: string;
                    validOn?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BalancePage"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/ledger/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the waste of a year in three books (statistics, environmental tax, evaluation), and why they differ */
        get: {
            parameters: {
                query: {
                    basis?: "wet" | "dry";
                    party?: string;
                    place?: string;
                    return?: "true" | "false";
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ThreeBooks"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/ledger/bridge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From what was filed over each adjustment to what is known now */
        get: {
            parameters: {
                query: {
                    closing: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Bridge"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/ledger/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What entries, records or evidence stand on, down to the rows, slips and files; `id` may be repeated */
        get: {
            parameters: {
                query: {
                    id: string | string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidenceChain"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/ledger/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Closed quarters with what was filed, the newest first */
        get: {
            parameters: {
                query?: {
                    party?: string;
                    period?: string;
                    site?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Closing"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** Close a quarter for a party, a site, or a party at a site */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClosingRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Closing"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries with their legs, what they stand on, how they were measured and by whom */
        get: {
            parameters: {
                query?: {
                    accountClass?: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                    batch?: string;
                    flow?: string;
                    heldFrom?: string;
                    kind?: "opening" | "generation" | "contract" | "dispatch" | "receipt" | "loss" | "dispute" | "surplus" | "transfer" | "transformation" | "utilisation" | "storage" | "disposal" | "dumping" | "correction" | "adjustment" | "release" | "settlement";
                    limit?: number;
                    material?: string;
                    offset?: number;
                    order?: "appended" | "held" | "newest";
                    party?: string;
                    phase?: "pending" | "posted" | "voided";
                    recordedAt?: string;
                    site?: string;
                    validOn?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryPage"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/ledger/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the waste ledger as they were recorded, each with the evidence that it stands on */
        get: {
            parameters: {
                query?: {
                    basis?: "wet" | "dry";
                    limit?: number;
                    material?: string;
                    move?: string;
                    offset?: number;
                    party?: string;
                    recordedAt?: string;
                    region?: string;
                    site?: string;
                    year?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WasteRowPage"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/ledger/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Form 2 month by month, and the balance G = (U - Uo) + S + (D - Do) + L of the year */
        get: {
            parameters: {
                query: {
                    basis?: "wet" | "dry";
                    party?: string;
                    recordedAt?: string;
                    region?: string;
                    site?: string;
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LedgerSummary"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, and what they may see and do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A new password; every session and token ends */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        next: string;
                        old: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own tokens */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Token"][];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** A token for the command line; it is shown this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 90 */
                        days?: number;
                        /** @default false */
                        mayWrite?: boolean;
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            token: string;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a token back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who holds which role: one’s own; for an operator, all */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Membership"][];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** Give a role; nobody gives one to themselves, and a seat that shows records waits for a second person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "authority" | "firm" | "park" | "evaluator" | "operator";
                        /** @default null */
                        tenant?: string | null;
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WaitingForSecond"];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a role */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offers of a flow with what became of them */
        get: {
            parameters: {
                query: {
                    flow: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfferLine"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/offers/{id}/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse (the taker) or withdraw (the sender) what is open of an offer, with reasons */
        post: {
            parameters: {
                query?: {
                    /** @description true: says what would happen, and keeps nothing */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The same request with the same key is done once, and answered again */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CloseRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfferStep"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfferStep"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offers/{id}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept part or all of an offer, as the firm that takes it; the mass is reserved */
        post: {
            parameters: {
                query?: {
                    /** @description true: says what would happen, and keeps nothing */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The same request with the same key is done once, and answered again */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AcceptRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Contract"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Contract"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans, base plans first, then the newest; those of sweeps are in their sweep, those of a study are listed by its id */
        get: {
            parameters: {
                query?: {
                    study?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanInfo"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** Put a plan into the line */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PlanRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One plan */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        post?: never;
        /** Delete a plan; a base plan stays */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table activities of the result */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    material?: string;
                    offset?: number;
                    period?: number;
                    process?: string;
                    site?: string;
                    sort?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                capacity: number;
                                cny: number;
                                existing: number;
                                inputs: {
                                    [key: string]: number;
                                };
                                outputs: {
                                    [key: string]: number;
                                };
                                period: number;
                                process: string;
                                site: string;
                                tonnes: number;
                                unit: string;
                            }[];
                            total: number;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/arcs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All flows as columns for the map; sites, materials and modes by index */
        get: {
            parameters: {
                query?: {
                    period?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Arcs"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/assumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every figure with an interval, and what its ends do to the cost (first order) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["AssumptionInfluence"][];
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/builds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table builds of the result */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    material?: string;
                    offset?: number;
                    period?: number;
                    process?: string;
                    site?: string;
                    sort?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                capacity: number;
                                cny: number;
                                opened: boolean;
                                period: number;
                                process: string;
                                site: string;
                                unit: string;
                            }[];
                            total: number;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan with everything it stands on as a zip file: region, scenario, versions, result; see xunyu bundle --verify */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a plan */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/capacityPrices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table capacityPrices of the result */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    material?: string;
                    offset?: number;
                    period?: number;
                    process?: string;
                    site?: string;
                    sort?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                id: string;
                                /** @enum {string} */
                                kind: "unit" | "build_limit" | "siding" | "line" | "fleet" | "arc" | "stock" | "disposal" | "quota";
                                limit: number;
                                period: number;
                                unit: string;
                                used: number;
                                value: number;
                            }[];
                            total: number;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table checks of the result */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    material?: string;
                    offset?: number;
                    period?: number;
                    process?: string;
                    site?: string;
                    sort?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                count?: number;
                                name: string;
                                ok: boolean;
                                place?: string;
                                tolerance: number;
                                worst: number;
                            }[];
                            total: number;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/disposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table disposals of the result */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    material?: string;
                    offset?: number;
                    period?: number;
                    process?: string;
                    site?: string;
                    sort?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                cny: number;
                                /** @enum {string} */
                                kind?: "disposed" | "left";
                                levyCny: number;
                                material: string;
                                period: number;
                                site: string;
                                tonnes: number;
                            }[];
                            total: number;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress as server-sent events: `progress` (PlanProgress) and at last `end` (PlanInfo) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Flows that pass the filter, with the count and tonnes of all that pass */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    limit?: number;
                    material?: string | string[];
                    minTonnes?: number;
                    mode?: string | string[];
                    offset?: number;
                    period?: number;
                    process?: string;
                    site?: string;
                    sort?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FlowPage"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/ground": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the streams of a plan stand on; of one site and material with the entries and rows behind it */
        get: {
            parameters: {
                query?: {
                    material?: string;
                    period?: number;
                    site?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanGroundAnswer"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a plan: who took it, gave it back, wrote its result, or came too late */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanHappening"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The linear programme behind the plan as text for another solver, rows and columns by name */
        get: {
            parameters: {
                query?: {
                    format?: "lp" | "mps";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table prices of the result */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    material?: string;
                    offset?: number;
                    period?: number;
                    process?: string;
                    site?: string;
                    sort?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                byproduct?: boolean;
                                material: string;
                                period: number;
                                process?: string;
                                /** @enum {string} */
                                role: "stream" | "feed" | "product" | "demand";
                                site: string;
                                unit: string;
                                value: number;
                            }[];
                            total: number;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/result.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole result */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanResult"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/sankey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Source, material, process, product, place; losses and disposal visible; tonnes */
        get: {
            parameters: {
                query?: {
                    period?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sankey"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/stocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table stocks of the result */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    material?: string;
                    offset?: number;
                    period?: number;
                    process?: string;
                    site?: string;
                    sort?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                drawn: number;
                                left: number;
                                material: string;
                                period: number;
                                site: string;
                            }[];
                            total: number;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/{id}/workbook.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan as a workbook */
        get: {
            parameters: {
                query?: {
                    language?: "zh" | "en";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two plans side by side; what is listed as changed is an effect where ties are held, not one of several equally cheap answers */
        get: {
            parameters: {
                query: {
                    base: string;
                    other: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanComparison"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/plans/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the inputs of two plans differ: settings, other fields, rows of the region */
        get: {
            parameters: {
                query: {
                    base: string;
                    other: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InputDifference"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Receipts of a flow, every version */
        get: {
            parameters: {
                query: {
                    flow: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipt"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reconcile a network: classes, adjusted masses, tests, gross errors; nothing is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReconcileRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reconciliation"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconcile/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of a period reconciled: dispatch against receipt, counted stocks against the book */
        get: {
            parameters: {
                query: {
                    from: string;
                    level?: number;
                    material?: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LedgerReconciliation"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All regions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegionInfo"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/regions/{region}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names, places and definitions of a region, in one piece */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    region: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegionMap"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/regions/{region}/package.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole region as a workbook */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    region: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/regions/{region}/rows/{table}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row with its file, line, sources and related rows */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                    region: string;
                    table: "sources" | "areas" | "materials" | "sites" | "streams" | "stocks" | "disposal" | "processes" | "process_flows" | "process_parameters" | "compositions" | "blend_limits" | "units" | "demands" | "purchases" | "modes" | "stations" | "lines" | "arcs" | "policies" | "programmes" | "targets" | "parameters" | "official_totals";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RowPage"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/regions/{region}/tables/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A table of a region, page by page */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    q?: string;
                    sort?: string;
                };
                header?: never;
                path: {
                    region: string;
                    table: "sources" | "areas" | "materials" | "sites" | "streams" | "stocks" | "disposal" | "processes" | "process_flows" | "process_parameters" | "compositions" | "blend_limits" | "units" | "demands" | "purchases" | "modes" | "stations" | "lines" | "arcs" | "policies" | "programmes" | "targets" | "parameters" | "official_totals";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TablePage"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/regions/{region}/validation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Our totals beside the official ones, and figures of the tables that can hardly be */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    region: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Validation"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/regions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a workbook of a region; nothing is kept */
        post: {
            parameters: {
                query?: {
                    name?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkbookCheck"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/{noun}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of the registry, each in the version that was known, page by page */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    party?: string;
                    q?: string;
                    recordedAt?: string;
                    site?: string;
                    sort?: "key" | "name" | "validTo" | "recordedAt" | "-key" | "-name" | "-validTo" | "-recordedAt";
                    validOn?: string;
                };
                header?: never;
                path: {
                    noun: "parties" | "sites" | "streams" | "facilities" | "permits" | "processes" | "compositions" | "reports";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegistryPage"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/registry/{noun}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of one record, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                    noun: "parties" | "sites" | "streams" | "facilities" | "permits" | "processes" | "compositions" | "reports";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegistryRecord"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules with their standing on a day */
        get: {
            parameters: {
                query?: {
                    askedOn?: string;
                    jurisdiction?: string;
                    knownOn?: string;
                    on?: string;
                    status?: "draft" | "reviewed" | "approved";
                    subject?: "tax" | "evaluation" | "quality" | "entry" | "transfer" | "clock" | "waste" | "statistics";
                    text?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleList"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rule: versions, lines, documents, inputs and cases */
        get: {
            parameters: {
                query?: {
                    askedOn?: string;
                    knownOn?: string;
                    on?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleDetail"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/rules/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed in a rule between two days */
        get: {
            parameters: {
                query: {
                    from: string;
                    knownOn?: string;
                    to: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleDiff"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/rules/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed in all rules between two days */
        get: {
            parameters: {
                query: {
                    from: string;
                    knownOn?: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleChanges"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/rules/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The rule result of a rule on facts, with its chain */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        askedOn?: string;
                        explain?: boolean;
                        facts: components["schemas"]["FactsInput"];
                        /** Format: date */
                        knownOn?: string;
                        rule: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleResult"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Readings of the law: confirmed, declined, waiting */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readings: components["schemas"]["RuleReading"][];
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** Write down what a page of the law says; a second person confirms */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        act: {
                            address: string;
                            article?: string;
                            /** @enum {string} */
                            kind: "line";
                            line: string;
                            note?: string;
                            /** Format: date */
                            validFrom?: string;
                            value: string;
                        } | {
                            address: string;
                            document: string;
                            /** @enum {string} */
                            kind: "in-force";
                        } | {
                            address: string;
                            by: string;
                            document: string;
                            /** @enum {string} */
                            kind: "replaced";
                            /** Format: date */
                            on: string;
                        };
                        reader?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleReading"];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/readings/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm as the second reader, with the figure that was read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reader?: string;
                        value?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleReading"];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/readings/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline as the second reader, with the reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reader?: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleReading"];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who gains and who loses when lines change from a day on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        cases: components["schemas"]["FirmFactsInput"][];
                        /** Format: date */
                        knownOn?: string;
                        reforms: components["schemas"]["ReformInput"][];
                        rule: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleSimulation"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Named scenarios with their newest version, the last changed first */
        get: {
            parameters: {
                query?: {
                    archived?: "true" | "false";
                    region?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScenarioInfo"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** Name a scenario */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScenarioRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScenarioHistory"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenarios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One scenario with every version and the plans that answered it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScenarioHistory"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a scenario, put it away or take it out again */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        archived?: boolean;
                        name?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScenarioHistory"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        trace?: never;
    };
    "/api/scenarios/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions */
        get: {
            parameters: {
                query: {
                    base: number;
                    other: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InputDifference"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/scenarios/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a plan of a version into the line, by default of the newest */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenarios/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo: an earlier version as the newest one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        basedOn: number;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScenarioHistory"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenarios/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a scenario: a new version, unless it says the same as the newest */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScenarioChangeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScenarioHistory"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in: sets a cookie that scripts cannot read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            username: string;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All studies, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StudyInfo"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** Put a study into the line; the name of its scenario is its name */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StudyRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StudyInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One study */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StudyInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        post?: never;
        /** Delete a study with its plans */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a study */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StudyInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress as server-sent events: `progress` (StudyProgress) and at last `end` (StudyInfo) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/studies/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answer; `plans` leads from the names in it to plans with maps and tables of their own */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeptStudy"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/sweeps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All sweeps with their progress, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SweepInfo"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** Put a sweep into the line: one plan for each combination */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SweepRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SweepInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sweeps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One sweep with its progress */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SweepInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        post?: never;
        /** Delete a sweep with its plans and results */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sweeps/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop what still waits or runs of a sweep */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SweepInfo"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sweeps/{id}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row for each combination: what it changes, cost, CO2, targets achieved and their prices */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SweepTable"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/sweeps/{id}/table.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table as CSV */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/sweeps/{id}/table.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table as a workbook */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                404: components["responses"]["Refused404"];
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty region to fill in */
        get: {
            parameters: {
                query?: {
                    explicit?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tree of tenants, each after its parent */
        get: {
            parameters: {
                query?: {
                    under?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tenant"][];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** A new tenant under its parent; a firm names its party of the ledger */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "region" | "province" | "city" | "park" | "firm" | "bureau";
                        nameEn: string;
                        nameZh: string;
                        /** @default null */
                        parent?: string | null;
                        /** @default null */
                        party?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tenant"];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tonnes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Flows with the kilograms of each state */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TonneLine"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/tonnes/{flow}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One flow with its records and evidence */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    flow: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tonne"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                414: components["responses"]["Refused414"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/trips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Trips of a flow, each with its manifest */
        get: {
            parameters: {
                query: {
                    flow: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Manifest"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
    "/api/trips/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct the receipt of a trip; both versions stay */
        post: {
            parameters: {
                query?: {
                    /** @description true: says what would happen, and keeps nothing */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The same request with the same key is done once, and answered again */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectionRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipt"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipt"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trips/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Weigh in a trip, as the taker; a difference is a loss or a dispute */
        post: {
            parameters: {
                query?: {
                    /** @description true: says what would happen, and keeps nothing */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The same request with the same key is done once, and answered again */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReceiptRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipt"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipt"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All accounts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"][];
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        put?: never;
        /** A new account, with its first role where one is given; a seat that shows records waits for a second person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        password: string;
                        /** @enum {string} */
                        role?: "authority" | "firm" | "park" | "evaluator" | "operator";
                        tenant?: string;
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @description the seat waits under this id for a second person */
                            request: string | null;
                            username: string;
                        };
                    };
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Close or open an account, or give it a new password; that of somebody who acts for others waits for a second person */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        disabled?: boolean;
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WaitingForSecond"];
                    };
                };
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                414: components["responses"]["Refused414"];
                415: components["responses"]["Refused415"];
                421: components["responses"]["Refused421"];
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
            };
        };
        trace?: never;
    };
    "/api/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Processes that take plans from the line */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Worker"][];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                421: components["responses"]["Refused421"];
                422: components["responses"]["Refused422"];
                500: components["responses"]["Refused500"];
                503: components["responses"]["Refused503"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptRequest: {
            massKg: number;
            /** Format: date */
            validOn: string;
        };
        AcceptRequestInput: {
            massKg: number;
            /** Format: date */
            validOn: string;
        };
        AccessRequest: {
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            /** Format: date-time */
            endsAt: string;
            id: string;
            /** @enum {string} */
            kind: "password" | "membership";
            mayDecide: boolean;
            role: ("authority" | "firm" | "park" | "evaluator" | "operator") | null;
            tenant: string | null;
            username: string;
        };
        AccessRequestInput: {
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            /** Format: date-time */
            endsAt: string;
            id: string;
            /** @enum {string} */
            kind: "password" | "membership";
            mayDecide: boolean;
            role: ("authority" | "firm" | "park" | "evaluator" | "operator") | null;
            tenant: string | null;
            username: string;
        };
        Arcs: {
            from: number[];
            id: string[];
            material: number[];
            materials: string[];
            mode: number[];
            modes: string[];
            n: number;
            period: number[];
            sites: {
                id: string;
                lat: number | null;
                lng: number | null;
            }[];
            stations: {
                id: string;
                lat: number | null;
                lng: number | null;
            }[];
            to: number[];
            tonnes: number[];
            via: (number[] | null)[];
        };
        ArcsInput: {
            from: number[];
            id: string[];
            material: number[];
            materials: string[];
            mode: number[];
            modes: string[];
            n: number;
            period: number[];
            sites: {
                id: string;
                lat: number | null;
                lng: number | null;
            }[];
            stations: {
                id: string;
                lat: number | null;
                lng: number | null;
            }[];
            to: number[];
            tonnes: number[];
            via: (number[] | null)[];
        };
        AssumptionInfluence: {
            central: number;
            costAtHigh: number | null;
            costAtLow: number | null;
            field: string;
            high: number;
            key: string;
            low: number;
            method: string;
            nameEn: string;
            nameZh: string;
            note?: string;
            source: string[];
            table: string;
            unit: string;
        };
        AssumptionInfluenceInput: {
            central: number;
            costAtHigh: number | null;
            costAtLow: number | null;
            field: string;
            high: number;
            key: string;
            low: number;
            method: string;
            nameEn: string;
            nameZh: string;
            note?: string;
            source: string[];
            table: string;
            unit: string;
        };
        AuditRecord: {
            actor: string;
            /** Format: date-time */
            at: string;
            detail: {
                [key: string]: unknown;
            };
            id: string;
            subject: string;
            verb: string;
        };
        AuditRecordInput: {
            actor: string;
            /** Format: date-time */
            at: string;
            detail: {
                [key: string]: unknown;
            };
            id: string;
            subject: string;
            verb: string;
        };
        Backup: {
            bytes: number;
            chainHead: string | null;
            file: string;
            rows: number;
            tables: number;
        };
        BackupInput: {
            bytes: number;
            chainHead: string | null;
            file: string;
            rows: number;
            tables: number;
        };
        BalanceLine: {
            account: {
                /** @enum {string} */
                accountClass: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                batch?: string;
                material: string;
                party: string;
                site: string;
            };
            expectedKg: number;
            /** Format: date */
            lastDay: string;
            postedKg: number;
            reservedKg: number;
        };
        BalanceLineInput: {
            account: {
                /** @enum {string} */
                accountClass: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                batch?: string;
                material: string;
                party: string;
                site: string;
            };
            expectedKg: number;
            /** Format: date */
            lastDay: string;
            postedKg: number;
            reservedKg: number;
        };
        BalancePage: {
            known: {
                at: string;
                sequence: number;
            };
            lines: components["schemas"]["BalanceLine"][];
            total: number;
        };
        BalancePageInput: {
            known: {
                at: string;
                sequence: number;
            };
            lines: components["schemas"]["BalanceLineInput"][];
            total: number;
        };
        BookBridge: {
            /** @enum {string} */
            from: "stat_utilised" | "ept_utilised" | "eval_utilised";
            fromKg: number;
            lines: components["schemas"]["BookBridgeLine"][];
            /** @enum {string} */
            to: "stat_utilised" | "ept_utilised" | "eval_utilised";
            toKg: number;
        };
        BookBridgeInput: {
            /** @enum {string} */
            from: "stat_utilised" | "ept_utilised" | "eval_utilised";
            fromKg: number;
            lines: components["schemas"]["BookBridgeLineInput"][];
            /** @enum {string} */
            to: "stat_utilised" | "ept_utilised" | "eval_utilised";
            toKg: number;
        };
        BookBridgeLine: {
            basedOn: string[];
            book: ("stat_utilised" | "ept_utilised" | "eval_utilised") | "both";
            en: string;
            massKg: number;
            reason: string;
            zh: string;
        };
        BookBridgeLineInput: {
            basedOn: string[];
            book: ("stat_utilised" | "ept_utilised" | "eval_utilised") | "both";
            en: string;
            massKg: number;
            reason: string;
            zh: string;
        };
        Bridge: {
            /** Format: date-time */
            closedAt: string;
            closing: string;
            lines: components["schemas"]["BridgeLine"][];
            period: string;
            reasons: {
                entries: number;
                movedKg: number;
                reason: string;
            }[];
            scope: {
                party?: string;
                site?: string;
            };
        };
        BridgeInput: {
            /** Format: date-time */
            closedAt: string;
            closing: string;
            lines: components["schemas"]["BridgeLineInput"][];
            period: string;
            reasons: {
                entries: number;
                movedKg: number;
                reason: string;
            }[];
            scope: {
                party?: string;
                site?: string;
            };
        };
        BridgeLine: {
            account: {
                /** @enum {string} */
                accountClass: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                batch?: string;
                material: string;
                party: string;
                site: string;
            };
            filedKg: number;
            nowKg: number;
            steps: components["schemas"]["BridgeStep"][];
        };
        BridgeLineInput: {
            account: {
                /** @enum {string} */
                accountClass: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                batch?: string;
                material: string;
                party: string;
                site: string;
            };
            filedKg: number;
            nowKg: number;
            steps: components["schemas"]["BridgeStepInput"][];
        };
        BridgeStep: {
            basedOn: string[];
            enteredBy?: string;
            entry: string;
            kind: string;
            massKg: number;
            reason: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date */
            validOn: string;
        };
        BridgeStepInput: {
            basedOn: string[];
            enteredBy?: string;
            entry: string;
            kind: string;
            massKg: number;
            reason: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date */
            validOn: string;
        };
        BureauListing: {
            authority: string;
            bureau: string;
            creditCode: string;
            delisted: {
                /** Format: date */
                from: string;
                reason: string;
                /** Format: date-time */
                recordedAt: string;
            } | null;
            /** Format: date */
            from: string;
            id: string;
            listNumber: string;
            nameEn: string;
            nameZh: string;
            province: string;
            /** Format: date-time */
            recordedAt: string;
            scope: string[];
            /** Format: date */
            to: string;
        };
        BureauListingInput: {
            authority: string;
            bureau: string;
            creditCode: string;
            delisted: {
                /** Format: date */
                from: string;
                reason: string;
                /** Format: date-time */
                recordedAt: string;
            } | null;
            /** Format: date */
            from: string;
            id: string;
            listNumber: string;
            nameEn: string;
            nameZh: string;
            province: string;
            /** Format: date-time */
            recordedAt: string;
            scope: string[];
            /** Format: date */
            to: string;
        };
        CheckedBasis: {
            /** @enum {string} */
            accountingBasis: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
            admission: components["schemas"]["ClaimAdmission"];
            claims: number;
            en: string[];
            zh: string[];
        };
        CheckedBasisInput: {
            /** @enum {string} */
            accountingBasis: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
            admission: components["schemas"]["ClaimAdmissionInput"];
            claims: number;
            en: string[];
            zh: string[];
        };
        Claim: {
            /** @enum {string} */
            accountingBasis: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
            attribute?: string;
            /** @enum {string} */
            balancing?: "month" | "quarter" | "year";
            by: string;
            claimant: string;
            evidence: string[];
            flow?: string;
            id: string;
            massKg: number;
            material?: string;
            /** @enum {string} */
            model: "identity_preserved" | "segregated" | "controlled_blending" | "mass_balance" | "book_and_claim";
            note?: string;
            period: string;
            process?: string;
            /** Format: date-time */
            recordedAt: string;
            site?: string;
            supersedes?: string;
            synthetic: boolean;
            /** Format: date */
            validOn: string;
        };
        ClaimAdmission: {
            admissible: boolean;
            carriedKg: number;
            claimedKg: number;
            conflicts: components["schemas"]["ClaimConflict"][];
            keep: {
                askedKg: number;
                claim: string;
                cutKg: number;
                keptKg: number;
            }[];
            missingKg: number;
            overdrawn: {
                key: string;
                paper: string;
                shortKg: number;
                validOn: string;
            }[];
        };
        ClaimAdmissionInput: {
            admissible: boolean;
            carriedKg: number;
            claimedKg: number;
            conflicts: components["schemas"]["ClaimConflictInput"][];
            keep: {
                askedKg: number;
                claim: string;
                cutKg: number;
                keptKg: number;
            }[];
            missingKg: number;
            overdrawn: {
                key: string;
                paper: string;
                shortKg: number;
                validOn: string;
            }[];
        };
        ClaimChange: {
            /** @default [] */
            basedOn: string[];
            by: string;
            reason: string;
            /** Format: date */
            validOn: string;
        };
        ClaimChangeInput: {
            /** @default [] */
            basedOn: string[];
            by: string;
            reason: string;
            /** Format: date */
            validOn: string;
        };
        ClaimCheck: {
            accountingBases: components["schemas"]["CheckedBasis"][];
            admissible: boolean;
            claims: number;
            papers: number;
        };
        ClaimCheckInput: {
            accountingBases: components["schemas"]["CheckedBasisInput"][];
            admissible: boolean;
            claims: number;
            papers: number;
        };
        ClaimConflict: {
            askedKg: number;
            attribute: string | null;
            bounds: components["schemas"]["CustodyBound"][];
            brokenAt: components["schemas"]["CustodyBound"][];
            carriedKg: number;
            claims: string[];
            missingKg: number;
            /** @enum {string} */
            model: "identity_preserved" | "segregated" | "controlled_blending" | "mass_balance" | "book_and_claim";
            rivals: string[];
            sourceBounds: components["schemas"]["CustodyBound"][];
        };
        ClaimConflictInput: {
            askedKg: number;
            attribute: string | null;
            bounds: components["schemas"]["CustodyBoundInput"][];
            brokenAt: components["schemas"]["CustodyBoundInput"][];
            carriedKg: number;
            claims: string[];
            missingKg: number;
            /** @enum {string} */
            model: "identity_preserved" | "segregated" | "controlled_blending" | "mass_balance" | "book_and_claim";
            rivals: string[];
            sourceBounds: components["schemas"]["CustodyBoundInput"][];
        };
        ClaimCover: {
            claim: string;
            massKg: number;
            paper: string;
        };
        ClaimCoverInput: {
            claim: string;
            massKg: number;
            paper: string;
        };
        ClaimFiling: {
            /** @enum {string} */
            accountingBasis: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
            attribute?: string;
            /** @enum {string} */
            balancing?: "month" | "quarter" | "year";
            by?: string;
            claimant: string;
            evidence: string[];
            flow?: string;
            massKg: number;
            material?: string;
            /**
             * @default mass_balance
             * @enum {string}
             */
            model: "identity_preserved" | "segregated" | "controlled_blending" | "mass_balance" | "book_and_claim";
            note?: string;
            /** @description 2022, 2022-Q3, 2022-07 or 2022-07-01/2022-08-05; also as people write it: 2022年第三季度, 2022年1-6月, 2022-07-01至2022-09-30 */
            period: string;
            process?: string;
            site?: string;
            supersedes?: string;
            /** @default false */
            synthetic: boolean;
            /** Format: date */
            validOn: string;
        };
        ClaimFilingInput: {
            /** @enum {string} */
            accountingBasis: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
            attribute?: string;
            /** @enum {string} */
            balancing?: "month" | "quarter" | "year";
            by?: string;
            claimant: string;
            evidence: string[];
            flow?: string;
            massKg: number;
            material?: string;
            /**
             * @default mass_balance
             * @enum {string}
             */
            model: "identity_preserved" | "segregated" | "controlled_blending" | "mass_balance" | "book_and_claim";
            note?: string;
            /** @description 2022, 2022-Q3, 2022-07 or 2022-07-01/2022-08-05; also as people write it: 2022年第三季度, 2022年1-6月, 2022-07-01至2022-09-30 */
            period: string;
            process?: string;
            site?: string;
            supersedes?: string;
            /** @default false */
            synthetic: boolean;
            /** Format: date */
            validOn: string;
        };
        ClaimInput: {
            /** @enum {string} */
            accountingBasis: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
            attribute?: string;
            /** @enum {string} */
            balancing?: "month" | "quarter" | "year";
            by: string;
            claimant: string;
            evidence: string[];
            flow?: string;
            id: string;
            massKg: number;
            material?: string;
            /** @enum {string} */
            model: "identity_preserved" | "segregated" | "controlled_blending" | "mass_balance" | "book_and_claim";
            note?: string;
            period: string;
            process?: string;
            /** Format: date-time */
            recordedAt: string;
            site?: string;
            supersedes?: string;
            synthetic: boolean;
            /** Format: date */
            validOn: string;
        };
        ClaimLine: {
            /** Format: date-time */
            changedAt: string;
            claim: components["schemas"]["Claim"];
            heldKg: number;
            material: {
                id: string;
                nameEn: string | null;
                nameZh: string | null;
            } | null;
            reasons: {
                code: string;
                en: string;
                zh: string;
            }[];
            site: {
                id: string;
                nameEn: string | null;
                nameZh: string | null;
            } | null;
            /** @enum {string} */
            state: "filed" | "admitted" | "refused" | "withdrawn" | "disputed" | "uncovered" | "superseded";
        };
        ClaimLineInput: {
            /** Format: date-time */
            changedAt: string;
            claim: components["schemas"]["ClaimInput"];
            heldKg: number;
            material: {
                id: string;
                nameEn: string | null;
                nameZh: string | null;
            } | null;
            reasons: {
                code: string;
                en: string;
                zh: string;
            }[];
            site: {
                id: string;
                nameEn: string | null;
                nameZh: string | null;
            } | null;
            /** @enum {string} */
            state: "filed" | "admitted" | "refused" | "withdrawn" | "disputed" | "uncovered" | "superseded";
        };
        ClaimOrigin: {
            claim: string;
            massKg: number;
            sender: string;
            site: string;
            user: string;
        };
        ClaimOriginInput: {
            claim: string;
            massKg: number;
            sender: string;
            site: string;
            user: string;
        };
        ClaimPage: {
            claims: components["schemas"]["ClaimLine"][];
            limit: number;
            offset: number;
            total: number;
        };
        ClaimPageInput: {
            claims: components["schemas"]["ClaimLineInput"][];
            limit: number;
            offset: number;
            total: number;
        };
        ClaimRules: {
            accountingBases: {
                /** @enum {string} */
                id: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
                /** @enum {string} */
                mayClaim: "final_conversion" | "user_firm" | "sender";
                nameEn: string;
                nameZh: string;
                sourceEn: string;
                sourceZh: string;
                whoEn: string;
                whoZh: string;
            }[];
            models: {
                /** @enum {string} */
                id: "identity_preserved" | "segregated" | "controlled_blending" | "mass_balance" | "book_and_claim";
                /** @enum {string} */
                mixing: "one_origin" | "same_attribute" | "known_ratio" | "credits";
                nameEn: string;
                nameZh: string;
                physical: boolean;
                ruleEn: string;
                ruleZh: string;
                /** @enum {string} */
                span: "day" | "month" | "quarter" | "year";
            }[];
        };
        ClaimRulesInput: {
            accountingBases: {
                /** @enum {string} */
                id: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
                /** @enum {string} */
                mayClaim: "final_conversion" | "user_firm" | "sender";
                nameEn: string;
                nameZh: string;
                sourceEn: string;
                sourceZh: string;
                whoEn: string;
                whoZh: string;
            }[];
            models: {
                /** @enum {string} */
                id: "identity_preserved" | "segregated" | "controlled_blending" | "mass_balance" | "book_and_claim";
                /** @enum {string} */
                mixing: "one_origin" | "same_attribute" | "known_ratio" | "credits";
                nameEn: string;
                nameZh: string;
                physical: boolean;
                ruleEn: string;
                ruleZh: string;
                /** @enum {string} */
                span: "day" | "month" | "quarter" | "year";
            }[];
        };
        ClaimStep: {
            basedOn: string[];
            by: string;
            claim: string;
            heldKg: number;
            number: number;
            reasons: {
                code: string;
                en: string;
                zh: string;
            }[];
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            state: "filed" | "admitted" | "refused" | "withdrawn" | "disputed" | "uncovered" | "superseded";
            /** Format: date */
            validOn: string;
        };
        ClaimStepInput: {
            basedOn: string[];
            by: string;
            claim: string;
            heldKg: number;
            number: number;
            reasons: {
                code: string;
                en: string;
                zh: string;
            }[];
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            state: "filed" | "admitted" | "refused" | "withdrawn" | "disputed" | "uncovered" | "superseded";
            /** Format: date */
            validOn: string;
        };
        ClaimToCheck: {
            /**
             * @default statistics
             * @enum {string}
             */
            accountingBasis: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
            attribute?: string;
            /** @enum {string} */
            balancing?: "month" | "quarter" | "year";
            claimant: string;
            /** @default [] */
            evidence: string[];
            /** Format: date */
            filedOn?: string;
            flow?: string;
            id: string;
            massKg: number;
            material?: string;
            /**
             * @default mass_balance
             * @enum {string}
             */
            model: "identity_preserved" | "segregated" | "controlled_blending" | "mass_balance" | "book_and_claim";
            /** @description 2022, 2022-Q3, 2022-07 or 2022-07-01/2022-08-05; also as people write it: 2022年第三季度, 2022年1-6月, 2022-07-01至2022-09-30 */
            period: string;
            process?: string;
            site?: string;
        };
        ClaimToCheckInput: {
            /**
             * @default statistics
             * @enum {string}
             */
            accountingBasis: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
            attribute?: string;
            /** @enum {string} */
            balancing?: "month" | "quarter" | "year";
            claimant: string;
            /** @default [] */
            evidence: string[];
            /** Format: date */
            filedOn?: string;
            flow?: string;
            id: string;
            massKg: number;
            material?: string;
            /**
             * @default mass_balance
             * @enum {string}
             */
            model: "identity_preserved" | "segregated" | "controlled_blending" | "mass_balance" | "book_and_claim";
            /** @description 2022, 2022-Q3, 2022-07 or 2022-07-01/2022-08-05; also as people write it: 2022年第三季度, 2022年1-6月, 2022-07-01至2022-09-30 */
            period: string;
            process?: string;
            site?: string;
        };
        ClaimViewLine: {
            claims: string[];
            id: string;
            massKg: number;
            nameEn: string | null;
            nameZh: string | null;
        };
        ClaimViewLineInput: {
            claims: string[];
            id: string;
            massKg: number;
            nameEn: string | null;
            nameZh: string | null;
        };
        ClaimViews: {
            /** @enum {string} */
            accountingBasis: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
            /** @constant */
            addedByViewsKg: 0;
            byPark: components["schemas"]["ClaimViewLine"][];
            bySender: components["schemas"]["ClaimViewLine"][];
            byUser: components["schemas"]["ClaimViewLine"][];
            disputedKg: number;
            period: string | null;
            straddling: string[];
            totalKg: number;
        };
        ClaimViewsInput: {
            /** @enum {string} */
            accountingBasis: "statistics" | "evaluation" | "vat_refund" | "income_tax" | "ep_tax" | "recycled_content";
            /** @constant */
            addedByViewsKg: 0;
            byPark: components["schemas"]["ClaimViewLineInput"][];
            bySender: components["schemas"]["ClaimViewLineInput"][];
            byUser: components["schemas"]["ClaimViewLineInput"][];
            disputedKg: number;
            period: string | null;
            straddling: string[];
            totalKg: number;
        };
        CloseRequest: {
            reasons: {
                code: string;
                en: string;
                zh: string;
            }[];
            /** @enum {string} */
            step: "refused" | "withdrawn";
            /** Format: date */
            validOn: string;
        };
        CloseRequestInput: {
            reasons: {
                code: string;
                en: string;
                zh: string;
            }[];
            /** @enum {string} */
            step: "refused" | "withdrawn";
            /** Format: date */
            validOn: string;
        };
        Closing: {
            basedOn: string[];
            closedBy?: string;
            /** Format: date */
            fromDay: string;
            head: {
                hash: string;
                sequence: number;
            };
            id: string;
            lines: components["schemas"]["ClosingLine"][];
            period: string;
            /** Format: date-time */
            recordedAt: string;
            scope: {
                party?: string;
                site?: string;
            };
            /** Format: date */
            toDay: string;
        };
        ClosingInput: {
            basedOn: string[];
            closedBy?: string;
            /** Format: date */
            fromDay: string;
            head: {
                hash: string;
                sequence: number;
            };
            id: string;
            lines: components["schemas"]["ClosingLineInput"][];
            period: string;
            /** Format: date-time */
            recordedAt: string;
            scope: {
                party?: string;
                site?: string;
            };
            /** Format: date */
            toDay: string;
        };
        ClosingLine: {
            account: {
                /** @enum {string} */
                accountClass: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                batch?: string;
                material: string;
                party: string;
                site: string;
            };
            closingKg: number;
            inKg: number;
            openingKg: number;
            outKg: number;
        };
        ClosingLineInput: {
            account: {
                /** @enum {string} */
                accountClass: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                batch?: string;
                material: string;
                party: string;
                site: string;
            };
            closingKg: number;
            inKg: number;
            openingKg: number;
            outKg: number;
        };
        ClosingRequest: {
            basedOn?: string[];
            closedBy?: string;
            dryRun?: boolean;
            period: string;
            scope: {
                party?: string;
                site?: string;
            };
        };
        ClosingRequestInput: {
            basedOn?: string[];
            closedBy?: string;
            dryRun?: boolean;
            period: string;
            scope: {
                party?: string;
                site?: string;
            };
        };
        CodePage: {
            rows: {
                [key: string]: string;
            }[];
            total: number;
        };
        CodePageInput: {
            rows: {
                [key: string]: string;
            }[];
            total: number;
        };
        ColumnChoice: {
            field: string | null;
            form?: string;
            text: string;
        };
        ColumnChoiceInput: {
            field: string | null;
            form?: string;
            text: string;
        };
        Contract: {
            amountCny: string;
            basedOn: string[];
            buyer: string;
            flow: string;
            from: string;
            id: string;
            massKg: number;
            material: string;
            offer: string;
            priceCnyPerT: string;
            /** Format: date-time */
            recordedAt: string;
            seller: string;
            to: string;
            /** Format: date */
            validOn: string;
        };
        ContractEnd: {
            basedOn: string[];
            contract: string;
            id: string;
            reason: string;
            /** Format: date-time */
            recordedAt: string;
            releasedKg: number;
            /** Format: date */
            validOn: string;
        };
        ContractEndInput: {
            basedOn: string[];
            contract: string;
            id: string;
            reason: string;
            /** Format: date-time */
            recordedAt: string;
            releasedKg: number;
            /** Format: date */
            validOn: string;
        };
        ContractInput: {
            amountCny: string;
            basedOn: string[];
            buyer: string;
            flow: string;
            from: string;
            id: string;
            massKg: number;
            material: string;
            offer: string;
            priceCnyPerT: string;
            /** Format: date-time */
            recordedAt: string;
            seller: string;
            to: string;
            /** Format: date */
            validOn: string;
        };
        CorrectionRequest: {
            acceptedLossKg?: number;
            /** Format: date-time */
            at: string;
            massKg: number;
            reason: string;
            weighingSlip: string;
        };
        CorrectionRequestInput: {
            acceptedLossKg?: number;
            /** Format: date-time */
            at: string;
            massKg: number;
            reason: string;
            weighingSlip: string;
        };
        CustodyBound: {
            barred: boolean;
            evidence: string[];
            from: string;
            /** @enum {string} */
            kind: "arose" | "handed" | "made" | "converted" | "left" | "stock";
            massKg: number;
            paper: string;
            to: string;
        };
        CustodyBoundInput: {
            barred: boolean;
            evidence: string[];
            from: string;
            /** @enum {string} */
            kind: "arose" | "handed" | "made" | "converted" | "left" | "stock";
            massKg: number;
            paper: string;
            to: string;
        };
        CustodyPaper: {
            at: components["schemas"]["Holding"];
            attribute?: string;
            evidence: string[];
            id: string;
            /** @constant */
            kind: "arose";
            massKg: number;
            /** Format: date */
            validOn: string;
        } | {
            /** Format: date */
            arrivedOn?: string;
            evidence: string[];
            from: components["schemas"]["Holding"];
            id: string;
            /** @constant */
            kind: "handed";
            massKg: number;
            to: components["schemas"]["Holding"];
            /** Format: date */
            validOn: string;
        } | {
            evidence: string[];
            id: string;
            inputs: {
                at: components["schemas"]["Holding"];
                massKg: number;
            }[];
            /** @constant */
            kind: "made";
            outputs: {
                at: components["schemas"]["Holding"];
                massKg: number;
            }[];
            process: string;
            /** Format: date */
            validOn: string;
        } | {
            at: components["schemas"]["Holding"];
            evidence: string[];
            flow?: string;
            id: string;
            /** @constant */
            kind: "converted";
            massKg: number;
            process: string;
            /** Format: date */
            validOn: string;
        } | {
            at: components["schemas"]["Holding"];
            evidence: string[];
            id: string;
            /** @constant */
            kind: "left";
            massKg: number;
            /** Format: date */
            validOn: string;
        };
        CustodyPaperInput: {
            at: components["schemas"]["HoldingInput"];
            attribute?: string;
            evidence: string[];
            id: string;
            /** @constant */
            kind: "arose";
            massKg: number;
            /** Format: date */
            validOn: string;
        } | {
            /** Format: date */
            arrivedOn?: string;
            evidence: string[];
            from: components["schemas"]["HoldingInput"];
            id: string;
            /** @constant */
            kind: "handed";
            massKg: number;
            to: components["schemas"]["HoldingInput"];
            /** Format: date */
            validOn: string;
        } | {
            evidence: string[];
            id: string;
            inputs: {
                at: components["schemas"]["HoldingInput"];
                massKg: number;
            }[];
            /** @constant */
            kind: "made";
            outputs: {
                at: components["schemas"]["HoldingInput"];
                massKg: number;
            }[];
            process: string;
            /** Format: date */
            validOn: string;
        } | {
            at: components["schemas"]["HoldingInput"];
            evidence: string[];
            flow?: string;
            id: string;
            /** @constant */
            kind: "converted";
            massKg: number;
            process: string;
            /** Format: date */
            validOn: string;
        } | {
            at: components["schemas"]["HoldingInput"];
            evidence: string[];
            id: string;
            /** @constant */
            kind: "left";
            massKg: number;
            /** Format: date */
            validOn: string;
        };
        Delegation: {
            firm: string;
            givenBy: string;
            id: string;
            revokedAt: string | null;
            scopes: ("quantity" | "evidence" | "document" | "commerce" | "recipe" | "act")[];
            toTenant: string | null;
            toUser: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
        };
        DelegationInput: {
            firm: string;
            givenBy: string;
            id: string;
            revokedAt: string | null;
            scopes: ("quantity" | "evidence" | "document" | "commerce" | "recipe" | "act")[];
            toTenant: string | null;
            toUser: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
        };
        Derivation: {
            en: string;
            evidence: string[];
            id: string;
            lines: string[];
            zh: string;
        };
        DerivationInput: {
            en: string;
            evidence: string[];
            id: string;
            lines: string[];
            zh: string;
        };
        Difference: {
            base: number;
            delta: number;
            other: number;
        };
        DifferenceInput: {
            base: number;
            delta: number;
            other: number;
        };
        Dispute: {
            judged: {
                allowed: number | null;
                en: string;
                rules: string[];
                /** @enum {string} */
                verdict: "within" | "disputed" | "undetermined";
                zh: string;
            };
            openKg: number;
            proposal: components["schemas"]["DisputeStep"] | null;
            receipt: components["schemas"]["Receipt"];
            settlements: components["schemas"]["Settlement"][];
            /** @enum {string} */
            state: "open" | "proposed" | "referred" | "settled";
            steps: components["schemas"]["DisputeStep"][];
        };
        DisputeInput: {
            judged: {
                allowed: number | null;
                en: string;
                rules: string[];
                /** @enum {string} */
                verdict: "within" | "disputed" | "undetermined";
                zh: string;
            };
            openKg: number;
            proposal: components["schemas"]["DisputeStepInput"] | null;
            receipt: components["schemas"]["ReceiptInput"];
            settlements: components["schemas"]["SettlementInput"][];
            /** @enum {string} */
            state: "open" | "proposed" | "referred" | "settled";
            steps: components["schemas"]["DisputeStepInput"][];
        };
        DisputeMove: {
            arrivedKg?: number;
            by: string;
            /** @default [] */
            evidence: string[];
            lostKg?: number;
            reason: string;
            /** @enum {string} */
            side: "sender" | "taker" | "arbiter";
            /** @enum {string} */
            step: "propose" | "agree" | "reject" | "refer" | "decide";
            /** Format: date */
            validOn: string;
        };
        DisputeMoveInput: {
            arrivedKg?: number;
            by: string;
            /** @default [] */
            evidence: string[];
            lostKg?: number;
            reason: string;
            /** @enum {string} */
            side: "sender" | "taker" | "arbiter";
            /** @enum {string} */
            step: "propose" | "agree" | "reject" | "refer" | "decide";
            /** Format: date */
            validOn: string;
        };
        DisputeStep: {
            arrivedKg?: number;
            basedOn: string[];
            by: string;
            evidence: string[];
            id: string;
            lostKg?: number;
            reason: string;
            receipt: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            side: "sender" | "taker" | "arbiter";
            /** @enum {string} */
            step: "propose" | "agree" | "reject" | "refer" | "decide";
            /** Format: date */
            validOn: string;
        };
        DisputeStepInput: {
            arrivedKg?: number;
            basedOn: string[];
            by: string;
            evidence: string[];
            id: string;
            lostKg?: number;
            reason: string;
            receipt: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            side: "sender" | "taker" | "arbiter";
            /** @enum {string} */
            step: "propose" | "agree" | "reject" | "refer" | "decide";
            /** Format: date */
            validOn: string;
        };
        EndRequest: {
            reason: string;
            /** Format: date */
            validOn: string;
        };
        EndRequestInput: {
            reason: string;
            /** Format: date */
            validOn: string;
        };
        Entry: {
            basedOn: string[];
            enteredBy?: string;
            flow?: string;
            id: string;
            /** @enum {string} */
            kind: "opening" | "generation" | "contract" | "dispatch" | "receipt" | "loss" | "dispute" | "surplus" | "transfer" | "transformation" | "utilisation" | "storage" | "disposal" | "dumping" | "correction" | "adjustment" | "release" | "settlement";
            legs: {
                account: {
                    /** @enum {string} */
                    accountClass: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                    batch?: string;
                    material: string;
                    party: string;
                    site: string;
                };
                massKg: number;
                measured?: {
                    dryKg: number;
                    instrument?: string;
                    /** @enum {string} */
                    method: "weighbridge" | "belt_scale" | "draft_survey" | "volume" | "coefficient" | "balance" | "declared";
                    moisture?: string;
                    uncertaintyKg?: number;
                    uncertaintyShare?: string;
                    wetKg?: number;
                };
            }[];
            measured?: {
                dryKg: number;
                instrument?: string;
                /** @enum {string} */
                method: "weighbridge" | "belt_scale" | "draft_survey" | "volume" | "coefficient" | "balance" | "declared";
                moisture?: string;
                uncertaintyKg?: number;
                uncertaintyShare?: string;
                wetKg?: number;
            };
            pending?: string;
            /** @enum {string} */
            phase: "pending" | "posted" | "voided";
            reason?: string;
            /** Format: date-time */
            recordedAt: string;
            reverses?: string;
            /** Format: date */
            validOn: string;
        };
        EntryInput: {
            basedOn: string[];
            enteredBy?: string;
            flow?: string;
            id: string;
            /** @enum {string} */
            kind: "opening" | "generation" | "contract" | "dispatch" | "receipt" | "loss" | "dispute" | "surplus" | "transfer" | "transformation" | "utilisation" | "storage" | "disposal" | "dumping" | "correction" | "adjustment" | "release" | "settlement";
            legs: {
                account: {
                    /** @enum {string} */
                    accountClass: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                    batch?: string;
                    material: string;
                    party: string;
                    site: string;
                };
                massKg: number;
                measured?: {
                    dryKg: number;
                    instrument?: string;
                    /** @enum {string} */
                    method: "weighbridge" | "belt_scale" | "draft_survey" | "volume" | "coefficient" | "balance" | "declared";
                    moisture?: string;
                    uncertaintyKg?: number;
                    uncertaintyShare?: string;
                    wetKg?: number;
                };
            }[];
            measured?: {
                dryKg: number;
                instrument?: string;
                /** @enum {string} */
                method: "weighbridge" | "belt_scale" | "draft_survey" | "volume" | "coefficient" | "balance" | "declared";
                moisture?: string;
                uncertaintyKg?: number;
                uncertaintyShare?: string;
                wetKg?: number;
            };
            pending?: string;
            /** @enum {string} */
            phase: "pending" | "posted" | "voided";
            reason?: string;
            /** Format: date-time */
            recordedAt: string;
            reverses?: string;
            /** Format: date */
            validOn: string;
        };
        EntryPage: {
            entries: components["schemas"]["Entry"][];
            known: {
                at: string;
                sequence: number;
            };
            total: number;
        };
        EntryPageInput: {
            entries: components["schemas"]["EntryInput"][];
            known: {
                at: string;
                sequence: number;
            };
            total: number;
        };
        EvaluatingBody: {
            creditCode: string;
            id: string;
            listedIn: string;
            /** Format: date */
            listedTo: string;
            listNumber: string;
            nameEn: string;
            nameZh: string;
        };
        EvaluatingBodyInput: {
            creditCode: string;
            id: string;
            listedIn: string;
            /** Format: date */
            listedTo: string;
            listNumber: string;
            nameEn: string;
            nameZh: string;
        };
        Evaluation: {
            basedOn: string[];
            claimant: string;
            claims: {
                entry: string;
                massKg: number;
            }[];
            flow: string;
            id: string;
            massKg: number;
            material: string;
            process: string;
            /** Format: date-time */
            recordedAt: string;
            site: string;
            tax: components["schemas"]["TaxResult"] | null;
            /** Format: date */
            validOn: string;
        };
        EvaluationApplication: {
            account?: components["schemas"]["FirmAccount"];
            /** @enum {string} */
            basis: "dry" | "wet";
            /** @description tenant of the bureau that is to evaluate, from GET /bureaus; wanted of an account */
            bureau?: string;
            ledger?: {
                /** @default [] */
                counts: {
                    dryKg: number;
                    evidence: string[];
                    material: string;
                    site: string;
                    uncertaintyKg: number;
                }[];
                declared: {
                    evidence: string[];
                    facts: components["schemas"]["Facts"];
                    rule: string;
                }[];
                evidence: components["schemas"]["EvaluationEvidence"][];
                firm: components["schemas"]["EvaluationFirm"];
                materials: {
                    id: string;
                    kind: string;
                    nameEn: string;
                    nameZh: string;
                    waste: boolean;
                }[];
                notes: {
                    metering: {
                        en: string;
                        zh: string;
                    };
                    process: {
                        en: string;
                        zh: string;
                    };
                    quality: {
                        en: string;
                        zh: string;
                    };
                };
                period: components["schemas"]["EvaluationPeriod"];
                products: {
                    basis: ("dry" | "wet") | null;
                    evidence: string[];
                    id: string;
                    kind: string;
                    loss: string | null;
                    massKg: number | null;
                    nameEn: string;
                    nameZh: string;
                    shares: {
                        material: string;
                        share: string;
                    }[];
                    standard: string;
                    tested: {
                        /** Format: date */
                        on: string;
                        passed: boolean | null;
                        report: string;
                    } | null;
                }[];
                sales: {
                    evidence: string[];
                    id: string;
                    invoice: string;
                    massKg: number;
                    product: string;
                    salesCny: string;
                    /** Format: date */
                    validOn: string;
                }[];
                synthetic: boolean;
            };
            party: string;
            person: string;
            products: string[];
            tolerance: string;
            /** Format: date */
            validOn: string;
        };
        EvaluationApplicationInput: {
            account?: components["schemas"]["FirmAccountInput"];
            /** @enum {string} */
            basis: "dry" | "wet";
            /** @description tenant of the bureau that is to evaluate, from GET /bureaus; wanted of an account */
            bureau?: string;
            ledger?: {
                /** @default [] */
                counts: {
                    dryKg: number;
                    evidence: string[];
                    material: string;
                    site: string;
                    uncertaintyKg: number;
                }[];
                declared: {
                    evidence: string[];
                    facts: components["schemas"]["FactsInput"];
                    rule: string;
                }[];
                evidence: components["schemas"]["EvaluationEvidenceInput"][];
                firm: components["schemas"]["EvaluationFirmInput"];
                materials: {
                    id: string;
                    kind: string;
                    nameEn: string;
                    nameZh: string;
                    waste: boolean;
                }[];
                notes: {
                    metering: {
                        en: string;
                        zh: string;
                    };
                    process: {
                        en: string;
                        zh: string;
                    };
                    quality: {
                        en: string;
                        zh: string;
                    };
                };
                period: components["schemas"]["EvaluationPeriodInput"];
                products: {
                    basis: ("dry" | "wet") | null;
                    evidence: string[];
                    id: string;
                    kind: string;
                    loss: string | null;
                    massKg: number | null;
                    nameEn: string;
                    nameZh: string;
                    shares: {
                        material: string;
                        share: string;
                    }[];
                    standard: string;
                    tested: {
                        /** Format: date */
                        on: string;
                        passed: boolean | null;
                        report: string;
                    } | null;
                }[];
                sales: {
                    evidence: string[];
                    id: string;
                    invoice: string;
                    massKg: number;
                    product: string;
                    salesCny: string;
                    /** Format: date */
                    validOn: string;
                }[];
                synthetic: boolean;
            };
            party: string;
            person: string;
            products: string[];
            tolerance: string;
            /** Format: date */
            validOn: string;
        };
        EvaluationBookLine: {
            basedOn: string[];
            evalUtilisedKg: number;
            firm: string;
            material: string;
            ownKg: number;
            receivedKg: number;
        };
        EvaluationBookLineInput: {
            basedOn: string[];
            evalUtilisedKg: number;
            firm: string;
            material: string;
            ownKg: number;
            receivedKg: number;
        };
        EvaluationCase: {
            balance: components["schemas"]["MassBalance"] | null;
            /** @enum {string} */
            basis: "dry" | "wet";
            bureau?: string;
            documents: {
                evidence: string[];
                finding: ("accepted" | "defective" | "not applicable") | null;
                item: string;
                note: string | null;
                submittedOn: string | null;
            }[];
            evaluator: components["schemas"]["EvaluatingBody"] | null;
            filing: {
                authority: string;
                receipt: string;
                /** Format: date */
                validOn: string;
            } | null;
            findings: components["schemas"]["SamplingFinding"][];
            firm: components["schemas"]["EvaluationFirm"];
            id: string;
            independence: {
                ownership: boolean | null;
                preparedLedger: boolean | null;
                supply: boolean | null;
            } | null;
            notice: {
                /** Format: date */
                from: string;
                place: string;
                /** Format: date */
                to: string;
            } | null;
            objections: components["schemas"]["EvaluationObjection"][];
            period: components["schemas"]["EvaluationPeriod"];
            products: string[];
            recognitions: {
                by: string;
                /** @enum {string} */
                purpose: "province" | "tax";
                /** Format: date */
                validOn: string;
            }[];
            report: {
                /** Format: date */
                issuedOn: string;
                sha256: string;
                signers: string[];
                /** Format: date */
                validTo: string;
            } | null;
            sampling: components["schemas"]["SamplingPoint"][];
            /** @enum {string} */
            state: "new" | "applied" | "declined" | "abandoned" | "accepted" | "documented" | "balanced" | "sampling" | "inspected" | "judged" | "reported" | "noticed" | "filed" | "recognised" | "withdrawn";
            steps: components["schemas"]["EvaluationStep"][];
            synthetic: boolean;
            tolerance: string;
            verdicts: components["schemas"]["VerdictPair"][];
            withdrawal: {
                by: string;
                reason: string;
                /** Format: date */
                validOn: string;
            } | null;
        };
        EvaluationCaseInput: {
            balance: components["schemas"]["MassBalanceInput"] | null;
            /** @enum {string} */
            basis: "dry" | "wet";
            bureau?: string;
            documents: {
                evidence: string[];
                finding: ("accepted" | "defective" | "not applicable") | null;
                item: string;
                note: string | null;
                submittedOn: string | null;
            }[];
            evaluator: components["schemas"]["EvaluatingBodyInput"] | null;
            filing: {
                authority: string;
                receipt: string;
                /** Format: date */
                validOn: string;
            } | null;
            findings: components["schemas"]["SamplingFindingInput"][];
            firm: components["schemas"]["EvaluationFirmInput"];
            id: string;
            independence: {
                ownership: boolean | null;
                preparedLedger: boolean | null;
                supply: boolean | null;
            } | null;
            notice: {
                /** Format: date */
                from: string;
                place: string;
                /** Format: date */
                to: string;
            } | null;
            objections: components["schemas"]["EvaluationObjectionInput"][];
            period: components["schemas"]["EvaluationPeriodInput"];
            products: string[];
            recognitions: {
                by: string;
                /** @enum {string} */
                purpose: "province" | "tax";
                /** Format: date */
                validOn: string;
            }[];
            report: {
                /** Format: date */
                issuedOn: string;
                sha256: string;
                signers: string[];
                /** Format: date */
                validTo: string;
            } | null;
            sampling: components["schemas"]["SamplingPointInput"][];
            /** @enum {string} */
            state: "new" | "applied" | "declined" | "abandoned" | "accepted" | "documented" | "balanced" | "sampling" | "inspected" | "judged" | "reported" | "noticed" | "filed" | "recognised" | "withdrawn";
            steps: components["schemas"]["EvaluationStepInput"][];
            synthetic: boolean;
            tolerance: string;
            verdicts: components["schemas"]["VerdictPairInput"][];
            withdrawal: {
                by: string;
                reason: string;
                /** Format: date */
                validOn: string;
            } | null;
        };
        EvaluationEvidence: {
            id: string;
            kind: string;
            place: string;
            sha256: string | null;
            titleEn: string;
            titleZh: string;
        };
        EvaluationEvidenceInput: {
            id: string;
            kind: string;
            place: string;
            sha256: string | null;
            titleEn: string;
            titleZh: string;
        };
        EvaluationFile: {
            account: components["schemas"]["FirmAccount"];
            evaluationCase: components["schemas"]["EvaluationCase"];
            reviews: components["schemas"]["EvaluationReview"][];
            taxes: components["schemas"]["TaxWorksheet"][];
        };
        EvaluationFileInput: {
            account: components["schemas"]["FirmAccountInput"];
            evaluationCase: components["schemas"]["EvaluationCaseInput"];
            reviews: components["schemas"]["EvaluationReviewInput"][];
            taxes: components["schemas"]["TaxWorksheetInput"][];
        };
        EvaluationFirm: {
            addressEn: string;
            addressZh: string;
            creditCode: string;
            id: string;
            nameEn: string;
            nameZh: string;
            province: string;
        };
        EvaluationFirmInput: {
            addressEn: string;
            addressZh: string;
            creditCode: string;
            id: string;
            nameEn: string;
            nameZh: string;
            province: string;
        };
        EvaluationInput: {
            basedOn: string[];
            claimant: string;
            claims: {
                entry: string;
                massKg: number;
            }[];
            flow: string;
            id: string;
            massKg: number;
            material: string;
            process: string;
            /** Format: date-time */
            recordedAt: string;
            site: string;
            tax: components["schemas"]["TaxResultInput"] | null;
            /** Format: date */
            validOn: string;
        };
        EvaluationLine: {
            acceptedKg: number | null;
            answer: string | null;
            evaluatorEn: string | null;
            evaluatorZh: string | null;
            firm: string;
            firmEn: string;
            firmZh: string;
            id: string;
            lastStepOn: string;
            overdue: number;
            period: string;
            /** @enum {string} */
            state: "new" | "applied" | "declined" | "abandoned" | "accepted" | "documented" | "balanced" | "sampling" | "inspected" | "judged" | "reported" | "noticed" | "filed" | "recognised" | "withdrawn";
            synthetic: boolean;
        };
        EvaluationLineInput: {
            acceptedKg: number | null;
            answer: string | null;
            evaluatorEn: string | null;
            evaluatorZh: string | null;
            firm: string;
            firmEn: string;
            firmZh: string;
            id: string;
            lastStepOn: string;
            overdue: number;
            period: string;
            /** @enum {string} */
            state: "new" | "applied" | "declined" | "abandoned" | "accepted" | "documented" | "balanced" | "sampling" | "inspected" | "judged" | "reported" | "noticed" | "filed" | "recognised" | "withdrawn";
            synthetic: boolean;
        };
        EvaluationNextStep: {
            action: string;
            en: string;
            /** @enum {string} */
            role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
            zh: string;
        };
        EvaluationNextStepInput: {
            action: string;
            en: string;
            /** @enum {string} */
            role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
            zh: string;
        };
        EvaluationNotice: {
            /** @enum {string} */
            basis: "dry" | "wet";
            caseId: string;
            creditCode: string;
            evaluatorEn: string;
            evaluatorZh: string;
            firmEn: string;
            firmZh: string;
            massT: string;
            noticeFrom: string;
            noticeTo: string;
            period: string;
            productsEn: string;
            productsZh: string;
            state: string;
            synthetic: boolean;
            wasteEn: string;
            wasteZh: string;
        };
        EvaluationNoticeInput: {
            /** @enum {string} */
            basis: "dry" | "wet";
            caseId: string;
            creditCode: string;
            evaluatorEn: string;
            evaluatorZh: string;
            firmEn: string;
            firmZh: string;
            massT: string;
            noticeFrom: string;
            noticeTo: string;
            period: string;
            productsEn: string;
            productsZh: string;
            state: string;
            synthetic: boolean;
            wasteEn: string;
            wasteZh: string;
        };
        EvaluationObjection: {
            /** @enum {string} */
            answer: "open" | "rejected" | "upheld";
            by: string;
            number: number;
            reason: string | null;
            text: string;
            /** Format: date */
            validOn: string;
        };
        EvaluationObjectionInput: {
            /** @enum {string} */
            answer: "open" | "rejected" | "upheld";
            by: string;
            number: number;
            reason: string | null;
            text: string;
            /** Format: date */
            validOn: string;
        };
        EvaluationPeriod: {
            /** Format: date */
            from: string;
            label: string;
            /** Format: date */
            to: string;
        };
        EvaluationPeriodInput: {
            /** Format: date */
            from: string;
            label: string;
            /** Format: date */
            to: string;
        };
        EvaluationProcedure: {
            checklist: {
                en: string;
                id: string;
                source: string;
                waivable: boolean;
                zh: string;
            }[];
            deadlines: {
                counting: string;
                days: number;
                en: string;
                from: string;
                id: string;
                /** @enum {string} */
                role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
                source: string;
                until: string[];
                verified: boolean;
                zh: string;
            }[];
            transitions: {
                action: string;
                en: string;
                from: ("new" | "applied" | "declined" | "abandoned" | "accepted" | "documented" | "balanced" | "sampling" | "inspected" | "judged" | "reported" | "noticed" | "filed" | "recognised" | "withdrawn")[];
                guards: string[];
                /** @enum {string} */
                role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
                /** @enum {string} */
                to?: "new" | "applied" | "declined" | "abandoned" | "accepted" | "documented" | "balanced" | "sampling" | "inspected" | "judged" | "reported" | "noticed" | "filed" | "recognised" | "withdrawn";
                zh: string;
            }[];
        };
        EvaluationProcedureInput: {
            checklist: {
                en: string;
                id: string;
                source: string;
                waivable: boolean;
                zh: string;
            }[];
            deadlines: {
                counting: string;
                days: number;
                en: string;
                from: string;
                id: string;
                /** @enum {string} */
                role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
                source: string;
                until: string[];
                verified: boolean;
                zh: string;
            }[];
            transitions: {
                action: string;
                en: string;
                from: ("new" | "applied" | "declined" | "abandoned" | "accepted" | "documented" | "balanced" | "sampling" | "inspected" | "judged" | "reported" | "noticed" | "filed" | "recognised" | "withdrawn")[];
                guards: string[];
                /** @enum {string} */
                role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
                /** @enum {string} */
                to?: "new" | "applied" | "declined" | "abandoned" | "accepted" | "documented" | "balanced" | "sampling" | "inspected" | "judged" | "reported" | "noticed" | "filed" | "recognised" | "withdrawn";
                zh: string;
            }[];
        };
        EvaluationReminder: {
            deadline: string;
            due: string | null;
            en: string;
            from: string;
            left: number | null;
            /** @enum {string} */
            role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
            source: string;
            /** @enum {string} */
            standing: "running" | "due soon" | "overdue" | "expired" | "undetermined" | "met" | "met late";
            verified: boolean;
            zh: string;
        };
        EvaluationReminderInput: {
            deadline: string;
            due: string | null;
            en: string;
            from: string;
            left: number | null;
            /** @enum {string} */
            role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
            source: string;
            /** @enum {string} */
            standing: "running" | "due soon" | "overdue" | "expired" | "undetermined" | "met" | "met late";
            verified: boolean;
            zh: string;
        };
        EvaluationReview: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            conditions: {
                /** @enum {string} */
                answer: "yes" | "no" | "undetermined" | "unverified";
                en: string;
                given: string | null;
                id: string;
                source: string;
                zh: string;
            }[];
            en: string;
            id: string;
            zh: string;
        };
        EvaluationReviewInput: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            conditions: {
                /** @enum {string} */
                answer: "yes" | "no" | "undetermined" | "unverified";
                en: string;
                given: string | null;
                id: string;
                source: string;
                zh: string;
            }[];
            en: string;
            id: string;
            zh: string;
        };
        EvaluationStep: {
            /** @enum {string} */
            after: "new" | "applied" | "declined" | "abandoned" | "accepted" | "documented" | "balanced" | "sampling" | "inspected" | "judged" | "reported" | "noticed" | "filed" | "recognised" | "withdrawn";
            /** @enum {string} */
            before: "new" | "applied" | "declined" | "abandoned" | "accepted" | "documented" | "balanced" | "sampling" | "inspected" | "judged" | "reported" | "noticed" | "filed" | "recognised" | "withdrawn";
            body: {
                /** @constant */
                action: "apply";
                /** @enum {string} */
                basis: "dry" | "wet";
                bureau?: string;
                firm: components["schemas"]["EvaluationFirm"];
                period: components["schemas"]["EvaluationPeriod"];
                products: string[];
                synthetic: boolean;
                tolerance: string;
            } | {
                /** @constant */
                action: "nameBureau";
                bureau: string;
            } | {
                /** @constant */
                action: "abandon";
            } | {
                /** @constant */
                action: "decline";
            } | {
                /** @constant */
                action: "submitDocument";
                item: string;
            } | {
                /** @constant */
                action: "checkDocument";
                /** @enum {string} */
                finding: "accepted" | "defective" | "not applicable";
                item: string;
            } | {
                /** @constant */
                action: "confirmDocuments";
            } | {
                /** @constant */
                action: "recordFinding";
                finding: components["schemas"]["SamplingFinding"];
            } | {
                /** @constant */
                action: "concludeSite";
            } | {
                /** @constant */
                action: "publish";
                /** Format: date */
                from: string;
                place: string;
                /** Format: date */
                to: string;
            } | {
                /** @constant */
                action: "object";
                text: string;
            } | {
                /** @constant */
                action: "rejectObjection";
                objection: number;
            } | {
                /** @constant */
                action: "upholdObjection";
                objection: number;
            } | {
                /** @constant */
                action: "file";
                authority: string;
                receipt: string;
            } | {
                /** @constant */
                action: "recognise";
                by: string;
                /** @enum {string} */
                purpose: "province" | "tax";
            } | {
                /** @constant */
                action: "withdraw";
            } | {
                /** @constant */
                action: "accept";
                evaluator: components["schemas"]["EvaluatingBody"];
                independence: {
                    ownership: boolean | null;
                    preparedLedger: boolean | null;
                    supply: boolean | null;
                };
            } | {
                /** @constant */
                action: "settleBalance";
                balance: components["schemas"]["MassBalance"];
            } | {
                /** @constant */
                action: "planSampling";
                points: components["schemas"]["SamplingPoint"][];
            } | {
                /** @constant */
                action: "judge";
                verdict: components["schemas"]["VerdictPair"];
            } | {
                /** @constant */
                action: "issueReport";
                sha256: string;
                signers: string[];
                /** Format: date */
                validTo: string;
            };
            caseId: string;
            /** @default [] */
            evidence: string[];
            id: string;
            number: number;
            party: string;
            person: string;
            /** @default null */
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
            /** Format: date */
            validOn: string;
        };
        EvaluationStepAsk: {
            body: {
                /** @constant */
                action: "apply";
                /** @enum {string} */
                basis: "dry" | "wet";
                bureau?: string;
                firm: components["schemas"]["EvaluationFirm"];
                period: components["schemas"]["EvaluationPeriod"];
                products: string[];
                synthetic: boolean;
                tolerance: string;
            } | {
                /** @constant */
                action: "nameBureau";
                bureau: string;
            } | {
                /** @constant */
                action: "abandon";
            } | {
                /** @constant */
                action: "decline";
            } | {
                /** @constant */
                action: "submitDocument";
                item: string;
            } | {
                /** @constant */
                action: "checkDocument";
                /** @enum {string} */
                finding: "accepted" | "defective" | "not applicable";
                item: string;
            } | {
                /** @constant */
                action: "confirmDocuments";
            } | {
                /** @constant */
                action: "recordFinding";
                finding: components["schemas"]["SamplingFinding"];
            } | {
                /** @constant */
                action: "concludeSite";
            } | {
                /** @constant */
                action: "publish";
                /** Format: date */
                from: string;
                place: string;
                /** Format: date */
                to: string;
            } | {
                /** @constant */
                action: "object";
                text: string;
            } | {
                /** @constant */
                action: "rejectObjection";
                objection: number;
            } | {
                /** @constant */
                action: "upholdObjection";
                objection: number;
            } | {
                /** @constant */
                action: "file";
                authority: string;
                receipt: string;
            } | {
                /** @constant */
                action: "recognise";
                by: string;
                /** @enum {string} */
                purpose: "province" | "tax";
            } | {
                /** @constant */
                action: "withdraw";
            } | {
                /** @constant */
                action: "accept";
                evaluator?: components["schemas"]["EvaluatingBody"];
                independence: {
                    ownership: boolean | null;
                    preparedLedger: boolean | null;
                    supply: boolean | null;
                };
            } | {
                /** @constant */
                action: "settleBalance";
            } | {
                /** @constant */
                action: "planSampling";
                points?: components["schemas"]["SamplingPoint"][];
            } | {
                /** @constant */
                action: "judge";
                final?: {
                    /** @enum {string} */
                    answer: "yes" | "no" | "undetermined" | "unverified";
                    lines?: {
                        massKg: number;
                        material: string;
                        ownKg: number | null;
                        receivedKg: number | null;
                    }[];
                };
                reasons?: string;
                /** @default {} */
                settles: {
                    [key: string]: string[];
                };
            } | {
                /** @constant */
                action: "issueReport";
                signers: string[];
                /** Format: date */
                validTo: string;
            };
            /** @default [] */
            evidence: string[];
            party: string;
            person: string;
            /** @default null */
            reason: string | null;
            /** @enum {string} */
            role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
            /** Format: date */
            validOn: string;
        };
        EvaluationStepAskInput: {
            body: {
                /** @constant */
                action: "apply";
                /** @enum {string} */
                basis: "dry" | "wet";
                bureau?: string;
                firm: components["schemas"]["EvaluationFirmInput"];
                period: components["schemas"]["EvaluationPeriodInput"];
                products: string[];
                synthetic: boolean;
                tolerance: string;
            } | {
                /** @constant */
                action: "nameBureau";
                bureau: string;
            } | {
                /** @constant */
                action: "abandon";
            } | {
                /** @constant */
                action: "decline";
            } | {
                /** @constant */
                action: "submitDocument";
                item: string;
            } | {
                /** @constant */
                action: "checkDocument";
                /** @enum {string} */
                finding: "accepted" | "defective" | "not applicable";
                item: string;
            } | {
                /** @constant */
                action: "confirmDocuments";
            } | {
                /** @constant */
                action: "recordFinding";
                finding: components["schemas"]["SamplingFindingInput"];
            } | {
                /** @constant */
                action: "concludeSite";
            } | {
                /** @constant */
                action: "publish";
                /** Format: date */
                from: string;
                place: string;
                /** Format: date */
                to: string;
            } | {
                /** @constant */
                action: "object";
                text: string;
            } | {
                /** @constant */
                action: "rejectObjection";
                objection: number;
            } | {
                /** @constant */
                action: "upholdObjection";
                objection: number;
            } | {
                /** @constant */
                action: "file";
                authority: string;
                receipt: string;
            } | {
                /** @constant */
                action: "recognise";
                by: string;
                /** @enum {string} */
                purpose: "province" | "tax";
            } | {
                /** @constant */
                action: "withdraw";
            } | {
                /** @constant */
                action: "accept";
                evaluator?: components["schemas"]["EvaluatingBodyInput"];
                independence: {
                    ownership: boolean | null;
                    preparedLedger: boolean | null;
                    supply: boolean | null;
                };
            } | {
                /** @constant */
                action: "settleBalance";
            } | {
                /** @constant */
                action: "planSampling";
                points?: components["schemas"]["SamplingPointInput"][];
            } | {
                /** @constant */
                action: "judge";
                final?: {
                    /** @enum {string} */
                    answer: "yes" | "no" | "undetermined" | "unverified";
                    lines?: {
                        massKg: number;
                        material: string;
                        ownKg: number | null;
                        receivedKg: number | null;
                    }[];
                };
                reasons?: string;
                /** @default {} */
                settles: {
                    [key: string]: string[];
                };
            } | {
                /** @constant */
                action: "issueReport";
                signers: string[];
                /** Format: date */
                validTo: string;
            };
            /** @default [] */
            evidence: string[];
            party: string;
            person: string;
            /** @default null */
            reason: string | null;
            /** @enum {string} */
            role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
            /** Format: date */
            validOn: string;
        };
        EvaluationStepInput: {
            /** @enum {string} */
            after: "new" | "applied" | "declined" | "abandoned" | "accepted" | "documented" | "balanced" | "sampling" | "inspected" | "judged" | "reported" | "noticed" | "filed" | "recognised" | "withdrawn";
            /** @enum {string} */
            before: "new" | "applied" | "declined" | "abandoned" | "accepted" | "documented" | "balanced" | "sampling" | "inspected" | "judged" | "reported" | "noticed" | "filed" | "recognised" | "withdrawn";
            body: {
                /** @constant */
                action: "apply";
                /** @enum {string} */
                basis: "dry" | "wet";
                bureau?: string;
                firm: components["schemas"]["EvaluationFirmInput"];
                period: components["schemas"]["EvaluationPeriodInput"];
                products: string[];
                synthetic: boolean;
                tolerance: string;
            } | {
                /** @constant */
                action: "nameBureau";
                bureau: string;
            } | {
                /** @constant */
                action: "abandon";
            } | {
                /** @constant */
                action: "decline";
            } | {
                /** @constant */
                action: "submitDocument";
                item: string;
            } | {
                /** @constant */
                action: "checkDocument";
                /** @enum {string} */
                finding: "accepted" | "defective" | "not applicable";
                item: string;
            } | {
                /** @constant */
                action: "confirmDocuments";
            } | {
                /** @constant */
                action: "recordFinding";
                finding: components["schemas"]["SamplingFindingInput"];
            } | {
                /** @constant */
                action: "concludeSite";
            } | {
                /** @constant */
                action: "publish";
                /** Format: date */
                from: string;
                place: string;
                /** Format: date */
                to: string;
            } | {
                /** @constant */
                action: "object";
                text: string;
            } | {
                /** @constant */
                action: "rejectObjection";
                objection: number;
            } | {
                /** @constant */
                action: "upholdObjection";
                objection: number;
            } | {
                /** @constant */
                action: "file";
                authority: string;
                receipt: string;
            } | {
                /** @constant */
                action: "recognise";
                by: string;
                /** @enum {string} */
                purpose: "province" | "tax";
            } | {
                /** @constant */
                action: "withdraw";
            } | {
                /** @constant */
                action: "accept";
                evaluator: components["schemas"]["EvaluatingBodyInput"];
                independence: {
                    ownership: boolean | null;
                    preparedLedger: boolean | null;
                    supply: boolean | null;
                };
            } | {
                /** @constant */
                action: "settleBalance";
                balance: components["schemas"]["MassBalanceInput"];
            } | {
                /** @constant */
                action: "planSampling";
                points: components["schemas"]["SamplingPointInput"][];
            } | {
                /** @constant */
                action: "judge";
                verdict: components["schemas"]["VerdictPairInput"];
            } | {
                /** @constant */
                action: "issueReport";
                sha256: string;
                signers: string[];
                /** Format: date */
                validTo: string;
            };
            caseId: string;
            /** @default [] */
            evidence: string[];
            id: string;
            number: number;
            party: string;
            person: string;
            /** @default null */
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
            /** Format: date */
            validOn: string;
        };
        EvaluationStepRequest: {
            body: {
                /** @constant */
                action: "apply";
                /** @enum {string} */
                basis: "dry" | "wet";
                bureau?: string;
                firm: components["schemas"]["EvaluationFirm"];
                period: components["schemas"]["EvaluationPeriod"];
                products: string[];
                synthetic: boolean;
                tolerance: string;
            } | {
                /** @constant */
                action: "nameBureau";
                bureau: string;
            } | {
                /** @constant */
                action: "abandon";
            } | {
                /** @constant */
                action: "decline";
            } | {
                /** @constant */
                action: "submitDocument";
                item: string;
            } | {
                /** @constant */
                action: "checkDocument";
                /** @enum {string} */
                finding: "accepted" | "defective" | "not applicable";
                item: string;
            } | {
                /** @constant */
                action: "confirmDocuments";
            } | {
                /** @constant */
                action: "recordFinding";
                finding: components["schemas"]["SamplingFinding"];
            } | {
                /** @constant */
                action: "concludeSite";
            } | {
                /** @constant */
                action: "publish";
                /** Format: date */
                from: string;
                place: string;
                /** Format: date */
                to: string;
            } | {
                /** @constant */
                action: "object";
                text: string;
            } | {
                /** @constant */
                action: "rejectObjection";
                objection: number;
            } | {
                /** @constant */
                action: "upholdObjection";
                objection: number;
            } | {
                /** @constant */
                action: "file";
                authority: string;
                receipt: string;
            } | {
                /** @constant */
                action: "recognise";
                by: string;
                /** @enum {string} */
                purpose: "province" | "tax";
            } | {
                /** @constant */
                action: "withdraw";
            } | {
                /** @constant */
                action: "accept";
                evaluator: components["schemas"]["EvaluatingBody"];
                independence: {
                    ownership: boolean | null;
                    preparedLedger: boolean | null;
                    supply: boolean | null;
                };
            } | {
                /** @constant */
                action: "settleBalance";
                balance: components["schemas"]["MassBalance"];
            } | {
                /** @constant */
                action: "planSampling";
                points: components["schemas"]["SamplingPoint"][];
            } | {
                /** @constant */
                action: "judge";
                verdict: components["schemas"]["VerdictPair"];
            } | {
                /** @constant */
                action: "issueReport";
                sha256: string;
                signers: string[];
                /** Format: date */
                validTo: string;
            };
            /** @default [] */
            evidence: string[];
            party: string;
            person: string;
            /** @default null */
            reason: string | null;
            /** @enum {string} */
            role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
            /** Format: date */
            validOn: string;
        };
        EvaluationStepRequestInput: {
            body: {
                /** @constant */
                action: "apply";
                /** @enum {string} */
                basis: "dry" | "wet";
                bureau?: string;
                firm: components["schemas"]["EvaluationFirmInput"];
                period: components["schemas"]["EvaluationPeriodInput"];
                products: string[];
                synthetic: boolean;
                tolerance: string;
            } | {
                /** @constant */
                action: "nameBureau";
                bureau: string;
            } | {
                /** @constant */
                action: "abandon";
            } | {
                /** @constant */
                action: "decline";
            } | {
                /** @constant */
                action: "submitDocument";
                item: string;
            } | {
                /** @constant */
                action: "checkDocument";
                /** @enum {string} */
                finding: "accepted" | "defective" | "not applicable";
                item: string;
            } | {
                /** @constant */
                action: "confirmDocuments";
            } | {
                /** @constant */
                action: "recordFinding";
                finding: components["schemas"]["SamplingFindingInput"];
            } | {
                /** @constant */
                action: "concludeSite";
            } | {
                /** @constant */
                action: "publish";
                /** Format: date */
                from: string;
                place: string;
                /** Format: date */
                to: string;
            } | {
                /** @constant */
                action: "object";
                text: string;
            } | {
                /** @constant */
                action: "rejectObjection";
                objection: number;
            } | {
                /** @constant */
                action: "upholdObjection";
                objection: number;
            } | {
                /** @constant */
                action: "file";
                authority: string;
                receipt: string;
            } | {
                /** @constant */
                action: "recognise";
                by: string;
                /** @enum {string} */
                purpose: "province" | "tax";
            } | {
                /** @constant */
                action: "withdraw";
            } | {
                /** @constant */
                action: "accept";
                evaluator: components["schemas"]["EvaluatingBodyInput"];
                independence: {
                    ownership: boolean | null;
                    preparedLedger: boolean | null;
                    supply: boolean | null;
                };
            } | {
                /** @constant */
                action: "settleBalance";
                balance: components["schemas"]["MassBalanceInput"];
            } | {
                /** @constant */
                action: "planSampling";
                points: components["schemas"]["SamplingPointInput"][];
            } | {
                /** @constant */
                action: "judge";
                verdict: components["schemas"]["VerdictPairInput"];
            } | {
                /** @constant */
                action: "issueReport";
                sha256: string;
                signers: string[];
                /** Format: date */
                validTo: string;
            };
            /** @default [] */
            evidence: string[];
            party: string;
            person: string;
            /** @default null */
            reason: string | null;
            /** @enum {string} */
            role: "firm" | "evaluator" | "authority" | "province" | "tax" | "public";
            /** Format: date */
            validOn: string;
        };
        EvaluationView: {
            accountVersion: number;
            file: components["schemas"]["EvaluationFile"];
            frozen: string | null;
            next: components["schemas"]["EvaluationNextStep"][];
            /** @description prices, recipes and batches are left out, which the asker may not see */
            partial: boolean;
            reminders: components["schemas"]["EvaluationReminder"][];
        };
        EvaluationViewInput: {
            accountVersion: number;
            file: components["schemas"]["EvaluationFileInput"];
            frozen: string | null;
            next: components["schemas"]["EvaluationNextStepInput"][];
            /** @description prices, recipes and batches are left out, which the asker may not see */
            partial: boolean;
            reminders: components["schemas"]["EvaluationReminderInput"][];
        };
        Evidence: {
            basedOn: string[];
            enteredBy?: string;
            file?: string;
            id: string;
            /** @enum {string} */
            kind: "row" | "entry" | "plan" | "offer" | "contract" | "manifest" | "event" | "rule" | "claim" | "evaluation" | "target" | "source" | "file" | "record" | "slip" | "report" | "photo" | "closing";
            owner?: string;
            place?: string;
            titleEn: string;
            titleZh: string;
        };
        EvidenceChain: {
            cut: boolean;
            steps: {
                basedOn: string[];
                depth: number;
                enteredBy?: string;
                file?: string;
                id: string;
                /** @enum {string} */
                kind: "row" | "entry" | "plan" | "offer" | "contract" | "manifest" | "event" | "rule" | "claim" | "evaluation" | "target" | "source" | "file" | "record" | "slip" | "report" | "photo" | "closing";
                owner?: string;
                place?: string;
                says: {
                    [key: string]: string | number;
                };
                titleEn: string;
                titleZh: string;
            }[];
            unseen: string[];
        };
        EvidenceChainInput: {
            cut: boolean;
            steps: {
                basedOn: string[];
                depth: number;
                enteredBy?: string;
                file?: string;
                id: string;
                /** @enum {string} */
                kind: "row" | "entry" | "plan" | "offer" | "contract" | "manifest" | "event" | "rule" | "claim" | "evaluation" | "target" | "source" | "file" | "record" | "slip" | "report" | "photo" | "closing";
                owner?: string;
                place?: string;
                says: {
                    [key: string]: string | number;
                };
                titleEn: string;
                titleZh: string;
            }[];
            unseen: string[];
        };
        EvidenceInput: {
            basedOn: string[];
            enteredBy?: string;
            file?: string;
            id: string;
            /** @enum {string} */
            kind: "row" | "entry" | "plan" | "offer" | "contract" | "manifest" | "event" | "rule" | "claim" | "evaluation" | "target" | "source" | "file" | "record" | "slip" | "report" | "photo" | "closing";
            owner?: string;
            place?: string;
            titleEn: string;
            titleZh: string;
        };
        ExplainedClaim: {
            claim: components["schemas"]["Claim"];
            covers: components["schemas"]["ClaimCover"][];
            evidence: {
                basedOn: string[];
                depth: number;
                enteredBy?: string;
                file?: string;
                id: string;
                /** @enum {string} */
                kind: "row" | "entry" | "plan" | "offer" | "contract" | "manifest" | "event" | "rule" | "claim" | "evaluation" | "target" | "source" | "file" | "record" | "slip" | "report" | "photo" | "closing";
                owner?: string;
                place?: string;
                titleEn: string;
                titleZh: string;
            }[];
            line: components["schemas"]["ClaimLine"];
            origins: components["schemas"]["ClaimOrigin"][];
            steps: components["schemas"]["ClaimStep"][];
        };
        ExplainedClaimInput: {
            claim: components["schemas"]["ClaimInput"];
            covers: components["schemas"]["ClaimCoverInput"][];
            evidence: {
                basedOn: string[];
                depth: number;
                enteredBy?: string;
                file?: string;
                id: string;
                /** @enum {string} */
                kind: "row" | "entry" | "plan" | "offer" | "contract" | "manifest" | "event" | "rule" | "claim" | "evaluation" | "target" | "source" | "file" | "record" | "slip" | "report" | "photo" | "closing";
                owner?: string;
                place?: string;
                titleEn: string;
                titleZh: string;
            }[];
            line: components["schemas"]["ClaimLineInput"];
            origins: components["schemas"]["ClaimOriginInput"][];
            steps: components["schemas"]["ClaimStepInput"][];
        };
        Facts: {
            [key: string]: (string | number | boolean | null) | {
                [key: string]: string | number | boolean | null;
            }[];
        };
        FactsInput: {
            [key: string]: (string | number | boolean | null) | {
                [key: string]: string | number | boolean | null;
            }[];
        };
        FiledClaim: {
            claim: components["schemas"]["Claim"];
            covers: components["schemas"]["ClaimCover"][];
            steps: components["schemas"]["ClaimStep"][];
        };
        FiledClaimInput: {
            claim: components["schemas"]["ClaimInput"];
            covers: components["schemas"]["ClaimCoverInput"][];
            steps: components["schemas"]["ClaimStepInput"][];
        };
        FirmAccount: {
            batches: {
                evidence: string[];
                id: string;
                inputs: {
                    material: string;
                    moisture: string;
                    wetKg: number;
                }[];
                outputs: {
                    massKg: number;
                    product: string;
                }[];
                /** Format: date */
                validOn: string;
            }[];
            declared: {
                evidence: string[];
                facts: components["schemas"]["Facts"];
                rule: string;
            }[];
            evidence: components["schemas"]["EvaluationEvidence"][];
            firm: components["schemas"]["EvaluationFirm"];
            materials: {
                id: string;
                kind: string;
                nameEn: string;
                nameZh: string;
                waste: boolean;
            }[];
            notes: {
                metering: {
                    en: string;
                    zh: string;
                };
                process: {
                    en: string;
                    zh: string;
                };
                quality: {
                    en: string;
                    zh: string;
                };
            };
            period: components["schemas"]["EvaluationPeriod"];
            products: {
                basis: ("dry" | "wet") | null;
                evidence: string[];
                id: string;
                kind: string;
                loss: string | null;
                massKg: number | null;
                nameEn: string;
                nameZh: string;
                shares: {
                    material: string;
                    share: string;
                }[];
                standard: string;
                tested: {
                    /** Format: date */
                    on: string;
                    passed: boolean | null;
                    report: string;
                } | null;
            }[];
            receipts: {
                evidence: string[];
                id: string;
                material: string;
                moisture: string;
                /** @enum {string} */
                origin: "own" | "received";
                supplier: string;
                /** Format: date */
                validOn: string;
                voucher: string;
                wetKg: number;
            }[];
            reconciled: {
                [key: string]: number;
            };
            removals: {
                evidence: string[];
                id: string;
                material: string;
                moisture: string;
                /** Format: date */
                validOn: string;
                wetKg: number;
                /** @enum {string} */
                why: "sold" | "lost" | "disposed" | "stored";
            }[];
            sales: {
                evidence: string[];
                id: string;
                invoice: string;
                massKg: number;
                product: string;
                salesCny: string;
                /** Format: date */
                validOn: string;
            }[];
            stock: {
                /** @enum {string} */
                at: "opening" | "closing";
                evidence: string[];
                id: string;
                material: string;
                moisture: string;
                wetKg: number;
            }[];
            synthetic: boolean;
            /** @default true */
            wetKnown: boolean;
        };
        FirmAccountInput: {
            batches: {
                evidence: string[];
                id: string;
                inputs: {
                    material: string;
                    moisture: string;
                    wetKg: number;
                }[];
                outputs: {
                    massKg: number;
                    product: string;
                }[];
                /** Format: date */
                validOn: string;
            }[];
            declared: {
                evidence: string[];
                facts: components["schemas"]["FactsInput"];
                rule: string;
            }[];
            evidence: components["schemas"]["EvaluationEvidenceInput"][];
            firm: components["schemas"]["EvaluationFirmInput"];
            materials: {
                id: string;
                kind: string;
                nameEn: string;
                nameZh: string;
                waste: boolean;
            }[];
            notes: {
                metering: {
                    en: string;
                    zh: string;
                };
                process: {
                    en: string;
                    zh: string;
                };
                quality: {
                    en: string;
                    zh: string;
                };
            };
            period: components["schemas"]["EvaluationPeriodInput"];
            products: {
                basis: ("dry" | "wet") | null;
                evidence: string[];
                id: string;
                kind: string;
                loss: string | null;
                massKg: number | null;
                nameEn: string;
                nameZh: string;
                shares: {
                    material: string;
                    share: string;
                }[];
                standard: string;
                tested: {
                    /** Format: date */
                    on: string;
                    passed: boolean | null;
                    report: string;
                } | null;
            }[];
            receipts: {
                evidence: string[];
                id: string;
                material: string;
                moisture: string;
                /** @enum {string} */
                origin: "own" | "received";
                supplier: string;
                /** Format: date */
                validOn: string;
                voucher: string;
                wetKg: number;
            }[];
            reconciled: {
                [key: string]: number;
            };
            removals: {
                evidence: string[];
                id: string;
                material: string;
                moisture: string;
                /** Format: date */
                validOn: string;
                wetKg: number;
                /** @enum {string} */
                why: "sold" | "lost" | "disposed" | "stored";
            }[];
            sales: {
                evidence: string[];
                id: string;
                invoice: string;
                massKg: number;
                product: string;
                salesCny: string;
                /** Format: date */
                validOn: string;
            }[];
            stock: {
                /** @enum {string} */
                at: "opening" | "closing";
                evidence: string[];
                id: string;
                material: string;
                moisture: string;
                wetKg: number;
            }[];
            synthetic: boolean;
            /** @default true */
            wetKnown: boolean;
        };
        FirmFacts: {
            facts: components["schemas"]["Facts"];
            firm: string;
        };
        FirmFactsInput: {
            facts: components["schemas"]["FactsInput"];
            firm: string;
        };
        Flow: {
            from: string;
            id: string;
            material: string;
            mode?: string;
            parent?: string;
            period: number;
            process?: string;
            synthetic: boolean;
            to: string;
        };
        FlowInput: {
            from: string;
            id: string;
            material: string;
            mode?: string;
            parent?: string;
            period: number;
            process?: string;
            synthetic: boolean;
            to: string;
        };
        FlowPage: {
            rows: {
                cny: number;
                co2Kg: number;
                from: string;
                id: string;
                km: number;
                material: string;
                mode: string;
                /** @enum {string} */
                origin?: "stream" | "output";
                period: number;
                process?: string;
                to: string;
                tonnes: number;
                via?: string[];
            }[];
            tonnes: number;
            total: number;
        };
        FlowPageInput: {
            rows: {
                cny: number;
                co2Kg: number;
                from: string;
                id: string;
                km: number;
                material: string;
                mode: string;
                /** @enum {string} */
                origin?: "stream" | "output";
                period: number;
                process?: string;
                to: string;
                tonnes: number;
                via?: string[];
            }[];
            tonnes: number;
            total: number;
        };
        FlowRecord: {
            basedOn: string[];
            flow: string;
            id: string;
            massKg: number;
            note?: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            state: "planned" | "offered" | "contracted" | "shipped" | "evaluated";
            /** Format: date */
            validOn: string;
        };
        FlowRecordInput: {
            basedOn: string[];
            flow: string;
            id: string;
            massKg: number;
            note?: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            state: "planned" | "offered" | "contracted" | "shipped" | "evaluated";
            /** Format: date */
            validOn: string;
        };
        FormDescription: {
            also: string[];
            document: string;
            en: string;
            fields: {
                also?: string[];
                choices?: {
                    also?: string[];
                    code: string;
                    en: string;
                    zh: string;
                }[];
                /** @enum {string} */
                code?: "credit" | "waste" | "manifest" | "hazardousBatch";
                en: string;
                key: string;
                /** @enum {string} */
                names?: "sites" | "materials" | "facilities" | "parties";
                noteEn?: string;
                noteZh?: string;
                prose?: boolean;
                required?: boolean;
                /** @enum {string} */
                type: "text" | "mass" | "share" | "day" | "month" | "number" | "choice";
                unit?: string;
                whole?: boolean;
                wide?: boolean;
                zh: string;
            }[];
            id: string;
            /** @enum {string} */
            mark: "V" | "P" | "M";
            /** @enum {string} */
            need: "mandatory" | "optional" | "own";
            noteEn: string;
            noteZh: string;
            /** @enum {string} */
            use: "ledger" | "filled" | "registry" | "application";
            zh: string;
        };
        FormDescriptionInput: {
            also: string[];
            document: string;
            en: string;
            fields: {
                also?: string[];
                choices?: {
                    also?: string[];
                    code: string;
                    en: string;
                    zh: string;
                }[];
                /** @enum {string} */
                code?: "credit" | "waste" | "manifest" | "hazardousBatch";
                en: string;
                key: string;
                /** @enum {string} */
                names?: "sites" | "materials" | "facilities" | "parties";
                noteEn?: string;
                noteZh?: string;
                prose?: boolean;
                required?: boolean;
                /** @enum {string} */
                type: "text" | "mass" | "share" | "day" | "month" | "number" | "choice";
                unit?: string;
                whole?: boolean;
                wide?: boolean;
                zh: string;
            }[];
            id: string;
            /** @enum {string} */
            mark: "V" | "P" | "M";
            /** @enum {string} */
            need: "mandatory" | "optional" | "own";
            noteEn: string;
            noteZh: string;
            /** @enum {string} */
            use: "ledger" | "filled" | "registry" | "application";
            zh: string;
        };
        FrozenEvaluation: {
            /** @constant */
            format: "xunyu.evaluation";
            hashes: {
                account: string;
                evaluationCase: string;
                reviews: string;
                taxes: string;
            };
            parts: components["schemas"]["EvaluationFile"];
            sha256: string;
            signature: {
                by: string;
                publicKey: string;
                value: string;
            } | null;
            /** @constant */
            version: 1;
        };
        FrozenEvaluationInput: {
            /** @constant */
            format: "xunyu.evaluation";
            hashes: {
                account: string;
                evaluationCase: string;
                reviews: string;
                taxes: string;
            };
            parts: components["schemas"]["EvaluationFileInput"];
            sha256: string;
            signature: {
                by: string;
                publicKey: string;
                value: string;
            } | null;
            /** @constant */
            version: 1;
        };
        GrossError: {
            alternatives: string[];
            equivalents: string[];
            estimate: number | null;
            flow: string;
            measured: number;
            sd: number | null;
            size: number | null;
            z: number;
        };
        GrossErrorInput: {
            alternatives: string[];
            equivalents: string[];
            estimate: number | null;
            flow: string;
            measured: number;
            sd: number | null;
            size: number | null;
            z: number;
        };
        GroundEntry: {
            entry: string;
            massKg: number;
            rows: components["schemas"]["Evidence"][];
            /** Format: date */
            validOn: string;
        };
        GroundEntryInput: {
            entry: string;
            massKg: number;
            rows: components["schemas"]["EvidenceInput"][];
            /** Format: date */
            validOn: string;
        };
        Health: {
            /** @enum {string} */
            database: "embedded" | "postgres";
            regions: number;
            /** @enum {string} */
            status: "ok" | "busy";
            version: string;
        };
        HealthInput: {
            /** @enum {string} */
            database: "embedded" | "postgres";
            regions: number;
            /** @enum {string} */
            status: "ok" | "busy";
            version: string;
        };
        Holding: {
            batch?: string;
            material: string;
            party: string;
            site: string;
        };
        HoldingInput: {
            batch?: string;
            material: string;
            party: string;
            site: string;
        };
        ImportInfo: {
            choices: components["schemas"]["ColumnChoice"][];
            /** Format: date-time */
            createdAt: string;
            files: {
                bytes: number;
                hash: string;
                name: string;
            }[];
            id: string;
            name: string;
            names: components["schemas"]["NameChoice"][];
            outcome: {
                added: number;
                corrected: number;
                corrections: {
                    afterDay: string;
                    afterKg: number;
                    beforeDay: string;
                    beforeKg: number;
                    key: string;
                    place: string;
                }[];
                entries: number;
                registryAdded: number;
                registryChanged: number;
                registryUnchanged: number;
                /** @constant */
                synthetic?: true;
                unchanged: number;
            } | null;
            party: string | null;
            progress: {
                of: number | null;
                /** @enum {string} */
                phase: "reading" | "saving";
                rows: number;
            } | null;
            refusal: components["schemas"]["Problem"][];
            region: string | null;
            report: {
                errors: number;
                facts: number;
                moistures?: {
                    /** @enum {string} */
                    from: "stream" | "region" | "none";
                    material: string;
                    moisture: string;
                    of: string | null;
                    rows: number;
                    site: string;
                }[];
                ok: boolean;
                passedOver: {
                    file: string;
                    sheet: string | null;
                }[];
                problems: components["schemas"]["Problem"][];
                registry: {
                    [key: string]: number;
                };
                sheets: {
                    columns: {
                        chosen: boolean;
                        column: string;
                        field: string | null;
                        fieldEn: string | null;
                        fieldZh: string | null;
                        guessed: boolean;
                        text: string;
                        unit: string | null;
                    }[];
                    counts: {
                        hidden: number;
                        notes: number;
                        read: number;
                        rows: number;
                        subtotals: number;
                    };
                    file: string;
                    form: string;
                    formEn: string;
                    formZh: string;
                    headerRows: [
                        number,
                        number
                    ];
                    preview: {
                        [key: string]: string;
                    }[];
                    sheet: string;
                    /** @enum {string} */
                    use: "ledger" | "filled" | "registry" | "application";
                }[];
                totals: {
                    dryKg: number;
                    material: string;
                    /** @enum {string} */
                    move: "opening" | "generated" | "into_store" | "out_of_store" | "own_utilised" | "own_disposed" | "dumped" | "dispatched";
                    nameEn?: string;
                    nameZh?: string;
                    rows: number;
                    wetKg: number;
                }[];
                unknown?: {
                    /** @enum {string} */
                    kind: "sites" | "materials";
                    name: string;
                    near: string | null;
                    rows: number;
                }[];
                warnings: number;
                would?: {
                    added: number;
                    corrected: number;
                    registryAdded: number;
                    registryChanged: number;
                    registryUnchanged: number;
                    unchanged: number;
                };
            } | null;
            savedAt: string | null;
            sheets: components["schemas"]["SheetChoice"][];
            site: string | null;
            /** @enum {string} */
            status: "reading" | "refused" | "ready" | "saving" | "saved" | "failed";
        };
        ImportInfoInput: {
            choices: components["schemas"]["ColumnChoiceInput"][];
            /** Format: date-time */
            createdAt: string;
            files: {
                bytes: number;
                hash: string;
                name: string;
            }[];
            id: string;
            name: string;
            names: components["schemas"]["NameChoiceInput"][];
            outcome: {
                added: number;
                corrected: number;
                corrections: {
                    afterDay: string;
                    afterKg: number;
                    beforeDay: string;
                    beforeKg: number;
                    key: string;
                    place: string;
                }[];
                entries: number;
                registryAdded: number;
                registryChanged: number;
                registryUnchanged: number;
                /** @constant */
                synthetic?: true;
                unchanged: number;
            } | null;
            party: string | null;
            progress: {
                of: number | null;
                /** @enum {string} */
                phase: "reading" | "saving";
                rows: number;
            } | null;
            refusal: components["schemas"]["ProblemInput"][];
            region: string | null;
            report: {
                errors: number;
                facts: number;
                moistures?: {
                    /** @enum {string} */
                    from: "stream" | "region" | "none";
                    material: string;
                    moisture: string;
                    of: string | null;
                    rows: number;
                    site: string;
                }[];
                ok: boolean;
                passedOver: {
                    file: string;
                    sheet: string | null;
                }[];
                problems: components["schemas"]["ProblemInput"][];
                registry: {
                    [key: string]: number;
                };
                sheets: {
                    columns: {
                        chosen: boolean;
                        column: string;
                        field: string | null;
                        fieldEn: string | null;
                        fieldZh: string | null;
                        guessed: boolean;
                        text: string;
                        unit: string | null;
                    }[];
                    counts: {
                        hidden: number;
                        notes: number;
                        read: number;
                        rows: number;
                        subtotals: number;
                    };
                    file: string;
                    form: string;
                    formEn: string;
                    formZh: string;
                    headerRows: [
                        number,
                        number
                    ];
                    preview: {
                        [key: string]: string;
                    }[];
                    sheet: string;
                    /** @enum {string} */
                    use: "ledger" | "filled" | "registry" | "application";
                }[];
                totals: {
                    dryKg: number;
                    material: string;
                    /** @enum {string} */
                    move: "opening" | "generated" | "into_store" | "out_of_store" | "own_utilised" | "own_disposed" | "dumped" | "dispatched";
                    nameEn?: string;
                    nameZh?: string;
                    rows: number;
                    wetKg: number;
                }[];
                unknown?: {
                    /** @enum {string} */
                    kind: "sites" | "materials";
                    name: string;
                    near: string | null;
                    rows: number;
                }[];
                warnings: number;
                would?: {
                    added: number;
                    corrected: number;
                    registryAdded: number;
                    registryChanged: number;
                    registryUnchanged: number;
                    unchanged: number;
                };
            } | null;
            savedAt: string | null;
            sheets: components["schemas"]["SheetChoiceInput"][];
            site: string | null;
            /** @enum {string} */
            status: "reading" | "refused" | "ready" | "saving" | "saved" | "failed";
        };
        ImportPage: {
            imports: components["schemas"]["ImportInfo"][];
            total: number;
        };
        ImportPageInput: {
            imports: components["schemas"]["ImportInfoInput"][];
            total: number;
        };
        InputDifference: {
            fields: {
                base: unknown;
                field: string;
                other: unknown;
            }[];
            inputHash: {
                base: string | null;
                other: string | null;
                same: boolean;
            };
            name: {
                base: string | null;
                other: string | null;
            };
            region: {
                base: {
                    id: string;
                    version: string;
                };
                other: {
                    id: string;
                    version: string;
                };
                tables: {
                    added: number;
                    changed: number;
                    removed: number;
                    rows: {
                        /** @enum {string} */
                        change: "added" | "removed" | "changed";
                        fields: {
                            base: unknown;
                            field: string;
                            other: unknown;
                        }[];
                        key: string;
                    }[];
                    table: string;
                }[] | null;
            };
            settings: {
                base: number | boolean | string | null;
                key: string;
                other: number | boolean | string | null;
            }[];
        };
        InputDifferenceInput: {
            fields: {
                base: unknown;
                field: string;
                other: unknown;
            }[];
            inputHash: {
                base: string | null;
                other: string | null;
                same: boolean;
            };
            name: {
                base: string | null;
                other: string | null;
            };
            region: {
                base: {
                    id: string;
                    version: string;
                };
                other: {
                    id: string;
                    version: string;
                };
                tables: {
                    added: number;
                    changed: number;
                    removed: number;
                    rows: {
                        /** @enum {string} */
                        change: "added" | "removed" | "changed";
                        fields: {
                            base: unknown;
                            field: string;
                            other: unknown;
                        }[];
                        key: string;
                    }[];
                    table: string;
                }[] | null;
            };
            settings: {
                base: number | boolean | string | null;
                key: string;
                other: number | boolean | string | null;
            }[];
        };
        KeptStudy: {
            plans: {
                [key: string]: string;
            };
            result: components["schemas"]["StudyResult"];
            stats: {
                iterations: number;
                seconds: number;
                solves: number;
            };
            unfinished?: {
                done: number;
                of: number;
                words: {
                    en: string;
                    zh: string;
                };
            };
            warnings: components["schemas"]["Problem"][];
        };
        KeptStudyInput: {
            plans: {
                [key: string]: string;
            };
            result: components["schemas"]["StudyResultInput"];
            stats: {
                iterations: number;
                seconds: number;
                solves: number;
            };
            unfinished?: {
                done: number;
                of: number;
                words: {
                    en: string;
                    zh: string;
                };
            };
            warnings: components["schemas"]["ProblemInput"][];
        };
        LedgerAudit: {
            counted: {
                accounts: number;
                entries: number;
                events: number;
                files: number;
                records: number;
            };
            cut: boolean;
            findings: components["schemas"]["LedgerFinding"][];
            head: components["schemas"]["LedgerHead"];
            sound: boolean;
        };
        LedgerAuditInput: {
            counted: {
                accounts: number;
                entries: number;
                events: number;
                files: number;
                records: number;
            };
            cut: boolean;
            findings: components["schemas"]["LedgerFindingInput"][];
            head: components["schemas"]["LedgerHeadInput"];
            sound: boolean;
        };
        LedgerFinding: {
            /** @enum {string} */
            code: "chain.gap" | "chain.broken" | "chain.head" | "record.changed" | "record.missing" | "record.added" | "entry.unbalanced" | "account.sum" | "account.overdrawn" | "pending.beyond" | "file.changed";
            en: string;
            fields: string[];
            id: string;
            table: string;
            zh: string;
        };
        LedgerFindingInput: {
            /** @enum {string} */
            code: "chain.gap" | "chain.broken" | "chain.head" | "record.changed" | "record.missing" | "record.added" | "entry.unbalanced" | "account.sum" | "account.overdrawn" | "pending.beyond" | "file.changed";
            en: string;
            fields: string[];
            id: string;
            table: string;
            zh: string;
        };
        LedgerHead: {
            at: string;
            hash: string;
            sequence: number;
        };
        LedgerHeadInput: {
            at: string;
            hash: string;
            sequence: number;
        };
        LedgerReconciliation: {
            assumed: string[];
            result: components["schemas"]["Reconciliation"];
        };
        LedgerReconciliationInput: {
            assumed: string[];
            result: components["schemas"]["ReconciliationInput"];
        };
        LedgerRow: {
            dryKg: number;
            file: string;
            id: string;
            line: number;
            material: string;
            moisture: string;
            moistureAssumed: boolean;
            party: string;
            sheet: string;
            site: string;
            /** @enum {string} */
            unit: "jin" | "kg" | "t" | "100t" | "kt" | "10kt" | "Mt" | "100Mt";
            /** Format: date */
            validOn: string;
            voucher: string;
            wetKg: number;
            written: string;
        };
        LedgerRowInput: {
            dryKg: number;
            file: string;
            id: string;
            line: number;
            material: string;
            moisture: string;
            moistureAssumed: boolean;
            party: string;
            sheet: string;
            site: string;
            /** @enum {string} */
            unit: "jin" | "kg" | "t" | "100t" | "kt" | "10kt" | "Mt" | "100Mt";
            /** Format: date */
            validOn: string;
            voucher: string;
            wetKg: number;
            written: string;
        };
        LedgerState: {
            head: components["schemas"]["LedgerHead"];
            last: {
                /** Format: date-time */
                at: string;
                report: components["schemas"]["LedgerAudit"];
            } | null;
            synthetic: boolean;
        };
        LedgerStateInput: {
            head: components["schemas"]["LedgerHeadInput"];
            last: {
                /** Format: date-time */
                at: string;
                report: components["schemas"]["LedgerAuditInput"];
            } | null;
            synthetic: boolean;
        };
        LedgerSummary: {
            balances: components["schemas"]["YearBalance"][];
            summary: components["schemas"]["MonthLine"][];
        };
        LedgerSummaryInput: {
            balances: components["schemas"]["YearBalanceInput"][];
            summary: components["schemas"]["MonthLineInput"][];
        };
        Manifest: {
            basedOn: string[];
            contract: string;
            dispatchedKg: number;
            flow: string;
            from: string;
            id: string;
            material: string;
            mode: string;
            /** Format: date-time */
            recordedAt: string;
            to: string;
            /** Format: date */
            validOn: string;
            vehicle?: string;
            weighingSlip: string;
        };
        ManifestInput: {
            basedOn: string[];
            contract: string;
            dispatchedKg: number;
            flow: string;
            from: string;
            id: string;
            material: string;
            mode: string;
            /** Format: date-time */
            recordedAt: string;
            to: string;
            /** Format: date */
            validOn: string;
            vehicle?: string;
            weighingSlip: string;
        };
        MassBalance: {
            /** @enum {string} */
            agree: "yes" | "no" | "undetermined" | "unverified";
            /** @enum {string} */
            basis: "dry" | "wet";
            derivations: components["schemas"]["Derivation"][];
            lossKg: number;
            others: {
                batchesKg: number;
                material: string;
            }[];
            products: {
                batchesKg: number;
                countedKg: number | null;
                product: string;
                salesCny: string;
                soldKg: number;
            }[];
            share: components["schemas"]["ShareOfWaste"];
            tolerance: string;
            wastes: components["schemas"]["WasteBalance"][];
        };
        MassBalanceInput: {
            /** @enum {string} */
            agree: "yes" | "no" | "undetermined" | "unverified";
            /** @enum {string} */
            basis: "dry" | "wet";
            derivations: components["schemas"]["DerivationInput"][];
            lossKg: number;
            others: {
                batchesKg: number;
                material: string;
            }[];
            products: {
                batchesKg: number;
                countedKg: number | null;
                product: string;
                salesCny: string;
                soldKg: number;
            }[];
            share: components["schemas"]["ShareOfWasteInput"];
            tolerance: string;
            wastes: components["schemas"]["WasteBalanceInput"][];
        };
        Me: {
            actsFor: string[] | null;
            /** @enum {string} */
            by: "public" | "local" | "session" | "token" | "refused";
            delegations: components["schemas"]["Delegation"][];
            mayAdminister: boolean;
            mayPlan: boolean;
            memberships: {
                id: string;
                /** @enum {string} */
                role: "authority" | "firm" | "park" | "evaluator" | "operator";
                /** Format: date-time */
                since: string;
                tenant: string | null;
                user: string;
            }[];
            roles: ("authority" | "firm" | "park" | "evaluator" | "operator" | "public")[];
            sees: {
                commerce: number | null;
                document: number | null;
                evidence: number | null;
                quantity: number | null;
                recipe: number | null;
            };
            username: string | null;
        };
        MeasuredStream: {
            entries: number;
            highKg: number;
            lowKg: number;
            massKg: number;
            material: string;
            months: string[];
            period: number;
            /** Format: date-time */
            recordedAt: string;
            site: string;
            used: boolean;
        };
        MeasuredStreamInput: {
            entries: number;
            highKg: number;
            lowKg: number;
            massKg: number;
            material: string;
            months: string[];
            period: number;
            /** Format: date-time */
            recordedAt: string;
            site: string;
            used: boolean;
        };
        MeInput: {
            actsFor: string[] | null;
            /** @enum {string} */
            by: "public" | "local" | "session" | "token" | "refused";
            delegations: components["schemas"]["DelegationInput"][];
            mayAdminister: boolean;
            mayPlan: boolean;
            memberships: {
                id: string;
                /** @enum {string} */
                role: "authority" | "firm" | "park" | "evaluator" | "operator";
                /** Format: date-time */
                since: string;
                tenant: string | null;
                user: string;
            }[];
            roles: ("authority" | "firm" | "park" | "evaluator" | "operator" | "public")[];
            sees: {
                commerce: number | null;
                document: number | null;
                evidence: number | null;
                quantity: number | null;
                recipe: number | null;
            };
            username: string | null;
        };
        Membership: {
            id: string;
            /** @enum {string} */
            role: "authority" | "firm" | "park" | "evaluator" | "operator";
            /** Format: date-time */
            since: string;
            tenant: string | null;
            user: string;
            username: string;
        };
        MembershipInput: {
            id: string;
            /** @enum {string} */
            role: "authority" | "firm" | "park" | "evaluator" | "operator";
            /** Format: date-time */
            since: string;
            tenant: string | null;
            user: string;
            username: string;
        };
        MonthLine: {
            closingKg: number;
            contractDisposedKg: number;
            contractStoredKg: number;
            contractUtilisedKg: number;
            dumpedKg: number;
            generatedKg: number;
            material: string;
            month: string;
            openingKg: number;
            ownDisposedKg: number;
            ownUtilisedKg: number;
            site: string;
            storedKg: number;
        };
        MonthLineInput: {
            closingKg: number;
            contractDisposedKg: number;
            contractStoredKg: number;
            contractUtilisedKg: number;
            dumpedKg: number;
            generatedKg: number;
            material: string;
            month: string;
            openingKg: number;
            ownDisposedKg: number;
            ownUtilisedKg: number;
            site: string;
            storedKg: number;
        };
        NameChoice: {
            id: string;
            /** @enum {string} */
            kind: "sites" | "materials";
            name: string;
            register?: boolean;
        };
        NameChoiceInput: {
            id: string;
            /** @enum {string} */
            kind: "sites" | "materials";
            name: string;
            register?: boolean;
        };
        Network: {
            flows: components["schemas"]["NetworkFlow"][];
            /** @default [] */
            instruments: components["schemas"]["NetworkInstrument"][];
            /** @default [] */
            nodes: components["schemas"]["NetworkNode"][];
            /** @default [] */
            stocks: components["schemas"]["NetworkStock"][];
            /** @default false */
            synthetic: boolean;
            titleEn?: string;
            titleZh?: string;
            /** @default [] */
            tolerances: components["schemas"]["ToleranceRule"][];
            /**
             * @default t
             * @enum {string}
             */
            unit: "t" | "kg";
        };
        NetworkFlow: {
            basedOn?: string[];
            fractions?: {
                [key: string]: {
                    sigma: number;
                    value: number;
                };
            };
            from?: string;
            id: string;
            instrument?: string;
            least?: number;
            mass?: number;
            material?: string;
            moisture?: number;
            most?: number;
            nameEn?: string;
            nameZh?: string;
            received?: {
                instrument?: string;
                mass: number;
                sigma: number;
            };
            sigma?: number;
            to?: string;
            /** Format: date */
            validOn?: string;
        };
        NetworkFlowInput: {
            basedOn?: string[];
            fractions?: {
                [key: string]: {
                    sigma: number;
                    value: number;
                };
            };
            from?: string;
            id: string;
            instrument?: string;
            least?: number;
            mass?: number;
            material?: string;
            moisture?: number;
            most?: number;
            nameEn?: string;
            nameZh?: string;
            received?: {
                instrument?: string;
                mass: number;
                sigma: number;
            };
            sigma?: number;
            to?: string;
            /** Format: date */
            validOn?: string;
        };
        NetworkInput: {
            flows: components["schemas"]["NetworkFlowInput"][];
            /** @default [] */
            instruments: components["schemas"]["NetworkInstrumentInput"][];
            /** @default [] */
            nodes: components["schemas"]["NetworkNodeInput"][];
            /** @default [] */
            stocks: components["schemas"]["NetworkStockInput"][];
            /** @default false */
            synthetic: boolean;
            titleEn?: string;
            titleZh?: string;
            /** @default [] */
            tolerances: components["schemas"]["ToleranceRuleInput"][];
            /**
             * @default t
             * @enum {string}
             */
            unit: "t" | "kg";
        };
        NetworkInstrument: {
            absoluteSd?: number;
            id: string;
            kind?: string;
            nameEn?: string;
            nameZh?: string;
            relativeSd?: number;
        };
        NetworkInstrumentInput: {
            absoluteSd?: number;
            id: string;
            kind?: string;
            nameEn?: string;
            nameZh?: string;
            relativeSd?: number;
        };
        NetworkNode: {
            id: string;
            nameEn?: string;
            nameZh?: string;
            reacts?: string[];
        };
        NetworkNodeInput: {
            id: string;
            nameEn?: string;
            nameZh?: string;
            reacts?: string[];
        };
        NetworkStock: {
            closing?: {
                instrument?: string;
                mass: number;
                sigma: number;
            };
            id: string;
            nameEn?: string;
            nameZh?: string;
            node: string;
            opening?: {
                instrument?: string;
                mass: number;
                sigma: number;
            };
        };
        NetworkStockInput: {
            closing?: {
                instrument?: string;
                mass: number;
                sigma: number;
            };
            id: string;
            nameEn?: string;
            nameZh?: string;
            node: string;
            opening?: {
                instrument?: string;
                mass: number;
                sigma: number;
            };
        };
        NewObjection: {
            by?: string;
            /** @default [] */
            evidence: string[];
            text: string;
            /** Format: date */
            validOn?: string;
        };
        NewObjectionInput: {
            by?: string;
            /** @default [] */
            evidence: string[];
            text: string;
            /** Format: date */
            validOn?: string;
        };
        NodeTest: {
            imbalance: number;
            nodes: string[];
            sd: number;
            suspect: boolean;
            z: number;
        };
        NodeTestInput: {
            imbalance: number;
            nodes: string[];
            sd: number;
            suspect: boolean;
            z: number;
        };
        Offer: {
            basedOn: string[];
            flow: string;
            from: string;
            id: string;
            massKg: number;
            material: string;
            priceCnyPerT: string;
            /** Format: date-time */
            recordedAt: string;
            to: string;
            /** Format: date */
            validOn: string;
        };
        OfferInput: {
            basedOn: string[];
            flow: string;
            from: string;
            id: string;
            massKg: number;
            material: string;
            priceCnyPerT: string;
            /** Format: date-time */
            recordedAt: string;
            to: string;
            /** Format: date */
            validOn: string;
        };
        OfferLine: {
            basedOn: string[];
            flow: string;
            from: string;
            id: string;
            massKg: number;
            material: string;
            openKg: number;
            priceCnyPerT: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "refused" | "withdrawn" | "fulfilled";
            to: string;
            /** Format: date */
            validOn: string;
        };
        OfferLineInput: {
            basedOn: string[];
            flow: string;
            from: string;
            id: string;
            massKg: number;
            material: string;
            openKg: number;
            priceCnyPerT: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "refused" | "withdrawn" | "fulfilled";
            to: string;
            /** Format: date */
            validOn: string;
        };
        OfferRequest: {
            massKg: number;
            priceCnyPerT: string;
            /** Format: date */
            validOn: string;
        };
        OfferRequestInput: {
            massKg: number;
            priceCnyPerT: string;
            /** Format: date */
            validOn: string;
        };
        OfferStep: {
            basedOn: string[];
            by: string;
            id: string;
            offer: string;
            reasons: {
                code: string;
                en: string;
                zh: string;
            }[];
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            step: "refused" | "withdrawn";
            /** Format: date */
            validOn: string;
        };
        OfferStepInput: {
            basedOn: string[];
            by: string;
            id: string;
            offer: string;
            reasons: {
                code: string;
                en: string;
                zh: string;
            }[];
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            step: "refused" | "withdrawn";
            /** Format: date */
            validOn: string;
        };
        PlanComparison: {
            builds: {
                base: number;
                delta: number;
                other: number;
                process: string;
                site: string;
                unit: string;
            }[];
            changed: {
                flows: number;
                tonnes: number;
            };
            co2: {
                [key: string]: components["schemas"]["Difference"];
            };
            costs: {
                [key: string]: components["schemas"]["Difference"];
            };
            flows: {
                base: number;
                delta: number;
                from: string;
                material: string;
                mode: string;
                other: number;
                to: string;
            }[];
            objective: components["schemas"]["Difference"];
            settings: {
                base: string | number | boolean | null;
                key: string;
                other: string | number | boolean | null;
            }[];
            targets: {
                achieved: {
                    base: number | null;
                    other: number | null;
                };
                clause: string;
                id: string;
                nameEn: string;
                nameZh: string;
                price: {
                    base: number | null;
                    other: number | null;
                };
                priceUnit: string;
                required: {
                    base: number | null;
                    other: number | null;
                };
                unit: string;
            }[];
            ties: {
                flows: number;
                held: boolean;
                tonnes: number;
            };
        };
        PlanComparisonInput: {
            builds: {
                base: number;
                delta: number;
                other: number;
                process: string;
                site: string;
                unit: string;
            }[];
            changed: {
                flows: number;
                tonnes: number;
            };
            co2: {
                [key: string]: components["schemas"]["DifferenceInput"];
            };
            costs: {
                [key: string]: components["schemas"]["DifferenceInput"];
            };
            flows: {
                base: number;
                delta: number;
                from: string;
                material: string;
                mode: string;
                other: number;
                to: string;
            }[];
            objective: components["schemas"]["DifferenceInput"];
            settings: {
                base: string | number | boolean | null;
                key: string;
                other: string | number | boolean | null;
            }[];
            targets: {
                achieved: {
                    base: number | null;
                    other: number | null;
                };
                clause: string;
                id: string;
                nameEn: string;
                nameZh: string;
                price: {
                    base: number | null;
                    other: number | null;
                };
                priceUnit: string;
                required: {
                    base: number | null;
                    other: number | null;
                };
                unit: string;
            }[];
            ties: {
                flows: number;
                held: boolean;
                tonnes: number;
            };
        };
        PlanGroundAnswer: {
            /** @enum {string} */
            ground: "estimates" | "ledger";
            streams: {
                basedOn: components["schemas"]["GroundEntry"][];
                entries: number;
                highKg: number;
                lowKg: number;
                massKg: number;
                material: string;
                months: string[];
                period: number;
                /** Format: date-time */
                recordedAt: string;
                site: string;
                used: boolean;
            }[];
        };
        PlanGroundAnswerInput: {
            /** @enum {string} */
            ground: "estimates" | "ledger";
            streams: {
                basedOn: components["schemas"]["GroundEntryInput"][];
                entries: number;
                highKg: number;
                lowKg: number;
                massKg: number;
                material: string;
                months: string[];
                period: number;
                /** Format: date-time */
                recordedAt: string;
                site: string;
                used: boolean;
            }[];
        };
        PlanHappening: {
            /** Format: date-time */
            at: string;
            attempt: number | null;
            /** @enum {string} */
            kind: "claimed" | "written" | "failed" | "cancelled" | "released" | "refused";
            worker: string | null;
        };
        PlanHappeningInput: {
            /** Format: date-time */
            at: string;
            attempt: number | null;
            /** @enum {string} */
            kind: "claimed" | "written" | "failed" | "cancelled" | "released" | "refused";
            worker: string | null;
        };
        PlanInfo: {
            answers: components["schemas"]["ScenarioPointer"] | null;
            attempts: number;
            base: boolean;
            /** Format: date-time */
            createdAt: string;
            error: components["schemas"]["Problem"] | null;
            finishedAt: string | null;
            id: string;
            name: string;
            periods: number[] | null;
            programme: string | null;
            progress: components["schemas"]["PlanProgress"] | null;
            region: string;
            regionVersion: string;
            reusedFrom: string | null;
            scenario: components["schemas"]["Scenario"];
            startedAt: string | null;
            /** @enum {string} */
            status: "queued" | "running" | "optimal" | "best_found" | "relaxed" | "infeasible" | "cancelled" | "failed";
            study: string | null;
            summary: components["schemas"]["PlanSummary"] | null;
            sweep: {
                at: number;
                id: string;
            } | null;
            worker: string | null;
        };
        PlanInfoInput: {
            answers: components["schemas"]["ScenarioPointerInput"] | null;
            attempts: number;
            base: boolean;
            /** Format: date-time */
            createdAt: string;
            error: components["schemas"]["ProblemInput"] | null;
            finishedAt: string | null;
            id: string;
            name: string;
            periods: number[] | null;
            programme: string | null;
            progress: components["schemas"]["PlanProgressInput"] | null;
            region: string;
            regionVersion: string;
            reusedFrom: string | null;
            scenario: components["schemas"]["ScenarioInput"];
            startedAt: string | null;
            /** @enum {string} */
            status: "queued" | "running" | "optimal" | "best_found" | "relaxed" | "infeasible" | "cancelled" | "failed";
            study: string | null;
            summary: components["schemas"]["PlanSummaryInput"] | null;
            sweep: {
                at: number;
                id: string;
            } | null;
            worker: string | null;
        };
        PlanProgress: {
            columns?: number;
            columnsPossible?: number;
            gap?: number;
            iterations?: number;
            objective?: number;
            objectiveUnit?: string;
            /** @enum {string} */
            phase: "loading" | "network" | "solving" | "pricing" | "relaxing" | "siting" | "checking" | "saving" | "done";
            round?: number;
            seconds: number;
        };
        PlanProgressInput: {
            columns?: number;
            columnsPossible?: number;
            gap?: number;
            iterations?: number;
            objective?: number;
            objectiveUnit?: string;
            /** @enum {string} */
            phase: "loading" | "network" | "solving" | "pricing" | "relaxing" | "siting" | "checking" | "saving" | "done";
            round?: number;
            seconds: number;
        };
        PlanRequest: {
            gap?: number;
            /** @enum {string} */
            ground?: "estimates" | "ledger";
            integer?: boolean;
            name?: string;
            periods?: number[];
            programme?: string;
            region: string;
            seconds?: number;
            /** @default {} */
            settings: {
                [key: string]: number | boolean | string;
            };
        };
        PlanRequestInput: {
            gap?: number;
            /** @enum {string} */
            ground?: "estimates" | "ledger";
            integer?: boolean;
            name?: string;
            periods?: number[];
            programme?: string;
            region: string;
            seconds?: number;
            /** @default {} */
            settings: {
                [key: string]: number | boolean | string;
            };
        };
        PlanResult: {
            activities: {
                capacity: number;
                cny: number;
                existing: number;
                inputs: {
                    [key: string]: number;
                };
                outputs: {
                    [key: string]: number;
                };
                period: number;
                process: string;
                site: string;
                tonnes: number;
                unit: string;
            }[];
            builds: {
                capacity: number;
                cny: number;
                opened: boolean;
                period: number;
                process: string;
                site: string;
                unit: string;
            }[];
            capacityPrices: {
                id: string;
                /** @enum {string} */
                kind: "unit" | "build_limit" | "siding" | "line" | "fleet" | "arc" | "stock" | "disposal" | "quota";
                limit: number;
                period: number;
                unit: string;
                used: number;
                value: number;
            }[];
            checks: {
                count?: number;
                name: string;
                ok: boolean;
                place?: string;
                tolerance: number;
                worst: number;
            }[];
            co2: {
                avoidedKg: number;
                netKg: number;
                processKg: number;
                purchasesKg: number;
                transportKg: number;
            };
            costs: {
                capital: number;
                carbon: number;
                disposal: number;
                levy: number;
                processing: number;
                purchases: number;
                revenue: number;
                subsidy: number;
                transport: number;
            };
            disposals: {
                cny: number;
                /** @enum {string} */
                kind?: "disposed" | "left";
                levyCny: number;
                material: string;
                period: number;
                site: string;
                tonnes: number;
            }[];
            engine: {
                name: string;
                seconds: number;
                version: string;
            };
            flows: {
                cny: number;
                co2Kg: number;
                from: string;
                id: string;
                km: number;
                material: string;
                mode: string;
                /** @enum {string} */
                origin?: "stream" | "output";
                period: number;
                process?: string;
                to: string;
                tonnes: number;
                via?: string[];
            }[];
            gap: number;
            gapCny?: number;
            inputHash: string;
            integer?: {
                asked: number;
                boundCny: number;
                gap: number;
                gapCny?: number;
                nodes: number;
                opened: number;
                reached: boolean;
            };
            objective: {
                /** @constant */
                unit: "CNY";
                value: number;
            };
            periods: number[];
            prices: {
                byproduct?: boolean;
                material: string;
                period: number;
                process?: string;
                /** @enum {string} */
                role: "stream" | "feed" | "product" | "demand";
                site: string;
                unit: string;
                value: number;
            }[];
            programme: string | null;
            recipePrices?: {
                balance: number;
                limits: {
                    component: string;
                    sense: string;
                    value: number;
                }[];
                most: {
                    [key: string]: number;
                };
                period: number;
                unit: string;
            }[];
            region: {
                id: string;
                nameEn: string;
                nameZh: string;
                synthetic: boolean;
                version: string;
            };
            relaxations: {
                achievable: number;
                by: number;
                id: string;
                /** @enum {string} */
                kind: "target" | "demand" | "other";
                period?: number;
                required: number;
                sentenceEn: string;
                sentenceZh: string;
                unit: string;
            }[];
            scenario: components["schemas"]["Scenario"];
            shortfall?: {
                capacityPrices: {
                    id: string;
                    /** @enum {string} */
                    kind: "unit" | "build_limit" | "siding" | "line" | "fleet" | "arc" | "stock" | "disposal" | "quota";
                    limit: number;
                    period: number;
                    unit: string;
                    used: number;
                    value: number;
                }[];
                prices: {
                    byproduct?: boolean;
                    material: string;
                    period: number;
                    process?: string;
                    /** @enum {string} */
                    role: "stream" | "feed" | "product" | "demand";
                    site: string;
                    unit: string;
                    value: number;
                }[];
                recipePrices: {
                    balance: number;
                    limits: {
                        component: string;
                        sense: string;
                        value: number;
                    }[];
                    most: {
                        [key: string]: number;
                    };
                    period: number;
                    unit: string;
                }[];
                targets: {
                    id: string;
                    price: number;
                }[];
            };
            stats: {
                columns: number;
                columnsPossible: number;
                iterations: number;
                rounds: number;
                rows: number;
            };
            /** @enum {string} */
            status: "optimal" | "best_found" | "relaxed" | "infeasible" | "cancelled";
            stocks: {
                drawn: number;
                left: number;
                material: string;
                period: number;
                site: string;
            }[];
            targets: {
                achieved: number | null;
                clause: string;
                id: string;
                measure: string;
                met: boolean | null;
                modelled: boolean;
                nameEn: string;
                nameZh: string;
                price: number | null;
                priceUnit: string;
                required: number | null;
                /** @enum {string} */
                sense: ">=" | "<=";
                unit: string;
                year: number;
            }[];
            ties?: {
                flows: number;
                to: string;
                tonnes: number;
            };
            warnings: components["schemas"]["Problem"][];
        };
        PlanResultInput: {
            activities: {
                capacity: number;
                cny: number;
                existing: number;
                inputs: {
                    [key: string]: number;
                };
                outputs: {
                    [key: string]: number;
                };
                period: number;
                process: string;
                site: string;
                tonnes: number;
                unit: string;
            }[];
            builds: {
                capacity: number;
                cny: number;
                opened: boolean;
                period: number;
                process: string;
                site: string;
                unit: string;
            }[];
            capacityPrices: {
                id: string;
                /** @enum {string} */
                kind: "unit" | "build_limit" | "siding" | "line" | "fleet" | "arc" | "stock" | "disposal" | "quota";
                limit: number;
                period: number;
                unit: string;
                used: number;
                value: number;
            }[];
            checks: {
                count?: number;
                name: string;
                ok: boolean;
                place?: string;
                tolerance: number;
                worst: number;
            }[];
            co2: {
                avoidedKg: number;
                netKg: number;
                processKg: number;
                purchasesKg: number;
                transportKg: number;
            };
            costs: {
                capital: number;
                carbon: number;
                disposal: number;
                levy: number;
                processing: number;
                purchases: number;
                revenue: number;
                subsidy: number;
                transport: number;
            };
            disposals: {
                cny: number;
                /** @enum {string} */
                kind?: "disposed" | "left";
                levyCny: number;
                material: string;
                period: number;
                site: string;
                tonnes: number;
            }[];
            engine: {
                name: string;
                seconds: number;
                version: string;
            };
            flows: {
                cny: number;
                co2Kg: number;
                from: string;
                id: string;
                km: number;
                material: string;
                mode: string;
                /** @enum {string} */
                origin?: "stream" | "output";
                period: number;
                process?: string;
                to: string;
                tonnes: number;
                via?: string[];
            }[];
            gap: number;
            gapCny?: number;
            inputHash: string;
            integer?: {
                asked: number;
                boundCny: number;
                gap: number;
                gapCny?: number;
                nodes: number;
                opened: number;
                reached: boolean;
            };
            objective: {
                /** @constant */
                unit: "CNY";
                value: number;
            };
            periods: number[];
            prices: {
                byproduct?: boolean;
                material: string;
                period: number;
                process?: string;
                /** @enum {string} */
                role: "stream" | "feed" | "product" | "demand";
                site: string;
                unit: string;
                value: number;
            }[];
            programme: string | null;
            recipePrices?: {
                balance: number;
                limits: {
                    component: string;
                    sense: string;
                    value: number;
                }[];
                most: {
                    [key: string]: number;
                };
                period: number;
                unit: string;
            }[];
            region: {
                id: string;
                nameEn: string;
                nameZh: string;
                synthetic: boolean;
                version: string;
            };
            relaxations: {
                achievable: number;
                by: number;
                id: string;
                /** @enum {string} */
                kind: "target" | "demand" | "other";
                period?: number;
                required: number;
                sentenceEn: string;
                sentenceZh: string;
                unit: string;
            }[];
            scenario: components["schemas"]["ScenarioInput"];
            shortfall?: {
                capacityPrices: {
                    id: string;
                    /** @enum {string} */
                    kind: "unit" | "build_limit" | "siding" | "line" | "fleet" | "arc" | "stock" | "disposal" | "quota";
                    limit: number;
                    period: number;
                    unit: string;
                    used: number;
                    value: number;
                }[];
                prices: {
                    byproduct?: boolean;
                    material: string;
                    period: number;
                    process?: string;
                    /** @enum {string} */
                    role: "stream" | "feed" | "product" | "demand";
                    site: string;
                    unit: string;
                    value: number;
                }[];
                recipePrices: {
                    balance: number;
                    limits: {
                        component: string;
                        sense: string;
                        value: number;
                    }[];
                    most: {
                        [key: string]: number;
                    };
                    period: number;
                    unit: string;
                }[];
                targets: {
                    id: string;
                    price: number;
                }[];
            };
            stats: {
                columns: number;
                columnsPossible: number;
                iterations: number;
                rounds: number;
                rows: number;
            };
            /** @enum {string} */
            status: "optimal" | "best_found" | "relaxed" | "infeasible" | "cancelled";
            stocks: {
                drawn: number;
                left: number;
                material: string;
                period: number;
                site: string;
            }[];
            targets: {
                achieved: number | null;
                clause: string;
                id: string;
                measure: string;
                met: boolean | null;
                modelled: boolean;
                nameEn: string;
                nameZh: string;
                price: number | null;
                priceUnit: string;
                required: number | null;
                /** @enum {string} */
                sense: ">=" | "<=";
                unit: string;
                year: number;
            }[];
            ties?: {
                flows: number;
                to: string;
                tonnes: number;
            };
            warnings: components["schemas"]["ProblemInput"][];
        };
        PlanSummary: {
            builds: number;
            checks: {
                count?: number;
                name: string;
                ok: boolean;
                place?: string;
                tolerance: number;
                worst: number;
            }[];
            co2: {
                avoidedKg: number;
                netKg: number;
                processKg: number;
                purchasesKg: number;
                transportKg: number;
            };
            costs: {
                capital: number;
                carbon: number;
                disposal: number;
                levy: number;
                processing: number;
                purchases: number;
                revenue: number;
                subsidy: number;
                transport: number;
            };
            engine: {
                name: string;
                seconds: number;
                version: string;
            };
            flows: number;
            gap: number;
            gapCny?: number;
            inputHash: string;
            integer?: {
                asked: number;
                boundCny: number;
                gap: number;
                gapCny?: number;
                nodes: number;
                opened: number;
                reached: boolean;
            };
            objective: {
                unit: string;
                value: number;
            };
            relaxations: {
                achievable: number;
                by: number;
                id: string;
                /** @enum {string} */
                kind: "target" | "demand" | "other";
                period?: number;
                required: number;
                sentenceEn: string;
                sentenceZh: string;
                unit: string;
            }[];
            stats: {
                columns: number;
                columnsPossible: number;
                iterations: number;
                rounds: number;
                rows: number;
            };
            targets: {
                achieved: number | null;
                clause: string;
                id: string;
                measure: string;
                met: boolean | null;
                modelled: boolean;
                nameEn: string;
                nameZh: string;
                price: number | null;
                priceUnit: string;
                required: number | null;
                /** @enum {string} */
                sense: ">=" | "<=";
                unit: string;
                year: number;
            }[];
            tonnesMoved: number;
            tonnesUtilised: number;
            utilisedParts?: {
                industrialTonnes: number;
                otherTonnes: number;
                secondaryTonnes: number;
            };
            warnings: components["schemas"]["Problem"][];
        };
        PlanSummaryInput: {
            builds: number;
            checks: {
                count?: number;
                name: string;
                ok: boolean;
                place?: string;
                tolerance: number;
                worst: number;
            }[];
            co2: {
                avoidedKg: number;
                netKg: number;
                processKg: number;
                purchasesKg: number;
                transportKg: number;
            };
            costs: {
                capital: number;
                carbon: number;
                disposal: number;
                levy: number;
                processing: number;
                purchases: number;
                revenue: number;
                subsidy: number;
                transport: number;
            };
            engine: {
                name: string;
                seconds: number;
                version: string;
            };
            flows: number;
            gap: number;
            gapCny?: number;
            inputHash: string;
            integer?: {
                asked: number;
                boundCny: number;
                gap: number;
                gapCny?: number;
                nodes: number;
                opened: number;
                reached: boolean;
            };
            objective: {
                unit: string;
                value: number;
            };
            relaxations: {
                achievable: number;
                by: number;
                id: string;
                /** @enum {string} */
                kind: "target" | "demand" | "other";
                period?: number;
                required: number;
                sentenceEn: string;
                sentenceZh: string;
                unit: string;
            }[];
            stats: {
                columns: number;
                columnsPossible: number;
                iterations: number;
                rounds: number;
                rows: number;
            };
            targets: {
                achieved: number | null;
                clause: string;
                id: string;
                measure: string;
                met: boolean | null;
                modelled: boolean;
                nameEn: string;
                nameZh: string;
                price: number | null;
                priceUnit: string;
                required: number | null;
                /** @enum {string} */
                sense: ">=" | "<=";
                unit: string;
                year: number;
            }[];
            tonnesMoved: number;
            tonnesUtilised: number;
            utilisedParts?: {
                industrialTonnes: number;
                otherTonnes: number;
                secondaryTonnes: number;
            };
            warnings: components["schemas"]["ProblemInput"][];
        };
        Problem: {
            code: string;
            en: string;
            fixEn: string;
            fixZh: string;
            place: {
                column?: string;
                file?: string;
                path?: string;
                row?: number;
                sheet?: string;
            };
            /** @enum {string} */
            severity: "error" | "warning";
            zh: string;
        };
        ProblemInput: {
            code: string;
            en: string;
            fixEn: string;
            fixZh: string;
            place: {
                column?: string;
                file?: string;
                path?: string;
                row?: number;
                sheet?: string;
            };
            /** @enum {string} */
            severity: "error" | "warning";
            zh: string;
        };
        Problems: {
            problems: components["schemas"]["Problem"][];
        };
        ProblemsInput: {
            problems: components["schemas"]["ProblemInput"][];
        };
        Receipt: {
            basedOn: string[];
            dispatchedKg: number;
            /** @enum {string} */
            disputed: "none" | "missing" | "surplus";
            disputedKg: number;
            flow: string;
            id: string;
            lostKg: number;
            manifest: string;
            reason?: string;
            receivedKg: number;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date */
            validOn: string;
            version: number;
            weighingSlip: string;
        };
        ReceiptInput: {
            basedOn: string[];
            dispatchedKg: number;
            /** @enum {string} */
            disputed: "none" | "missing" | "surplus";
            disputedKg: number;
            flow: string;
            id: string;
            lostKg: number;
            manifest: string;
            reason?: string;
            receivedKg: number;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date */
            validOn: string;
            version: number;
            weighingSlip: string;
        };
        ReceiptRequest: {
            acceptedLossKg?: number;
            /** Format: date-time */
            at: string;
            massKg: number;
            weighingSlip: string;
        };
        ReceiptRequestInput: {
            acceptedLossKg?: number;
            /** Format: date-time */
            at: string;
            massKg: number;
            weighingSlip: string;
        };
        ReconciledFlow: {
            adjustment: number | null;
            atBound: ("least" | "most") | null;
            basedOn: string[];
            /** @enum {string} */
            class: "redundant" | "measured" | "observable" | "unobservable";
            from: string | null;
            high: number | null;
            id: string;
            low: number | null;
            measured: number | null;
            measuredSd: number | null;
            nameEn?: string;
            nameZh?: string;
            reconciled: number | null;
            sd: number | null;
            sources?: {
                id: string;
                /** @enum {string} */
                kind: "flow" | "instrument";
                share: number;
                weight: number | null;
            }[];
            suspect: boolean;
            to: string | null;
            z: number | null;
        };
        ReconciledFlowInput: {
            adjustment: number | null;
            atBound: ("least" | "most") | null;
            basedOn: string[];
            /** @enum {string} */
            class: "redundant" | "measured" | "observable" | "unobservable";
            from: string | null;
            high: number | null;
            id: string;
            low: number | null;
            measured: number | null;
            measuredSd: number | null;
            nameEn?: string;
            nameZh?: string;
            reconciled: number | null;
            sd: number | null;
            sources?: {
                id: string;
                /** @enum {string} */
                kind: "flow" | "instrument";
                share: number;
                weight: number | null;
            }[];
            suspect: boolean;
            to: string | null;
            z: number | null;
        };
        ReconcileRequest: {
            /** @default true */
            bounds: boolean;
            /** @default true */
            eliminate: boolean;
            /** @default 0.05 */
            level: number;
            network: components["schemas"]["Network"];
            /** @default [] */
            sources: "all" | string[];
        };
        ReconcileRequestInput: {
            /** @default true */
            bounds: boolean;
            /** @default true */
            eliminate: boolean;
            /** @default 0.05 */
            level: number;
            network: components["schemas"]["NetworkInput"];
            /** @default [] */
            sources: "all" | string[];
        };
        Reconciliation: {
            after: {
                chance: number;
                chiSquare: number;
                critical: number;
                degrees: number;
            };
            consistent: boolean;
            criticalZ: number;
            flows: components["schemas"]["ReconciledFlow"][];
            global: {
                chance: number;
                chiSquare: number;
                critical: number;
                degrees: number;
            };
            grossErrors: components["schemas"]["GrossError"][];
            level: number;
            nodes: components["schemas"]["NodeTest"][];
            redundancyGone: boolean;
            scales: components["schemas"]["ScaleVerdict"][];
            substances?: components["schemas"]["SubstanceLayer"];
            synthetic: boolean;
            titleEn?: string;
            titleZh?: string;
            /** @enum {string} */
            unit: "t" | "kg";
            work: {
                balances: number;
                entries: number;
                kkt: number;
                /** @enum {string} */
                method: "factor" | "iteration";
                rounds: number;
                sdOnDemand: number;
                worstGap: number;
            };
        };
        ReconciliationInput: {
            after: {
                chance: number;
                chiSquare: number;
                critical: number;
                degrees: number;
            };
            consistent: boolean;
            criticalZ: number;
            flows: components["schemas"]["ReconciledFlowInput"][];
            global: {
                chance: number;
                chiSquare: number;
                critical: number;
                degrees: number;
            };
            grossErrors: components["schemas"]["GrossErrorInput"][];
            level: number;
            nodes: components["schemas"]["NodeTestInput"][];
            redundancyGone: boolean;
            scales: components["schemas"]["ScaleVerdictInput"][];
            substances?: components["schemas"]["SubstanceLayerInput"];
            synthetic: boolean;
            titleEn?: string;
            titleZh?: string;
            /** @enum {string} */
            unit: "t" | "kg";
            work: {
                balances: number;
                entries: number;
                kkt: number;
                /** @enum {string} */
                method: "factor" | "iteration";
                rounds: number;
                sdOnDemand: number;
                worstGap: number;
            };
        };
        Reform: {
            /** Format: date */
            from: string;
            parameter: string;
            value: string | null;
        };
        ReformInput: {
            /** Format: date */
            from: string;
            parameter: string;
            value: string | null;
        };
        RegionInfo: {
            contentHash: string;
            /** @constant */
            currency: "CNY";
            defaultPeriods: number[];
            defaultProgramme?: string;
            id: string;
            nameEn: string;
            nameZh: string;
            periods: number[];
            synthetic: boolean;
            tables: {
                [key: string]: number;
            };
            version: string;
        };
        RegionInfoInput: {
            contentHash: string;
            /** @constant */
            currency: "CNY";
            defaultPeriods: number[];
            defaultProgramme?: string;
            id: string;
            nameEn: string;
            nameZh: string;
            periods: number[];
            synthetic: boolean;
            tables: {
                [key: string]: number;
            };
            version: string;
        };
        RegionMap: {
            areas: {
                id: string;
                lat?: number;
                /** @enum {string} */
                level: "country" | "region" | "province" | "prefecture" | "county";
                lng?: number;
                nameEn?: string;
                nameZh?: string;
                note?: string;
                parent?: string;
                population?: number;
                source?: string[];
            }[];
            contentHash: string;
            materials: {
                color?: string;
                id: string;
                /** @enum {string} */
                kind: "waste" | "secondary" | "product" | "input" | "loss";
                moisture?: number;
                nameEn?: string;
                nameZh?: string;
                note?: string;
                source?: string[];
                tags?: string[];
                wasteCode?: string;
            }[];
            meta: components["schemas"]["RegionMeta"];
            modes: {
                accessMaxKm?: number;
                accessMode?: string;
                cnyPerTkm: number;
                cnyPerTkmHigh?: number;
                cnyPerTkmLow?: number;
                co2KgPerTkm?: number;
                distanceFactor?: number;
                fixedCnyPerT: number;
                fleetTkmPerYear?: number;
                id: string;
                maxKm?: number;
                /** @enum {string} */
                method?: "measured" | "official" | "fitted" | "estimated" | "assumed";
                minKm?: number;
                nameEn?: string;
                nameZh?: string;
                /** @enum {string} */
                network: "direct" | "stations";
                note?: string;
                shortHaulCnyPerT?: number;
                shortHaulKm?: number;
                source?: string[];
                trainT?: number;
                transferCnyPerT?: number;
                /** Format: date */
                validFrom?: string;
                /** Format: date */
                validTo?: string;
                wholeTrains?: boolean;
            }[];
            policies: {
                active: boolean;
                area?: string;
                areaTo?: string;
                cnyPerT?: number;
                id: string;
                /** @enum {string} */
                kind: "levy_disposal" | "subsidy_input" | "subsidy_output" | "carbon_price" | "ban_disposal" | "ban_mode" | "quota_move";
                material?: string;
                /** @enum {string} */
                method?: "measured" | "official" | "fitted" | "estimated" | "assumed";
                mode?: string;
                nameEn?: string;
                nameZh?: string;
                note?: string;
                process?: string;
                /** @enum {string} */
                rule?: "vat-refund" | "cit-revenue";
                share?: number;
                shareHigh?: number;
                shareLow?: number;
                source?: string[];
                tPerYear?: number;
                /** Format: date */
                validFrom?: string;
                /** Format: date */
                validTo?: string;
            }[];
            processes: {
                clause?: string;
                id: string;
                nameEn?: string;
                nameZh?: string;
                note?: string;
                product: string;
                source?: string[];
                tags?: string[];
                utilisation?: boolean;
            }[];
            programmes: {
                fromYear: number;
                id: string;
                nameEn?: string;
                nameZh?: string;
                note?: string;
                source?: string[];
                toYear: number;
            }[];
            sites: {
                /** @enum {string} */
                accuracy?: "exact" | "approximate" | "city_point" | "area";
                area?: string;
                id: string;
                kind: string;
                lat?: number;
                lng?: number;
                nameEn?: string;
                nameZh?: string;
                status?: string;
            }[];
            sources: {
                id: string;
                licence?: string;
                note?: string;
                publisher?: string;
                quality?: string;
                title: string;
                titleZh?: string;
                where?: string;
                year?: string;
            }[];
            stations: {
                area?: string;
                id: string;
                lat: number;
                lng: number;
                /** @enum {string} */
                method?: "measured" | "official" | "fitted" | "estimated" | "assumed";
                nameEn?: string;
                nameZh?: string;
                note?: string;
                source?: string[];
                trainsPerDay?: number;
            }[];
            targets: {
                areas?: string[];
                clause: string;
                definitionEn: string;
                definitionZh: string;
                id: string;
                materials?: string[];
                /** @enum {string} */
                measure: "utilised" | "share" | "output" | "capacity" | "new_capacity" | "output_value" | "co2" | "cost" | "investment" | "haul" | "sites_opened" | "external";
                /** @enum {string} */
                method?: "measured" | "official" | "fitted" | "estimated" | "assumed";
                modelled: boolean;
                nameEn?: string;
                nameZh?: string;
                note?: string;
                processes?: string[];
                programme: string;
                reported?: number;
                /** @enum {string} */
                sense: ">=" | "<=";
                source?: string[];
                unit: string;
                value?: number;
                year: number;
            }[];
        };
        RegionMapInput: {
            areas: {
                id: string;
                lat?: number;
                /** @enum {string} */
                level: "country" | "region" | "province" | "prefecture" | "county";
                lng?: number;
                nameEn?: string;
                nameZh?: string;
                note?: string;
                parent?: string;
                population?: number;
                source?: string[];
            }[];
            contentHash: string;
            materials: {
                color?: string;
                id: string;
                /** @enum {string} */
                kind: "waste" | "secondary" | "product" | "input" | "loss";
                moisture?: number;
                nameEn?: string;
                nameZh?: string;
                note?: string;
                source?: string[];
                tags?: string[];
                wasteCode?: string;
            }[];
            meta: components["schemas"]["RegionMetaInput"];
            modes: {
                accessMaxKm?: number;
                accessMode?: string;
                cnyPerTkm: number;
                cnyPerTkmHigh?: number;
                cnyPerTkmLow?: number;
                co2KgPerTkm?: number;
                distanceFactor?: number;
                fixedCnyPerT: number;
                fleetTkmPerYear?: number;
                id: string;
                maxKm?: number;
                /** @enum {string} */
                method?: "measured" | "official" | "fitted" | "estimated" | "assumed";
                minKm?: number;
                nameEn?: string;
                nameZh?: string;
                /** @enum {string} */
                network: "direct" | "stations";
                note?: string;
                shortHaulCnyPerT?: number;
                shortHaulKm?: number;
                source?: string[];
                trainT?: number;
                transferCnyPerT?: number;
                /** Format: date */
                validFrom?: string;
                /** Format: date */
                validTo?: string;
                wholeTrains?: boolean;
            }[];
            policies: {
                active: boolean;
                area?: string;
                areaTo?: string;
                cnyPerT?: number;
                id: string;
                /** @enum {string} */
                kind: "levy_disposal" | "subsidy_input" | "subsidy_output" | "carbon_price" | "ban_disposal" | "ban_mode" | "quota_move";
                material?: string;
                /** @enum {string} */
                method?: "measured" | "official" | "fitted" | "estimated" | "assumed";
                mode?: string;
                nameEn?: string;
                nameZh?: string;
                note?: string;
                process?: string;
                /** @enum {string} */
                rule?: "vat-refund" | "cit-revenue";
                share?: number;
                shareHigh?: number;
                shareLow?: number;
                source?: string[];
                tPerYear?: number;
                /** Format: date */
                validFrom?: string;
                /** Format: date */
                validTo?: string;
            }[];
            processes: {
                clause?: string;
                id: string;
                nameEn?: string;
                nameZh?: string;
                note?: string;
                product: string;
                source?: string[];
                tags?: string[];
                utilisation?: boolean;
            }[];
            programmes: {
                fromYear: number;
                id: string;
                nameEn?: string;
                nameZh?: string;
                note?: string;
                source?: string[];
                toYear: number;
            }[];
            sites: {
                /** @enum {string} */
                accuracy?: "exact" | "approximate" | "city_point" | "area";
                area?: string;
                id: string;
                kind: string;
                lat?: number;
                lng?: number;
                nameEn?: string;
                nameZh?: string;
                status?: string;
            }[];
            sources: {
                id: string;
                licence?: string;
                note?: string;
                publisher?: string;
                quality?: string;
                title: string;
                titleZh?: string;
                where?: string;
                year?: string;
            }[];
            stations: {
                area?: string;
                id: string;
                lat: number;
                lng: number;
                /** @enum {string} */
                method?: "measured" | "official" | "fitted" | "estimated" | "assumed";
                nameEn?: string;
                nameZh?: string;
                note?: string;
                source?: string[];
                trainsPerDay?: number;
            }[];
            targets: {
                areas?: string[];
                clause: string;
                definitionEn: string;
                definitionZh: string;
                id: string;
                materials?: string[];
                /** @enum {string} */
                measure: "utilised" | "share" | "output" | "capacity" | "new_capacity" | "output_value" | "co2" | "cost" | "investment" | "haul" | "sites_opened" | "external";
                /** @enum {string} */
                method?: "measured" | "official" | "fitted" | "estimated" | "assumed";
                modelled: boolean;
                nameEn?: string;
                nameZh?: string;
                note?: string;
                processes?: string[];
                programme: string;
                reported?: number;
                /** @enum {string} */
                sense: ">=" | "<=";
                source?: string[];
                unit: string;
                value?: number;
                year: number;
            }[];
        };
        RegionMeta: {
            /** @constant */
            currency: "CNY";
            defaultPeriods: number[];
            defaultProgramme?: string;
            id: string;
            nameEn: string;
            nameZh: string;
            periods: number[];
            synthetic: boolean;
            version: string;
        };
        RegionMetaInput: {
            /** @constant */
            currency: "CNY";
            defaultPeriods: number[];
            defaultProgramme?: string;
            id: string;
            nameEn: string;
            nameZh: string;
            periods: number[];
            synthetic: boolean;
            version: string;
        };
        RegisteredClaim: {
            claim: components["schemas"]["Claim"];
            steps: components["schemas"]["ClaimStep"][];
        };
        RegisteredClaimInput: {
            claim: components["schemas"]["ClaimInput"];
            steps: components["schemas"]["ClaimStepInput"][];
        };
        RegistryPage: {
            records: components["schemas"]["RegistryRecord"][];
            total: number;
        };
        RegistryPageInput: {
            records: components["schemas"]["RegistryRecordInput"][];
            total: number;
        };
        RegistryRecord: {
            basedOn: string[];
            body: {
                [key: string]: unknown;
            };
            key: string;
            /** @enum {string} */
            noun: "parties" | "sites" | "streams" | "facilities" | "permits" | "processes" | "compositions" | "reports";
            party: string | null;
            /** Format: date-time */
            recordedAt: string;
            synthetic: boolean;
            validFrom: string | null;
            validTo: string | null;
            version: number;
        };
        RegistryRecordInput: {
            basedOn: string[];
            body: {
                [key: string]: unknown;
            };
            key: string;
            /** @enum {string} */
            noun: "parties" | "sites" | "streams" | "facilities" | "permits" | "processes" | "compositions" | "reports";
            party: string | null;
            /** Format: date-time */
            recordedAt: string;
            synthetic: boolean;
            validFrom: string | null;
            validTo: string | null;
            version: number;
        };
        RowPage: {
            file: string | null;
            key: string;
            line: number | null;
            related: {
                [key: string]: ({
                    key: string;
                    line: number | null;
                } & {
                    [key: string]: unknown;
                })[];
            };
            row: {
                [key: string]: unknown;
            };
            sources: {
                [key: string]: unknown;
            }[];
            table: string;
        };
        RowPageInput: {
            file: string | null;
            key: string;
            line: number | null;
            related: {
                [key: string]: ({
                    key: string;
                    line: number | null;
                } & {
                    [key: string]: unknown;
                })[];
            };
            row: {
                [key: string]: unknown;
            };
            sources: {
                [key: string]: unknown;
            }[];
            table: string;
        };
        RuleCard: {
            appliesOn: {
                input: string;
                kind: string;
                zh: string;
            };
            cases: number;
            documents: string[];
            formula: string | null;
            id: string;
            jurisdiction: string;
            lastChange: string | null;
            linesInForce: number;
            nameEn: string;
            nameZh: string;
            nextChange: string | null;
            standing: {
                approved: number;
                draft: number;
                reviewed: number;
            };
            /** @enum {string} */
            subject: "tax" | "evaluation" | "quality" | "entry" | "transfer" | "clock" | "waste" | "statistics";
        };
        RuleCardInput: {
            appliesOn: {
                input: string;
                kind: string;
                zh: string;
            };
            cases: number;
            documents: string[];
            formula: string | null;
            id: string;
            jurisdiction: string;
            lastChange: string | null;
            linesInForce: number;
            nameEn: string;
            nameZh: string;
            nextChange: string | null;
            standing: {
                approved: number;
                draft: number;
                reviewed: number;
            };
            /** @enum {string} */
            subject: "tax" | "evaluation" | "quality" | "entry" | "transfer" | "clock" | "waste" | "statistics";
        };
        RuleChanges: {
            from: string;
            rules: {
                diff: components["schemas"]["RuleDiff"];
                id: string;
                nameEn: string;
                nameZh: string;
                /** @enum {string} */
                subject: "tax" | "evaluation" | "quality" | "entry" | "transfer" | "clock" | "waste" | "statistics";
            }[];
            to: string;
            unchanged: number;
        };
        RuleChangesInput: {
            from: string;
            rules: {
                diff: components["schemas"]["RuleDiffInput"];
                id: string;
                nameEn: string;
                nameZh: string;
                /** @enum {string} */
                subject: "tax" | "evaluation" | "quality" | "entry" | "transfer" | "clock" | "waste" | "statistics";
            }[];
            to: string;
            unchanged: number;
        };
        RuleDetail: {
            appliesOn: {
                input: string;
                kind: string;
                zh: string;
            };
            cases: {
                /** @enum {string} */
                answer: "yes" | "no" | "undetermined" | "unverified";
                facts: components["schemas"]["Facts"];
                id: string;
                knownOn: string | null;
            }[];
            changes: string[];
            documents: {
                from: string;
                lines: number;
                title: string;
                to: string | null;
            }[];
            id: string;
            inputs: components["schemas"]["RuleInput"][];
            jurisdiction: string;
            knownOn: string | null;
            lines: components["schemas"]["RuleLine"][];
            nameEn: string;
            nameZh: string;
            on: string;
            outputs: components["schemas"]["RuleOutput"][];
            /** @enum {string} */
            subject: "tax" | "evaluation" | "quality" | "entry" | "transfer" | "clock" | "waste" | "statistics";
            versions: {
                id: string;
                inForce: boolean;
                validFrom: string;
                validTo: string | null;
            }[];
        };
        RuleDetailInput: {
            appliesOn: {
                input: string;
                kind: string;
                zh: string;
            };
            cases: {
                /** @enum {string} */
                answer: "yes" | "no" | "undetermined" | "unverified";
                facts: components["schemas"]["FactsInput"];
                id: string;
                knownOn: string | null;
            }[];
            changes: string[];
            documents: {
                from: string;
                lines: number;
                title: string;
                to: string | null;
            }[];
            id: string;
            inputs: components["schemas"]["RuleInputInput"][];
            jurisdiction: string;
            knownOn: string | null;
            lines: components["schemas"]["RuleLineInput"][];
            nameEn: string;
            nameZh: string;
            on: string;
            outputs: components["schemas"]["RuleOutputInput"][];
            /** @enum {string} */
            subject: "tax" | "evaluation" | "quality" | "entry" | "transfer" | "clock" | "waste" | "statistics";
            versions: {
                id: string;
                inForce: boolean;
                validFrom: string;
                validTo: string | null;
            }[];
        };
        RuleDiff: {
            added: components["schemas"]["RuleParameter"][];
            changed: {
                after: components["schemas"]["RuleParameter"];
                before: components["schemas"]["RuleParameter"];
                fields: string[];
                id: string;
            }[];
            from: string;
            removed: components["schemas"]["RuleParameter"][];
            rule: string;
            to: string;
            unchanged: number;
        };
        RuleDiffInput: {
            added: components["schemas"]["RuleParameterInput"][];
            changed: {
                after: components["schemas"]["RuleParameterInput"];
                before: components["schemas"]["RuleParameterInput"];
                fields: string[];
                id: string;
            }[];
            from: string;
            removed: components["schemas"]["RuleParameterInput"][];
            rule: string;
            to: string;
            unchanged: number;
        };
        RuleInput: {
            choices?: string[];
            en: string;
            fields?: {
                choices?: string[];
                en: string;
                /** @enum {string} */
                kind: "decimal" | "flag" | "day" | "month" | "year" | "choice" | "choices" | "text" | "records";
                name: string;
                /** @constant */
                optional?: true;
                options?: {
                    also?: string[];
                    en: string;
                    id: string;
                    zh: string;
                }[];
                unit?: string;
                zh: string;
            }[];
            /** @enum {string} */
            kind: "decimal" | "flag" | "day" | "month" | "year" | "choice" | "choices" | "text" | "records";
            name: string;
            /** @constant */
            optional?: true;
            options?: {
                also?: string[];
                en: string;
                id: string;
                zh: string;
            }[];
            unit?: string;
            zh: string;
        };
        RuleInputInput: {
            choices?: string[];
            en: string;
            fields?: {
                choices?: string[];
                en: string;
                /** @enum {string} */
                kind: "decimal" | "flag" | "day" | "month" | "year" | "choice" | "choices" | "text" | "records";
                name: string;
                /** @constant */
                optional?: true;
                options?: {
                    also?: string[];
                    en: string;
                    id: string;
                    zh: string;
                }[];
                unit?: string;
                zh: string;
            }[];
            /** @enum {string} */
            kind: "decimal" | "flag" | "day" | "month" | "year" | "choice" | "choices" | "text" | "records";
            name: string;
            /** @constant */
            optional?: true;
            options?: {
                also?: string[];
                en: string;
                id: string;
                zh: string;
            }[];
            unit?: string;
            zh: string;
        };
        RuleLine: {
            address?: string;
            /** @constant */
            advice?: true;
            alsoBy?: {
                article: string;
                document: string;
                /** Format: date */
                from: string;
            }[];
            article: string;
            /** Format: date */
            checkedOn?: string;
            copies?: number;
            document: string;
            doubt?: {
                /** @enum {string} */
                code: "check-old" | "replaced" | "first-day" | "last-day" | "calendar";
                en: string;
                line: string;
                zh: string;
            };
            /** @enum {string} */
            evidence: "primary" | "secondary" | "none";
            facets?: {
                [key: string]: string;
            };
            /** @enum {string} */
            fromPrecision?: "day" | "month" | "year";
            id: string;
            inForce: boolean;
            jurisdiction?: string;
            known: boolean;
            nameEn: string;
            nameZh: string;
            note?: string;
            /** @enum {string} */
            operator?: "<=" | "<" | ">=" | ">";
            /** @enum {string} */
            provinces?: "may not set" | "must decide" | "set within";
            reader?: string;
            /** Format: date */
            readOn?: string;
            reads?: string;
            replaced?: {
                by: string;
                /** Format: date */
                on: string;
            };
            /** Format: date */
            reviewedOn: string;
            secondReader?: string;
            /** @enum {string} */
            status: "draft" | "reviewed" | "approved";
            /** @enum {string} */
            toPrecision?: "day" | "month" | "year";
            unit: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
            value: string | null;
            /** Format: date */
            withdrawnOn?: string;
        };
        RuleLineInput: {
            address?: string;
            /** @constant */
            advice?: true;
            alsoBy?: {
                article: string;
                document: string;
                /** Format: date */
                from: string;
            }[];
            article: string;
            /** Format: date */
            checkedOn?: string;
            copies?: number;
            document: string;
            doubt?: {
                /** @enum {string} */
                code: "check-old" | "replaced" | "first-day" | "last-day" | "calendar";
                en: string;
                line: string;
                zh: string;
            };
            /** @enum {string} */
            evidence: "primary" | "secondary" | "none";
            facets?: {
                [key: string]: string;
            };
            /** @enum {string} */
            fromPrecision?: "day" | "month" | "year";
            id: string;
            inForce: boolean;
            jurisdiction?: string;
            known: boolean;
            nameEn: string;
            nameZh: string;
            note?: string;
            /** @enum {string} */
            operator?: "<=" | "<" | ">=" | ">";
            /** @enum {string} */
            provinces?: "may not set" | "must decide" | "set within";
            reader?: string;
            /** Format: date */
            readOn?: string;
            reads?: string;
            replaced?: {
                by: string;
                /** Format: date */
                on: string;
            };
            /** Format: date */
            reviewedOn: string;
            secondReader?: string;
            /** @enum {string} */
            status: "draft" | "reviewed" | "approved";
            /** @enum {string} */
            toPrecision?: "day" | "month" | "year";
            unit: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
            value: string | null;
            /** Format: date */
            withdrawnOn?: string;
        };
        RuleList: {
            changes: string[];
            knownOn: string | null;
            on: string;
            rules: components["schemas"]["RuleCard"][];
            total: number;
        };
        RuleListInput: {
            changes: string[];
            knownOn: string | null;
            on: string;
            rules: components["schemas"]["RuleCardInput"][];
            total: number;
        };
        RuleOutput: {
            en: string;
            name: string;
            options?: {
                also?: string[];
                en: string;
                id: string;
                zh: string;
            }[];
            unit: string;
            zh: string;
        };
        RuleOutputInput: {
            en: string;
            name: string;
            options?: {
                also?: string[];
                en: string;
                id: string;
                zh: string;
            }[];
            unit: string;
            zh: string;
        };
        RuleParameter: {
            address?: string;
            /** @constant */
            advice?: true;
            alsoBy?: {
                article: string;
                document: string;
                /** Format: date */
                from: string;
            }[];
            article: string;
            /** Format: date */
            checkedOn?: string;
            copies?: number;
            document: string;
            doubt?: {
                /** @enum {string} */
                code: "check-old" | "replaced" | "first-day" | "last-day" | "calendar";
                en: string;
                line: string;
                zh: string;
            };
            /** @enum {string} */
            evidence: "primary" | "secondary" | "none";
            facets?: {
                [key: string]: string;
            };
            /** @enum {string} */
            fromPrecision?: "day" | "month" | "year";
            id: string;
            jurisdiction?: string;
            nameEn: string;
            nameZh: string;
            note?: string;
            /** @enum {string} */
            operator?: "<=" | "<" | ">=" | ">";
            /** @enum {string} */
            provinces?: "may not set" | "must decide" | "set within";
            reader?: string;
            /** Format: date */
            readOn?: string;
            reads?: string;
            replaced?: {
                by: string;
                /** Format: date */
                on: string;
            };
            /** Format: date */
            reviewedOn: string;
            secondReader?: string;
            /** @enum {string} */
            status: "draft" | "reviewed" | "approved";
            /** @enum {string} */
            toPrecision?: "day" | "month" | "year";
            unit: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
            value: string | null;
            /** Format: date */
            withdrawnOn?: string;
        };
        RuleParameterInput: {
            address?: string;
            /** @constant */
            advice?: true;
            alsoBy?: {
                article: string;
                document: string;
                /** Format: date */
                from: string;
            }[];
            article: string;
            /** Format: date */
            checkedOn?: string;
            copies?: number;
            document: string;
            doubt?: {
                /** @enum {string} */
                code: "check-old" | "replaced" | "first-day" | "last-day" | "calendar";
                en: string;
                line: string;
                zh: string;
            };
            /** @enum {string} */
            evidence: "primary" | "secondary" | "none";
            facets?: {
                [key: string]: string;
            };
            /** @enum {string} */
            fromPrecision?: "day" | "month" | "year";
            id: string;
            jurisdiction?: string;
            nameEn: string;
            nameZh: string;
            note?: string;
            /** @enum {string} */
            operator?: "<=" | "<" | ">=" | ">";
            /** @enum {string} */
            provinces?: "may not set" | "must decide" | "set within";
            reader?: string;
            /** Format: date */
            readOn?: string;
            reads?: string;
            replaced?: {
                by: string;
                /** Format: date */
                on: string;
            };
            /** Format: date */
            reviewedOn: string;
            secondReader?: string;
            /** @enum {string} */
            status: "draft" | "reviewed" | "approved";
            /** @enum {string} */
            toPrecision?: "day" | "month" | "year";
            unit: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
            value: string | null;
            /** Format: date */
            withdrawnOn?: string;
        };
        RuleReading: {
            act: {
                address: string;
                article?: string;
                /** @constant */
                kind: "line";
                line: string;
                note?: string;
                /** Format: date */
                validFrom?: string;
                value: string;
            } | {
                address: string;
                document: string;
                /** @constant */
                kind: "in-force";
            } | {
                address: string;
                by: string;
                document: string;
                /** @constant */
                kind: "replaced";
                /** Format: date */
                on: string;
            };
            decidedOn: string | null;
            id: string;
            reader: string;
            /** Format: date */
            readOn: string;
            reason: string | null;
            secondReader: string | null;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "declined";
        };
        RuleReadingInput: {
            act: {
                address: string;
                article?: string;
                /** @constant */
                kind: "line";
                line: string;
                note?: string;
                /** Format: date */
                validFrom?: string;
                value: string;
            } | {
                address: string;
                document: string;
                /** @constant */
                kind: "in-force";
            } | {
                address: string;
                by: string;
                document: string;
                /** @constant */
                kind: "replaced";
                /** Format: date */
                on: string;
            };
            decidedOn: string | null;
            id: string;
            reader: string;
            /** Format: date */
            readOn: string;
            reason: string | null;
            secondReader: string | null;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "declined";
        };
        RuleResult: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            chain: components["schemas"]["RuleResultStep"][];
            doubts?: {
                /** @enum {string} */
                code: "check-old" | "replaced" | "first-day" | "last-day" | "calendar";
                en: string;
                line: string;
                zh: string;
            }[];
            figures: {
                [key: string]: string | null;
            };
            knownOn: string | null;
            leaning: ("yes" | "no") | null;
            missing: {
                en: string;
                input: string;
                zh: string;
            }[];
            on: string | null;
            read: string[];
            rule: string;
            unapproved: string[];
            version: string;
        };
        RuleResultInput: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            chain: components["schemas"]["RuleResultStepInput"][];
            doubts?: {
                /** @enum {string} */
                code: "check-old" | "replaced" | "first-day" | "last-day" | "calendar";
                en: string;
                line: string;
                zh: string;
            }[];
            figures: {
                [key: string]: string | null;
            };
            knownOn: string | null;
            leaning: ("yes" | "no") | null;
            missing: {
                en: string;
                input: string;
                zh: string;
            }[];
            on: string | null;
            read: string[];
            rule: string;
            unapproved: string[];
            version: string;
        };
        RuleResultStep: {
            /** @constant */
            advice?: true;
            alsoBy?: string[];
            article: string;
            document: string;
            doubt?: {
                /** @enum {string} */
                code: "check-old" | "replaced" | "first-day" | "last-day" | "calendar";
                en: string;
                line: string;
                zh: string;
            };
            en: string;
            /** @enum {string} */
            evidence: "primary" | "secondary" | "none";
            given?: string;
            input?: string;
            /** @enum {string} */
            operator?: "<=" | "<" | ">=" | ">";
            outcome: ("yes" | "no" | "undetermined" | "unverified") | null;
            parameter: string;
            /** @enum {string} */
            status: "draft" | "reviewed" | "approved";
            unit: string;
            validFrom: string;
            value: string | null;
            zh: string;
        };
        RuleResultStepInput: {
            /** @constant */
            advice?: true;
            alsoBy?: string[];
            article: string;
            document: string;
            doubt?: {
                /** @enum {string} */
                code: "check-old" | "replaced" | "first-day" | "last-day" | "calendar";
                en: string;
                line: string;
                zh: string;
            };
            en: string;
            /** @enum {string} */
            evidence: "primary" | "secondary" | "none";
            given?: string;
            input?: string;
            /** @enum {string} */
            operator?: "<=" | "<" | ">=" | ">";
            outcome: ("yes" | "no" | "undetermined" | "unverified") | null;
            parameter: string;
            /** @enum {string} */
            status: "draft" | "reviewed" | "approved";
            unit: string;
            validFrom: string;
            value: string | null;
            zh: string;
        };
        RuleSimulation: {
            firms: {
                answersChanged: {
                    cases: number;
                    /** @enum {string} */
                    from: "yes" | "no" | "undetermined" | "unverified";
                    /** @enum {string} */
                    to: "yes" | "no" | "undetermined" | "unverified";
                }[];
                cases: number;
                /** @enum {string} */
                effect: "gains" | "loses" | "unchanged";
                estimates: number;
                figures: {
                    [key: string]: {
                        after: string;
                        before: string;
                        change: string;
                    };
                };
                firm: string;
                openCases: number;
            }[];
            gaining: number;
            losing: number;
            reforms: components["schemas"]["Reform"][];
            rule: string;
            unchanged: number;
        };
        RuleSimulationInput: {
            firms: {
                answersChanged: {
                    cases: number;
                    /** @enum {string} */
                    from: "yes" | "no" | "undetermined" | "unverified";
                    /** @enum {string} */
                    to: "yes" | "no" | "undetermined" | "unverified";
                }[];
                cases: number;
                /** @enum {string} */
                effect: "gains" | "loses" | "unchanged";
                estimates: number;
                figures: {
                    [key: string]: {
                        after: string;
                        before: string;
                        change: string;
                    };
                };
                firm: string;
                openCases: number;
            }[];
            gaining: number;
            losing: number;
            reforms: components["schemas"]["ReformInput"][];
            rule: string;
            unchanged: number;
        };
        SamplingFinding: {
            measured: string | null;
            note: string;
            /** @enum {string} */
            outcome: "conforms" | "deviates";
            point: string;
        };
        SamplingFindingInput: {
            measured: string | null;
            note: string;
            /** @enum {string} */
            outcome: "conforms" | "deviates";
            point: string;
        };
        SamplingPoint: {
            allowed: string | null;
            en: string;
            expected: string | null;
            id: string;
            /** @enum {string} */
            kind: "weighbridge" | "moisture" | "stock" | "voucher" | "product";
            lines: string[];
            unit: string;
            zh: string;
        };
        SamplingPointInput: {
            allowed: string | null;
            en: string;
            expected: string | null;
            id: string;
            /** @enum {string} */
            kind: "weighbridge" | "moisture" | "stock" | "voucher" | "product";
            lines: string[];
            unit: string;
            zh: string;
        };
        Sankey: {
            links: {
                kind: string;
                source: string;
                target: string;
                value: number;
            }[];
            nodes: {
                id: string;
                /** @enum {string} */
                kind: "source" | "material" | "process" | "product" | "place" | "loss" | "disposal";
                nameEn: string;
                nameZh: string;
            }[];
        };
        SankeyInput: {
            links: {
                kind: string;
                source: string;
                target: string;
                value: number;
            }[];
            nodes: {
                id: string;
                /** @enum {string} */
                kind: "source" | "material" | "process" | "product" | "place" | "loss" | "disposal";
                nameEn: string;
                nameZh: string;
            }[];
        };
        ScaleVerdict: {
            allowed: number | null;
            difference: number;
            en: string;
            flow: string;
            received: number;
            reconciled: number | null;
            rules: string[];
            sent: number;
            /** @enum {string} */
            verdict: "within" | "disputed" | "undetermined";
            zh: string;
        };
        ScaleVerdictInput: {
            allowed: number | null;
            difference: number;
            en: string;
            flow: string;
            received: number;
            reconciled: number | null;
            rules: string[];
            sent: number;
            /** @enum {string} */
            verdict: "within" | "disputed" | "undetermined";
            zh: string;
        };
        Scenario: {
            gap?: number;
            /** @enum {string} */
            ground?: "estimates" | "ledger";
            integer?: boolean;
            measured?: components["schemas"]["MeasuredStream"][];
            name?: string;
            periods?: number[];
            programme?: string;
            seconds?: number;
            /** @default {} */
            settings: {
                [key: string]: number | boolean | string;
            };
        };
        ScenarioBody: {
            gap?: number;
            /** @enum {string} */
            ground?: "estimates" | "ledger";
            integer?: boolean;
            periods?: number[];
            programme?: string;
            seconds?: number;
            /** @default {} */
            settings: {
                [key: string]: number | boolean | string;
            };
        };
        ScenarioBodyInput: {
            gap?: number;
            /** @enum {string} */
            ground?: "estimates" | "ledger";
            integer?: boolean;
            periods?: number[];
            programme?: string;
            seconds?: number;
            /** @default {} */
            settings: {
                [key: string]: number | boolean | string;
            };
        };
        ScenarioChange: {
            basedOn: number;
            note?: string;
            scenario: components["schemas"]["ScenarioBody"];
        };
        ScenarioChangeInput: {
            basedOn: number;
            note?: string;
            scenario: components["schemas"]["ScenarioBodyInput"];
        };
        ScenarioHistory: {
            archived: boolean;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            createdAt: string;
            hash: string;
            id: string;
            name: string;
            region: string;
            scenario: components["schemas"]["ScenarioBody"];
            version: number;
            versions: components["schemas"]["ScenarioVersion"][];
        };
        ScenarioHistoryInput: {
            archived: boolean;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            createdAt: string;
            hash: string;
            id: string;
            name: string;
            region: string;
            scenario: components["schemas"]["ScenarioBodyInput"];
            version: number;
            versions: components["schemas"]["ScenarioVersionInput"][];
        };
        ScenarioInfo: {
            archived: boolean;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            createdAt: string;
            hash: string;
            id: string;
            name: string;
            region: string;
            scenario: components["schemas"]["ScenarioBody"];
            version: number;
        };
        ScenarioInfoInput: {
            archived: boolean;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            createdAt: string;
            hash: string;
            id: string;
            name: string;
            region: string;
            scenario: components["schemas"]["ScenarioBodyInput"];
            version: number;
        };
        ScenarioInput: {
            gap?: number;
            /** @enum {string} */
            ground?: "estimates" | "ledger";
            integer?: boolean;
            measured?: components["schemas"]["MeasuredStreamInput"][];
            name?: string;
            periods?: number[];
            programme?: string;
            seconds?: number;
            /** @default {} */
            settings: {
                [key: string]: number | boolean | string;
            };
        };
        ScenarioPointer: {
            id: string;
            version: number;
        };
        ScenarioPointerInput: {
            id: string;
            version: number;
        };
        ScenarioRequest: {
            name: string;
            note?: string;
            region: string;
            scenario: components["schemas"]["ScenarioBody"];
        };
        ScenarioRequestInput: {
            name: string;
            note?: string;
            region: string;
            scenario: components["schemas"]["ScenarioBodyInput"];
        };
        ScenarioVersion: {
            /** Format: date-time */
            createdAt: string;
            hash: string;
            note: string | null;
            plans: string[];
            restoredFrom: number | null;
            scenario: components["schemas"]["ScenarioBody"];
            version: number;
        };
        ScenarioVersionInput: {
            /** Format: date-time */
            createdAt: string;
            hash: string;
            note: string | null;
            plans: string[];
            restoredFrom: number | null;
            scenario: components["schemas"]["ScenarioBodyInput"];
            version: number;
        };
        Settlement: {
            arrivedKg: number;
            basedOn: string[];
            flow: string;
            id: string;
            lostKg: number;
            reason: string;
            receipt: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date */
            validOn: string;
        };
        SettlementInput: {
            arrivedKg: number;
            basedOn: string[];
            flow: string;
            id: string;
            lostKg: number;
            reason: string;
            receipt: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date */
            validOn: string;
        };
        ShareOfWaste: {
            allKg: {
                dry: number;
                wet: number;
            };
            derivation: string;
            dry: string | null;
            wasteKg: {
                dry: number;
                wet: number;
            };
            wet: string | null;
        };
        ShareOfWasteInput: {
            allKg: {
                dry: number;
                wet: number;
            };
            derivation: string;
            dry: string | null;
            wasteKg: {
                dry: number;
                wet: number;
            };
            wet: string | null;
        };
        SheetChoice: {
            /** @enum {string} */
            destination?: "utilise" | "dispose" | "store";
            file?: string;
            form?: string | null;
            sheet: string;
        };
        SheetChoiceInput: {
            /** @enum {string} */
            destination?: "utilise" | "dispose" | "store";
            file?: string;
            form?: string | null;
            sheet: string;
        };
        StatisticsBookLine: {
            basedOn: string[];
            broughtInKg: number;
            closingStockKg: number;
            disposedKg: number;
            disposedOldKg: number;
            dumpedKg: number;
            generatedKg: number;
            material: string;
            openingStockKg: number;
            place: string;
            ratePct: number | null;
            statUtilisedKg: number;
            storedKg: number;
            utilisedOldKg: number;
            waitingKg: number;
            year: string;
        };
        StatisticsBookLineInput: {
            basedOn: string[];
            broughtInKg: number;
            closingStockKg: number;
            disposedKg: number;
            disposedOldKg: number;
            dumpedKg: number;
            generatedKg: number;
            material: string;
            openingStockKg: number;
            place: string;
            ratePct: number | null;
            statUtilisedKg: number;
            storedKg: number;
            utilisedOldKg: number;
            waitingKg: number;
            year: string;
        };
        StoredFile: {
            enteredBy?: string;
            hash: string;
            id: string;
            mediaType: string;
            name: string;
            owner?: string;
            /** Format: date-time */
            recordedAt: string;
            size: number;
        };
        StoredFileInput: {
            enteredBy?: string;
            hash: string;
            id: string;
            mediaType: string;
            name: string;
            owner?: string;
            /** Format: date-time */
            recordedAt: string;
            size: number;
        };
        StudyAnswer: {
            plans: {
                id: string;
                plan: components["schemas"]["PlanResult"];
            }[];
            result: components["schemas"]["StudyResult"];
            stats: {
                iterations: number;
                seconds: number;
                solves: number;
            };
            unfinished?: {
                done: number;
                of: number;
                words: {
                    en: string;
                    zh: string;
                };
            };
        };
        StudyAnswerInput: {
            plans: {
                id: string;
                plan: components["schemas"]["PlanResultInput"];
            }[];
            result: components["schemas"]["StudyResultInput"];
            stats: {
                iterations: number;
                seconds: number;
                solves: number;
            };
            unfinished?: {
                done: number;
                of: number;
                words: {
                    en: string;
                    zh: string;
                };
            };
        };
        StudyInfo: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            error: components["schemas"]["Problem"] | null;
            finishedAt: string | null;
            headline: {
                plans: number;
                seconds: number;
                solves: number;
                words: {
                    en: string;
                    zh: string;
                }[];
            } | null;
            id: string;
            name: string;
            progress: components["schemas"]["StudyProgress"] | null;
            region: string;
            regionVersion: string;
            request: components["schemas"]["StudyRequest"];
            startedAt: string | null;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "cancelled" | "failed";
            worker: string | null;
        };
        StudyInfoInput: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            error: components["schemas"]["ProblemInput"] | null;
            finishedAt: string | null;
            headline: {
                plans: number;
                seconds: number;
                solves: number;
                words: {
                    en: string;
                    zh: string;
                }[];
            } | null;
            id: string;
            name: string;
            progress: components["schemas"]["StudyProgressInput"] | null;
            region: string;
            regionVersion: string;
            request: components["schemas"]["StudyRequestInput"];
            startedAt: string | null;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "cancelled" | "failed";
            worker: string | null;
        };
        StudyProgress: {
            best?: {
                en: string;
                zh: string;
            };
            done: number;
            of: number;
            plan?: components["schemas"]["PlanProgress"];
            seconds: number;
            step: {
                en: string;
                zh: string;
            };
        };
        StudyProgressInput: {
            best?: {
                en: string;
                zh: string;
            };
            done: number;
            of: number;
            plan?: components["schemas"]["PlanProgressInput"];
            seconds: number;
            step: {
                en: string;
                zh: string;
            };
        };
        StudyRequest: {
            /** @constant */
            kind: "pareto";
            options: {
                /**
                 * @default net
                 * @enum {string}
                 */
                first: "net" | "gross" | "co2" | "haul" | "investment" | "utilised" | "revenue";
                /**
                 * @default all
                 * @enum {string}
                 */
                plans: "all" | "none";
                /** @default 9 */
                points: number;
                /**
                 * @default co2
                 * @enum {string}
                 */
                second: "net" | "gross" | "co2" | "haul" | "investment" | "utilised" | "revenue";
            };
            region: string;
            scenario: components["schemas"]["Scenario"];
        } | {
            /** @constant */
            kind: "lexicographic";
            options: {
                objectives: {
                    /** @enum {string} */
                    measure: "net" | "gross" | "co2" | "haul" | "investment" | "utilised" | "revenue";
                    /** @default 0 */
                    tolerancePercent: number;
                }[];
                /**
                 * @default all
                 * @enum {string}
                 */
                plans: "all" | "none";
            };
            region: string;
            scenario: components["schemas"]["Scenario"];
        } | {
            /** @constant */
            kind: "alternatives";
            options: {
                /** @default 4 */
                count: number;
                /**
                 * @default hsj
                 * @enum {string}
                 */
                method: "hsj" | "random";
                /** @default 60 */
                mostRanges: number;
                /**
                 * @default all
                 * @enum {string}
                 */
                plans: "all" | "none";
                /**
                 * @default process
                 * @enum {string}
                 */
                ranges: "process" | "process_province" | "none";
                /** @default 1 */
                seed: number;
                /** @default 2 */
                slackPercent: number;
            };
            region: string;
            scenario: components["schemas"]["Scenario"];
        } | {
            /** @constant */
            kind: "robust";
            options: {
                /** @default 8 */
                draws: number;
                /** @default 8 */
                figures: number;
                /**
                 * @default all
                 * @enum {string}
                 */
                plans: "all" | "none";
                /** @default 1 */
                seed: number;
            };
            region: string;
            scenario: components["schemas"]["Scenario"];
        } | {
            /** @constant */
            kind: "prices";
            options: {
                /** @default 12 */
                most: number;
                /** @default 0.001 */
                step: number;
            };
            region: string;
            scenario: components["schemas"]["Scenario"];
        } | {
            /** @constant */
            kind: "why";
            options: {
                from: string;
                material?: string;
                mode?: string;
                period?: number;
                to: string;
            };
            region: string;
            scenario: components["schemas"]["Scenario"];
        } | {
            /** @constant */
            kind: "conflict";
            options: {
                /** @default 3 */
                most: number;
            };
            region: string;
            scenario: components["schemas"]["Scenario"];
        } | {
            /** @constant */
            kind: "incentives";
            options: {
                /**
                 * @default party
                 * @enum {string}
                 */
                by: "party" | "site";
                /**
                 * @default lp_unpaid
                 * @enum {string}
                 */
                prices: "lp" | "lp_unpaid" | "own_cost";
            };
            region: string;
            scenario: components["schemas"]["Scenario"];
        };
        StudyRequestInput: {
            /** @constant */
            kind: "pareto";
            options: {
                /**
                 * @default net
                 * @enum {string}
                 */
                first: "net" | "gross" | "co2" | "haul" | "investment" | "utilised" | "revenue";
                /**
                 * @default all
                 * @enum {string}
                 */
                plans: "all" | "none";
                /** @default 9 */
                points: number;
                /**
                 * @default co2
                 * @enum {string}
                 */
                second: "net" | "gross" | "co2" | "haul" | "investment" | "utilised" | "revenue";
            };
            region: string;
            scenario: components["schemas"]["ScenarioInput"];
        } | {
            /** @constant */
            kind: "lexicographic";
            options: {
                objectives: {
                    /** @enum {string} */
                    measure: "net" | "gross" | "co2" | "haul" | "investment" | "utilised" | "revenue";
                    /** @default 0 */
                    tolerancePercent: number;
                }[];
                /**
                 * @default all
                 * @enum {string}
                 */
                plans: "all" | "none";
            };
            region: string;
            scenario: components["schemas"]["ScenarioInput"];
        } | {
            /** @constant */
            kind: "alternatives";
            options: {
                /** @default 4 */
                count: number;
                /**
                 * @default hsj
                 * @enum {string}
                 */
                method: "hsj" | "random";
                /** @default 60 */
                mostRanges: number;
                /**
                 * @default all
                 * @enum {string}
                 */
                plans: "all" | "none";
                /**
                 * @default process
                 * @enum {string}
                 */
                ranges: "process" | "process_province" | "none";
                /** @default 1 */
                seed: number;
                /** @default 2 */
                slackPercent: number;
            };
            region: string;
            scenario: components["schemas"]["ScenarioInput"];
        } | {
            /** @constant */
            kind: "robust";
            options: {
                /** @default 8 */
                draws: number;
                /** @default 8 */
                figures: number;
                /**
                 * @default all
                 * @enum {string}
                 */
                plans: "all" | "none";
                /** @default 1 */
                seed: number;
            };
            region: string;
            scenario: components["schemas"]["ScenarioInput"];
        } | {
            /** @constant */
            kind: "prices";
            options: {
                /** @default 12 */
                most: number;
                /** @default 0.001 */
                step: number;
            };
            region: string;
            scenario: components["schemas"]["ScenarioInput"];
        } | {
            /** @constant */
            kind: "why";
            options: {
                from: string;
                material?: string;
                mode?: string;
                period?: number;
                to: string;
            };
            region: string;
            scenario: components["schemas"]["ScenarioInput"];
        } | {
            /** @constant */
            kind: "conflict";
            options: {
                /** @default 3 */
                most: number;
            };
            region: string;
            scenario: components["schemas"]["ScenarioInput"];
        } | {
            /** @constant */
            kind: "incentives";
            options: {
                /**
                 * @default party
                 * @enum {string}
                 */
                by: "party" | "site";
                /**
                 * @default lp_unpaid
                 * @enum {string}
                 */
                prices: "lp" | "lp_unpaid" | "own_cost";
            };
            region: string;
            scenario: components["schemas"]["ScenarioInput"];
        };
        StudyResult: {
            first: {
                /** @enum {string} */
                measure: "net" | "gross" | "co2" | "haul" | "investment" | "utilised" | "revenue";
                nameEn: string;
                nameZh: string;
                /** @enum {string} */
                sense: "min" | "max";
                unit: string;
            };
            /** @constant */
            kind: "pareto";
            points: {
                figures: {
                    co2: number;
                    gross: number;
                    haul: number;
                    investment: number;
                    net: number;
                    revenue: number;
                    utilised: number;
                };
                first: number;
                plan?: string;
                rate: number | null;
                rateUnit: string;
                second: number;
                slopeAfter: number | null;
                slopeBefore: number | null;
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            second: {
                /** @enum {string} */
                measure: "net" | "gross" | "co2" | "haul" | "investment" | "utilised" | "revenue";
                nameEn: string;
                nameZh: string;
                /** @enum {string} */
                sense: "min" | "max";
                unit: string;
            };
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            /** @constant */
            kind: "lexicographic";
            steps: {
                best: number;
                figures: {
                    co2: number;
                    gross: number;
                    haul: number;
                    investment: number;
                    net: number;
                    revenue: number;
                    utilised: number;
                };
                held: number;
                /** @enum {string} */
                measure: "net" | "gross" | "co2" | "haul" | "investment" | "utilised" | "revenue";
                nameEn: string;
                nameZh: string;
                plan?: string;
                unit: string;
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            alternatives: {
                changes: {
                    after: number;
                    before: number;
                    group: {
                        area?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "process" | "process_province";
                        nameEn: string;
                        nameZh: string;
                        process?: string;
                    };
                    unit: string;
                }[];
                dearer: number;
                distance: number;
                figures: {
                    co2: number;
                    gross: number;
                    haul: number;
                    investment: number;
                    net: number;
                    revenue: number;
                    utilised: number;
                };
                plan?: string;
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            distances: number[][];
            /** @constant */
            kind: "alternatives";
            optimum: {
                figures: {
                    co2: number;
                    gross: number;
                    haul: number;
                    investment: number;
                    net: number;
                    revenue: number;
                    utilised: number;
                };
                plan?: string;
            };
            ranges: {
                group: {
                    area?: string;
                    id: string;
                    /** @enum {string} */
                    kind: "process" | "process_province";
                    nameEn: string;
                    nameZh: string;
                    process?: string;
                };
                least: number;
                most: number;
                optimal: number;
                unit: string;
                /** @enum {string} */
                verdict: "must" | "may" | "never";
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            slackCny: number;
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            candidates: {
                costs: number[];
                expected: number;
                figures: {
                    co2: number;
                    gross: number;
                    haul: number;
                    investment: number;
                    net: number;
                    revenue: number;
                    utilised: number;
                };
                id: string;
                meanRegret: number;
                nameEn: string;
                nameZh: string;
                plan?: string;
                regrets: number[];
                unmet: number;
                worst: number;
                worstCase: string;
                worstRegret: number;
            }[];
            cases: {
                foreseen: number;
                id: string;
                nameEn: string;
                nameZh: string;
            }[];
            chosen: {
                leastExpected: string;
                leastRegret: string;
                leastWorst: string;
            };
            figures: {
                figure: {
                    central: number;
                    field: string;
                    high: number;
                    key: string;
                    low: number;
                    nameEn: string;
                    nameZh: string;
                    table: string;
                    unit: string;
                };
                fixedAtHigh: number;
                fixedAtLow: number;
                freeAtHigh: number;
                freeAtLow: number;
                rank: number | null;
                words: {
                    en: string;
                    zh: string;
                };
                worth: number;
                worthLeast: number;
                worthMost: number;
            }[];
            /** @constant */
            kind: "robust";
            method: {
                en: string;
                zh: string;
            };
            perfectInformation: number;
            stochasticSolution: number;
            waitAndSee: number;
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            /** @constant */
            kind: "prices";
            rows: {
                holdsDown: number | null;
                holdsUp: number | null;
                id: string;
                /** @enum {string} */
                kind: "target" | "unit" | "build_limit" | "siding" | "line" | "fleet" | "arc" | "stock" | "disposal" | "quota" | "stream" | "demand";
                left: number | null;
                limit: number;
                nameEn: string;
                nameZh: string;
                period: number;
                price: number;
                priceUnit: string;
                right: number | null;
                smooth: boolean;
                unit: string;
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            from: string;
            /** @constant */
            kind: "why";
            takers: {
                freight: number;
                km: number;
                /** @enum {string} */
                limit: "used" | "as_good" | "capacity" | "demand" | "lane" | "idle" | "dearer";
                material: string;
                mode: string;
                period: number;
                process?: string;
                reducedCost: number;
                to: string;
                tonnes: number;
                via?: string[];
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            to: string;
            ways: {
                instead: {
                    /** @enum {string} */
                    at: "origin" | "end";
                    cnyPerT: number | null;
                    kind: string;
                    nameEn: string;
                    nameZh: string;
                    tonnes: number;
                }[];
                km: number;
                material: string;
                mode: string;
                period: number;
                process?: string;
                reducedCost: number;
                terms: {
                    code: string;
                    nameEn: string;
                    nameZh: string;
                    unit: string;
                    value: number;
                }[];
                tonnes: number;
                via?: string[];
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            conflicts: {
                irreducible: boolean;
                members: {
                    area?: string;
                    id: string;
                    kind: string;
                    limit: number | null;
                    nameEn: string;
                    nameZh: string;
                    period?: number;
                    rows: number;
                    unit: string;
                }[];
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            /** @constant */
            kind: "conflict";
            relaxations: {
                achievable: number;
                by: number;
                id: string;
                /** @enum {string} */
                kind: "target" | "demand" | "other";
                period?: number;
                required: number;
                sentenceEn: string;
                sentenceZh: string;
                unit: string;
            }[];
            /** @enum {string} */
            status: "feasible" | "conflict";
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            firms: {
                leaves: boolean;
                nameEn: string;
                nameZh: string;
                outside: number;
                party: string;
                profit: number;
                rather: {
                    code: string;
                    nameEn: string;
                    nameZh: string;
                    unit: string;
                    value: number;
                }[];
                sites: string[];
                subsidy: number;
                subsidyPerT: number;
                terms: {
                    code: string;
                    nameEn: string;
                    nameZh: string;
                    unit: string;
                    value: number;
                }[];
                tonnes: number;
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            /** @constant */
            kind: "incentives";
            leavers: number;
            /** @enum {string} */
            prices: "lp" | "lp_unpaid" | "own_cost";
            subsidy: number;
            targetsWorth: number;
            words: {
                en: string;
                zh: string;
            }[];
        };
        StudyResultInput: {
            first: {
                /** @enum {string} */
                measure: "net" | "gross" | "co2" | "haul" | "investment" | "utilised" | "revenue";
                nameEn: string;
                nameZh: string;
                /** @enum {string} */
                sense: "min" | "max";
                unit: string;
            };
            /** @constant */
            kind: "pareto";
            points: {
                figures: {
                    co2: number;
                    gross: number;
                    haul: number;
                    investment: number;
                    net: number;
                    revenue: number;
                    utilised: number;
                };
                first: number;
                plan?: string;
                rate: number | null;
                rateUnit: string;
                second: number;
                slopeAfter: number | null;
                slopeBefore: number | null;
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            second: {
                /** @enum {string} */
                measure: "net" | "gross" | "co2" | "haul" | "investment" | "utilised" | "revenue";
                nameEn: string;
                nameZh: string;
                /** @enum {string} */
                sense: "min" | "max";
                unit: string;
            };
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            /** @constant */
            kind: "lexicographic";
            steps: {
                best: number;
                figures: {
                    co2: number;
                    gross: number;
                    haul: number;
                    investment: number;
                    net: number;
                    revenue: number;
                    utilised: number;
                };
                held: number;
                /** @enum {string} */
                measure: "net" | "gross" | "co2" | "haul" | "investment" | "utilised" | "revenue";
                nameEn: string;
                nameZh: string;
                plan?: string;
                unit: string;
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            alternatives: {
                changes: {
                    after: number;
                    before: number;
                    group: {
                        area?: string;
                        id: string;
                        /** @enum {string} */
                        kind: "process" | "process_province";
                        nameEn: string;
                        nameZh: string;
                        process?: string;
                    };
                    unit: string;
                }[];
                dearer: number;
                distance: number;
                figures: {
                    co2: number;
                    gross: number;
                    haul: number;
                    investment: number;
                    net: number;
                    revenue: number;
                    utilised: number;
                };
                plan?: string;
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            distances: number[][];
            /** @constant */
            kind: "alternatives";
            optimum: {
                figures: {
                    co2: number;
                    gross: number;
                    haul: number;
                    investment: number;
                    net: number;
                    revenue: number;
                    utilised: number;
                };
                plan?: string;
            };
            ranges: {
                group: {
                    area?: string;
                    id: string;
                    /** @enum {string} */
                    kind: "process" | "process_province";
                    nameEn: string;
                    nameZh: string;
                    process?: string;
                };
                least: number;
                most: number;
                optimal: number;
                unit: string;
                /** @enum {string} */
                verdict: "must" | "may" | "never";
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            slackCny: number;
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            candidates: {
                costs: number[];
                expected: number;
                figures: {
                    co2: number;
                    gross: number;
                    haul: number;
                    investment: number;
                    net: number;
                    revenue: number;
                    utilised: number;
                };
                id: string;
                meanRegret: number;
                nameEn: string;
                nameZh: string;
                plan?: string;
                regrets: number[];
                unmet: number;
                worst: number;
                worstCase: string;
                worstRegret: number;
            }[];
            cases: {
                foreseen: number;
                id: string;
                nameEn: string;
                nameZh: string;
            }[];
            chosen: {
                leastExpected: string;
                leastRegret: string;
                leastWorst: string;
            };
            figures: {
                figure: {
                    central: number;
                    field: string;
                    high: number;
                    key: string;
                    low: number;
                    nameEn: string;
                    nameZh: string;
                    table: string;
                    unit: string;
                };
                fixedAtHigh: number;
                fixedAtLow: number;
                freeAtHigh: number;
                freeAtLow: number;
                rank: number | null;
                words: {
                    en: string;
                    zh: string;
                };
                worth: number;
                worthLeast: number;
                worthMost: number;
            }[];
            /** @constant */
            kind: "robust";
            method: {
                en: string;
                zh: string;
            };
            perfectInformation: number;
            stochasticSolution: number;
            waitAndSee: number;
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            /** @constant */
            kind: "prices";
            rows: {
                holdsDown: number | null;
                holdsUp: number | null;
                id: string;
                /** @enum {string} */
                kind: "target" | "unit" | "build_limit" | "siding" | "line" | "fleet" | "arc" | "stock" | "disposal" | "quota" | "stream" | "demand";
                left: number | null;
                limit: number;
                nameEn: string;
                nameZh: string;
                period: number;
                price: number;
                priceUnit: string;
                right: number | null;
                smooth: boolean;
                unit: string;
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            from: string;
            /** @constant */
            kind: "why";
            takers: {
                freight: number;
                km: number;
                /** @enum {string} */
                limit: "used" | "as_good" | "capacity" | "demand" | "lane" | "idle" | "dearer";
                material: string;
                mode: string;
                period: number;
                process?: string;
                reducedCost: number;
                to: string;
                tonnes: number;
                via?: string[];
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            to: string;
            ways: {
                instead: {
                    /** @enum {string} */
                    at: "origin" | "end";
                    cnyPerT: number | null;
                    kind: string;
                    nameEn: string;
                    nameZh: string;
                    tonnes: number;
                }[];
                km: number;
                material: string;
                mode: string;
                period: number;
                process?: string;
                reducedCost: number;
                terms: {
                    code: string;
                    nameEn: string;
                    nameZh: string;
                    unit: string;
                    value: number;
                }[];
                tonnes: number;
                via?: string[];
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            conflicts: {
                irreducible: boolean;
                members: {
                    area?: string;
                    id: string;
                    kind: string;
                    limit: number | null;
                    nameEn: string;
                    nameZh: string;
                    period?: number;
                    rows: number;
                    unit: string;
                }[];
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            /** @constant */
            kind: "conflict";
            relaxations: {
                achievable: number;
                by: number;
                id: string;
                /** @enum {string} */
                kind: "target" | "demand" | "other";
                period?: number;
                required: number;
                sentenceEn: string;
                sentenceZh: string;
                unit: string;
            }[];
            /** @enum {string} */
            status: "feasible" | "conflict";
            words: {
                en: string;
                zh: string;
            }[];
        } | {
            firms: {
                leaves: boolean;
                nameEn: string;
                nameZh: string;
                outside: number;
                party: string;
                profit: number;
                rather: {
                    code: string;
                    nameEn: string;
                    nameZh: string;
                    unit: string;
                    value: number;
                }[];
                sites: string[];
                subsidy: number;
                subsidyPerT: number;
                terms: {
                    code: string;
                    nameEn: string;
                    nameZh: string;
                    unit: string;
                    value: number;
                }[];
                tonnes: number;
                words: {
                    en: string;
                    zh: string;
                };
            }[];
            /** @constant */
            kind: "incentives";
            leavers: number;
            /** @enum {string} */
            prices: "lp" | "lp_unpaid" | "own_cost";
            subsidy: number;
            targetsWorth: number;
            words: {
                en: string;
                zh: string;
            }[];
        };
        SubstanceLayer: {
            balances: {
                component: string;
                gap: number | null;
                into: number | null;
                node: string;
                outOf: number | null;
            }[];
            components: string[];
            converged: boolean;
            fractions: {
                component: string;
                flow: string;
                mass: number | null;
                measured: number | null;
                reconciled: number | null;
                sd: number | null;
                z: number | null;
            }[];
            global: {
                chance: number;
                chiSquare: number;
                critical: number;
                degrees: number;
            };
            masses: {
                flow: string;
                reconciled: number | null;
                sd: number | null;
            }[];
            rounds: number;
            tolerance: number;
        };
        SubstanceLayerInput: {
            balances: {
                component: string;
                gap: number | null;
                into: number | null;
                node: string;
                outOf: number | null;
            }[];
            components: string[];
            converged: boolean;
            fractions: {
                component: string;
                flow: string;
                mass: number | null;
                measured: number | null;
                reconciled: number | null;
                sd: number | null;
                z: number | null;
            }[];
            global: {
                chance: number;
                chiSquare: number;
                critical: number;
                degrees: number;
            };
            masses: {
                flow: string;
                reconciled: number | null;
                sd: number | null;
            }[];
            rounds: number;
            tolerance: number;
        };
        SweepDesign: {
            /** @default [] */
            axes: {
                key: string;
                values: (number | boolean | string)[];
            }[];
            /**
             * @default grid
             * @enum {string}
             */
            kind: "grid" | "one-at-a-time" | "list";
            /** @default [] */
            list: {
                [key: string]: number | boolean | string;
            }[];
        };
        SweepDesignInput: {
            /** @default [] */
            axes: {
                key: string;
                values: (number | boolean | string)[];
            }[];
            /**
             * @default grid
             * @enum {string}
             */
            kind: "grid" | "one-at-a-time" | "list";
            /** @default [] */
            list: {
                [key: string]: number | boolean | string;
            }[];
        };
        SweepInfo: {
            base: components["schemas"]["ScenarioBody"];
            combinations: number;
            counts: {
                cancelled: number;
                failed: number;
                queued: number;
                running: number;
                solved: number;
            };
            /** Format: date-time */
            createdAt: string;
            design: components["schemas"]["SweepDesign"];
            finishedAt: string | null;
            id: string;
            name: string;
            region: string;
            regionVersion: string;
            reused: number;
            /** @enum {string} */
            status: "running" | "done" | "cancelled";
        };
        SweepInfoInput: {
            base: components["schemas"]["ScenarioBodyInput"];
            combinations: number;
            counts: {
                cancelled: number;
                failed: number;
                queued: number;
                running: number;
                solved: number;
            };
            /** Format: date-time */
            createdAt: string;
            design: components["schemas"]["SweepDesignInput"];
            finishedAt: string | null;
            id: string;
            name: string;
            region: string;
            regionVersion: string;
            reused: number;
            /** @enum {string} */
            status: "running" | "done" | "cancelled";
        };
        SweepRequest: {
            /**
             * @default {
             *       "settings": {}
             *     }
             */
            base: components["schemas"]["ScenarioBody"];
            design: components["schemas"]["SweepDesign"];
            name?: string;
            region: string;
        };
        SweepRequestInput: {
            /**
             * @default {
             *       "settings": {}
             *     }
             */
            base: components["schemas"]["ScenarioBodyInput"];
            design: components["schemas"]["SweepDesignInput"];
            name?: string;
            region: string;
        };
        SweepTable: {
            axes: string[];
            rows: {
                at: number;
                changes: {
                    [key: string]: number | boolean | string;
                };
                co2NetKg: number | null;
                costs: {
                    capital: number;
                    carbon: number;
                    disposal: number;
                    levy: number;
                    processing: number;
                    purchases: number;
                    revenue: number;
                    subsidy: number;
                    transport: number;
                } | null;
                error: components["schemas"]["Problem"] | null;
                gap: number | null;
                gapCny: number | null;
                inputHash: string | null;
                objective: number | null;
                plan: string;
                relaxations: number | null;
                reusedFrom: string | null;
                seconds: number | null;
                /** @enum {string} */
                status: "queued" | "running" | "optimal" | "best_found" | "relaxed" | "infeasible" | "cancelled" | "failed";
                targets: {
                    [key: string]: {
                        achieved: number | null;
                        met: boolean | null;
                        price: number | null;
                        required: number | null;
                    };
                };
                tonnesMoved: number | null;
                tonnesUtilised: number | null;
            }[];
            targets: {
                clause: string;
                id: string;
                nameEn: string;
                nameZh: string;
                priceUnit: string;
                /** @enum {string} */
                sense: ">=" | "<=";
                unit: string;
                year: number;
            }[];
        };
        SweepTableInput: {
            axes: string[];
            rows: {
                at: number;
                changes: {
                    [key: string]: number | boolean | string;
                };
                co2NetKg: number | null;
                costs: {
                    capital: number;
                    carbon: number;
                    disposal: number;
                    levy: number;
                    processing: number;
                    purchases: number;
                    revenue: number;
                    subsidy: number;
                    transport: number;
                } | null;
                error: components["schemas"]["ProblemInput"] | null;
                gap: number | null;
                gapCny: number | null;
                inputHash: string | null;
                objective: number | null;
                plan: string;
                relaxations: number | null;
                reusedFrom: string | null;
                seconds: number | null;
                /** @enum {string} */
                status: "queued" | "running" | "optimal" | "best_found" | "relaxed" | "infeasible" | "cancelled" | "failed";
                targets: {
                    [key: string]: {
                        achieved: number | null;
                        met: boolean | null;
                        price: number | null;
                        required: number | null;
                    };
                };
                tonnesMoved: number | null;
                tonnesUtilised: number | null;
            }[];
            targets: {
                clause: string;
                id: string;
                nameEn: string;
                nameZh: string;
                priceUnit: string;
                /** @enum {string} */
                sense: ">=" | "<=";
                unit: string;
                year: number;
            }[];
        };
        TablePage: {
            fields: {
                en: string;
                name: string;
                type: string;
                unit?: string;
                zh: string;
            }[];
            rows: ({
                key: string;
                line: number | null;
            } & {
                [key: string]: unknown;
            })[];
            table: string;
            total: number;
        };
        TablePageInput: {
            fields: {
                en: string;
                name: string;
                type: string;
                unit?: string;
                zh: string;
            }[];
            rows: ({
                key: string;
                line: number | null;
            } & {
                [key: string]: unknown;
            })[];
            table: string;
            total: number;
        };
        TaxBookLine: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            basedOn: string[];
            baseT: string | null;
            generatedT: string;
            material: string;
            missing: {
                en: string;
                zh: string;
            }[];
            month: string;
            sender: string;
            taxCny: string | null;
            unapproved: string[];
        };
        TaxBookLineInput: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            basedOn: string[];
            baseT: string | null;
            generatedT: string;
            material: string;
            missing: {
                en: string;
                zh: string;
            }[];
            month: string;
            sender: string;
            taxCny: string | null;
            unapproved: string[];
        };
        TaxResult: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            baseT: string | null;
            /** Format: date */
            declareBy: string;
            declareByDoubt?: {
                en: string;
                zh: string;
            };
            highCny: string | null;
            lowCny: string | null;
            missing: {
                en: string;
                zh: string;
            }[];
            place: string;
            rateCnyPerT: string | null;
            steps: {
                article: string;
                document: string;
                en: string;
                rule: string;
                verified: boolean;
                zh: string;
            }[];
            taxCny: string | null;
            verifiedBaseT: string | null;
            verifiedTaxCny: string | null;
        };
        TaxResultInput: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            baseT: string | null;
            /** Format: date */
            declareBy: string;
            declareByDoubt?: {
                en: string;
                zh: string;
            };
            highCny: string | null;
            lowCny: string | null;
            missing: {
                en: string;
                zh: string;
            }[];
            place: string;
            rateCnyPerT: string | null;
            steps: {
                article: string;
                document: string;
                en: string;
                rule: string;
                verified: boolean;
                zh: string;
            }[];
            taxCny: string | null;
            verifiedBaseT: string | null;
            verifiedTaxCny: string | null;
        };
        TaxWorksheet: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            figures: components["schemas"]["WorksheetFigure"][];
            id: string;
            missing: {
                en: string;
                zh: string;
            }[];
            period: string;
            ruleResults: components["schemas"]["RuleResult"][];
            /** @enum {string} */
            tax: "ept" | "vat" | "cit";
            titleEn: string;
            titleZh: string;
            unapproved: string[];
            unapprovedNames?: {
                en: string;
                zh: string;
            }[];
        };
        TaxWorksheetInput: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            figures: components["schemas"]["WorksheetFigureInput"][];
            id: string;
            missing: {
                en: string;
                zh: string;
            }[];
            period: string;
            ruleResults: components["schemas"]["RuleResultInput"][];
            /** @enum {string} */
            tax: "ept" | "vat" | "cit";
            titleEn: string;
            titleZh: string;
            unapproved: string[];
            unapprovedNames?: {
                en: string;
                zh: string;
            }[];
        };
        Tenant: {
            id: string;
            /** @enum {string} */
            kind: "region" | "province" | "city" | "park" | "firm" | "bureau";
            nameEn: string;
            nameZh: string;
            parent: string | null;
            party: string | null;
            path: string;
        };
        TenantInput: {
            id: string;
            /** @enum {string} */
            kind: "region" | "province" | "city" | "park" | "firm" | "bureau";
            nameEn: string;
            nameZh: string;
            parent: string | null;
            party: string | null;
            path: string;
        };
        ThreeBooks: {
            /** @enum {string} */
            basis: "wet" | "dry";
            bridges: components["schemas"]["BookBridge"][];
            evaluation: components["schemas"]["EvaluationBookLine"][];
            party: string | null;
            place: string | null;
            records: number;
            statistics: components["schemas"]["StatisticsBookLine"][];
            synthetic: boolean;
            tax: components["schemas"]["TaxBookLine"][];
            year: string;
        };
        ThreeBooksInput: {
            /** @enum {string} */
            basis: "wet" | "dry";
            bridges: components["schemas"]["BookBridgeInput"][];
            evaluation: components["schemas"]["EvaluationBookLineInput"][];
            party: string | null;
            place: string | null;
            records: number;
            statistics: components["schemas"]["StatisticsBookLineInput"][];
            synthetic: boolean;
            tax: components["schemas"]["TaxBookLineInput"][];
            year: string;
        };
        Token: {
            /** Format: date-time */
            expires: string;
            id: string;
            lastUsedOn: string | null;
            mayWrite: boolean;
            name: string;
            revoked: boolean;
            /** Format: date-time */
            since: string;
        };
        TokenInput: {
            /** Format: date-time */
            expires: string;
            id: string;
            lastUsedOn: string | null;
            mayWrite: boolean;
            name: string;
            revoked: boolean;
            /** Format: date-time */
            since: string;
        };
        ToleranceRule: {
            assumption: boolean;
            en: string;
            /** Format: date */
            from: string;
            id: string;
            kind?: string;
            moistureFrom?: number;
            moistureTo?: number;
            /** @enum {string} */
            of: "scale" | "material";
            relative: number;
            source: string;
            /** Format: date */
            to?: string;
            zh: string;
        };
        ToleranceRuleInput: {
            assumption: boolean;
            en: string;
            /** Format: date */
            from: string;
            id: string;
            kind?: string;
            moistureFrom?: number;
            moistureTo?: number;
            /** @enum {string} */
            of: "scale" | "material";
            relative: number;
            source: string;
            /** Format: date */
            to?: string;
            zh: string;
        };
        Tonne: {
            evidence: components["schemas"]["Evidence"][];
            flow: components["schemas"]["Flow"];
            records: components["schemas"]["FlowRecord"][];
        };
        TonneInput: {
            evidence: components["schemas"]["EvidenceInput"][];
            flow: components["schemas"]["FlowInput"];
            records: components["schemas"]["FlowRecordInput"][];
        };
        TonneLine: {
            flow: string;
            from: string;
            material: string;
            period: number;
            states: {
                contracted: number | null;
                evaluated: number | null;
                offered: number | null;
                planned: number | null;
                shipped: number | null;
            };
            synthetic: boolean;
            to: string;
        };
        TonneLineInput: {
            flow: string;
            from: string;
            material: string;
            period: number;
            states: {
                contracted: number | null;
                evaluated: number | null;
                offered: number | null;
                planned: number | null;
                shipped: number | null;
            };
            synthetic: boolean;
            to: string;
        };
        TraceEvent: {
            /** @enum {string} */
            action: "ADD" | "OBSERVE" | "DELETE";
            bizLocation?: {
                id: string;
            };
            /** @enum {string} */
            bizStep: "commissioning" | "shipping" | "receiving";
            bizTransactionList?: {
                bizTransaction: string;
                type: string;
            }[];
            /** @enum {string} */
            disposition: "active" | "in_transit" | "conformant" | "mismatch_quantity";
            errorDeclaration?: {
                correctiveEventIDs?: string[];
                /** Format: date-time */
                declarationTime: string;
                /** @enum {string} */
                reason: "did_not_occur" | "incorrect_data";
            };
            eventID: string;
            /** Format: date-time */
            eventTime: string;
            eventTimeZoneOffset: string;
            quantityList: {
                epcClass: string;
                quantity: number;
                /** @enum {string} */
                uom: "KGM" | "TNE";
            }[];
            readPoint: {
                id: string;
            };
            /** @constant */
            type: "ObjectEvent";
        } | {
            bizLocation?: {
                id: string;
            };
            /** @enum {string} */
            bizStep: "commissioning" | "shipping" | "receiving";
            bizTransactionList?: {
                bizTransaction: string;
                type: string;
            }[];
            /** @enum {string} */
            disposition: "active" | "in_transit" | "conformant" | "mismatch_quantity";
            errorDeclaration?: {
                correctiveEventIDs?: string[];
                /** Format: date-time */
                declarationTime: string;
                /** @enum {string} */
                reason: "did_not_occur" | "incorrect_data";
            };
            eventID: string;
            /** Format: date-time */
            eventTime: string;
            eventTimeZoneOffset: string;
            inputQuantityList: {
                epcClass: string;
                quantity: number;
                /** @enum {string} */
                uom: "KGM" | "TNE";
            }[];
            outputQuantityList: {
                epcClass: string;
                quantity: number;
                /** @enum {string} */
                uom: "KGM" | "TNE";
            }[];
            readPoint: {
                id: string;
            };
            transformationID: string;
            /** @constant */
            type: "TransformationEvent";
        };
        TraceEventInput: {
            /** @enum {string} */
            action: "ADD" | "OBSERVE" | "DELETE";
            bizLocation?: {
                id: string;
            };
            /** @enum {string} */
            bizStep: "commissioning" | "shipping" | "receiving";
            bizTransactionList?: {
                bizTransaction: string;
                type: string;
            }[];
            /** @enum {string} */
            disposition: "active" | "in_transit" | "conformant" | "mismatch_quantity";
            errorDeclaration?: {
                correctiveEventIDs?: string[];
                /** Format: date-time */
                declarationTime: string;
                /** @enum {string} */
                reason: "did_not_occur" | "incorrect_data";
            };
            eventID: string;
            /** Format: date-time */
            eventTime: string;
            eventTimeZoneOffset: string;
            quantityList: {
                epcClass: string;
                quantity: number;
                /** @enum {string} */
                uom: "KGM" | "TNE";
            }[];
            readPoint: {
                id: string;
            };
            /** @constant */
            type: "ObjectEvent";
        } | {
            bizLocation?: {
                id: string;
            };
            /** @enum {string} */
            bizStep: "commissioning" | "shipping" | "receiving";
            bizTransactionList?: {
                bizTransaction: string;
                type: string;
            }[];
            /** @enum {string} */
            disposition: "active" | "in_transit" | "conformant" | "mismatch_quantity";
            errorDeclaration?: {
                correctiveEventIDs?: string[];
                /** Format: date-time */
                declarationTime: string;
                /** @enum {string} */
                reason: "did_not_occur" | "incorrect_data";
            };
            eventID: string;
            /** Format: date-time */
            eventTime: string;
            eventTimeZoneOffset: string;
            inputQuantityList: {
                epcClass: string;
                quantity: number;
                /** @enum {string} */
                uom: "KGM" | "TNE";
            }[];
            outputQuantityList: {
                epcClass: string;
                quantity: number;
                /** @enum {string} */
                uom: "KGM" | "TNE";
            }[];
            readPoint: {
                id: string;
            };
            transformationID: string;
            /** @constant */
            type: "TransformationEvent";
        };
        TriedApplication: {
            acceptedKg: number;
            answer: ("yes" | "no" | "undetermined" | "unverified") | null;
            firm: {
                id: string;
                nameEn: string;
                nameZh: string;
            };
            fromLedger: boolean;
            period: string;
            points: {
                /** @enum {string} */
                answer: "yes" | "no" | "undetermined" | "unverified";
                en: string;
                zh: string;
            }[];
            rows: {
                en: string;
                form: string;
                rows: number;
                zh: string;
            }[];
            synthetic: boolean;
            warnings: components["schemas"]["Problem"][];
        };
        TriedApplicationInput: {
            acceptedKg: number;
            answer: ("yes" | "no" | "undetermined" | "unverified") | null;
            firm: {
                id: string;
                nameEn: string;
                nameZh: string;
            };
            fromLedger: boolean;
            period: string;
            points: {
                /** @enum {string} */
                answer: "yes" | "no" | "undetermined" | "unverified";
                en: string;
                zh: string;
            }[];
            rows: {
                en: string;
                form: string;
                rows: number;
                zh: string;
            }[];
            synthetic: boolean;
            warnings: components["schemas"]["ProblemInput"][];
        };
        TripRequest: {
            /** Format: date-time */
            at: string;
            massKg: number;
            mode: string;
            vehicle?: string;
            weighingSlip: string;
        };
        TripRequestInput: {
            /** Format: date-time */
            at: string;
            massKg: number;
            mode: string;
            vehicle?: string;
            weighingSlip: string;
        };
        User: {
            disabled: boolean;
            id: string;
            name: string;
            /** Format: date-time */
            since: string;
            username: string;
        };
        UserInput: {
            disabled: boolean;
            id: string;
            name: string;
            /** Format: date-time */
            since: string;
            username: string;
        };
        Validation: {
            doubts: components["schemas"]["Problem"][];
            rows: {
                area: string;
                areaEn: string;
                areaZh: string;
                indicator: string;
                note: string | null;
                official: number;
                ok: boolean | null;
                ours: number | null;
                oursHigh: number | null;
                oursLow: number | null;
                quality: string | null;
                ratio: number | null;
                source: string[];
                unit: string;
                year: number;
            }[];
        };
        ValidationInput: {
            doubts: components["schemas"]["ProblemInput"][];
            rows: {
                area: string;
                areaEn: string;
                areaZh: string;
                indicator: string;
                note: string | null;
                official: number;
                ok: boolean | null;
                ours: number | null;
                oursHigh: number | null;
                oursLow: number | null;
                quality: string | null;
                ratio: number | null;
                source: string[];
                unit: string;
                year: number;
            }[];
        };
        Verdict: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            lines: {
                massKg: number;
                material: string;
                ownKg: number | null;
                receivedKg: number | null;
            }[];
        };
        VerdictInput: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            lines: {
                massKg: number;
                material: string;
                ownKg: number | null;
                receivedKg: number | null;
            }[];
        };
        VerdictPair: {
            final: components["schemas"]["Verdict"];
            points: components["schemas"]["VerdictPoint"][];
            proposed: components["schemas"]["Verdict"];
            reasons: string | null;
            settles: {
                [key: string]: string[];
            };
        };
        VerdictPairInput: {
            final: components["schemas"]["VerdictInput"];
            points: components["schemas"]["VerdictPointInput"][];
            proposed: components["schemas"]["VerdictInput"];
            reasons: string | null;
            settles: {
                [key: string]: string[];
            };
        };
        VerdictPoint: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            basedOn: string[];
            en: string;
            id: string;
            missing: {
                en: string;
                zh: string;
            }[];
            ruleResult: components["schemas"]["RuleResult"] | null;
            zh: string;
        };
        VerdictPointInput: {
            /** @enum {string} */
            answer: "yes" | "no" | "undetermined" | "unverified";
            basedOn: string[];
            en: string;
            id: string;
            missing: {
                en: string;
                zh: string;
            }[];
            ruleResult: components["schemas"]["RuleResultInput"] | null;
            zh: string;
        };
        WaitingForSecond: {
            request: string;
        };
        WaitingForSecondInput: {
            request: string;
        };
        WasteBalance: {
            acceptedBy: ("batches" | "products" | "stock") | null;
            acceptedKg: number | null;
            /** @enum {string} */
            agree: "yes" | "no" | "undetermined" | "unverified";
            closingKg: number | null;
            flag: {
                en: string;
                zh: string;
            } | null;
            material: string;
            openingKg: number | null;
            ownKg: number;
            raw: {
                batches: {
                    derivation: string;
                    massKg: number | null;
                    missing: {
                        en: string;
                        zh: string;
                    }[];
                };
                products: {
                    derivation: string;
                    massKg: number | null;
                    missing: {
                        en: string;
                        zh: string;
                    }[];
                };
                stock: {
                    derivation: string;
                    massKg: number | null;
                    missing: {
                        en: string;
                        zh: string;
                    }[];
                };
            };
            receivedKg: number;
            reconciled: {
                batches: {
                    derivation: string;
                    massKg: number | null;
                    missing: {
                        en: string;
                        zh: string;
                    }[];
                };
                products: {
                    derivation: string;
                    massKg: number | null;
                    missing: {
                        en: string;
                        zh: string;
                    }[];
                };
                stock: {
                    derivation: string;
                    massKg: number | null;
                    missing: {
                        en: string;
                        zh: string;
                    }[];
                };
            } | null;
            removedKg: number;
            spread: string | null;
            usedOwnKg: number | null;
            usedReceivedKg: number | null;
        };
        WasteBalanceInput: {
            acceptedBy: ("batches" | "products" | "stock") | null;
            acceptedKg: number | null;
            /** @enum {string} */
            agree: "yes" | "no" | "undetermined" | "unverified";
            closingKg: number | null;
            flag: {
                en: string;
                zh: string;
            } | null;
            material: string;
            openingKg: number | null;
            ownKg: number;
            raw: {
                batches: {
                    derivation: string;
                    massKg: number | null;
                    missing: {
                        en: string;
                        zh: string;
                    }[];
                };
                products: {
                    derivation: string;
                    massKg: number | null;
                    missing: {
                        en: string;
                        zh: string;
                    }[];
                };
                stock: {
                    derivation: string;
                    massKg: number | null;
                    missing: {
                        en: string;
                        zh: string;
                    }[];
                };
            };
            receivedKg: number;
            reconciled: {
                batches: {
                    derivation: string;
                    massKg: number | null;
                    missing: {
                        en: string;
                        zh: string;
                    }[];
                };
                products: {
                    derivation: string;
                    massKg: number | null;
                    missing: {
                        en: string;
                        zh: string;
                    }[];
                };
                stock: {
                    derivation: string;
                    massKg: number | null;
                    missing: {
                        en: string;
                        zh: string;
                    }[];
                };
            } | null;
            removedKg: number;
            spread: string | null;
            usedOwnKg: number | null;
            usedReceivedKg: number | null;
        };
        WasteFact: {
            /** @enum {string} */
            destination?: "utilise" | "dispose" | "store";
            dryKg: number;
            fields: {
                [key: string]: string;
            };
            file: string;
            form: string;
            key: string;
            line: number;
            material: string;
            moisture: string;
            moistureAssumed: boolean;
            /** @enum {string} */
            move: "opening" | "generated" | "into_store" | "out_of_store" | "own_utilised" | "own_disposed" | "dumped" | "dispatched";
            party: string;
            receiver?: string;
            sheet: string;
            site: string;
            /** @constant */
            synthetic?: true;
            /** @enum {string} */
            unit: "jin" | "kg" | "t" | "100t" | "kt" | "10kt" | "Mt" | "100Mt";
            /** Format: date */
            validOn: string;
            wetKg: number;
            written: string;
        };
        WasteFactInput: {
            /** @enum {string} */
            destination?: "utilise" | "dispose" | "store";
            dryKg: number;
            fields: {
                [key: string]: string;
            };
            file: string;
            form: string;
            key: string;
            line: number;
            material: string;
            moisture: string;
            moistureAssumed: boolean;
            /** @enum {string} */
            move: "opening" | "generated" | "into_store" | "out_of_store" | "own_utilised" | "own_disposed" | "dumped" | "dispatched";
            party: string;
            receiver?: string;
            sheet: string;
            site: string;
            /** @constant */
            synthetic?: true;
            /** @enum {string} */
            unit: "jin" | "kg" | "t" | "100t" | "kt" | "10kt" | "Mt" | "100Mt";
            /** Format: date */
            validOn: string;
            wetKg: number;
            written: string;
        };
        WasteRecord: {
            actor: string;
            arose: string;
            basedOn: string[];
            dryKg: number;
            evaluationReport: string | null;
            /** @enum {string} */
            fate: "generated" | "stored" | "disposed" | "utilised" | "dumped";
            fromStock: boolean;
            id: string;
            material: string;
            /** @enum {string} */
            metering: "automatic" | "weighed" | "factor" | "estimated" | "none";
            /** Format: date */
            on: string;
            origin: string;
            place: string;
            sender: string;
            toStandard: boolean | null;
            wetKg: number;
        };
        WasteRecordInput: {
            actor: string;
            arose: string;
            basedOn: string[];
            dryKg: number;
            evaluationReport: string | null;
            /** @enum {string} */
            fate: "generated" | "stored" | "disposed" | "utilised" | "dumped";
            fromStock: boolean;
            id: string;
            material: string;
            /** @enum {string} */
            metering: "automatic" | "weighed" | "factor" | "estimated" | "none";
            /** Format: date */
            on: string;
            origin: string;
            place: string;
            sender: string;
            toStandard: boolean | null;
            wetKg: number;
        };
        WasteRow: {
            evidence: string;
            fact: {
                [key: string]: unknown;
            };
            key: string;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        WasteRowInput: {
            evidence: string;
            fact: {
                [key: string]: unknown;
            };
            key: string;
            /** Format: date-time */
            recordedAt: string;
            version: number;
        };
        WasteRowPage: {
            rows: components["schemas"]["WasteRow"][];
            total: number;
        };
        WasteRowPageInput: {
            rows: components["schemas"]["WasteRowInput"][];
            total: number;
        };
        WorkbookCheck: {
            ok: boolean;
            problems: components["schemas"]["Problem"][];
            summary: {
                meta: components["schemas"]["RegionMeta"];
                tables: {
                    [key: string]: number;
                };
            } | null;
        };
        WorkbookCheckInput: {
            ok: boolean;
            problems: components["schemas"]["ProblemInput"][];
            summary: {
                meta: components["schemas"]["RegionMetaInput"];
                tables: {
                    [key: string]: number;
                };
            } | null;
        };
        Worker: {
            host: string;
            id: string;
            pid: number;
            running: number;
            /** Format: date-time */
            seenAt: string;
            /** Format: date-time */
            startedAt: string;
            threads: number;
            version: string;
        };
        WorkerInput: {
            host: string;
            id: string;
            pid: number;
            running: number;
            /** Format: date-time */
            seenAt: string;
            /** Format: date-time */
            startedAt: string;
            threads: number;
            version: string;
        };
        WorksheetFigure: {
            basedOn: string[];
            basisEn: string;
            basisZh: string;
            en: string;
            /** @enum {string} */
            kind: "given" | "derived" | "result";
            name: string;
            shownEn?: string;
            shownZh?: string;
            unit: string;
            value: string | null;
            zh: string;
        };
        WorksheetFigureInput: {
            basedOn: string[];
            basisEn: string;
            basisZh: string;
            en: string;
            /** @enum {string} */
            kind: "given" | "derived" | "result";
            name: string;
            shownEn?: string;
            shownZh?: string;
            unit: string;
            value: string | null;
            zh: string;
        };
        YearBalance: {
            closingKg: number;
            differenceKg: number;
            disposedFromStockKg: number;
            disposedKg: number;
            dumpedKg: number;
            generatedKg: number;
            material: string;
            openingKg: number;
            site: string;
            storedKg: number;
            utilisationRate: string | null;
            utilisedFromStockKg: number;
            utilisedKg: number;
            year: number;
        };
        YearBalanceInput: {
            closingKg: number;
            differenceKg: number;
            disposedFromStockKg: number;
            disposedKg: number;
            dumpedKg: number;
            generatedKg: number;
            material: string;
            openingKg: number;
            site: string;
            storedKg: number;
            utilisationRate: string | null;
            utilisedFromStockKg: number;
            utilisedKg: number;
            year: number;
        };
    };
    responses: {
        /** @description The address or the body cannot be read */
        Refused400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problems"];
            };
        };
        /** @description Nobody is signed in, or the token has ended */
        Refused401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problems"];
            };
        };
        /** @description This asker may not do this */
        Refused403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problems"];
            };
        };
        /** @description There is no such thing, or this asker may not see it */
        Refused404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problems"];
            };
        };
        /** @description This is at odds with a record that is there */
        Refused409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problems"];
            };
        };
        /** @description The body is too large */
        Refused413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problems"];
            };
        };
        /** @description A part of the address is too long */
        Refused414: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problems"];
            };
        };
        /** @description The content type is not supported */
        Refused415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problems"];
            };
        };
        /** @description The server does not answer under this host name */
        Refused421: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problems"];
            };
        };
        /** @description A value is not allowed */
        Refused422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problems"];
            };
        };
        /** @description A fault of the server */
        Refused500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problems"];
            };
        };
        /** @description The server is too busy, or its database does not answer */
        Refused503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problems"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
