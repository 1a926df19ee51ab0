// What was asked for beside what there is, both as the kernel would report them: a request is
// decoded as if it were a reply, and what the kernel does to values on the way is in the tables
// (Kept).
#pragma once

#include <functional>

#include "rtnetlink/object.h"

namespace rtnetlink {

struct Difference {
  std::string option;  // its path
  Value asked;         // as it was given
  Value existing;      // absent for none
};

class Comparison {
 public:
  // `link` is called when a value is to be what the link has, once at most. `inet6`: the family of
  // the objects.
  Comparison(bool inet6, ReadLink link) : inet6_(inet6), read_link_(std::move(link)) {}

  // Compares those options of an object that `given` has, by the rows that have them.
  void compare(const Layout& layout, const Object& given, const Object& asked, const Object& found,
               std::string_view path = "");
  void compare(Table table, const Object& given, const Object& asked, const Object& found,
               std::string_view path);
  // One option that no table has.
  void compare_plain(std::string_view name, const Value& given, const Object& asked,
                     const Object& found);

  std::vector<Difference> take() { return std::move(differences_); }

 private:
  struct Part;
  void compare_part(const Part& part, std::string_view name, const Value& given,
                    const Object& asked, const Object& found, const std::string& option);
  bool is_the_links(const Kept& kept, const Value& value);

  bool inet6_;
  ReadLink read_link_;
  std::optional<Object> link_;
  bool link_read_ = false;
  std::vector<Difference> differences_;
};

// How one object that was asked for is among those that are there.
struct Wanted {
  const ObjectType* type;
  Object given;  // the options that count, in the API's words
  Object asked;  // the request, decoded
};

// Of `found` the one that is nearest to what was wanted, with its differences; none where there is
// nothing that could be it.
struct Nearest {
  std::size_t at;
  std::vector<Difference> differences;
};
std::optional<Nearest> nearest(const Wanted& wanted, const std::vector<Object>& found,
                               const ReadLink& link);

// In what one found differs, of all that is compared.
std::vector<Difference> differences(const Wanted& wanted, const Object& found,
                                    const ReadLink& link);

// Whether one that is there has the same key.
bool is_same(const ObjectType& type, const Object& asked, const Object& found);

bool is_inet6(const Object& object);
// Zero, false, or nothing in it.
bool is_zero(const Value& value);
// How the kernel keeps an option of a layout.
Kept kept_of(const Layout& layout, std::string_view option);

}  // namespace rtnetlink
