// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4), fed in pieces: the digest of a rulebook's canonical form (S-1103).
#ifndef TIEUCHI_LIB_SHA256_HPP
#define TIEUCHI_LIB_SHA256_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** A running SHA-256.

    Feed it with `update`, then take the digest; it can be fed no further after that.
*/
class sha256 {
public:
    using digest = std::array<std::uint8_t, 32>;

    /// Adds bytes to the message.
    void update(std::string_view bytes) noexcept;

    /// Closes the message. Called once.
    [[nodiscard]] digest finish() noexcept;

private:
    static constexpr std::size_t block_size = 64;

    void compress(std::uint8_t const* block) noexcept;

    std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                           0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::uint8_t, block_size> pending_{};
    std::uint64_t size_ = 0; // bytes so far; size_ % block_size of them are pending
};

/// Lower-case hexadecimal, 64 characters.
[[nodiscard]] std::string to_hex(sha256::digest const& digest);

/// The digest of one text in hexadecimal.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
