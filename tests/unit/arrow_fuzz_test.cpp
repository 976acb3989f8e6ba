// SPDX-License-Identifier: Apache-2.0
// Record batches of which something is changed at random: they are read or refused, and no byte
// outside their memory is looked at. Lies that nobody can see, such as texts that end behind their
// bytes, are not told here.
#include <tieuchi/arrow.hpp>
#include "unit/arrow_fixture.hpp"
#include "unit/columns_fixture.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace tieuchi_test;

arrow_column all_types() {
    std::vector<bool> const there = {true, false, true, true, true, false, true};
    return structure(
        "", 5, texts("id", {"a", "b", "c", "d", "e", "f", "g"}),
        fixed<std::int8_t>("1.1", "c", {1, 2, 3, 4, 5, 6, 7}, there),
        structure("1.2", 6, fixed<std::int64_t>("numerator", "l", {1, 2, 3, 4, 5, 6, 7}, there),
                  fixed<std::uint32_t>("denominator", "I", {1, 2, 3, 4, 5, 6, 7})),
        bools("2.1", there), texts("2.2", {"yeu", {}, "kha", "tot", "x", "yeu", "kha"}, "vu"),
        texts("3.1a", {"1", "2.5", "3", "4", "x", {}, "7"}),
        fixed<std::uint64_t>("3.1b", "L", {1, 2, 3, 4, 5, 6, 7}, there),
        fixed<std::int64_t>("4.1", "d:38,2", {1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0}),
        bools("exempt:4.1", there, there), fixed<double>("17.1", "g", {1, 2, 3, 4, 5, 6, 7}),
        coded<std::uint16_t>("attr:region", "S", {0, 1, 2, 0, 1, 0, 1}, {"a", "b", {}}),
        texts("declared:18", {"pass", "fail", "?", {}, "basic", {}, {}}, "U"));
}

/// The nodes of an array, dictionaries too.
void gather(arrow_node& from, std::vector<arrow_node*>& into) {
    into.push_back(&from);
    for (auto const& child : from.children) {
        gather(*child, into);
    }
    if (from.words) {
        gather(*from.words, into);
    }
}

class spoiler {
public:
    explicit spoiler(std::uint64_t seed) : random_(seed) {}

    std::uint64_t pick(std::uint64_t count) { return random_() % count; }

    void spoil(arrow_node& node) {
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
        constexpr std::array<std::int64_t, 9> numbers{-most - 1, -2, -1,   0,       1,
                                                      2,         3,  most, most / 2};
        std::int64_t const number = numbers[pick(numbers.size())];
        switch (pick(13)) {
        case 0: node.array.length = number; break;
        case 1: node.array.offset = number; break;
        case 2: node.array.null_count = number; break;
        case 3: node.array.n_buffers = number < 4 ? number : 0; break;
        case 4: node.array.n_children = number; break;
        case 5: node.schema.n_children = number < 2 ? number : -1; break;
        case 6: node.array.buffers = nullptr; break;
        case 7: spoil_buffer(node); break;
        case 8: spoil_child(node); break;
        case 9: node.array.dictionary = nullptr; break;
        case 10: node.schema.dictionary = nullptr; break;
        case 11: spoil_life(node); break;
        case 12: spoil_type(node); break;
        }
    }

private:
    void spoil_buffer(arrow_node& node) {
        if (!node.buffers.empty()) {
            node.buffers[pick(node.buffers.size())] = nullptr;
        }
    }

    void spoil_child(arrow_node& node) {
        if (!node.children.empty()) {
            std::uint64_t const at = pick(node.children.size());
            (pick(2) == 0 ? node.array.children[at] = nullptr
                          : static_cast<void*>(node.schema.children[at] = nullptr));
        }
    }

    void spoil_life(arrow_node& node) {
        switch (pick(4)) {
        case 0: node.array.release = nullptr; break;
        case 1: node.schema.release = nullptr; break;
        case 2: node.schema.name = nullptr; break;
        case 3: node.schema.format = nullptr; break;
        }
    }

    /// Another type, but not texts of other offsets, whose bytes could be anywhere.
    void spoil_type(arrow_node& node) {
        constexpr std::array formats{
            "",        "n",       "b",     "c",    "l", "L",  "d:38,2", "g", "+s",      "d:5,-9",
            "d:38,90", "d:5,2,7", "d:,,,", "tsu:", "z", "+l", "f",      "I", "d:9,2,32"};
        node.retype(formats[pick(formats.size())]);
    }

    std::mt19937_64 random_;
};

TEST(arrow_fuzz, what_is_spoilt_is_read_or_refused) {
    constexpr std::uint64_t seed = 20261122;
    SCOPED_TRACE("seed " + std::to_string(seed));
    spoiler random(seed);
    int read_count = 0;
    int refused_count = 0;
    tieuchi::arrow_options options;
    options.floats = tieuchi::float_policy::shortest_decimal;
    for (int round = 0; round < 20000; ++round) {
        arrow_column batch = all_types();
        std::vector<arrow_node*> nodes;
        gather(*batch, nodes);
        for (std::uint64_t left = random.pick(3); left > 0 || round == 0; --left) {
            if (round == 0) {
                break;
            }
            random.spoil(*nodes[random.pick(nodes.size())]);
        }
        tieuchi::diagnostics problems;
        auto const read =
            read_arrow(columns_evaluator(), batch->schema, batch->array, options, problems);
        (read ? read_count : refused_count) += 1;
        if (!read) {
            ASSERT_GT(problems.error_count(), 0U) << round;
            continue;
        }
        for (std::int64_t row = 0; row < read->rows(); ++row) {
            if (error_of(*read, row).empty()) {
                ASSERT_FALSE(row_of(*read, row).empty());
            }
        }
    }
    EXPECT_GT(read_count, 1000);
    EXPECT_GT(refused_count, 1000);
}

} // namespace
