#include "lane/lanes.h"

#include <algorithm>

namespace lane {

Lane& Lanes::lane_of(const NetnsRef& ref) {
  if (ref.key.empty()) return lanes_[0];
  return lanes_[1 + std::hash<std::string>{}(ref.key) % (lanes_.size() - 1)];
}

// The task is done on the lane of its first namespace; the lanes of the others
// stand still meanwhile, so that each namespace sees its tasks in order.
void Lanes::add(Task& task) {
  Lane& lane = lane_of(task.places.front());
  std::vector<Lane*> others;
  for (const NetnsRef& place : task.places) {
    Lane* other = &lane_of(place);
    if (other != &lane && std::find(others.begin(), others.end(), other) == others.end()) {
      others.push_back(other);
    }
  }
  std::vector<std::shared_ptr<Meeting>> meetings;
  for (Lane* other : others) {
    meetings.push_back(std::make_shared<Meeting>(Meeting{*other}));
    other->add(meetings.back());
  }
  lane.add(task, std::move(meetings));
}

std::size_t Lanes::relieve() {
  return static_cast<std::size_t>(
      std::count_if(lanes_.begin(), lanes_.end(), [](Lane& lane) { return lane.relieve(); }));
}

void Lanes::stop() {
  for (Lane& lane : lanes_) lane.stop();
  for (Lane& lane : lanes_) lane.join();
}

}  // namespace lane
