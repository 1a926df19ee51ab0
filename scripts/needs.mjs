/** The programs this project needs from the machine, and where Debian and Ubuntu keep them. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * @typedef {object} Need
 * @property {string[]} programs all must be found
 * @property {() => boolean} [works] what their presence alone does not tell
 * @property {string} package the Debian and Ubuntu package that holds them
 * @property {string} why
 */

/** @satisfies {Record<string, Need[]>} */
export const needs = {
  build: [
    { programs: ['c++'], package: 'g++', why: 'compiles the addon (C++20)' },
    { programs: ['cmake'], package: 'cmake', why: 'builds the addon' },
    { programs: ['make'], package: 'make', why: 'builds the addon' },
  ],
  openvswitch: [
    {
      programs: ['ovsdb-tool', 'ovsdb-server', 'ovs-vswitchd'],
      package: 'openvswitch-switch',
      why: 'the switch the experiments and tests run privately',
    },
  ],
  // Nothing but what is said of it here goes without: experiment D, and the tests of OVN.
  ovn: [
    {
      programs: ['ovn-northd', 'ovn-nbctl'],
      package: 'ovn-central',
      why: "OVN's databases, which one experiment and some tests run privately",
    },
    { programs: ['ovn-controller'], package: 'ovn-host', why: 'the same of its chassis' },
  ],
  // What the library is compared with; it never starts these itself.
  test: [
    { programs: ['ovs-vsctl'], package: 'openvswitch-switch', why: 'the tests compare with it' },
    { programs: ['ip'], package: 'iproute2', why: 'the tests compare with it' },
    { programs: ['ping'], package: 'iputils-ping', why: 'the tests compare with it' },
    { programs: ['ethtool'], package: 'ethtool', why: 'the tests compare with it' },
    { programs: ['conntrack'], package: 'conntrack', why: 'the tests compare with it' },
    {
      programs: ['nft'],
      package: 'nftables',
      why: 'the tests have the kernel track connections by it',
    },
    { programs: ['openssl'], package: 'openssl', why: 'the tests make certificates' },
    { programs: ['mount'], package: 'mount', why: 'each test file has folders of its own' },
    {
      programs: ['unshare'],
      package: 'util-linux',
      why: 'each test file has namespaces of its own',
    },
  ],
  // Another kernel, for the tests: npm run test:vm.
  vm: [
    {
      programs: ['qemu-system-x86_64'],
      package: 'qemu-system-x86',
      why: 'emulates a machine with another kernel',
    },
    { programs: ['debootstrap'], package: 'debootstrap', why: "installs that machine's Debian" },
    { programs: ['busybox'], package: 'busybox-static', why: "that machine's first program" },
    { programs: ['cpio'], package: 'cpio', why: "packs that machine's first files" },
    { programs: ['mkfs.ext4'], package: 'e2fsprogs', why: "makes that machine's disks" },
  ],
  // The same as a process: npm run test:uml.
  uml: [
    { programs: ['linux.uml'], package: 'user-mode-linux', why: 'a kernel that is a process' },
    { programs: ['modprobe'], package: 'kmod', why: "loads that kernel's modules" },
  ],
  // That kernel built of its source, with more in it.
  kernel: [
    { programs: ['flex'], package: 'flex', why: "builds that kernel's configuration" },
    { programs: ['bison'], package: 'bison', why: "builds that kernel's configuration" },
    { programs: ['bc'], package: 'bc', why: 'builds that kernel' },
    { programs: ['make'], package: 'make', why: 'builds that kernel' },
    { programs: ['dpkg', 'tar', 'xz'], package: 'xz-utils', why: "unpacks that kernel's source" },
  ],
  // The addons that the package brings: npm run prebuilds.
  prebuild: [
    { programs: ['clang++-19'], package: 'clang-19', why: 'compiles for other machines, too' },
    { programs: ['ld.lld-19'], package: 'lld-19', why: 'links for other machines, too' },
    { programs: ['llvm-ar-19'], package: 'llvm-19', why: 'makes archives for other machines, too' },
    { programs: ['readelf'], package: 'binutils', why: 'tells what an addon needs' },
    { programs: ['python3'], package: 'python3-minimal', why: "builds LLVM's C++ library" },
    { programs: ['dpkg', 'tar', 'xz'], package: 'xz-utils', why: 'unpacks the sources' },
  ],
  // Runtimes of other machines and C libraries, for these addons: npm run test:runtimes -- node-arm64.
  foreign: [
    { programs: ['qemu-aarch64-static'], package: 'qemu-user-static', why: 'emulates arm64' },
    { programs: ['ld-musl-config'], package: 'musl', why: 'loads programs of musl' },
  ],
  lint: [
    { programs: ['clang-format'], package: 'clang-format', why: 'checks how the C++ is laid out' },
    { programs: ['clang-tidy'], package: 'clang-tidy', why: 'checks the C++' },
  ],
  sanitize: [
    { programs: ['patchelf'], package: 'patchelf', why: 'makes a Node that needs the sanitizers' },
  ],
  fuzz: [
    { programs: ['clang++'], package: 'clang', why: 'builds what is fuzzed' },
    {
      programs: ['clang++'],
      works: hasLibFuzzer,
      package: 'libclang-rt-dev',
      why: 'libFuzzer and the sanitizers, for clang++',
    },
  ],
}

/** @typedef {keyof typeof needs} NeedGroup */

/**
 * What of these groups the machine lacks.
 *
 * @param {NeedGroup[]} groups
 * @returns {Need[]}
 */
export function missing(groups) {
  return groups
    .flatMap((group) => /** @type {Need[]} */ (needs[group]))
    .filter(
      ({ programs, works }) => !programs.every((program) => find(program)) || works?.() === false,
    )
}

/**
 * The path of a program, or undefined. Looks in the system folders too, which an ordinary user's
 * PATH may lack.
 *
 * @param {string} program
 */
export function find(program) {
  return [...(process.env['PATH'] ?? '').split(delimiter), ...systemFolders]
    .map((folder) => join(folder, program))
    .find(isProgram)
}

export const systemFolders = ['/usr/local/sbin', '/usr/sbin', '/sbin', '/usr/bin', '/bin']

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The library is a file of clang's, wherever the distribution keeps it. */
function hasLibFuzzer() {
  const target =
    'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }'
  const argv = ['-fsanitize=fuzzer,address,undefined', '-x', 'c++', '-', '-o', '/dev/null']
  return spawnSync('clang++', argv, { input: target }).status === 0
}
