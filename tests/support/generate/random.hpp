// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * Random choices that are the same on every platform: splitmix64, no distribution of the standard
 * library.
 */
#ifndef GENERATE_RANDOM_HPP
#define GENERATE_RANDOM_HPP

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace generate {

class random {
public:
    explicit random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    /** A number from 0 to count - 1; the bias of the remainder does not matter here. */
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }

    /** A number from low to high, both included. */
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
    }

    bool chance(unsigned percent) { return next() % 100U < percent; }

    template <typename List>
    auto const& pick(List const& list) {
        return list[below(std::size(list))];
    }

    template <typename Item>
    void shuffle(std::vector<Item>& list) {
        for (std::size_t left = list.size(); left > 1; --left) {
            std::swap(list[left - 1], list[below(left)]);
        }
    }

private:
    std::uint64_t state_;
};

} // namespace generate

#endif
