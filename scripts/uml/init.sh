#!/bin/bash
# Process 1 of user-mode Linux: runs the command that the file COMMAND holds, says how it ended, and
# turns the machine off. The root folder is the real machine's; what must be this kernel's own lies
# on file systems of memory.
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/run/home LANG=C.UTF-8
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t tmpfs tmpfs /run
mkdir -p /run/home /run/tmp /run/modules/lib /dev/pts /dev/shm
mount -t devpts devpts /dev/pts
mount -t tmpfs tmpfs /dev/shm
ln -sfn /proc/self/fd /dev/fd
export TMPDIR=/run/tmp

if [ -e /proc/sys/kernel/modprobe ]; then
  # Its modules lie elsewhere than the kernel looks.
  ln -s /usr/lib/uml/modules /run/modules/lib/modules
  printf '#!/bin/sh\nexec /sbin/modprobe -d /run/modules "$@"\n' > /run/modprobe
  chmod +x /run/modprobe
  echo /run/modprobe > /proc/sys/kernel/modprobe
  # What a kernel does not load when it is asked for.
  /run/modprobe -a ipv6 openvswitch tun vport_vxlan
fi
# Else each new namespace has tunnels of its own, once a module of theirs was loaded.
echo 1 > /proc/sys/net/core/fb_tunnels_only_for_init_net

ip link set lo up
echo "guest began"
bash "$COMMAND" < /dev/null 2>&1 | cat # or programs would think that somebody watches
echo "guest ended: ${PIPESTATUS[0]}"
echo o > /proc/sysrq-trigger
sleep 60
