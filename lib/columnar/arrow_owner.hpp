// SPDX-License-Identifier: Apache-2.0
// Structures of Arrow with an owner.
#ifndef TIEUCHI_COLUMNAR_ARROW_OWNER_HPP
#define TIEUCHI_COLUMNAR_ARROW_OWNER_HPP

#include <tieuchi/arrow.hpp>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// A structure of Arrow that is released with this.
template <typename Node>
class arrow_owner {
public:
    arrow_owner() noexcept = default;
    arrow_owner(arrow_owner const&) = delete;
    arrow_owner& operator=(arrow_owner const&) = delete;
    ~arrow_owner() { reset(); }

    /// Released, to be written into.
    [[nodiscard]] Node* fresh() noexcept {
        reset();
        node_ = {};
        return &node_;
    }
    [[nodiscard]] Node& get() noexcept { return node_; }
    [[nodiscard]] bool is_empty() const noexcept { return node_.release == nullptr; }
    /// The structure, for whoever releases it from now on.
    [[nodiscard]] Node move_out() noexcept {
        Node const moved = node_;
        node_.release = nullptr;
        return moved;
    }

private:
    void reset() noexcept {
        if (node_.release != nullptr) {
            node_.release(&node_);
            node_.release = nullptr;
        }
    }

    Node node_{};
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
