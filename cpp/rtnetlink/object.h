// Objects: a fixed header and attributes. A layout says of each option of an
// object where it lives: in the header (a number, a link, a flag), as a prefix
// (an attribute whose length is in the header), in a plain attribute (a row of a
// table), or in an attribute of a shape of its own. Encoding, decoding, the
// option that a verdict points at and the list of options all follow from it;
// what an object's own file adds is what only that object has.
#pragma once

#include <algorithm>

#include "rtnetlink/operation.h"

namespace rtnetlink {

// How the bytes of a number of the header lie.
enum class Order : std::uint8_t { kHost, kLittle, kBig };

// A number in the header, or a link by its index or name.
struct Field {
  std::string_view name;
  std::uint8_t offset;
  std::uint8_t width;  // bytes: 1, 2, 4 or 8
  Access access = Access::kChange;
  bool link = false;
  std::int64_t min = 0;   // negative: it has a sign
  std::uint32_t max = 0;  // 0: the width's own limit
  std::span<const Name> names = {};
  bool numbers = true;          // what has names can be a number besides that has none
  std::uint16_t attribute = 0;  // a u32 that has it where the header is too narrow
  std::uint8_t less = 0;        // on the wire it is so much less than in the API
  bool zero = true;             // it can be 0; a table that is would be any to the kernel
  bool quiet = false;           // a zero is not reported
  Order order = Order::kHost;
  Unit unit = Unit::kNone;
  std::uint32_t otherwise = 0;  // what is sent where it is not given
  // What is no number, in a shape of its own. `head` is the header from its start.
  void (*put)(const Value& value, std::span<std::uint8_t> head, std::string_view option) = nullptr;
  Value (*take)(netlink::View head) = nullptr;
  Kept kept = {};
};

// The link that an object is of: given as `link`, by index or name, and reported as `index`.
constexpr Field given_link(std::uint8_t offset) {
  return {.name = "link", .offset = offset, .width = 4, .access = Access::kWrite, .link = true};
}
constexpr Field reported_link(std::uint8_t offset) {
  return {.name = "index", .offset = offset, .width = 4, .access = Access::kRead, .link = true};
}

// A bit of one of the object's words of flags.
struct Flag {
  std::string_view name;
  std::uint32_t bit;
  Access access = Access::kChange;
  std::uint8_t word = 0;
  Kept kept = {};
};

// Where flags live: in `width` bytes of the header (0: not there), and, where
// they have an attribute too, all of them in that u32.
struct Word {
  std::uint8_t offset;
  std::uint8_t width;
  std::uint16_t attribute = 0;
  Order order = Order::kHost;  // of the attribute
  std::uint16_t mask = 0;      // an attribute that says which of them were given, kWrite ones aside
  std::uint8_t given_at = 0;   // where in the header that stands, in as many bytes; 0: nowhere
  std::uint32_t always = 0;    // bits that every request has
  bool cleared = false;        // the attribute is sent where all bits that were given are 0, too
};

// "IP/LENGTH". The address is the attribute, the length is in the header.
struct Prefix {
  std::string_view name;
  std::uint16_t attribute;
  std::uint8_t length_at;
  Access access = Access::kChange;
  // The word for a prefix of no length. Where there is one, an address alone is a prefix, too.
  std::string_view all = {};
  bool quiet = false;   // a prefix of no length is not reported
  bool masked = false;  // the kernel clears the bits behind the prefix
  Kept kept = {};
};

// A value, and beside it, in an attribute of its own, its mask or the end of a range.
struct Pair {
  std::string_view name;
  std::uint16_t attribute;
  std::uint16_t other;
  Wire wire;                     // of both: numbers, kMac, kIp; kText: hexadecimal digits
  std::uint16_t attribute6 = 0;  // those of an IPv6 address
  std::uint16_t other6 = 0;
  bool range = false;  // [lowest, highest]; else a mask, without which all of the value counts
  bool bits = false;   // `names` are of bits: an object of booleans
  std::span<const Name> names = {};
  // 0: the wire's own limit; else all of its bits, which count without a mask, or, of hexadecimal
  // digits, so many bytes.
  std::uint32_t max = 0;
};

// How the attribute of a Special is written.
enum class Shape : std::uint8_t {
  kOwn,      // as `put` and `take` do; without them the object's own code does
  kNest,     // attributes inside an attribute: an object
  kNests,    // an attribute that may be there many times: a list of objects; with `take`, reported
             // otherwise
  kList,     // attributes inside an attribute, each an object: a list of objects
  kStruct,   // the payload is the header of `inside`: an object
  kArray,    // headers of `inside`, one after another: a list of objects
  kRecords,  // headers that begin with a length, each with attributes: a list of objects
  kChoice,   // a nest of one of several kinds, selected by a number beside it: an object of one
             // member
};

struct Layout;

// One kind of a Special that is a choice. Its nest is a layout's, or as `put` and `take` have it.
struct Choice {
  std::string_view name;
  std::uint16_t type;
  const Layout* inside = nullptr;
  void (*put)(const Value& value, Encoder encoder, std::string_view option) = nullptr;
  Value (*take)(netlink::View nest) = nullptr;
};

// An option that no Wire describes. Several with one name: it may be any of
// these attributes, and the first one writes it.
struct Special {
  std::string_view name;
  std::uint16_t attribute;
  std::uint16_t chooser = 0;  // kChoice: the attribute that selects one: a u16,
  bool big_chooser = false;   // or a big-endian u32
  // The text of another option, `kind`, with which the attribute is this one; it goes without
  // saying. Empty: the attribute is this one with any text that no other has.
  std::optional<std::string_view> kind = {};
  Access access = Access::kChange;
  Shape shape = Shape::kOwn;
  std::uint8_t numbered = 0;  // kList: its attributes are numbered from 1, to this at most,
  std::uint8_t element = 0;   // or are all of this type
  const Layout* inside = nullptr;
  // `family` is the object's, AF_UNSPEC where that is not known. What is only reported has a `put`
  // where it must not be passed over when it is handed back, because the object would be another
  // one.
  void (*put)(const Value& value, Encoder encoder, std::uint8_t family,
              std::string_view option) = nullptr;
  Value (*take)(const netlink::Attribute& attribute) = nullptr;
  std::span<const Choice> choices = {};
  Kept kept = {};
  bool quiet = false;  // an object without members is not reported
};

// Attributes inside an attribute, which the API does not know as an object: what is in there are
// options of the object around it. Of kNests, or with some inside, a message has as many objects as
// there are nests; what stands beside these belongs to each.
struct Nest {
  std::uint16_t attribute;
  Shape shape;  // kNest, kNests, kStruct
  const Layout* inside;
};

constexpr std::uint8_t kNoFamily = 0xff;

struct Layout {
  std::size_t header = 0;              // bytes of the fixed part
  std::uint8_t family_at = kNoFamily;  // the offset of its address family
  std::uint8_t family = 0;             // the family if no option decides it
  std::span<const Field> fields = {};
  std::span<const Word> words = {};
  std::span<const Flag> flags = {};
  std::span<const Prefix> prefixes = {};
  std::span<const Pair> pairs = {};
  Table table = {};
  std::span<const Special> specials = {};
  std::span<const Nest> nests = {};
  // The options whose address decides the family, when neither `family` nor a prefix does.
  std::span<const std::string_view> telling = {};
  // The options that identify one of these objects.
  std::span<const std::string_view> key = {};
  // The attribute that has the header, of what does not begin with it.
  std::uint16_t head_in = 0;
  std::span<const std::uint16_t> passed = {};  // attributes that are no options
  // The specials of the shape kOwn that have no function of their own: in the header under way, in
  // attributes behind it, and as they are reported.
  void (*settle)(const Object& own, std::span<std::uint8_t> head, std::string_view path) = nullptr;
  void (*put)(const Object& own, Encoder encoder, std::string_view path) = nullptr;
  void (*take)(netlink::View head, netlink::View attributes, Object& into) = nullptr;
};

// Writes an object, header and all, for what `options` has; BadOption for what
// the layout has no place for, unless it is one of `handled`. `family` is that
// of what it is inside of.
void encode_object(const Layout& layout, const Object& options, Encoder encoder,
                   std::string_view path = "", std::uint8_t family = 0,
                   std::initializer_list<std::string_view> handled = {});

// The same as a whole request.
Request encode_request(const Layout& layout, const Operation& operation, const Object& options,
                       std::initializer_list<std::string_view> handled = {});

// `bytes` begin with the header. Where they are of several objects, the first.
void decode_object(const Layout& layout, netlink::View bytes, Object& into);

// All of them.
std::vector<Object> decode_objects(const Layout& layout, netlink::View bytes);

// Whether a message of this layout can be of several objects, or of none.
constexpr bool has_many(const Layout& layout) {
  return std::any_of(layout.nests.begin(), layout.nests.end(), [](const Nest& nest) {
    return nest.shape == Shape::kNests || has_many(*nest.inside);
  });
}

// The layout that has an option: this one or that of a nest; this one where none has it.
const Layout& home_of(const Layout& layout, std::string_view option);

// The option that wrote what is at `offset` of a request; empty if none did.
std::string option_of(const Layout& layout, netlink::View request, std::size_t offset);

// The option that would have written an attribute of this type, which the kernel misses in the
// nest at this offset of the request, or, without one, beside the header; empty if none would.
std::string option_missing(const Layout& layout, netlink::View request, std::uint16_t type,
                           std::size_t nest = 0);

// The attributes that follow an object's header.
netlink::View attributes_of(const Layout& layout, netlink::View bytes);

// The header of what was reported, and whether an attribute of it is, without what cannot be set.
netlink::Bytes settable_head(const Layout& layout, netlink::View bytes);
bool is_reported_only(const Layout& layout, std::uint16_t attribute);
// Whether it holds attributes.
bool is_nest(const Layout& layout, std::uint16_t attribute);

inline Truth by_echo(const Operation&, const Object&) { return {.echo = true, .looks = {}}; }

// The object type of what is all in its layout, and is replied in another one, perhaps.
template <const Layout& kLayout, const Layout& kReplied = kLayout>
constexpr ObjectType object_type(std::string_view name,
                                 Truth (*truth)(const Operation&, const Object&) = nullptr,
                                 void (*compare)(Comparison&, const Object&, const Object&,
                                                 const Object&) = nullptr) {
  return {
      [](const Operation& operation, const Object& options, std::size_t) {
        return encode_request(kLayout, operation, options);
      },
      [](netlink::View message, bool) {
        Object object;
        decode_object(kReplied, message.subspan(NLMSG_HDRLEN), object);
        return object;
      },
      [](netlink::View request, std::size_t offset) { return option_of(kLayout, request, offset); },
      name,
      &kLayout,
      truth,
      has_many(kReplied)
          ? +[](netlink::View
                    message) { return decode_objects(kReplied, message.subspan(NLMSG_HDRLEN)); }
          : nullptr,
      {},
      false,
      0,
      {},
      0,
      0,
      compare,
  };
}

// Objects that are asked for as others are.
constexpr ObjectType asked_as(ObjectType type, const ObjectType& other) {
  type.encode = other.encode;
  type.option_at = other.option_at;
  type.layout = other.layout;
  return type;
}

// One option of an object, and those inside of it, for the layer above.
struct Option {
  std::string_view name;
  Access access;
  std::vector<Option> inside{};
  std::span<const Name> names{};
  Unit unit = Unit::kNone;
};
std::vector<Option> options_of(const Layout& layout);
std::vector<Option> options_of(Table table);

// Reads of an object's options, for the few that look at more than one.
const Value* given(const Object& options, std::string_view name);  // null when absent
// A list of 1 to `most`.
const List& checked_list(const Value& value, std::string_view option, std::size_t most);

}  // namespace rtnetlink
