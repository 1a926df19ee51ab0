#include "rtnetlink/canonical.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <limits>

namespace rtnetlink {
namespace {

// Ticks of the kernel's clock in a second (CONFIG_HZ).
std::int64_t ticks_per_second() {
  static const std::int64_t ticks = [] {
    timespec resolution{};
    constexpr long kSecond = 1'000'000'000;
    (void)::clock_getres(CLOCK_MONOTONIC_COARSE, &resolution);
    return resolution.tv_nsec > 0 ? kSecond / resolution.tv_nsec : 100;
  }();
  return ticks;
}

// What is left of hundredths of a second that were kept as ticks (clock_t_to_jiffies and back). Of
// more than the kernel can count it keeps something else, whatever it is.
std::int64_t in_ticks(std::int64_t hundredths) {
  const std::int64_t ticks = ticks_per_second();
  const std::int64_t most =
      std::numeric_limits<std::int64_t>::max() / std::max<std::int64_t>(ticks, 100);
  if (hundredths < 0 || hundredths > most) return hundredths;
  return hundredths * ticks / 100 * 100 / ticks;
}

// The same of microseconds, which become no less (usecs_to_jiffies and back, in 32 bits).
Value in_whole_ticks(const Value& asked, std::string_view option) {
  constexpr std::uint64_t kSecond = 1'000'000;
  const std::uint64_t time = in_kernels(Unit::kMicroseconds, asked, UINT32_MAX, option);
  const auto per_second = static_cast<std::uint64_t>(ticks_per_second());
  const std::uint64_t ticks = (time * per_second + kSecond - 1) / kSecond;
  return from_kernels(Unit::kMicroseconds,
                      static_cast<std::uint32_t>(ticks * kSecond / per_second));
}

// A number that may have a fraction.
std::optional<double> decimal_of(const Value& value) {
  if (const auto* number = value.as<std::int64_t>()) return static_cast<double>(*number);
  const auto* decimal = value.as<NotInteger>();
  return decimal == nullptr ? std::nullopt : std::optional(decimal->value);
}

const Value kNone;

const Value* member(const Value* object, std::string_view name) {
  const Object* members = object == nullptr ? nullptr : object->as<Object>();
  return members == nullptr ? nullptr : members->find(name);
}

bool is_none(const Value* value) { return value == nullptr || value->absent(); }

bool equal(const Value& one, const Value& other, bool unordered = false);

bool equal(const List& one, const List& other, bool unordered) {
  if (one.size() != other.size()) return false;
  if (!unordered) {
    return std::equal(one.begin(), one.end(), other.begin(),
                      [](const Value& a, const Value& b) { return equal(a, b); });
  }
  return std::is_permutation(one.begin(), one.end(), other.begin(),
                             [](const Value& a, const Value& b) { return equal(a, b); });
}

bool holds(const Object& one, const Object& other) {
  return std::all_of(one.begin(), one.end(), [&](const Object::Member& each) {
    const Value* its = other.find(each.first);
    return equal(each.second, its == nullptr ? kNone : *its);
  });
}

// A number is as large whether JavaScript has it as a bigint or not.
std::optional<std::int64_t> integer_of(const Value& value) {
  if (const auto* number = value.as<std::int64_t>()) return *number;
  const auto* counter = value.as<Counter>();
  if (counter == nullptr || counter->value > INT64_MAX) return std::nullopt;
  return static_cast<std::int64_t>(counter->value);
}

// Whether more was asked for than another option allows, and that is what is there.
bool is_capped(const Kept& kept, const Value& asked, const Value& found, const Object& all) {
  if (kept.capped_by.empty()) return false;
  const Value* cap = all.find(kept.capped_by);
  const auto wanted = integer_of(asked);
  const auto there = integer_of(found);
  return cap != nullptr && wanted && there && *wanted > *there && integer_of(*cap) == there;
}

bool equal(const Value& one, const Value& other, bool unordered) {
  if (one.absent() || other.absent()) return one.absent() && other.absent();
  if (const auto a = integer_of(one), b = integer_of(other); a && b) return *a == *b;
  if (const auto* a = one.as<Counter>(); a != nullptr && other.as<Counter>() != nullptr) {
    return *a == *other.as<Counter>();
  }
  if (const auto a = decimal_of(one), b = decimal_of(other); a && b) return *a == *b;
  if (const auto* a = one.as<bool>(); a != nullptr && other.as<bool>() != nullptr) {
    return *a == *other.as<bool>();
  }
  if (const auto* a = one.as<std::string>(); a != nullptr && other.as<std::string>() != nullptr) {
    return *a == *other.as<std::string>();
  }
  if (const auto* a = one.as<Raw>(); a != nullptr && other.as<Raw>() != nullptr) {
    return *a == *other.as<Raw>();
  }
  if (const auto* a = one.as<List>(); a != nullptr && other.as<List>() != nullptr) {
    return equal(*a, *other.as<List>(), unordered);
  }
  if (const auto* a = one.as<Object>(); a != nullptr && other.as<Object>() != nullptr) {
    return holds(*a, *other.as<Object>()) && holds(*other.as<Object>(), *a);
  }
  return false;
}

template <typename Rows>
auto named(const Rows& rows, std::string_view name) {
  const auto row =
      std::find_if(rows.begin(), rows.end(), [&](const auto& each) { return each.name == name; });
  return row == rows.end() ? nullptr : &*row;
}

// Of an IPv6 address the interface identifier alone.
Value interface_of(const Value& value) {
  const auto* text = value.as<std::string>();
  auto ip = text == nullptr ? std::nullopt : parse_ip(*text);
  if (!ip || ip->family != AF_INET6) return value;
  std::fill_n(ip->bytes, 8, std::uint8_t{0});
  return format_ip(ip->view());
}

// A bridge follows the root of its spanning tree in some of what it is asked for.
bool is_root(const Object& bridge) {
  const Value* id = bridge.find("bridgeId");
  const Value* root = bridge.find("rootId");
  return id == nullptr || root == nullptr || equal(*id, *root);
}

// A value as the kernel would report it.
Value canonical(const Kept& kept, std::span<const Name> names, const Value* given, bool inet6) {
  Value value = given == nullptr ? Value{} : *given;
  if (const auto* text = value.as<std::string>()) {
    if (const Name* name = named(names, *text)) value = static_cast<std::int64_t>(name->value);
  }
  if (inet6 && kept.zero_as6 != 0 && (value.absent() || is_zero(value))) return kept.zero_as6;
  if (kept.zero_absent && is_zero(value)) value = {};
  if (kept.none_as != 0 && value.absent()) return kept.none_as;
  if (kept.interface) return interface_of(value);
  auto number = integer_of(value);
  if (!number) return value;
  if (kept.lasting != 0 && (static_cast<std::uint32_t>(*number) & kept.lasting) == 0) return {};
  if (kept.ticks) number = in_ticks(*number);
  if (kept.least != 0) number = std::max(*number, kept.least);
  if (kept.most != 0) number = std::min(*number, kept.most);
  return *number;
}

// Of a list only what is asked of it.
Value part_of(const Value& found, const Value& asked) {
  const auto* all = found.as<List>();
  const auto* wanted = asked.as<List>();
  List part;
  for (const Value& each : wanted == nullptr ? List{} : *wanted) {
    const auto is = [&](const Value& one) { return equal(one, each); };
    if (all != nullptr && std::any_of(all->begin(), all->end(), is)) part.push_back(each);
  }
  return part;
}

const Object kNothing;

const Object& object_or_none(const Value* value) {
  const Object* object = value == nullptr ? nullptr : value->as<Object>();
  return object == nullptr ? kNothing : *object;
}

}  // namespace

bool is_zero(const Value& value) {
  if (const auto number = integer_of(value)) return *number == 0;
  if (value.as<NotInteger>() != nullptr) return false;
  if (const auto* flag = value.as<bool>()) return !*flag;
  if (const auto* list = value.as<List>()) return list->empty();
  if (const auto* object = value.as<Object>()) return object->empty();
  if (const auto* text = value.as<std::string>()) {
    const auto ip = parse_ip(*text);
    const auto zero = [](std::uint8_t byte) { return byte == 0; };
    return text->empty() || (ip && std::all_of(ip->bytes, ip->bytes + ip->view().size(), zero));
  }
  return false;
}

// What a layout or a table has of an option.
struct Comparison::Part {
  Kept kept;
  std::span<const Name> names = {};
  Table nested = {};
  const Layout* inside = nullptr;
  std::span<const Choice> choices = {};
  bool silent = false;
};

namespace {

const Special* sole_of(std::span<const Special> specials) {
  const auto special = std::find_if(specials.begin(), specials.end(),
                                    [](const Special& each) { return each.kept.sole; });
  return special == specials.end() ? nullptr : &*special;
}

// Of an object that was reported: it is not what was asked for. The index says whose it is.
bool is_reported_only(const Layout& layout, std::string_view name) {
  if (name == "index") return false;
  const auto only = [](const auto* row) { return row != nullptr && row->access == Access::kRead; };
  if (const Field* field = named(layout.fields, name)) return only(field);
  if (const Flag* flag = named(layout.flags, name)) return only(flag);
  if (const Special* special = named(layout.specials, name)) return only(special);
  return only(named(layout.table, name));
}

Kept kept_of(const Row& row) {
  Kept kept = row.kept;
  kept.zero_absent = kept.zero_absent || row.quiet || zero_is_absent(row.wire);
  kept.codel = row.unit == Unit::kCodel;
  return kept;
}

}  // namespace

void Comparison::compare(const Layout& layout, const Object& given, const Object& asked,
                         const Object& found, std::string_view path) {
  // An IPv6 object that became one of several ways of another is compared with each.
  const Special* sole = inet6_ ? sole_of(layout.specials) : nullptr;
  const Value* ways = sole == nullptr ? nullptr : found.find(sole->name);
  if (!is_none(ways) && is_none(given.find(sole->name)) && ways->as<List>() != nullptr) {
    const std::size_t before = differences_.size();
    std::optional<std::vector<Difference>> fewest;
    for (const Value& way : *ways->as<List>()) {
      Object one;
      for (const auto& [name, value] : object_or_none(&way)) one.set(name, value);
      for (const auto& [name, value] : found) {
        if (name != sole->name && one.find(name) == nullptr) one.set(name, value);
      }
      compare(layout, given, asked, one, path);
      std::vector<Difference> its(differences_.begin() + static_cast<std::ptrdiff_t>(before),
                                  differences_.end());
      differences_.resize(before);
      if (!fewest || its.size() < fewest->size()) fewest = std::move(its);
    }
    if (fewest) differences_.insert(differences_.end(), fewest->begin(), fewest->end());
    return;
  }
  for (const auto& [name, value] : given) {
    if (value.absent()) continue;
    const std::string option = join(path, name);
    const Layout& home = home_of(layout, name);
    Part part{};
    if (is_reported_only(home, name)) continue;
    if (const Field* field = named(home.fields, name)) {
      part = {.kept = field->kept, .names = field->names};
      part.kept.zero_absent = part.kept.zero_absent || field->quiet;
    } else if (const Flag* flag = named(home.flags, name)) {
      part = {.kept = flag->kept};
      part.kept.zero_absent = true;
    } else if (const Prefix* prefix = named(home.prefixes, name)) {
      part = {.kept = prefix->kept};
    } else if (named(home.pairs, name) != nullptr) {
      part = {};
    } else if (const Special* special = named(home.specials, name)) {
      part = {.kept = special->kept, .inside = special->inside, .choices = special->choices};
      const auto* list = value.as<List>();
      if (special->kept.sole && list != nullptr && list->size() == 1 && is_none(found.find(name))) {
        const Value* its = asked.find(name);
        const auto* one = its == nullptr ? nullptr : its->as<List>();
        Object only;
        for (const auto& [of, member] : object_or_none(&list->front())) {
          if (of != "weight") only.set(of, member);  // the share of one is all
        }
        compare(*special->inside, only,
                one == nullptr || one->empty() ? kNothing : object_or_none(&one->front()), found,
                option + "[0]");
        continue;
      }
    } else if (const Row* row = named(home.table, name)) {
      part = {.kept = kept_of(*row), .names = row->names, .silent = row->silent};
      if (row->nested != nullptr) part.nested = *row->nested;
    } else {
      continue;  // such as `unknown`, of an object as it was reported
    }
    compare_part(part, name, value, asked, found, option);
  }
}

void Comparison::compare(Table table, const Object& given, const Object& asked, const Object& found,
                         std::string_view path) {
  compare(Layout{.table = table}, given, asked, found, path);
}

void Comparison::compare_part(const Part& part, std::string_view name, const Value& given,
                              const Object& asked, const Object& found, const std::string& option) {
  const Value* its = asked.find(name);
  const Value* there = found.find(name);
  if (part.silent && is_none(there)) return;
  const auto* object = given.as<Object>();
  if (object != nullptr && !part.choices.empty()) {
    for (const auto& [kind, content] : *object) {
      const Choice* choice = named(part.choices, kind);
      if (content.absent()) continue;
      const Part chosen{.kept = {}, .inside = choice == nullptr ? nullptr : choice->inside};
      compare_part(chosen, kind, content, object_or_none(its), object_or_none(there),
                   join(option, kind));
    }
    return;
  }
  if (object != nullptr && (part.inside != nullptr || !part.nested.empty())) {
    const Layout nest{.table = part.nested};
    return compare(part.inside == nullptr ? nest : *part.inside, *object, object_or_none(its),
                   object_or_none(there), option);
  }
  if (object != nullptr && its != nullptr && its->as<Object>() != nullptr &&
      (there == nullptr || there->as<Object>() != nullptr)) {
    for (const auto& [of, member] : *object) {
      if (member.absent()) continue;
      const Part inner{.kept = {.zero_absent = part.kept.zero_absent}};
      compare_part(inner, of, member, object_or_none(its), object_or_none(there), join(option, of));
    }
    return;
  }
  const auto* list = given.as<List>();
  const auto* asked_list = its == nullptr ? nullptr : its->as<List>();
  const auto* found_list = there == nullptr ? nullptr : there->as<List>();
  if (part.inside != nullptr && list != nullptr && asked_list != nullptr && found_list != nullptr &&
      list->size() == found_list->size() && list->size() == asked_list->size()) {
    for (std::size_t at = 0; at < list->size(); at++) {
      compare(*part.inside, object_or_none(&(*list)[at]), object_or_none(&(*asked_list)[at]),
              object_or_none(&(*found_list)[at]), join(option, at));
    }
    return;
  }
  if (part.kept.passes || (part.kept.roots && !is_root(found))) return;
  const Value a = canonical(part.kept, part.names, its, inet6_);
  Value b = canonical(part.kept, part.names, there, inet6_);
  if (part.kept.some) b = part_of(b, a);
  if (is_capped(part.kept, a, b, found)) return;
  if (part.kept.codel && equal(kept_by_codel(given, option), b)) return;
  if (part.kept.whole_ticks && equal(in_whole_ticks(given, option), b)) return;
  if (part.kept.zero_any && (is_zero(a) || a.absent())) return;
  if (equal(a, b, part.kept.unordered)) return;
  // What is written in another form than it is reported in is compared as it was given.
  if (there != nullptr && equal(given, *there, part.kept.unordered)) return;
  if (is_none(its) && is_zero(given) && b.absent()) return;
  if (b.absent() && is_the_links(part.kept, a)) return;
  differences_.push_back({option, given, part.kept.some ? b : there == nullptr ? Value{} : *there});
}

void Comparison::compare_plain(std::string_view name, const Value& given, const Object& asked,
                               const Object& found) {
  compare_part({}, name, given, asked, found, std::string(name));
}

bool Comparison::is_the_links(const Kept& kept, const Value& value) {
  if (kept.own.empty()) return false;
  if (!link_read_) link_ = read_link_();
  link_read_ = true;
  if (!link_) return false;
  const std::size_t dot = kept.own.find('.');
  const Value* its = member(link_->find(kept.own.substr(0, dot)), kept.own.substr(dot + 1));
  return its != nullptr && equal(*its, value);
}

bool is_inet6(const Object& object) {
  const Value* family = object.find("family");
  const auto* name = family == nullptr ? nullptr : family->as<std::string>();
  return name != nullptr && *name == "inet6";
}

namespace {

// Without its prefix length.
Value host_of(const Value& value) {
  const auto* text = value.as<std::string>();
  return text == nullptr ? value : Value(text->substr(0, text->find('/')));
}

}  // namespace

std::vector<Difference> differences(const Wanted& wanted, const Object& found,
                                    const ReadLink& link) {
  const ObjectType& type = *wanted.type;
  Comparison comparison(is_inet6(wanted.asked), link);
  if (type.compare != nullptr) {
    type.compare(comparison, wanted.given, wanted.asked, found);
  } else {
    comparison.compare(*type.layout, wanted.given, wanted.asked, found);
  }
  return comparison.take();
}

bool is_same(const ObjectType& type, const Object& asked, const Object& found) {
  if (type.layout == nullptr) return true;
  const Layout& layout = *type.layout;
  for (const std::string_view name : layout.key) {
    const Value* its = asked.find(name);
    const Value* there = found.find(name);
    const Prefix* prefix = named(home_of(layout, name).prefixes, name);
    if (prefix != nullptr && prefix->kept.host) {
      if (!is_none(its) && !is_none(there) && equal(host_of(*its), host_of(*there))) continue;
      return false;
    }
    // As if it had been given: what is none counts, too.
    Object given, one, other;
    given.set(name, is_none(its) ? Value(false) : *its);
    if (!is_none(its)) one.set(name, *its);
    if (!is_none(there)) other.set(name, *there);
    Comparison comparison(is_inet6(asked), [] { return std::nullopt; });
    comparison.compare(layout, given, one, other);
    if (!comparison.take().empty()) return false;
  }
  return true;
}

Kept kept_of(const Layout& whole, std::string_view option) {
  const Layout& layout = home_of(whole, option);
  if (const Field* field = named(layout.fields, option)) return field->kept;
  if (const Flag* flag = named(layout.flags, option)) return flag->kept;
  if (const Prefix* prefix = named(layout.prefixes, option)) return prefix->kept;
  if (const Special* special = named(layout.specials, option)) return special->kept;
  const Row* row = named(layout.table, option);
  return row == nullptr ? Kept{} : kept_of(*row);
}

std::optional<Nearest> nearest(const Wanted& wanted, const std::vector<Object>& found,
                               const ReadLink& link) {
  std::optional<Nearest> best;
  for (std::size_t at = 0; at < found.size(); at++) {
    if (!is_same(*wanted.type, wanted.asked, found[at])) continue;
    std::vector<Difference> its = differences(wanted, found[at], link);
    if (!best || its.size() < best->differences.size()) best = {at, std::move(its)};
    if (best->differences.empty()) break;
  }
  return best;
}

}  // namespace rtnetlink
