/**
 * Options of CMake for what is compiled once, not again after each change: many sources as one, since
 * most of the time goes to the headers they have in common.
 */
export const unity = ['-DCMAKE_UNITY_BUILD=ON', '-DCMAKE_UNITY_BUILD_BATCH_SIZE=12']
