/** The longest text that V8 can hold, and with it the longest message, in bytes: 512 MiB. */
export declare const MAX_MESSAGE: number;
/** How much a peer may send in one message. */
export interface FramingLimits {
    /** Bytes of one message. Default `MAX_MESSAGE`. */
    maxBytes?: number | undefined;
    /** Levels of nested arrays and objects. Default 1000, as in Open vSwitch. */
    maxDepth?: number;
}
/**
 * Cuts a stream of JSON texts, which follow each other without a separator, into parsed values.
 *
 * The stream may arrive in any pieces, cut inside a number, an escape or a UTF-8 character. Every
 * byte is looked at once, when it arrives: what distinguishes the inside of a string from
 * structure is ASCII and never part of a longer UTF-8 sequence, so bytes suffice, and text is
 * decoded only when its message is complete. After a throw the stream's state is lost and the
 * splitter must not be used again.
 */
export declare class MessageSplitter {
    #private;
    constructor(onMessage: (value: unknown) => void, limits?: FramingLimits);
    /** How many bytes the scanner has looked at: equals the bytes pushed, however they were cut. */
    get bytesScanned(): number;
    /**
     * Takes the next piece and calls `onMessage` for each message that it completes.
     *
     * @throws OvsdbError `OVSDB_PROTOCOL_ERROR` for what is not JSON, or a JSON value that is
     *   neither object nor array; `OVSDB_MESSAGE_TOO_LARGE` beyond a limit.
     */
    push(chunk: Uint8Array): void;
}
