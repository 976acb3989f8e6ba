// SPDX-License-Identifier: Apache-2.0
#include "workload.hpp"

#include <algorithm>
#include <numeric>

namespace bench {
namespace {

/// Halves beside whole percents; multiples that keep the common denominator small.
constexpr std::array<int, 16> shares = {450, 475, 500, 525, 550, 600, 625, 650,
                                        700, 750, 800, 825, 850, 875, 900, 950};
constexpr std::array<int, 12> small_shares = {5, 20, 25, 30, 40, 50, 60, 75, 80, 90, 100, 120};
/// Million dong a head and year.
constexpr std::array<int, 7> incomes = {360, 400, 450, 480, 500, 540, 600};

constexpr std::array<int, 4> powers = {1, 10, 100, 1000};

std::int32_t power(int places) {
    return powers[static_cast<std::size_t>(places)];
}

/// Whether the column of a leaf holds whole percents alone.
bool is_coarse(int leaf) {
    return scale_of(leaf) == 0;
}

int standard_tenths(int leaf, int region) {
    auto const step = static_cast<std::size_t>(leaf * 7 + region * 3);
    if (is_amount(leaf)) {
        return incomes[step % incomes.size()];
    }
    int const bound = form_of(leaf) == leaf_form::at_most ? small_shares[step % small_shares.size()]
                                                          : shares[step % shares.size()];
    return is_coarse(leaf) ? std::max(bound / 50 * 50, 20) : bound;
}

/// From `from` on, `count` steps of `step` tenths, spread over leaves and regions.
int spread_tenths(int leaf, int region, int from, int step, int count) {
    return from + step * ((leaf * 37 + region * 53) % count);
}

std::string tenths(int value) {
    return std::to_string(value / 10) + "." + std::to_string(value % 10);
}

std::string leaf_text(grain bounds, int leaf) {
    std::string out = R"({"id":")" + leaf_id(leaf) + R"(","name":"Indicator","kind":)";
    if (form_of(leaf) == leaf_form::boolean) {
        return out + R"("boolean"})";
    }
    out += form_of(leaf) == leaf_form::at_least ? R"("quantity","unit":"%","at_least":)"
                                                : R"("quantity","unit":"%","at_most":)";
    out += R"({"by":"region","values":{)";
    for (int region = 0; region < region_count; ++region) {
        out += region == 0 ? "\"" : ",\"";
        out += region_id(region) + "\":\"" + tenths(bound_tenths(bounds, leaf, region)) + "\"";
    }
    return out + "}}}";
}

} // namespace

std::string_view name(grain bounds) {
    constexpr std::array<std::string_view, 3> names = {"standard", "whole", "tenths"};
    return names[static_cast<std::size_t>(bounds)];
}

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

bool is_amount(int leaf) {
    return leaf == 6 || leaf == 24 || leaf == 42;
}

int scale_of(int leaf) {
    if (form_of(leaf) == leaf_form::boolean) {
        return 0;
    }
    constexpr std::array<int, 5> scales = {2, 1, 2, 0, 1};
    return is_amount(leaf) ? 3 : scales[static_cast<std::size_t>(leaf) % scales.size()];
}

int bound_tenths(grain bounds, int leaf, int region) {
    if (bounds == grain::standard) {
        return standard_tenths(leaf, region);
    }
    int const step = bounds == grain::whole ? 10 : 1;
    if (is_amount(leaf)) {
        return spread_tenths(leaf, region, 300, step, 300 / step);
    }
    return form_of(leaf) == leaf_form::at_most ? spread_tenths(leaf, region, 20, step, 100 / step)
                                               : spread_tenths(leaf, region, 450, step, 500 / step);
}

int bound_scale(grain bounds, int leaf) {
    return bounds == grain::tenths ? std::max(scale_of(leaf), 1) : scale_of(leaf);
}

std::int32_t bound_of(grain bounds, int leaf, int region) {
    return bound_tenths(bounds, leaf, region) * power(bound_scale(bounds, leaf)) / 10;
}

std::string leaf_id(int leaf) {
    return "c" + std::to_string(leaf / leaves_per_criterion + 1) + "." +
           std::to_string(leaf % leaves_per_criterion + 1);
}

std::string region_id(int region) {
    return "r" + std::to_string(region + 1);
}

row_source::row_source(grain bounds, std::uint64_t seed) : bounds_(bounds), state_(seed) {
    for (int leaf = 0; leaf < leaf_count; ++leaf) {
        for (int region = 0; region < region_count; ++region) {
            // A column of whole percents has no value on a bound with tenths: the next one above.
            int const places = bound_scale(bounds, leaf) - scale_of(leaf);
            std::int32_t const above = bound_of(bounds, leaf, region) + power(places) - 1;
            ties_[static_cast<std::size_t>(leaf)][static_cast<std::size_t>(region)] =
                above / power(places);
        }
    }
}

/// splitmix64: small, and the same everywhere.
std::uint64_t row_source::random() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

std::int32_t row_source::make_value(int leaf, int region) {
    // One number is four dice of sixteen bits each.
    std::uint64_t const dice = random();
    auto const die = [dice](unsigned which) {
        return static_cast<std::int32_t>(dice >> (16U * which) & 0xFFFFU);
    };
    auto const in_hundred = [](int percent) { return 65536 * percent / 100; };
    if (die(0) < in_hundred(1)) {
        return -1;
    }
    // About nine in ten pass, as in a programme near its end.
    bool const passes = die(1) >= in_hundred(10);
    leaf_form const form = form_of(leaf);
    if (form == leaf_form::boolean) {
        return passes ? 1 : 0;
    }
    std::int32_t const tie =
        ties_[static_cast<std::size_t>(leaf)][static_cast<std::size_t>(region)];
    if (die(2) < in_hundred(5)) {
        return tie;
    }
    // A share may be three times its ceiling, so that progress is clamped at nothing too.
    std::int32_t const most = form == leaf_form::at_most ? 3 * tie
                              : is_amount(leaf)          ? 2 * tie
                                                         : 100 * power(scale_of(leaf));
    bool const above = passes == (form == leaf_form::at_least);
    std::int64_t const reach = above ? most - tie : tie / 2 + 1;
    auto const distance = static_cast<std::int32_t>(reach * die(3) >> 16U);
    return above ? tie + distance + 1 : tie - distance;
}

void row_source::next(row& out) {
    out.region = static_cast<int>((random() >> 32U) * region_count >> 32U);
    for (int leaf = 0; leaf < leaf_count; ++leaf) {
        out.values[static_cast<std::size_t>(leaf)] = make_value(leaf, out.region);
    }
}

std::vector<row> make_rows(grain bounds, std::size_t count, std::uint64_t seed) {
    row_source source(bounds, seed);
    std::vector<row> rows(count);
    for (row& one : rows) {
        source.next(one);
    }
    return rows;
}

std::string rulebook_text(grain bounds) {
    std::string out =
        R"({"format":"tieuchi-rulebook/1","id":"bench","title":"Benchmark","citation":"none",)"
        R"("unit_level":"commune","designation":"Standard","attributes":{"region":{"values":[)";
    for (int region = 0; region < region_count; ++region) {
        out += region == 0 ? "\"" : ",\"";
        out += region_id(region) + "\"";
    }
    out += R"(]}},"criteria":[)";
    for (int leaf = 0; leaf < leaf_count; ++leaf) {
        int const place = leaf % leaves_per_criterion;
        if (place == 0) {
            out += leaf == 0 ? "" : ",";
            out += R"({"id":")" + std::to_string(leaf / leaves_per_criterion + 1) +
                   R"(","name":"Criterion","indicators":[)";
        }
        out += place == 0 ? "" : ",";
        out += leaf_text(bounds, leaf);
        out += place == leaves_per_criterion - 1 ? "]}" : "";
    }
    return out + "]}";
}

std::string value_text(int leaf, std::int32_t value) {
    if (form_of(leaf) == leaf_form::boolean) {
        return value != 0 ? "true" : "false";
    }
    int const places = scale_of(leaf);
    if (places == 0) {
        return std::to_string(value);
    }
    std::string const last = std::to_string(value % power(places));
    return std::to_string(value / power(places)) + "." +
           std::string(static_cast<std::size_t>(places) - last.size(), '0') + last;
}

std::string units_text(std::vector<row> const& rows) {
    std::string out = R"({"format":"tieuchi-units/1","units":[)";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        out += i == 0 ? "" : ",";
        out += R"({"id":"u)" + std::to_string(i) + R"(","name":"Xã )" + std::to_string(i) +
               R"(","attributes":{"region":")" + region_id(rows[i].region) +
               R"("},"observations":{)";
        bool first = true;
        for (int leaf = 0; leaf < leaf_count; ++leaf) {
            std::int32_t const value = rows[i].values[static_cast<std::size_t>(leaf)];
            if (value < 0) {
                continue;
            }
            out += first ? "\"" : ",\"";
            first = false;
            bool const boolean = form_of(leaf) == leaf_form::boolean;
            out += leaf_id(leaf) + (boolean ? "\":" : "\":\"") + value_text(leaf, value) +
                   (boolean ? "" : "\"");
        }
        out += "}}";
    }
    return out + "]}";
}

score_plan make_score_plan(grain bounds) {
    constexpr std::int64_t limit = (std::int64_t{1} << 53U) / leaf_count;
    score_plan plan;
    for (int region = 0; region < region_count; ++region) {
        auto const at = static_cast<std::size_t>(region);
        std::int64_t common = 1;
        for (int leaf = 0; leaf < leaf_count; ++leaf) {
            if (form_of(leaf) == leaf_form::boolean) {
                continue;
            }
            std::int64_t const bound = bound_of(bounds, leaf, region);
            std::int64_t const factor = bound / std::gcd(bound, common);
            if (common >= limit / factor) {
                return plan;
            }
            common *= factor;
        }
        plan.denominator[at] = common;
        for (int leaf = 0; leaf < leaf_count; ++leaf) {
            bool const boolean = form_of(leaf) == leaf_form::boolean;
            plan.multiplier[static_cast<std::size_t>(leaf)][at] =
                common / (boolean ? 1 : bound_of(bounds, leaf, region));
        }
    }
    plan.fits_double = true;
    return plan;
}

} // namespace bench
