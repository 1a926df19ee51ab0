/**
 * A path of a socket as the kernel takes it, whatever its length: a long one leads through a descriptor of
 * its folder. `release` is due when it is used no more.
 *
 * @throws the system's error when a long path's folder is not there.
 */
export declare function reachable(path: string): {
    path: string;
    release(): void;
};
