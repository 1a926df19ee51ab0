// A value as a caller gives it or gets it: what lies between JavaScript, which
// this layer does not know, and the kernel's attributes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rtnetlink {

class Value;
using List = std::vector<Value>;

// Members in the order given; a handful, so they are searched one by one.
class Object {
 public:
  using Member = std::pair<std::string, Value>;

  void set(std::string_view key, Value value);
  Value& append(std::string key);  // the value of a new member
  void reserve(std::size_t members);
  const Value* find(std::string_view key) const;  // null when absent
  // The member, where it is there and of this type; else null.
  template <typename T>
  const T* get(std::string_view key) const;
  // The same, to be taken out of it.
  template <typename T>
  T* get(std::string_view key);
  bool is(std::string_view flag) const;  // whether there is such a flag, and it is true

  // Defined below: a pair cannot be asked for before Value is complete.
  std::vector<Member>::const_iterator begin() const;
  std::vector<Member>::const_iterator end() const;
  bool empty() const;

 private:
  std::vector<Member> members_;
};

// An integer that JavaScript shows as a bigint: a 64-bit counter.
struct Counter {
  std::uint64_t value;
  bool operator==(const Counter&) const = default;
};

// Bytes as they are: an attribute that no table knows.
using Raw = std::vector<std::uint8_t>;

// A number that is no integer (1.5, NaN): refused where there are no parts of the unit.
struct NotInteger {
  double value;
};

// JavaScript's null: only ever given, and refused.
struct Null {};

class Value {
 public:
  Value() = default;
  Value(Null value) : value_(value) {}  // NOLINT: conversions read well in tables of values
  Value(bool value) : value_(value) {}
  Value(std::int64_t value) : value_(value) {}
  Value(std::uint32_t value) : value_(std::int64_t{value}) {}
  Value(std::int32_t value) : value_(std::int64_t{value}) {}
  Value(Counter value) : value_(value) {}
  Value(NotInteger value) : value_(value) {}
  Value(std::string_view value) : value_(std::string(value)) {}
  Value(std::string value) : value_(std::move(value)) {}
  Value(const char* value) : value_(std::string(value)) {}
  Value(Raw value) : value_(std::move(value)) {}
  Value(List value) : value_(std::move(value)) {}
  Value(Object value) : value_(std::move(value)) {}

  template <typename T>
  const T* as() const {
    return std::get_if<T>(&value_);
  }
  template <typename T>
  T* as() {
    return std::get_if<T>(&value_);
  }
  // Makes it a value of this type, an empty one, to be filled.
  template <typename T>
  T& become() {
    return value_.template emplace<T>();
  }
  bool absent() const { return std::holds_alternative<std::monostate>(value_); }

  template <typename Visitor>
  auto visit(Visitor&& visitor) const {
    return std::visit(std::forward<Visitor>(visitor), value_);
  }

 private:
  std::variant<std::monostate, Null, bool, std::int64_t, Counter, NotInteger, std::string, Raw,
               List, Object>
      value_;
};

inline std::vector<Object::Member>::const_iterator Object::begin() const {
  return members_.begin();
}
inline std::vector<Object::Member>::const_iterator Object::end() const { return members_.end(); }
inline bool Object::empty() const { return members_.empty(); }

inline void Object::set(std::string_view key, Value value) {
  if (members_.empty()) members_.reserve(8);
  members_.emplace_back(key, std::move(value));
}

inline Value& Object::append(std::string key) {
  if (members_.empty()) members_.reserve(8);
  auto& [name, value] = members_.emplace_back();
  name = std::move(key);
  return value;
}

inline void Object::reserve(std::size_t members) { members_.reserve(members); }

inline const Value* Object::find(std::string_view key) const {
  for (const auto& [name, value] : members_) {
    if (name == key) return &value;
  }
  return nullptr;
}

template <typename T>
const T* Object::get(std::string_view key) const {
  const Value* value = find(key);
  return value == nullptr ? nullptr : value->as<T>();
}

template <typename T>
T* Object::get(std::string_view key) {
  return const_cast<T*>(std::as_const(*this).get<T>(key));
}

inline bool Object::is(std::string_view flag) const {
  const bool* set = get<bool>(flag);
  return set != nullptr && *set;
}

// What a number of JavaScript's is: an integer, when it is one and is held exactly.
Value number_of(double number);

// How an error message shows a value that was refused.
std::string describe(const Value& value);

}  // namespace rtnetlink
