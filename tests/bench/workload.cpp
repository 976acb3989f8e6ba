// SPDX-License-Identifier: Apache-2.0
#include "workload.hpp"

namespace bench {
namespace {

constexpr std::array<char const*, region_count> regions = {"r1", "r2", "r3", "r4",
                                                           "r5", "r6", "r7"};

/// splitmix64: small, and the same everywhere.
class random_source {
public:
    explicit random_source(std::uint64_t seed) : state_(seed) {}

    /// A number from 0 to below `limit`.
    int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }

private:
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    std::uint64_t state_;
};

std::string tenths(int value) {
    return std::to_string(value / 10) + "." + std::to_string(value % 10);
}

std::int32_t make_cell(random_source& dice, int leaf, int region) {
    if (dice.below(100) == 0) {
        return -1;
    }
    if (form_of(leaf) == leaf_form::boolean) {
        return dice.below(10) == 0 ? 0 : 1;
    }
    int const bound = bound_tenths(leaf, region);
    if (dice.below(20) == 0) {
        return bound;
    }
    // About nine in ten pass, as in a programme near its end.
    int const reach = dice.below(bound / 2) + 1;
    bool const above = (dice.below(10) != 0) == (form_of(leaf) == leaf_form::at_least);
    return above ? bound + reach : bound - reach;
}

std::string leaf_text(int leaf) {
    std::string out = R"({"id":")" + leaf_id(leaf) + R"(","name":"Indicator","kind":)";
    if (form_of(leaf) == leaf_form::boolean) {
        return out + R"("boolean"})";
    }
    out += form_of(leaf) == leaf_form::at_least ? R"("quantity","unit":"%","at_least":)"
                                                : R"("quantity","unit":"%","at_most":)";
    out += R"({"by":"region","values":{)";
    for (int region = 0; region < region_count; ++region) {
        out += region == 0 ? "\"" : ",\"";
        out += regions[static_cast<std::size_t>(region)];
        out += "\":\"" + tenths(bound_tenths(leaf, region)) + "\"";
    }
    return out + "}}}";
}

} // namespace

leaf_form form_of(int leaf) {
    int const place = leaf % leaves_per_criterion;
    int const criterion = leaf / leaves_per_criterion;
    if (place == 0) {
        return leaf_form::at_least;
    }
    if (place == 1) {
        return criterion < 11 ? leaf_form::at_least : leaf_form::boolean;
    }
    return criterion < 10 ? leaf_form::at_most : leaf_form::boolean;
}

int bound_tenths(int leaf, int region) {
    bool const low = form_of(leaf) == leaf_form::at_most;
    int const steps = (leaf * 7 + region * 3) % 11;
    return low ? 20 + 10 * steps : 450 + 50 * steps; // 2 to 12 %, 45 to 95 %
}

std::string leaf_id(int leaf) {
    return "c" + std::to_string(leaf / leaves_per_criterion + 1) + "." +
           std::to_string(leaf % leaves_per_criterion + 1);
}

std::vector<row> make_rows(std::size_t count, std::uint64_t seed) {
    random_source dice(seed);
    std::vector<row> rows(count);
    for (row& one : rows) {
        one.region = dice.below(region_count);
        for (int leaf = 0; leaf < leaf_count; ++leaf) {
            one.tenths[static_cast<std::size_t>(leaf)] = make_cell(dice, leaf, one.region);
        }
    }
    return rows;
}

std::string rulebook_text() {
    std::string out =
        R"({"format":"tieuchi-rulebook/1","id":"bench","title":"Benchmark","citation":"none",)"
        R"("unit_level":"commune","designation":"Standard",)"
        R"("attributes":{"region":{"values":["r1","r2","r3","r4","r5","r6","r7"]}},"criteria":[)";
    for (int leaf = 0; leaf < leaf_count; ++leaf) {
        int const place = leaf % leaves_per_criterion;
        if (place == 0) {
            out += leaf == 0 ? "" : ",";
            out += R"({"id":")" + std::to_string(leaf / leaves_per_criterion + 1) +
                   R"(","name":"Criterion","indicators":[)";
        }
        out += place == 0 ? "" : ",";
        out += leaf_text(leaf);
        out += place == leaves_per_criterion - 1 ? "]}" : "";
    }
    return out + "]}";
}

std::string units_text(std::vector<row> const& rows) {
    std::string out = R"({"format":"tieuchi-units/1","units":[)";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        out += i == 0 ? "" : ",";
        out += R"({"id":"u)" + std::to_string(i) + R"(","name":"Xã )" + std::to_string(i) +
               R"(","attributes":{"region":")" + regions[static_cast<std::size_t>(rows[i].region)] +
               R"("},"observations":{)";
        bool first = true;
        for (int leaf = 0; leaf < leaf_count; ++leaf) {
            std::int32_t const value = rows[i].tenths[static_cast<std::size_t>(leaf)];
            if (value < 0) {
                continue;
            }
            out += first ? "\"" : ",\"";
            first = false;
            out += leaf_id(leaf) + "\":";
            out += form_of(leaf) == leaf_form::boolean ? (value != 0 ? "true" : "false")
                                                       : "\"" + tenths(value) + "\"";
        }
        out += "}}";
    }
    return out + "]}";
}

} // namespace bench
