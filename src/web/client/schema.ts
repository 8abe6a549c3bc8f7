// Made by scripts/openapi.mjs from the server's OpenAPI document. Do not edit: it is written by every build.
export interface paths {
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
            requestBody?: never;
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
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
            };
        };
        put?: never;
        /** Audit the books now, and keep what is found */
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
                    batch?: string;
                    bucket?: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                    heldOn?: string;
                    learnedAt?: string;
                    limit?: number;
                    material?: string;
                    offset?: number;
                    order?: "account" | "mass" | "day";
                    party?: string;
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
                        "application/json": components["schemas"]["BalancePage"];
                    };
                };
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                422: {
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
                    "application/json": components["schemas"]["ClosingWishInput"];
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
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
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
                    batch?: string;
                    bucket?: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                    flow?: string;
                    heldFrom?: string;
                    heldOn?: string;
                    kind?: "opening" | "generation" | "contract" | "dispatch" | "receipt" | "loss" | "dispute" | "surplus" | "transfer" | "transformation" | "utilisation" | "storage" | "disposal" | "dumping" | "correction" | "adjustment" | "release" | "settlement";
                    learnedAt?: string;
                    limit?: number;
                    material?: string;
                    offset?: number;
                    order?: "appended" | "held" | "newest";
                    party?: string;
                    phase?: "pending" | "posted" | "voided";
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
                        "application/json": components["schemas"]["EntryPage"];
                    };
                };
                /** @description Default Response */
                422: {
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
                    "application/json": components["schemas"]["PlanWishInput"];
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
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
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
                /** @description Default Response */
                404: {
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                404: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                422: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/api/plans/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two plans side by side */
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
                /** @description Default Response */
                422: {
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
                422: {
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
                /** @description Default Response */
                404: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
                422: {
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
                422: {
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
    "/api/regions/{region}/validation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Our totals beside the official ones */
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
                /** @description Default Response */
                404: {
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
            requestBody?: never;
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
                /** @description Default Response */
                422: {
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
                    "application/json": components["schemas"]["ScenarioWishInput"];
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
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
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
                /** @description Default Response */
                404: {
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
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
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
                422: {
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
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
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
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
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
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
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
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
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
                /** @description Default Response */
                404: {
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
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
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
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
                    "application/json": components["schemas"]["SweepWishInput"];
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
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
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
                /** @description Default Response */
                404: {
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
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
                    };
                };
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
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problems"];
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
                /** @description Default Response */
                404: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
                /** @description Default Response */
                404: {
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
        BalanceLine: {
            account: {
                batch?: string;
                /** @enum {string} */
                bucket: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
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
                batch?: string;
                /** @enum {string} */
                bucket: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
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
                batch?: string;
                /** @enum {string} */
                bucket: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
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
                batch?: string;
                /** @enum {string} */
                bucket: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                material: string;
                party: string;
                site: string;
            };
            filedKg: number;
            nowKg: number;
            steps: components["schemas"]["BridgeStepInput"][];
        };
        BridgeStep: {
            because: string[];
            enteredBy?: string;
            entry: string;
            /** Format: date */
            heldOn: string;
            kind: string;
            /** Format: date-time */
            learnedAt: string;
            massKg: number;
            reason: string;
        };
        BridgeStepInput: {
            because: string[];
            enteredBy?: string;
            entry: string;
            /** Format: date */
            heldOn: string;
            kind: string;
            /** Format: date-time */
            learnedAt: string;
            massKg: number;
            reason: string;
        };
        Closing: {
            because: string[];
            closedBy?: string;
            /** Format: date */
            fromDay: string;
            head: {
                hash: string;
                sequence: number;
            };
            id: string;
            /** Format: date-time */
            learnedAt: string;
            lines: components["schemas"]["ClosingLine"][];
            period: string;
            scope: {
                party?: string;
                site?: string;
            };
            /** Format: date */
            toDay: string;
        };
        ClosingInput: {
            because: string[];
            closedBy?: string;
            /** Format: date */
            fromDay: string;
            head: {
                hash: string;
                sequence: number;
            };
            id: string;
            /** Format: date-time */
            learnedAt: string;
            lines: components["schemas"]["ClosingLineInput"][];
            period: string;
            scope: {
                party?: string;
                site?: string;
            };
            /** Format: date */
            toDay: string;
        };
        ClosingLine: {
            account: {
                batch?: string;
                /** @enum {string} */
                bucket: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
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
                batch?: string;
                /** @enum {string} */
                bucket: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
                material: string;
                party: string;
                site: string;
            };
            closingKg: number;
            inKg: number;
            openingKg: number;
            outKg: number;
        };
        ClosingWish: {
            because?: string[];
            closedBy?: string;
            dryRun?: boolean;
            period: string;
            scope: {
                party?: string;
                site?: string;
            };
        };
        ClosingWishInput: {
            because?: string[];
            closedBy?: string;
            dryRun?: boolean;
            period: string;
            scope: {
                party?: string;
                site?: string;
            };
        };
        Contract: {
            amountCny: string;
            because: string[];
            buyer: string;
            flow: string;
            from: string;
            /** Format: date */
            heldOn: string;
            id: string;
            /** Format: date-time */
            learnedAt: string;
            massKg: number;
            material: string;
            offer: string;
            priceCnyPerT: string;
            seller: string;
            to: string;
        };
        ContractEnd: {
            because: string[];
            contract: string;
            /** Format: date */
            heldOn: string;
            id: string;
            /** Format: date-time */
            learnedAt: string;
            reason: string;
            releasedKg: number;
        };
        ContractEndInput: {
            because: string[];
            contract: string;
            /** Format: date */
            heldOn: string;
            id: string;
            /** Format: date-time */
            learnedAt: string;
            reason: string;
            releasedKg: number;
        };
        ContractInput: {
            amountCny: string;
            because: string[];
            buyer: string;
            flow: string;
            from: string;
            /** Format: date */
            heldOn: string;
            id: string;
            /** Format: date-time */
            learnedAt: string;
            massKg: number;
            material: string;
            offer: string;
            priceCnyPerT: string;
            seller: string;
            to: string;
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
        Entry: {
            because: string[];
            enteredBy?: string;
            flow?: string;
            /** Format: date */
            heldOn: string;
            id: string;
            /** @enum {string} */
            kind: "opening" | "generation" | "contract" | "dispatch" | "receipt" | "loss" | "dispute" | "surplus" | "transfer" | "transformation" | "utilisation" | "storage" | "disposal" | "dumping" | "correction" | "adjustment" | "release" | "settlement";
            /** Format: date-time */
            learnedAt: string;
            legs: {
                account: {
                    batch?: string;
                    /** @enum {string} */
                    bucket: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
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
            reverses?: string;
        };
        EntryInput: {
            because: string[];
            enteredBy?: string;
            flow?: string;
            /** Format: date */
            heldOn: string;
            id: string;
            /** @enum {string} */
            kind: "opening" | "generation" | "contract" | "dispatch" | "receipt" | "loss" | "dispute" | "surplus" | "transfer" | "transformation" | "utilisation" | "storage" | "disposal" | "dumping" | "correction" | "adjustment" | "release" | "settlement";
            /** Format: date-time */
            learnedAt: string;
            legs: {
                account: {
                    batch?: string;
                    /** @enum {string} */
                    bucket: "generated" | "opening" | "outside" | "on_hand" | "in_transit" | "stored" | "transformed" | "disposed" | "dumped" | "utilised" | "lost" | "lost_moisture" | "lost_ignition" | "lost_process" | "disputed" | "unexplained";
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
            reverses?: string;
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
        Evidence: {
            because: string[];
            enteredBy?: string;
            file?: string;
            id: string;
            /** @enum {string} */
            kind: "row" | "entry" | "plan" | "offer" | "contract" | "manifest" | "event" | "rule" | "evaluation" | "target" | "source" | "file" | "record" | "slip" | "report" | "photo" | "closing";
            owner?: string;
            place?: string;
            titleEn: string;
            titleZh: string;
        };
        EvidenceChain: {
            cut: boolean;
            steps: {
                because: string[];
                depth: number;
                enteredBy?: string;
                file?: string;
                id: string;
                /** @enum {string} */
                kind: "row" | "entry" | "plan" | "offer" | "contract" | "manifest" | "event" | "rule" | "evaluation" | "target" | "source" | "file" | "record" | "slip" | "report" | "photo" | "closing";
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
                because: string[];
                depth: number;
                enteredBy?: string;
                file?: string;
                id: string;
                /** @enum {string} */
                kind: "row" | "entry" | "plan" | "offer" | "contract" | "manifest" | "event" | "rule" | "evaluation" | "target" | "source" | "file" | "record" | "slip" | "report" | "photo" | "closing";
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
            because: string[];
            enteredBy?: string;
            file?: string;
            id: string;
            /** @enum {string} */
            kind: "row" | "entry" | "plan" | "offer" | "contract" | "manifest" | "event" | "rule" | "evaluation" | "target" | "source" | "file" | "record" | "slip" | "report" | "photo" | "closing";
            owner?: string;
            place?: string;
            titleEn: string;
            titleZh: string;
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
            because: string[];
            flow: string;
            /** Format: date */
            heldOn: string;
            id: string;
            /** Format: date-time */
            learnedAt: string;
            massKg: number;
            note?: string;
            /** @enum {string} */
            state: "planned" | "offered" | "contracted" | "shipped" | "evaluated";
        };
        FlowRecordInput: {
            because: string[];
            flow: string;
            /** Format: date */
            heldOn: string;
            id: string;
            /** Format: date-time */
            learnedAt: string;
            massKg: number;
            note?: string;
            /** @enum {string} */
            state: "planned" | "offered" | "contracted" | "shipped" | "evaluated";
        };
        Health: {
            /** @enum {string} */
            database: "embedded" | "postgres";
            regions: number;
            /** @constant */
            status: "ok";
            version: string;
        };
        HealthInput: {
            /** @enum {string} */
            database: "embedded" | "postgres";
            regions: number;
            /** @constant */
            status: "ok";
            version: string;
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
        LedgerRow: {
            dryKg: number;
            file: string;
            /** Format: date */
            heldOn: string;
            id: string;
            line: number;
            material: string;
            moisture: string;
            moistureAssumed: boolean;
            party: string;
            sheet: string;
            site: string;
            /** @enum {string} */
            unit: "kg" | "t" | "10kt";
            voucher: string;
            wetKg: number;
            written: string;
        };
        LedgerRowInput: {
            dryKg: number;
            file: string;
            /** Format: date */
            heldOn: string;
            id: string;
            line: number;
            material: string;
            moisture: string;
            moistureAssumed: boolean;
            party: string;
            sheet: string;
            site: string;
            /** @enum {string} */
            unit: "kg" | "t" | "10kt";
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
        };
        LedgerStateInput: {
            head: components["schemas"]["LedgerHeadInput"];
            last: {
                /** Format: date-time */
                at: string;
                report: components["schemas"]["LedgerAuditInput"];
            } | null;
        };
        Offer: {
            because: string[];
            flow: string;
            from: string;
            /** Format: date */
            heldOn: string;
            id: string;
            /** Format: date-time */
            learnedAt: string;
            massKg: number;
            material: string;
            priceCnyPerT: string;
            to: string;
        };
        OfferInput: {
            because: string[];
            flow: string;
            from: string;
            /** Format: date */
            heldOn: string;
            id: string;
            /** Format: date-time */
            learnedAt: string;
            massKg: number;
            material: string;
            priceCnyPerT: string;
            to: string;
        };
        OfferStep: {
            because: string[];
            by: string;
            /** Format: date */
            heldOn: string;
            id: string;
            /** Format: date-time */
            learnedAt: string;
            offer: string;
            reasons: {
                code: string;
                en: string;
                zh: string;
            }[];
            /** @enum {string} */
            step: "refused" | "withdrawn";
        };
        OfferStepInput: {
            because: string[];
            by: string;
            /** Format: date */
            heldOn: string;
            id: string;
            /** Format: date-time */
            learnedAt: string;
            offer: string;
            reasons: {
                code: string;
                en: string;
                zh: string;
            }[];
            /** @enum {string} */
            step: "refused" | "withdrawn";
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
                required: {
                    base: number | null;
                    other: number | null;
                };
                unit: string;
            }[];
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
                required: {
                    base: number | null;
                    other: number | null;
                };
                unit: string;
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
            status: "queued" | "running" | "optimal" | "relaxed" | "infeasible" | "cancelled" | "failed";
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
            status: "queued" | "running" | "optimal" | "relaxed" | "infeasible" | "cancelled" | "failed";
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
            objective?: number;
            /** @enum {string} */
            phase: "loading" | "network" | "solving" | "pricing" | "relaxing" | "siting" | "checking" | "saving" | "done";
            round?: number;
            seconds: number;
        };
        PlanProgressInput: {
            columns?: number;
            columnsPossible?: number;
            gap?: number;
            objective?: number;
            /** @enum {string} */
            phase: "loading" | "network" | "solving" | "pricing" | "relaxing" | "siting" | "checking" | "saving" | "done";
            round?: number;
            seconds: number;
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
            inputHash: string;
            integer?: {
                asked: number;
                boundCny: number;
                gap: number;
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
            status: "optimal" | "relaxed" | "infeasible" | "cancelled";
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
            inputHash: string;
            integer?: {
                asked: number;
                boundCny: number;
                gap: number;
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
            status: "optimal" | "relaxed" | "infeasible" | "cancelled";
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
            inputHash: string;
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
            inputHash: string;
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
            warnings: components["schemas"]["ProblemInput"][];
        };
        PlanWish: {
            gap?: number;
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
        PlanWishInput: {
            gap?: number;
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
        Problem: {
            code: string;
            en: string;
            mendEn: string;
            mendZh: string;
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
            mendEn: string;
            mendZh: string;
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
        Scenario: {
            gap?: number;
            integer?: boolean;
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
            integer?: boolean;
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
        ScenarioWish: {
            name: string;
            note?: string;
            region: string;
            scenario: components["schemas"]["ScenarioBody"];
        };
        ScenarioWishInput: {
            name: string;
            note?: string;
            region: string;
            scenario: components["schemas"]["ScenarioBodyInput"];
        };
        StoredFile: {
            enteredBy?: string;
            hash: string;
            id: string;
            /** Format: date-time */
            learnedAt: string;
            mediaType: string;
            name: string;
            owner?: string;
            size: number;
        };
        StoredFileInput: {
            enteredBy?: string;
            hash: string;
            id: string;
            /** Format: date-time */
            learnedAt: string;
            mediaType: string;
            name: string;
            owner?: string;
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
                inputHash: string | null;
                objective: number | null;
                plan: string;
                relaxations: number | null;
                reusedFrom: string | null;
                seconds: number | null;
                /** @enum {string} */
                status: "queued" | "running" | "optimal" | "relaxed" | "infeasible" | "cancelled" | "failed";
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
                inputHash: string | null;
                objective: number | null;
                plan: string;
                relaxations: number | null;
                reusedFrom: string | null;
                seconds: number | null;
                /** @enum {string} */
                status: "queued" | "running" | "optimal" | "relaxed" | "infeasible" | "cancelled" | "failed";
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
        SweepWish: {
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
        SweepWishInput: {
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
        Validation: {
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
