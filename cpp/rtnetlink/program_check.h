// Whether what a step asked for is what is there afterwards.
#pragma once

#include "rtnetlink/program_runner.h"

namespace rtnetlink {

// Sees to it that what a step asked for is what is there when it has gone well, or else that all is
// as it was.
class Checking {
 public:
  Checking(Step& step, const Place& place) : step_(step), place_(place) {}

  bool looks() const { return step_.checked && !step_.checked->truth.looks.empty(); }
  // The request with the looks that may share its send.
  Shared shared() const;

  // False when the link would ignore something: nothing is sent then.
  bool allows(Outcome& outcome);

  // What is there before. False when the kernel would leave it as it is in what it is not asked for
  // to be: nothing is sent then.
  bool begin(Outcome& outcome);

  // The request went well.
  void end(netlink::View echo, const Shared& shared, bool lost, Outcome& outcome);

  // The request was refused: a range of which a part was done, or a replace that failed after what
  // it is to replace was deleted, is as it was.
  void put_back(Outcome& outcome);

 private:
  struct Found {
    Object object;
    netlink::Bytes message;
  };

  const ObjectType* type() const { return step_.operation->object; }
  bool is_range() const { return looks() && type()->ranged != nullptr; }

  // Leaves of the request what would be refused because it is so already.
  void prepare();

  void end_range(Outcome& outcome);

  void undo_range(const std::vector<Object>& now, Outcome& outcome);

  // Of a range that was to go, what is left.
  netlink::Verdict delete_left(const std::vector<Object>& now);

  static std::vector<Object> objects_in(const std::vector<Found>& found);

  static std::vector<Found> found_in(const ObjectType& object, netlink::View replies);

  // By the first look that the kernel knows; nothing where none could be read.
  std::optional<std::vector<Found>> look();

  bool asked();

  const Found* find(const std::vector<Found>& found);

  // Of what was given, that which a replace leaves as it was.
  Object lasting(const Object& asked) const;

  bool replace_anew(Outcome& outcome);

  ReadLink link();

  // Where none has the key: in what the likest is another.
  std::optional<Difference> fewest(const Wanted& wanted, const std::vector<Object>& found);

  void fail(const Difference& difference, std::string_view why);

  // What the kernel made, or changed, in place of what was asked for; notes what that was before.
  netlink::Bytes made_instead(const netlink::Bytes& before);

  // Puts back what was there, or deletes what was not.
  void undo(const netlink::Bytes& made, Outcome& outcome);

  // Of what was there before, that which has the key of what was made, of which the kernel may have
  // ignored something, too.
  netlink::Bytes replaced_by(const netlink::Bytes& made) const;

  // What was there before, as a request that says where it is as the step's own does.
  netlink::Bytes before_again(std::uint16_t flags) const;

  netlink::Verdict send(netlink::Bytes request) const;

  // Whether an echo says that there was something in its place.
  static bool is_replaced(const netlink::Bytes& echo);

  Step& step_;
  const Place& place_;
  std::optional<Object> asked_;
  std::optional<std::vector<Found>> before_;
  netlink::Bytes old_;  // what was there before, as it was reported
  netlink::Verdict verdict_;
  std::string option_;
};

}  // namespace rtnetlink
