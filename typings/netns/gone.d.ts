/**
 * Removes the name of a namespace, and waits until the kernel has taken it apart.
 *
 * To a namespace that has a number for it the kernel tells when it begins (RTM_DELNSID): from then on
 * nothing holds it any more. It does not tell when it has ended. But it takes namespaces apart one
 * batch after another, and one whose last hold went after a batch had begun is of a later one: so
 * once it begins with a namespace that we made and dropped for the purpose, it is done with the
 * first. Both have their numbers in a third, where nobody else gives any: a number that is missing
 * when the watch had to read, after an overrun, says the same.
 */
export declare function untilGone({ name, path }: {
    name: string;
    path: string;
}, remove: () => Promise<void>, { signal, timeout, }: {
    signal?: AbortSignal | undefined;
    timeout?: number | undefined;
}): Promise<void>;
