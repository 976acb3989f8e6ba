// SPDX-License-Identifier: Apache-2.0
#include "compile/problems.hpp"

#include <algorithm>
#include <tuple>

namespace tieuchi {
inline namespace v1 {
namespace detail {

void problem_list::next_round() {
    // Every round can find the same: a thousand of them must not be a thousand times the memory.
    if (found_.size() > 2 * kept_) {
        drop_repeated();
        kept_ = found_.size();
    }
    ++round_;
}

void problem_list::drop_repeated() {
    auto const place = [](problem const& one) {
        return std::tuple(one.origin, one.shown_offset, one.value_offset, one.code);
    };
    std::stable_sort(found_.begin(), found_.end(), [&](problem const& a, problem const& b) {
        return std::tuple(place(a), a.round) < std::tuple(place(b), b.round);
    });
    auto const last =
        std::unique(found_.begin(), found_.end(), [&](problem const& kept, problem const& other) {
            return place(kept) == place(other) &&
                   (kept.round != other.round || kept.message == other.message);
        });
    found_.erase(last, found_.end());
}

void problem_list::report(std::vector<document_view> const& documents, diagnostics& list) {
    drop_repeated();
    for (std::size_t first = 0; first < found_.size();) {
        document_view const& view = documents[found_[first].origin];
        locator places(view.tree->text());
        std::size_t at = first;
        for (; at < found_.size() && found_[at].origin == found_[first].origin; ++at) {
            locator::position const position = places.locate(found_[at].shown_offset);
            diagnostic one;
            one.level = found_[at].level;
            one.code = found_[at].code;
            one.document = view.id;
            one.pointer = view.tree->pointer_at(found_[at].value_offset);
            one.line = position.line;
            one.column = position.column;
            one.message = std::move(found_[at].message);
            list.add(std::move(one));
        }
        first = at;
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
