// SPDX-License-Identifier: Apache-2.0
#include "sha256.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

using tieuchi::detail::sha256;
using tieuchi::detail::sha256_hex;

TEST(sha256, agrees_with_the_vectors_of_nist) {
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256_hex("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                         "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"),
              "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(sha256, does_not_depend_on_how_it_is_fed) {
    std::string text;
    for (int i = 0; i < 1000; ++i) {
        text += static_cast<char>(i * 7);
    }
    std::string const whole = sha256_hex(text);
    for (std::size_t const piece : {1U, 3U, 55U, 56U, 63U, 64U, 65U, 127U, 128U, 129U, 999U}) {
        sha256 running;
        for (std::string_view rest = text; !rest.empty();) {
            std::string_view const next = rest.substr(0, piece);
            running.update(next);
            running.update("");
            rest.remove_prefix(next.size());
        }
        EXPECT_EQ(tieuchi::detail::to_hex(running.finish()), whole) << piece;
    }
}

TEST(sha256, pads_messages_of_every_length_around_a_block) {
    // The digest of the digests of 'a' * n for n = 0 ... 130, in hexadecimal, computed with another
    // implementation: every place where padding can go is in it.
    std::string digests;
    for (std::size_t size = 0; size <= 130; ++size) {
        digests += sha256_hex(std::string(size, 'a'));
    }
    EXPECT_EQ(sha256_hex(digests),
              "5eee4c50e1b5ec4f1a47f34c25ca988850b49da7904f5ab1b3abc5cc0ae66ef9");
}

} // namespace
