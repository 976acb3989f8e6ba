// SPDX-License-Identifier: Apache-2.0
// A list for the children of one node: on the stack while they are few.
#ifndef TIEUCHI_ROADMAP_SMALL_LIST_HPP
#define TIEUCHI_ROADMAP_SMALL_LIST_HPP

#include <array>
#include <cstddef>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** Grows without an allocation up to `N` elements.

    Trees are walked for every unit of a country; an allocation a node would take longer than the
    node.
*/
template <typename T, std::size_t N>
class small_list {
public:
    void push_back(T const& value) {
        if (size_ < N) {
            near_[size_] = value;
        } else {
            if (size_ == N) {
                far_.assign(near_.begin(), near_.end());
            }
            far_.push_back(value);
        }
        ++size_;
    }

    [[nodiscard]] T* begin() noexcept { return size_ <= N ? near_.data() : far_.data(); }
    [[nodiscard]] T* end() noexcept { return begin() + size_; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }

private:
    std::array<T, N> near_;
    std::vector<T> far_;
    std::size_t size_ = 0;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
