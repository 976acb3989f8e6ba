// SPDX-License-Identifier: Apache-2.0
#include "csv/text_blocks.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Offset behind the last line end of a range that is outside quotes; 0 for none.
[[nodiscard]] std::size_t last_line_end(std::string_view text, std::size_t first,
                                        std::size_t last) noexcept {
    // A line feed may still come behind a return at the very end.
    std::size_t at =
        last == text.size() && last > first && text[last - 1] == '\r' ? last - 1 : last;
    while (at > first && text[at - 1] != '\n' && text[at - 1] != '\r') {
        --at;
    }
    return at > first ? at : 0;
}

/// The quote that closes the one at `open`; std::string_view::npos where none does.
[[nodiscard]] std::size_t closing_quote(std::string_view text, std::size_t open) noexcept {
    for (std::size_t at = open + 1;;) {
        std::size_t const quote = text.find('"', at);
        if (quote == std::string_view::npos || quote + 1 == text.size()) {
            return std::string_view::npos; // at the very end it may be the first of two
        }
        if (text[quote + 1] != '"') {
            return quote;
        }
        at = quote + 2;
    }
}

} // namespace

std::size_t end_of_records(std::string_view text, char separator) noexcept {
    std::size_t found = 0;
    std::size_t outside = 0; // where the text outside quotes begins
    for (std::size_t quote = text.find('"'); quote != std::string_view::npos;) {
        char const before = quote == 0 ? '\n' : text[quote - 1];
        bool const opens = before == separator || before == '\n' || before == '\r';
        if (!opens) {
            quote = text.find('"', quote + 1);
            continue;
        }
        found = std::max(found, last_line_end(text, outside, quote));
        std::size_t const close = closing_quote(text, quote);
        if (close == std::string_view::npos) {
            return found;
        }
        outside = close + 1;
        quote = text.find('"', outside);
    }
    return std::max(found, last_line_end(text, outside, text.size()));
}

result<std::size_t> text_blocks::read(char* into, std::size_t size) {
    if (ended_) {
        return std::size_t{0};
    }
    auto const got = source_(offset_, {into, size});
    if (got) {
        offset_ += *got;
        ended_ = *got == 0;
    }
    return got;
}

result<void> text_blocks::rewind() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    offset_ = 0;
    ended_ = false;
    carried_.clear();
    while (!ended_ && carried_.size() < byte_order_mark.size()) {
        if (auto const more = look_further(); !more) {
            return more.error();
        }
    }
    if (std::string_view(carried_).starts_with(byte_order_mark)) {
        carried_.erase(0, byte_order_mark.size());
    }
    return {};
}

result<bool> text_blocks::look_further() {
    std::size_t const known = carried_.size();
    std::size_t const more = std::max(size_, known); // twice as much, so that all is linear
    carried_.resize(known + more);
    auto const got = read(carried_.data() + known, more);
    carried_.resize(known + (got ? *got : 0));
    if (!got) {
        return got.error();
    }
    return *got != 0;
}

result<bool> text_blocks::next(text_buffer& into, char separator) {
    into.assign(carried_);
    carried_.clear();
    std::size_t wanted = std::max(size_, into.size());
    std::size_t complete = 0;
    for (;;) {
        while (!ended_ && into.size() < wanted) {
            std::size_t const room = wanted - into.size();
            auto const got = read(into.grow(room), room);
            if (!got) {
                return got.error();
            }
            into.add(*got);
        }
        complete = ended_ ? into.size() : end_of_records(into.text(), separator);
        if (complete != 0 || ended_) {
            break;
        }
        wanted *= 2;
    }
    carried_ = into.text().substr(complete);
    into.cut(complete);
    into.end();
    return complete != 0;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
