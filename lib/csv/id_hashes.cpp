// SPDX-License-Identifier: Apache-2.0
#include "csv/id_hashes.hpp"

#include <tieuchi/detail/wide.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::uint64_t seed = 0x9E3779B97F4A7C15U;

[[nodiscard]] std::uint64_t load(char const* at, std::size_t size) noexcept {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, size);
    return bytes;
}

/// Both halves of the product, folded: every bit of the input moves every bit of the result.
[[nodiscard]] std::uint64_t mix(std::uint64_t value) noexcept {
    auto const product = static_cast<uint128>(value) * 0xD6E8FEB86659FD93U;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

/// Finds what is more than once in one part.
class repeated_finder {
public:
    void find(std::span<std::uint64_t const> hashes, std::vector<std::uint64_t>& into) {
        std::size_t const slots = std::bit_ceil(2 * hashes.size() + 1);
        table_.assign(slots, 0);
        bool has_zero = false; // 0 marks a free slot
        for (std::uint64_t const hash : hashes) {
            bool const is_new = hash == 0 ? !std::exchange(has_zero, true) : put(hash, slots - 1);
            if (!is_new) {
                into.push_back(hash);
            }
        }
    }

private:
    [[nodiscard]] bool put(std::uint64_t hash, std::size_t mask) noexcept {
        auto at = static_cast<std::size_t>(hash) & mask;
        while (table_[at] != 0) {
            if (table_[at] == hash) {
                return false;
            }
            at = (at + 1) & mask;
        }
        table_[at] = hash;
        return true;
    }

    std::vector<std::uint64_t> table_;
};

} // namespace

std::uint64_t hash_of_id(std::string_view id) noexcept {
    std::uint64_t hash = mix(seed ^ id.size());
    while (id.size() > 8) {
        hash = mix(hash ^ load(id.data(), 8));
        id.remove_prefix(8);
    }
    return mix(mix(hash ^ load(id.data(), id.size())) + seed);
}

void id_hashes::add(std::span<std::uint64_t const> hashes) {
    kept_.insert(kept_.end(), hashes.begin(), hashes.end());
    if (kept_.size() >= most_ && can_spill_) {
        can_spill_ = spill();
    }
}

id_hashes::spilled id_hashes::sort_by_part() {
    constexpr unsigned shift = 56;
    spilled made;
    for (std::uint64_t const hash : kept_) {
        ++made.ends[static_cast<std::size_t>(hash >> shift) + 1];
    }
    for (std::size_t part = 1; part <= parts; ++part) {
        made.ends[part] += made.ends[part - 1];
    }
    auto next = made.ends;
    sorted_.resize(kept_.size());
    for (std::uint64_t const hash : kept_) {
        sorted_[next[static_cast<std::size_t>(hash >> shift)]++] = hash;
    }
    return made;
}

bool id_hashes::spill() {
    auto const bytes = kept_.size() * sizeof(std::uint64_t);
    if (bytes > static_cast<std::size_t>(std::numeric_limits<long>::max() - written_)) {
        return false;
    }
    if (!file_) {
        file_.reset(std::tmpfile());
    }
    spilled made = sort_by_part();
    made.offset = written_;
    if (!file_ || std::fseek(file_.get(), written_, SEEK_SET) != 0 ||
        std::fwrite(sorted_.data(), 1, bytes, file_.get()) != bytes ||
        std::fflush(file_.get()) != 0) {
        return false;
    }
    written_ += static_cast<long>(bytes);
    spills_.push_back(made);
    kept_.clear();
    return true;
}

bool id_hashes::read_part(std::size_t part, std::vector<std::uint64_t>& into) {
    for (spilled const& one : spills_) {
        std::size_t const count = one.ends[part + 1] - one.ends[part];
        long const offset = one.offset + static_cast<long>(one.ends[part] * sizeof(std::uint64_t));
        std::size_t const before = into.size();
        into.resize(before + count);
        if (std::fseek(file_.get(), offset, SEEK_SET) != 0 ||
            std::fread(into.data() + before, sizeof(std::uint64_t), count, file_.get()) != count) {
            return false;
        }
    }
    return true;
}

bool id_hashes::find_repeated(std::vector<std::uint64_t>& into) {
    spilled const last = sort_by_part();
    repeated_finder finder;
    std::vector<std::uint64_t> together;
    for (std::size_t part = 0; part < parts; ++part) {
        std::span const in_memory =
            std::span(sorted_).subspan(last.ends[part], last.ends[part + 1] - last.ends[part]);
        if (spills_.empty()) {
            finder.find(in_memory, into);
            continue;
        }
        together.assign(in_memory.begin(), in_memory.end());
        if (!read_part(part, together)) {
            return false;
        }
        finder.find(together, into);
    }
    return true;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
