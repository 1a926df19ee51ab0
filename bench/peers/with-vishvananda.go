// The workloads with vishvananda/netlink: with-vishvananda WORKLOAD COUNT. Prints {"seconds": ...}.
package main

import (
	"fmt"
	"net"
	"os"
	"runtime"
	"strconv"
	"time"

	"github.com/vishvananda/netlink"
	"github.com/vishvananda/netns"
)

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func name(prefix string, number int) netlink.LinkAttrs {
	attributes := netlink.NewLinkAttrs()
	attributes.Name = prefix + strconv.Itoa(number)
	return attributes
}

func find(at *netlink.Handle, prefix string, number int) netlink.Link {
	link, err := at.LinkByName(prefix + strconv.Itoa(number))
	must(err)
	return link
}

func address4(number, prefix int) *netlink.Addr {
	ip := net.IPv4(10, byte(number>>16), byte(number>>8), byte(number)).To4()
	return &netlink.Addr{IPNet: &net.IPNet{IP: ip, Mask: net.CIDRMask(prefix, 32)}}
}

func loopback(at *netlink.Handle) netlink.Link {
	link, err := at.LinkByName("lo")
	must(err)
	return link
}

var workloads = map[string]func(at *netlink.Handle, count int){
	"veth": func(at *netlink.Handle, count int) {
		for i := 0; i < count; i++ {
			must(at.LinkAdd(&netlink.Veth{LinkAttrs: name("a", i), PeerName: "b" + strconv.Itoa(i)}))
		}
	},
	"veth-netns": func(at *netlink.Handle, count int) {
		namespace, err := netns.GetFromName("far")
		must(err)
		far, err := netlink.NewHandleAt(namespace)
		must(err)
		for i := 0; i < count; i++ {
			pair := &netlink.Veth{
				LinkAttrs:     name("a", i),
				PeerName:      "b" + strconv.Itoa(i),
				PeerNamespace: netlink.NsFd(namespace),
			}
			must(at.LinkAdd(pair))
			must(at.LinkSetUp(pair))
			must(at.AddrAdd(pair, address4(4*i+1, 30)))
			peer := find(far, "b", i)
			must(far.LinkSetUp(peer))
			must(far.AddrAdd(peer, address4(4*i+2, 30)))
		}
	},
	"vxlan": func(at *netlink.Handle, count int) {
		for i := 0; i < count; i++ {
			must(at.LinkAdd(&netlink.Vxlan{
				LinkAttrs: name("vx", i),
				VxlanId:   i + 1,
				Group:     net.IPv4(10, 0, 0, 1),
				Port:      4789,
			}))
		}
	},
	"address4": func(at *netlink.Handle, count int) {
		var link netlink.Link
		for i := 0; i < count; i++ {
			if i%100 == 0 {
				link = find(at, "a", i/100)
			}
			must(at.AddrAdd(link, address4(i, 32)))
		}
	},
	"address6": func(at *netlink.Handle, count int) {
		var link netlink.Link
		for i := 0; i < count; i++ {
			if i%100 == 0 {
				link = find(at, "a", i/100)
			}
			ip := net.ParseIP(fmt.Sprintf("fd00::%x:%x", i>>16, i&0xffff))
			mask := net.CIDRMask(128, 128)
			const noDad = 2 // IFA_F_NODAD
			must(at.AddrAdd(link, &netlink.Addr{IPNet: &net.IPNet{IP: ip, Mask: mask}, Flags: noDad}))
		}
	},
	"fdb": func(at *netlink.Handle, count int) {
		link := find(at, "vx", 0)
		for i := 0; i < count; i++ {
			must(at.NeighAppend(&netlink.Neigh{
				LinkIndex:    link.Attrs().Index,
				Family:       7, // AF_BRIDGE
				State:        netlink.NUD_NOARP | netlink.NUD_PERMANENT,
				Flags:        netlink.NTF_SELF,
				IP:           net.IPv4(10, 0, 0, 1),
				HardwareAddr: net.HardwareAddr{2, 0, 0, byte(i >> 16), byte(i >> 8), byte(i)},
			}))
		}
	},
	"set": func(at *netlink.Handle, count int) {
		for i := 0; i < count; i++ {
			must(at.LinkSetUp(find(at, "a", i)))
		}
	},
	"get": func(at *netlink.Handle, count int) {
		for i := 0; i < count; i++ {
			loopback(at)
		}
	},
	"dump": func(at *netlink.Handle, count int) {
		for i := 0; i < count; i++ {
			links, err := at.LinkList()
			must(err)
			if len(links) < 5000 {
				must(fmt.Errorf("only %d links", len(links)))
			}
		}
	},
	"delete-one": func(at *netlink.Handle, count int) {
		for i := 0; i < count; i++ {
			must(at.LinkDel(find(at, "a", i)))
		}
	},
	"netns": func(_ *netlink.Handle, count int) {
		home, err := netns.Get()
		must(err)
		for i := 0; i < count; i++ {
			label := "n" + strconv.Itoa(i)
			created, err := netns.NewNamed(label)
			must(err)
			must(netns.Set(home))
			must(created.Close())
			must(netns.DeleteNamed(label))
		}
	},
}

func main() {
	runtime.LockOSThread()
	count, err := strconv.Atoi(os.Args[2])
	must(err)
	at, err := netlink.NewHandle()
	must(err)
	began := time.Now()
	workloads[os.Args[1]](at, count)
	fmt.Printf("{\"seconds\": %.9f}\n", time.Since(began).Seconds())
}
