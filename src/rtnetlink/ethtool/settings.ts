/** What a link's driver has at work: ethtool(8), linux/ethtool_netlink.h. */
import { checkLink } from '../../base/check.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import { change, type HandedBack, read, reportedIn, rowsOf } from '../engine/object.js'
import type {
  ChannelSettings,
  Channels,
  Coalescing,
  CoalescingSettings,
  LinkInfo,
  LinkInfoSettings,
  LinkModeSettings,
  LinkModes,
  LinkState,
  Pause,
  PauseSettings,
  RingSettings,
  Rings,
} from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'

/**
 * Returns the number of queues of a link's driver, as `ethtool -l` does.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
export function getChannels(link: LinkRef, options?: CallOptions): Promise<Channels> {
  return getSetting('getChannels', link, options)
}

/**
 * Sets the number of queues of a link's driver, as `ethtool -L` does: every option that is passed, or nothing.
 * Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting;
 * `EINVAL` with the option of which the driver has fewer.
 */
export function setChannels(
  link: LinkRef,
  options: HandedBack<ChannelSettings, Channels> & CallOptions,
): Promise<void> {
  return setSetting('setChannels', 'channels', link, options, optionsIn.ChannelSettings)
}

/**
 * Returns the ring sizes of a link's driver, as `ethtool -g` does.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
export function getRings(link: LinkRef, options?: CallOptions): Promise<Rings> {
  return getSetting('getRings', link, options)
}

/**
 * Sets the ring sizes of a link's driver, as `ethtool -G` does: every option that is passed, or nothing. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting;
 * `EINVAL` with the option that is above what the driver takes; `ENOTSUP` with the option that it rounds.
 */
export function setRings(
  link: LinkRef,
  options: HandedBack<RingSettings, Rings> & CallOptions,
): Promise<void> {
  return setSetting('setRings', 'rings', link, options, optionsIn.RingSettings)
}

/**
 * Returns the interrupt coalescing of a link's driver, as `ethtool -c` does.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report it.
 */
export function getCoalescing(link: LinkRef, options?: CallOptions): Promise<Coalescing> {
  return getSetting('getCoalescing', link, options)
}

/**
 * Sets the interrupt coalescing of a link's driver, as `ethtool -C` does: every option that is passed, or nothing.
 * Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting, and
 * with the option of which it made something else; `EINVAL` with the option that it does not have.
 */
export function setCoalescing(
  link: LinkRef,
  options: HandedBack<CoalescingSettings, Coalescing> & CallOptions,
): Promise<void> {
  return setSetting('setCoalescing', 'coalescing', link, options, optionsIn.CoalescingSettings)
}

/**
 * Returns a link's pause frame settings, as `ethtool -a` does.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
export function getPause(link: LinkRef, options?: CallOptions): Promise<Pause> {
  return getSetting('getPause', link, options)
}

/**
 * Sets a link's pause frames, as `ethtool -A` does: every option that is passed, or nothing. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting.
 */
export function setPause(
  link: LinkRef,
  options: HandedBack<PauseSettings, Pause> & CallOptions,
): Promise<void> {
  return setSetting('setPause', 'pause', link, options, optionsIn.PauseSettings)
}

/**
 * Returns a link's speed, duplex and modes, as `ethtool` shows them.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
export function getLinkModes(link: LinkRef, options?: CallOptions): Promise<LinkModes> {
  return getSetting('getLinkModes', link, options)
}

/**
 * Sets a link's speed, duplex and modes, as `ethtool -s` does: every option that is passed, or nothing. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting.
 */
export function setLinkModes(
  link: LinkRef,
  options: HandedBack<LinkModeSettings, LinkModes> & CallOptions,
): Promise<void> {
  return setSetting('setLinkModes', 'linkModes', link, options, optionsIn.LinkModeSettings)
}

/**
 * Returns a link's connector and transceiver, as `ethtool` shows them.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report them.
 */
export function getLinkInfo(link: LinkRef, options?: CallOptions): Promise<LinkInfo> {
  return getSetting('getLinkInfo', link, options)
}

/**
 * Sets a link's connector, as `ethtool -s` does: every option that is passed, or nothing. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver has no such setting.
 */
export function setLinkInfo(
  link: LinkRef,
  options: HandedBack<LinkInfoSettings, LinkInfo> & CallOptions,
): Promise<void> {
  return setSetting('setLinkInfo', 'linkInfo', link, options, optionsIn.LinkInfoSettings)
}

/**
 * Returns whether a link is detected, and why not, as `ethtool` shows it.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when its driver does not report it.
 */
export function getLinkState(link: LinkRef, options?: CallOptions): Promise<LinkState> {
  return getSetting('getLinkState', link, options)
}

async function getSetting<Reported>(
  operation: string,
  link: LinkRef,
  options: CallOptions | undefined,
): Promise<Reported> {
  checkLink(link)
  const filters = () => [{ link }]
  const [setting] = await read({ operation, request: operation, options, known: [], link, filters })
  return setting as Reported
}

async function setSetting(
  operation: string,
  object: string,
  link: LinkRef,
  options: CallOptions,
  known: readonly string[],
): Promise<void> {
  checkLink(link)
  const reported = reportedIn(rowsOf(object))
  const complete = (settings: object) => ({ link, ...settings })
  await change({ operation, request: operation, options, known, reported, link, complete })
}
