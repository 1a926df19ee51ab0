/** What the addons that the package brings are checked for, and whose work is in the package. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { lackingIn, problemsOf, strangersIn } from '../../scripts/prebuilds/addon.mjs'
import { pack, root } from '../support/package.js'
import { assert, test } from '../support/test.js'

const text = (file: string) => readFileSync(join(root, file), 'utf8')
const words = (of: string) => of.replaceAll(/\s+/g, ' ').trim()

test('an addon built here asks for more than the oldest C library: that is told', () => {
  const problems = problemsOf(join(root, 'build/Release/ovs_netlink.node'))
  assert.ok(problems.includes('needs libstdc++.so.6'))
  assert.ok(problems.some((problem) => /^needs GLIBC_2\.3[2-9]$/.test(problem)))
  assert.not(problems.includes('needs GLIBC_2.4'))
})

test('what an addon asks for that no C library has is told, and what it shows', () => {
  const source = 'void napi_a(void), nonesuch(void); void f(void) { napi_a(); nonesuch(); }'
  const addon = join(mkdtempSync(join(tmpdir(), 'addon-')), 'addon.so')
  execFileSync('c++', ['-shared', '-fPIC', '-x', 'c', '-', '-x', 'none', '-o', addon, '-lc'], {
    input: source,
  })
  const libc = execFileSync('c++', ['-print-file-name=libc.so.6'], { encoding: 'utf8' }).trim()
  assert.equal(lackingIn(addon, dirname(libc)), ['lacks nonesuch'])
  assert.ok(problemsOf(addon).includes('shows f'))
})

test('what is linked into an addon and not listed is told', () => {
  const map = [
    '0 0 8 1         CMakeFiles/core.dir/cpp/netlink/message.cpp.o:(.text)',
    '0 0 8 1         /sysroot/usr/lib/gcc/x86_64-linux-gnu/10/crtbeginS.o:(.text)',
    '0 0 8 1         /sysroot/usr/lib/libc++.a(string.cpp.o):(.text)',
    '0 0 8 1         /sysroot/usr/lib/libother.a(part.o):(.text)',
    '0 0 8 1         /sysroot/usr/lib/gcc/x86_64-linux-gnu/10/libgcc_eh.a(unwind.o):(.text)',
  ]
  assert.equal(
    strangersIn(map.join('\n')).map((problem) => problem.split(',')[0]),
    [
      'holds /sysroot/usr/lib/libother.a(part.o)',
      'holds /sysroot/usr/lib/gcc/x86_64-linux-gnu/10/libgcc_eh.a(unwind.o)',
    ],
  )
})

test('THIRD-PARTY.md has the licence of each node module of which something is in the package', () => {
  const ours = words(text('THIRD-PARTY.md'))
  for (const file of ['node-addon-api/LICENSE.md', 'node-api-headers/LICENSE', 'yaml/LICENSE']) {
    assert.ok(ours.includes(words(text(`node_modules/${file}`))), file)
  }
})

test("nothing else in the package has somebody else's copyright notice", () => {
  const { files } = pack(tmpdir())
  const told = /^(LICENSE|THIRD-PARTY\.md|include\/|prebuilds\/)/
  assert.equal(
    files.filter((file) => !told.test(file) && /Copyright \(|SPDX-License/.test(text(file))),
    [],
  )
})

test.run()
