// SPDX-License-Identifier: Apache-2.0
#include "columnar/strata.hpp"

#include "columnar/block.hpp"
#include "eval/tests.hpp"

#include <algorithm>
#include <type_traits>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Combinations of codes for which a table is kept; others are looked up by hash.
constexpr std::size_t most_combinations = 1U << 16U;

/// Units whose stated attributes are remembered: decimal attributes may differ from unit to unit.
constexpr std::size_t most_remembered = 1U << 16U;

template <typename T>
void append_bytes(std::string& to, T const& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    to.append(reinterpret_cast<char const*>(&value), sizeof value);
}

void collect(compiled_test const& in, std::vector<compiled_test const*>& facts) {
    if (in.form == test_form::attribute_is || in.form == test_form::attribute_compares) {
        facts.push_back(&in);
    }
    for (compiled_test const& child : in.children) {
        collect(child, facts);
    }
}

/// The code, or -1 for one that is out of range, whose row is in error.
std::int32_t code_within(std::int64_t code, std::size_t size) noexcept {
    bool const within = code >= 0 && static_cast<std::uint64_t>(code) < size;
    return within ? static_cast<std::int32_t>(code) : -1;
}

/// Marks the attributes that are read by tests, bounds and derivations.
class usage {
public:
    explicit usage(program const& in) : program_(in), used_(in.rules.attributes.size(), false) {}

    std::vector<bool> run() {
        for (leaf_plan const& leaf : program_.leaves) {
            for (bound_step const& step : leaf.steps) {
                mark(step.attribute);
            }
            if (leaf.exempt_when) {
                mark(*leaf.exempt_when);
            }
        }
        for (compiled_test const& test : program_.grade_tests) {
            mark(test);
        }
        for (auto const& rules : program_.derive_rules) {
            for (compiled_rule const& rule : rules) {
                mark(rule.value_of);
                if (rule.when) {
                    mark(*rule.when);
                }
            }
        }
        return std::move(used_);
    }

private:
    void mark(std::int32_t attribute) {
        if (attribute >= 0) {
            used_[static_cast<std::size_t>(attribute)] = true;
        }
    }

    void mark(compiled_test const& test) {
        std::vector<compiled_test const*> facts;
        collect(test, facts);
        for (compiled_test const* fact : facts) {
            mark(fact->index);
        }
    }

    program const& program_;
    std::vector<bool> used_;
};

} // namespace

strata::strata(evaluator const& rules)
    : program_(&rules.compiled()), used_(usage(rules.compiled()).run()) {
    for (compiled_test const& test : program_->grade_tests) {
        collect(test, facts_);
    }
}

stratum strata::judge(stated_attributes const& of) const {
    stratum made;
    made.example = of;
    stated_attributes settled = of;
    derive_attributes(*program_, settled.codes, settled.numbers);
    attribute_values const values{settled.codes, settled.numbers};
    for (leaf_plan const& leaf : program_->leaves) {
        made.ends.push_back(
            static_cast<std::int32_t>(&end_for(leaf, settled.codes) - leaf.ends.data()));
        made.exempted.push_back(leaf.exempt_when ? evaluate(*leaf.exempt_when, *program_, values)
                                                 : verdict::fail);
    }
    for (compiled_test const* fact : facts_) {
        made.facts.push_back(evaluate(*fact, *program_, values));
    }
    return made;
}

std::int32_t strata::find(stated_attributes const& of) {
    std::string key;
    for (std::size_t i = 0; i < used_.size(); ++i) {
        if (used_[i]) {
            append_bytes(key, of.codes[i]);
            append_bytes(key, of.numbers[i] ? of.numbers[i]->coefficient() : std::int64_t{0});
            append_bytes(key, of.numbers[i] ? of.numbers[i]->scale() : -1);
        }
    }
    if (auto const known = by_stated_.find(key); known != by_stated_.end()) {
        return known->second;
    }
    stratum made = judge(of);
    std::string outcome;
    for (std::int32_t const end : made.ends) {
        append_bytes(outcome, end);
    }
    for (auto const* verdicts : {&made.exempted, &made.facts}) {
        for (verdict const one : *verdicts) {
            append_bytes(outcome, one);
        }
    }
    auto number = static_cast<std::int32_t>(all_.size());
    auto const [place, is_new] = by_outcome_.try_emplace(std::move(outcome), number);
    if (is_new && number >= limit) {
        by_outcome_.erase(place);
        return -1;
    }
    if (is_new) {
        all_.push_back(std::move(made));
    }
    number = place->second;
    if (by_stated_.size() < most_remembered) {
        by_stated_.emplace(std::move(key), number);
    }
    return number;
}

row_strata::row_strata(column_set const& in, strata& into) : in_(in), into_(into) {
    auto const& attributes = in.rules.rules().attributes;
    stated_.codes.assign(attributes.size(), -1);
    stated_.numbers.resize(attributes.size());
    std::size_t combinations = 1;
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        if (!in.attributes[i] || !into.matters(i)) {
            continue;
        }
        if (attributes[i].kind == attribute_kind::number) {
            numbers_.push_back(i);
            continue;
        }
        coded_.push_back(i);
        strides_.push_back(combinations);
        sizes_.push_back(attributes[i].values.size());
        combinations = std::min(combinations * (sizes_.back() + 1), most_combinations + 1);
    }
    if (numbers_.empty() && combinations <= most_combinations) {
        table_.assign(combinations, -2);
    }
    some_aside_ = std::any_of(in.aside.begin(), in.aside.end(), [&](side_value const& one) {
        return one.attribute >= 0 && into.matters(static_cast<std::size_t>(one.attribute));
    });
    if (numbers_.empty() && coded_.size() == 1 && !some_aside_) {
        column_view const& only = in.attributes[coded_.front()]->view;
        bool const in_bytes =
            only.type == column_type::int8 && only.validity_as == validity_type::none;
        by_byte_.assign(in_bytes ? 256 : 0, -1);
    }
    values_.resize((coded_.size() + numbers_.size()) * tile_rows);
    valid_.resize(coded_.size() + numbers_.size());
}

void row_strata::read(std::int64_t row, std::int32_t count) {
    std::size_t place = 0;
    for (auto const* list : {&coded_, &numbers_}) {
        for (std::size_t const attribute : *list) {
            source_column const& column = *in_.attributes[attribute];
            std::uint64_t bad = 0;
            read_integers(column, row, count, &values_[place * tile_rows], bad);
            valid_[place] = read_validity(column, row, count) & ~bad;
            ++place;
        }
    }
}

std::uint64_t row_strata::attributes_aside(std::int64_t row, std::int32_t count) const {
    auto const before = [](side_value const& one, std::int64_t wanted) { return one.row < wanted; };
    std::uint64_t rows = 0;
    for (auto at = std::lower_bound(in_.aside.begin(), in_.aside.end(), row, before);
         at != in_.aside.end() && at->row < row + count; ++at) {
        bool const matters =
            at->attribute >= 0 && into_.matters(static_cast<std::size_t>(at->attribute));
        rows |= std::uint64_t{matters} << static_cast<unsigned>(at->row - row);
    }
    return rows;
}

bool row_strata::find_by_byte(std::int64_t row, std::int32_t count,
                              std::uint16_t* out) const noexcept {
    column_view const& view = in_.attributes[coded_.front()]->view;
    auto const* const bytes = static_cast<std::uint8_t const*>(view.values) + view.offset + row;
    std::int32_t lowest = 0;
    for (std::int32_t j = 0; j < count; ++j) {
        std::int32_t const number = by_byte_[bytes[j]];
        lowest = std::min(lowest, number);
        out[j] = static_cast<std::uint16_t>(number);
    }
    return lowest >= 0;
}

void row_strata::find(std::int64_t row, std::int32_t count, std::uint16_t* out,
                      std::uint64_t& beyond) {
    bool const in_bytes = !by_byte_.empty();
    if (in_bytes && find_by_byte(row, count, out)) {
        return;
    }
    std::uint64_t far = 0;
    find_slowly(row, count, out, far);
    column_view const* const view = in_bytes ? &in_.attributes[coded_.front()]->view : nullptr;
    for (std::int32_t j = 0; in_bytes && j < count; ++j) {
        if ((valid_.front() & ~far) >> static_cast<unsigned>(j) & 1) {
            auto const* const bytes = static_cast<std::uint8_t const*>(view->values);
            by_byte_[bytes[view->offset + row + j]] = out[j];
        }
    }
    beyond |= far;
}

void row_strata::find_slowly(std::int64_t row, std::int32_t count, std::uint16_t* out,
                             std::uint64_t& beyond) {
    read(row, count);
    beyond |= some_aside_ ? attributes_aside(row, count) : 0;
    for (std::int32_t j = 0; j < count; ++j) {
        std::size_t combination = 0;
        for (std::size_t c = 0; c < coded_.size(); ++c) {
            bool const there = (valid_[c] >> static_cast<unsigned>(j) & 1) != 0;
            auto const at = c * tile_rows + static_cast<std::size_t>(j);
            std::int32_t const code = there ? code_within(values_[at], sizes_[c]) : -1;
            stated_.codes[coded_[c]] = code;
            combination += static_cast<std::size_t>(code + 1) * strides_[c];
        }
        std::int32_t number = table_.empty() ? -2 : table_[combination];
        if (number == -2) {
            for (std::size_t n = 0; n < numbers_.size(); ++n) {
                std::size_t const place = coded_.size() + n;
                bool const there = (valid_[place] >> static_cast<unsigned>(j) & 1) != 0;
                auto const at = place * tile_rows + static_cast<std::size_t>(j);
                auto& number_of = stated_.numbers[numbers_[n]];
                number_of.reset();
                if (there) {
                    auto const& view = in_.attributes[numbers_[n]]->view;
                    number_of = *decimal::make(values_[at], view.scale);
                }
            }
            number = into_.find(stated_);
            if (!table_.empty()) {
                table_[combination] = number;
            }
        }
        if (number < 0) {
            beyond |= std::uint64_t{1} << static_cast<unsigned>(j);
            number = 0;
        }
        out[j] = static_cast<std::uint16_t>(number);
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
