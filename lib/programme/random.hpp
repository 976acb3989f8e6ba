// SPDX-License-Identifier: Apache-2.0
// Random integers by number: Philox 4x32-10 (Salmon et al., SC 2011), which has no state, so that
// any draw can be made by any thread.
#ifndef TIEUCHI_LIB_PROGRAMME_RANDOM_HPP
#define TIEUCHI_LIB_PROGRAMME_RANDOM_HPP

#include <array>
#include <cstdint>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Four random numbers of 32 bits.
using random_block = std::array<std::uint32_t, 4>;

/// The random numbers of a counter and a key.
[[nodiscard]] constexpr random_block philox(random_block counter,
                                            std::array<std::uint32_t, 2> key) noexcept {
    for (int round = 0; round < 10; ++round) {
        std::uint64_t const first = std::uint64_t{0xD2511F53U} * counter[0];
        std::uint64_t const second = std::uint64_t{0xCD9E8D57U} * counter[2];
        counter = {static_cast<std::uint32_t>(second >> 32) ^ counter[1] ^ key[0],
                   static_cast<std::uint32_t>(second),
                   static_cast<std::uint32_t>(first >> 32) ^ counter[3] ^ key[1],
                   static_cast<std::uint32_t>(first)};
        key[0] += 0x9E3779B9U;
        key[1] += 0xBB67AE85U;
    }
    return counter;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
