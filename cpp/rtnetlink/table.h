// Tables of options. A row says how one option of the API travels: its name,
// the kernel's attribute, the type on the wire, its limits, and whether it can
// be changed later. The one table drives encoding, decoding, the name of the
// option that the kernel's verdict points at, and the test that the TypeScript
// interface has the same keys.
#pragma once

#include <linux/net_namespace.h>
#include <netinet/in.h>

#include <initializer_list>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "netlink/attributes.h"
#include "netlink/message.h"
#include "rtnetlink/checked.h"
#include "rtnetlink/unit.h"

namespace rtnetlink {

// The types of attributes on the wire.
enum class Wire : std::uint8_t {
  kU8,
  kU16,
  kU32,
  kS32,
  kU64,             // a bigint: counters and masks
  kBe16,            // big-endian, as ports are
  kBe32,            // big-endian, as the vxlan flow label is
  kBe64,            // kU64, big-endian
  kBeS32,           // kS32, big-endian
  kBool,            // a u8 of 0 or 1; absent is a third state, the kernel's default
  kBool32,          // the same in a u32
  kTrue,            // a u8 of 1, or no attribute: the kernel takes no other
  kFlag,            // present or not, no payload
  kFlag32,          // the same, with a u32 of zero for its payload
  kFlagReadAsBool,  // sent as a flag, reported as a u8
  kText,            // a string
  kHex,             // bytes, as hexadecimal digits
  kName,            // a link's name: 1 to 15 bytes, with its NUL
  kMac,             // an Ethernet address
  kHardware,        // the address of a link of any sort: see parse_hardware()
  kBridgeId,        // reported only: a priority and a MAC, "8000.02:00:00:00:00:01"
  kIp,              // an IPv4 address in `attribute`, an IPv6 address in `attribute6`
  kUnicast,         // kIp, but not a multicast address
  kMulticast,       // kIp, but only a multicast address
  kHandle,          // a u32 of traffic control, such as "1:10"
  kBePortRange,     // struct of two big-endian u16: [lowest, highest]
  kLink,   // a link of the request's namespace, by index or by name (then resolved before sending)
  kNetns,  // a namespace of the job, as the descriptor it is open as when the request is sent

  // `bit` of a number. Rows that share the attribute travel in one; of all but kMaskedBit, those
  // that are not given are cleared.
  kMaskedBit,  // of a struct { u32 values, mask }
  kBit16,
  kBit32,
  kBeBit16,

  // Nested attributes.
  kNested,     // an object, by the table `nested`
  kNestedIn,   // the same, in an attribute of type `item` inside
  kTexts,      // a list of strings, each in an attribute of type `item`
  kMacs,       // a list of Ethernet addresses, likewise
  kIps,        // a list of IPv4 addresses in `attribute`, or of IPv6 ones in `attribute6`; numbered
  kNumberMap,  // { key: value }, each a struct of two u32 in an attribute of type `item`
  kOwn,        // as `put` and `take` have it
};

// Whether the kernel leaves attributes of this form out of its reports when there is nothing in
// them.
bool zero_is_absent(Wire wire);

enum class Access : std::uint8_t {
  kChange,  // at creation and later
  kCreate,  // at creation only: the kernel refuses or ignores a change
  kRead,    // reported, never sent: passed over when it is handed back
  kWrite,   // sent, never reported (under this name)
};

// How the kernel keeps and reports what it is given, where that is not as it was given: what was
// asked for and what is there are compared by it (rtnetlink/canonical.h).
struct Kept {
  bool zero_absent = false;  // zero, false, or nothing in it is what is there when none is reported
  bool zero_any = false;     // zero leaves it to the kernel
  std::int64_t zero_as6 = 0;  // of an IPv6 object a zero, or none, becomes this
  std::int64_t none_as = 0;   // none is reported as this, or means it
  std::int64_t least = 0;     // what is less becomes this
  std::int64_t most = 0;      // what is more becomes this
  bool ticks =
      false;  // hundredths of a second, of which whole ticks of the kernel's clock are kept
  bool whole_ticks = false;  // microseconds, of which so many ticks are kept that it is not less
  bool unordered = false;    // a list in no order
  bool some = false;         // a list of which only a part is given
  bool passes = false;       // it changes by itself
  std::uint32_t lasting =
      0;                   // a number whose values without one of these bits change by themselves
  bool host = false;       // as a key an address counts without its prefix length
  bool sole = false;       // a list of one is reported as members of the object itself
  bool interface = false;  // of an IPv6 address only the lower half, the interface identifier
  bool codel = false;      // of which whole units are kept: those of Unit::kCodel
  bool roots = false;      // of a bridge that is not the root of its tree the root's is reported
  std::string_view own = {};        // not reported where it is what the object's link has here
  std::string_view capped_by = {};  // what is more than this other option becomes that
  std::uint8_t families = 0;        // where a replace leaves it as it was: kInet, kInet6
};
inline constexpr std::uint8_t kInet = 1;
inline constexpr std::uint8_t kInet6 = 2;

struct Row;
using Table = std::span<const Row>;
struct Encoder;

struct Row {
  std::string_view name;
  std::uint16_t attribute;
  Wire wire;
  Access access = Access::kChange;
  std::uint16_t attribute6 = 0;
  bool quiet = false;   // what is zero, or an empty object, is not reported
  bool moving = false;  // changes by itself, as a timer does: reported only with the counters
  bool zeros = false;   // an address of zeros is one, and not that none is set
  std::int64_t min = 0;
  std::int64_t max = 0;  // 0: the wire type's own limits. Of kText, min and max are its length's
  std::span<const Name> names = {};
  std::uint32_t bit = 0;
  std::uint16_t item = 0;
  bool silent = false;  // the kernel does not report it, or not always, although it took it
  // Of a link: every kernel changes it, or says that it does not.
  bool certain = false;
  bool numbers = false;  // what has names can be a number besides that has none
  Unit unit = Unit::kNone;
  const Table* nested = nullptr;
  std::span<const std::uint16_t> passed = {};  // attributes in the nest that are no options
  void (*put)(const Value& value, Encoder encoder, std::string_view option) = nullptr;
  Value (*take)(const netlink::Attribute& attribute, bool moving) = nullptr;
  Kept kept = {};
};

// What an encoded request still needs from the thread that sends it.
struct Hole {
  enum class Kind : std::uint8_t { kIfindex, kNetnsFd };
  Kind kind;
  std::size_t offset;       // of the 32 bits to fill, in the finished message
  std::string link{};       // kIfindex: the name to resolve
  std::string option{};     // kIfindex: the option that has that name
  std::uint32_t place = 0;  // kNetnsFd: which of the job's namespaces
  // kIfindex: the namespace that has the link, as the request's own numbers it; without a number
  // it is the request's own.
  std::int32_t target_nsid = NETNSA_NSID_NOT_ASSIGNED;
  // kIfindex: the index that the link has if it is the one that was reported; 0 for any.
  std::uint32_t expected = 0;
};

// A link that a request has by its index, or by a name that the kernel looks up itself. When it is
// not there, the kernel says hardly ever which option it was.
struct Mention {
  std::string option;
  std::uint32_t index;
  std::string name{};                                   // without an index
  std::int32_t target_nsid = NETNSA_NSID_NOT_ASSIGNED;  // as in Hole
};

struct Encoder {
  netlink::MessageWriter& message;
  std::vector<Hole>& holes;
  std::vector<Mention>& mentions;
};

enum class Phase : std::uint8_t {
  kCreate,
  kChange,
  kCompare,  // kChange, by an object as it was reported: what only creation takes is written, too
};

// What decode() calls the attributes that no row carries.
constexpr std::string_view kUnknown = "unknown";

// Writes the attributes for the members of `options` that `table` has rows
// for. A member without a row is a BadOption, unless it is one of `handled`.
// Absent (undefined) members are passed over, and so is what is only reported:
// what decode() makes can be handed back. Paths in errors begin with `path`.
void encode(Table table, const Object& options, Encoder encoder, std::string_view path, Phase phase,
            std::initializer_list<std::string_view> handled = {});

// A request with the option `targetNsid` is about another namespace: its links are named there.
void resolve_in_target(const Object& options, Encoder encoder);

// The members for the attributes in `payload`, those without a row under
// `unknown` as { type: bytes }, unless their type is one of `handled`.
void decode(Table table, netlink::View payload, Object& into,
            std::span<const std::uint16_t> handled = {}, bool moving = false);

// 64-bit counters by the kernel's numbers of them; those without a name are passed over.
void take_counters(netlink::View payload, std::span<const std::string_view> names, Object& into);

// Copies those attributes of `request` that `reply` does not show to be so already, but for
// `handled` ones. `fixed` becomes the path of one that differs although only creation takes it.
void copy_changes(Table table, netlink::View request, netlink::View reply,
                  netlink::MessageWriter& into, std::string_view path, std::string& fixed,
                  std::span<const std::uint16_t> handled = {});

// The row that wrote this attribute, or null.
const Row* row_of(Table table, const netlink::Attribute& attribute);

}  // namespace rtnetlink
