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
mount /dev/vdb /checkout
cd /checkout && bash /checkout/.guest-command
echo "guest ended: $?"
sync
echo o > /proc/sysrq-trigger
sleep 60
