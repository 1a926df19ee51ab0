/** A link, by its name, one of its alternative names, or its index. */
export type LinkRef = string | number
