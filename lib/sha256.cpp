// SPDX-License-Identifier: Apache-2.0
#include "sha256.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

// FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64
// primes.
constexpr std::array<std::uint32_t, 64> round_constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

[[nodiscard]] std::uint32_t big_endian_word(std::uint8_t const* bytes) noexcept {
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 |
           std::uint32_t{bytes[2]} << 8 | std::uint32_t{bytes[3]};
}

/// FIPS 180-4, 6.2.2, step 1.
[[nodiscard]] std::array<std::uint32_t, 64> message_schedule(std::uint8_t const* block) noexcept {
    std::array<std::uint32_t, 64> w;
    for (std::size_t t = 0; t < 16; ++t) {
        w[t] = big_endian_word(block + 4 * t);
    }
    for (std::size_t t = 16; t < 64; ++t) {
        std::uint32_t const s0 =
            std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3);
        std::uint32_t const s1 =
            std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10);
        w[t] = s1 + w[t - 7] + s0 + w[t - 16];
    }
    return w;
}

} // namespace

void sha256::compress(std::uint8_t const* block) noexcept {
    std::array<std::uint32_t, 64> const w = message_schedule(block);
    auto [a, b, c, d, e, f, g, h] = state_;
    for (std::size_t t = 0; t < 64; ++t) {
        std::uint32_t const sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        std::uint32_t const choice = (e & f) ^ (~e & g);
        std::uint32_t const t1 = h + sum1 + choice + round_constants[t] + w[t];
        std::uint32_t const sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        std::uint32_t const majority = (a & b) ^ (a & c) ^ (b & c);
        h = g;
        g = f;
        f = e;
        e = d + t1;
        d = c;
        c = b;
        b = a;
        a = t1 + sum0 + majority;
    }
    std::array<std::uint32_t, 8> const mixed = {a, b, c, d, e, f, g, h};
    std::transform(state_.begin(), state_.end(), mixed.begin(), state_.begin(),
                   [](std::uint32_t x, std::uint32_t y) { return x + y; });
}

void sha256::update(std::string_view bytes) noexcept {
    while (!bytes.empty()) {
        std::size_t const pending = size_ % block_size;
        std::size_t const taken = std::min(block_size - pending, bytes.size());
        std::memcpy(pending_.data() + pending, bytes.data(), taken);
        size_ += taken;
        bytes.remove_prefix(taken);
        if (pending + taken == block_size) {
            compress(pending_.data());
        }
    }
}

sha256::digest sha256::finish() noexcept {
    std::uint64_t const bits = size_ * 8;
    std::size_t pending = size_ % block_size;
    pending_[pending++] = 0x80;
    if (pending > block_size - 8) { // no room for the length
        std::fill(pending_.begin() + static_cast<std::ptrdiff_t>(pending), pending_.end(),
                  std::uint8_t{0});
        compress(pending_.data());
        pending = 0;
    }
    std::fill(pending_.begin() + static_cast<std::ptrdiff_t>(pending), pending_.end() - 8,
              std::uint8_t{0});
    for (std::size_t i = 0; i < 8; ++i) {
        pending_[block_size - 1 - i] = static_cast<std::uint8_t>(bits >> (8 * i));
    }
    compress(pending_.data());
    digest result;
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i] = static_cast<std::uint8_t>(state_[i / 4] >> (24 - 8 * (i % 4)));
    }
    return result;
}

std::string to_hex(sha256::digest const& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * digest.size());
    for (std::uint8_t const byte : digest) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string sha256_hex(std::string_view bytes) {
    sha256 running;
    running.update(bytes);
    return to_hex(running.finish());
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
