/** RFC 7047's `<database-schema>`, as far as it is the same in every database. */
export interface DatabaseSchema {
    name: string;
    /** `x.y.z`. */
    version: string;
    cksum?: string;
    tables: Readonly<Record<string, TableSchema>>;
}
/** RFC 7047's `<table-schema>`. */
export interface TableSchema {
    columns: Readonly<Record<string, ColumnSchema>>;
    maxRows?: number;
    isRoot?: boolean;
    /** Sets of columns whose values together are unique in the table. */
    indexes?: readonly (readonly string[])[];
}
/** RFC 7047's `<column-schema>`. `type` is an atomic type's name or a `<type>` object. */
export interface ColumnSchema {
    type: unknown;
    ephemeral?: boolean;
    mutable?: boolean;
}
