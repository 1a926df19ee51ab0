/** Why a text cannot be sent, as the end of a sentence about it; `undefined` when it can. */
export declare function unsendable(text: string): string | undefined;
/**
 * Throws when a message has a text that cannot be sent, whoever made it and wherever it is.
 *
 * @param json the message as it is written
 * @param params what it is made of
 * @param names what the caller knows each of the parameters as
 */
export declare function checkSendable(json: string, params: readonly unknown[], names: (at: number) => string): void;
