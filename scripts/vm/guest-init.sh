#!/bin/bash
# Process 1 of the emulated machine: runs what the second disk holds, says how it ended, and turns
# the machine off.
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev 2>/dev/null
ln -sf /proc/self/fd /dev/fd
mkdir -p /dev/pts /checkout
mount -t devpts devpts /dev/pts
mount -t tmpfs tmpfs /run
mount -t tmpfs tmpfs /tmp
ip link set lo up
# What a kernel does not load when it is asked for.
modprobe -a openvswitch tun vport_vxlan
# The kernel patches itself (sk_memalloc_socks) when the first socket comes that may use its reserves of memory, and when
# the last one goes. WireGuard's are such, and the emulator takes the patch for a breakpoint, which is an oops: one stays.
unshare --net sh -c 'ip link add wg type wireguard && ip link set wg up && exec sleep infinity' &
mount /dev/vdb /checkout
cd /checkout && bash /checkout/.guest-command
echo "guest ended: $?"
sync
echo o > /proc/sysrq-trigger
sleep 60
