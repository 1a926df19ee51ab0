/** Deleting a namespace, and waiting until the kernel is done with it. */
import { binding } from '../../addon/binding.js'
import { checkBoolean, checkCall, checkKnown, checkOptions } from '../../base/check.js'
import { folderOf, type NetnsOptions } from '../../netns/netns.js'
import { checkNetnsName } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import { untilGone } from './gone.js'

/** How to delete a name, and whether to wait for what it named. */
export interface DeleteNetnsOptions extends NetnsOptions {
  /** Succeed when there is no such name. Default false. */
  ifExists?: boolean | undefined
  /**
   * Wait until the namespace itself is gone, with the links in it and their peers, as the kernel reports. It needs
   * CAP_NET_ADMIN, because the kernel reports that where the namespace has a nsid (see `setNetnsId`), which is
   * given in one made for the purpose, and takes two of the kernel's rounds of clearing up, each some grace periods
   * of 17 ms. The signal ends the wait, too. `timeout` is then the milliseconds that all of it may take, default
   * 30,000; when something still holds the namespace at the end of them, the call fails with `EBUSY`, and the name
   * is gone. Default false.
   */
  wait?: boolean | undefined
}

/**
 * Deletes the name of a namespace. The namespace goes once no process, descriptor or link in transit holds it; the
 * kernel frees the namespace and the links in it later: `wait` waits for that. Needs CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such name, unless `ifExists`; with `wait`, `EBUSY` when
 * the name is gone and something still holds the namespace.
 */
export async function deleteNetns(name: string, options?: DeleteNetnsOptions): Promise<void> {
  const given = checkOptions(options)
  checkKnown(given, ['folder', 'ifExists', 'wait', 'signal', 'timeout'])
  const { ifExists, wait, signal, timeout } = given
  checkNetnsName(name)
  const folder = folderOf(given)
  checkBoolean('ifExists', ifExists)
  checkBoolean('wait', wait)
  checkCall(given)
  const remove = () =>
    submit(() => binding.deleteNetns(folder, name), {
      operation: 'deleteNetns',
      subject: name,
      signal,
      timeout,
      forgive: ifExists ? 'ENOENT' : undefined,
    })
  if (wait === true) await untilGone({ name, path: `${folder}/${name}` }, remove, given)
  else await remove()
}
