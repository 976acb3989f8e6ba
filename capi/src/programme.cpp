// SPDX-License-Identifier: Apache-2.0
// Programmes of several levels, assessed from the bottom up.
#include <tieuchi/programme.hpp>
#include "programmes.hpp"

#include <memory>
#include <utility>

using namespace tieuchi;
using namespace tieuchi::capi;

struct tieuchi_programme : counted {
    tieuchi_programme(programme made, std::vector<share<tieuchi_evaluator>> evaluators)
        : value(std::move(made)), by_level(std::move(evaluators)) {}

    programme value;
    std::vector<share<tieuchi_evaluator>> by_level;
};

struct tieuchi_programme_result {
    programme_result value;
    share<tieuchi_programme> rules;
};

namespace {

/// The evaluators handed over, by the levels that they are of.
std::vector<share<tieuchi_evaluator>>
shares_by_level(programme const& made, std::span<tieuchi_evaluator const* const> of) {
    std::vector<share<tieuchi_evaluator>> shares;
    for (programme_level const& level : made.levels()) {
        for (tieuchi_evaluator const* const one : of) {
            if (same(one->value, level.rules)) {
                shares.emplace_back(one);
                break;
            }
        }
    }
    return shares;
}

tieuchi_derived_observation derived_of(derived_observation const& one) {
    tieuchi_derived_observation item{};
    item.derivation = to_c(one.how);
    item.leaf = to_c(one.leaf);
    item.from = to_c(one.from);
    item.node = to_c(one.node);
    item.of = to_c(one.of.id);
    item.weight = one.weight ? to_c(one.weight->id) : tieuchi_str{"", 0};
    bool const counts = one.how == derivation::share || one.how == derivation::count;
    item.of_held = counts && one.fact == child_fact::held ? 1 : 0;
    item.of_is_attribute = one.of.is_attribute ? 1 : 0;
    item.weight_is_attribute = one.weight && one.weight->is_attribute ? 1 : 0;
    return item;
}

/// The checks that all readers of one level share.
template <typename Use>
tieuchi_status with_level(tieuchi_programme_result const* self, std::int32_t level,
                          tieuchi_error* err, Use const& use) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_INDEX(level, self->value.levels.size());
    return use(self->value.levels[static_cast<std::size_t>(level)]);
}

tieuchi_status find_derived(tieuchi_programme_result const* self, std::int32_t level,
                            std::int64_t index, tieuchi_error* err, derived_value const*& out) {
    return with_level(self, level, err, [&](level_result const& found) -> tieuchi_status {
        TIEUCHI_NEEDS_INDEX(index, found.derived.size());
        out = &found.derived[static_cast<std::size_t>(index)];
        return TIEUCHI_OK;
    });
}

tieuchi_status find_value(tieuchi_programme_result const* self, std::int32_t level,
                          std::int64_t index, tieuchi_error* err, std::optional<interval>& out) {
    derived_value const* one = nullptr;
    TIEUCHI_TRY(find_derived(self, level, index, err, one));
    out = one->value ? point(one->value) : one->possible;
    return TIEUCHI_OK;
}

/// A derived observation of the caller's as the library has it.
tieuchi_status from_c(tieuchi_derived_observation const& given, derived_observation& out,
                      tieuchi_error* err) {
    TIEUCHI_NEEDS_ONE_OF(given.derivation, TIEUCHI_DERIVATION_SHARE, TIEUCHI_DERIVATION_POOLED);
    TIEUCHI_NEEDS_ONE_OF(given.of_held, 0, 1);
    TIEUCHI_NEEDS_ONE_OF(given.of_is_attribute, 0, 1);
    TIEUCHI_NEEDS_ONE_OF(given.weight_is_attribute, 0, 1);
    out.how = static_cast<derivation>(given.derivation);
    TIEUCHI_TRY(read_string(given.leaf, out.leaf, err));
    TIEUCHI_TRY(read_string(given.from, out.from, err));
    TIEUCHI_TRY(read_string(given.node, out.node, err));
    TIEUCHI_TRY(read_string(given.of, out.of.id, err));
    out.of.is_attribute = given.of_is_attribute == 1;
    child_quantity weight;
    TIEUCHI_TRY(read_string(given.weight, weight.id, err));
    if (!weight.id.empty()) {
        weight.is_attribute = given.weight_is_attribute == 1;
        out.weight = std::move(weight);
    }
    if (!out.node.empty() && given.of_held == 1) {
        return refuse(err, "node is stated, and of_held is 1");
    }
    out.fact = given.of_held == 1 ? child_fact::held
               : out.node.empty() ? child_fact::standard_met
                                  : child_fact::node;
    return TIEUCHI_OK;
}

/// A level of the caller's as the library has it.
tieuchi_status from_c(tieuchi_level_definition const& given, std::vector<programme_level>& into,
                      tieuchi_error* err) {
    TIEUCHI_NEEDS(given.evaluator);
    if (given.reserved != 0 || given.more != nullptr || given.reserved_pointer != nullptr) {
        return refuse(err, "a reserved field is not 0");
    }
    if (given.derive_count != 0) {
        TIEUCHI_NEEDS(given.derive);
    }
    programme_level level{{}, given.evaluator->value, {}};
    TIEUCHI_TRY(read_string(given.id, level.id, err));
    for (std::uint64_t i = 0; i < given.derive_count; ++i) {
        TIEUCHI_NEEDS(given.derive[i]);
        tieuchi_derived_observation one{};
        TIEUCHI_TRY(read_struct(given.derive[i], one, err));
        TIEUCHI_TRY(from_c(one, level.derive.emplace_back(), err));
    }
    into.push_back(std::move(level));
    return TIEUCHI_OK;
}

/// Hands over a programme that was made, or says what is wrong with it.
tieuchi_status conclude(result<programme>&& made, std::span<tieuchi_evaluator const* const> of,
                        diagnostics&& found, tieuchi_diagnostics* problems, tieuchi_programme** out,
                        tieuchi_error* err) {
    tieuchi_status status = TIEUCHI_OK;
    if (made) {
        auto shares = shares_by_level(*made, of);
        *out = new tieuchi_programme(std::move(*made), std::move(shares));
    } else {
        status = fail(err, made.error(), found);
    }
    if (problems != nullptr) {
        problems->value = std::move(found);
    }
    return status;
}

} // namespace

tieuchi_status tieuchi_programme_create(tieuchi_level_definition const* const* levels, size_t count,
                                        tieuchi_diagnostics* problems, tieuchi_programme** out,
                                        tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(levels);
        TIEUCHI_NEEDS(out);
        std::vector<programme_level> made;
        std::vector<tieuchi_evaluator const*> evaluators;
        for (std::size_t i = 0; i < count; ++i) {
            TIEUCHI_NEEDS(levels[i]);
            tieuchi_level_definition one{};
            TIEUCHI_TRY(read_struct(levels[i], one, err));
            TIEUCHI_TRY(from_c(one, made, err));
            evaluators.push_back(one.evaluator);
        }
        diagnostics found;
        result<programme> whole = programme::make(std::move(made), found);
        return conclude(std::move(whole), evaluators, std::move(found), problems, out, err);
    });
}

tieuchi_status tieuchi_programme_read(char const* json, size_t size,
                                      tieuchi_evaluator const* const* evaluators, size_t count,
                                      tieuchi_diagnostics* problems, tieuchi_programme** out,
                                      tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(text, json, size);
        if (count != 0) {
            TIEUCHI_NEEDS(evaluators);
        }
        std::vector<evaluator> rules;
        for (std::size_t i = 0; i < count; ++i) {
            TIEUCHI_NEEDS(evaluators[i]);
            rules.push_back(evaluators[i]->value);
        }
        diagnostics found;
        result<programme> made = read_programme(text, rules, found);
        return conclude(std::move(made), std::span(evaluators, count), std::move(found), problems,
                        out, err);
    });
}

tieuchi_programme* tieuchi_programme_retain(tieuchi_programme const* self) {
    return retain(self);
}

void tieuchi_programme_release(tieuchi_programme* self) {
    release(self);
}

int32_t tieuchi_programme_count(tieuchi_programme const* self) {
    return self == nullptr ? 0 : static_cast<int32_t>(self->value.levels().size());
}

tieuchi_status tieuchi_programme_level_at(tieuchi_programme const* self, int32_t index,
                                          tieuchi_programme_level* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.levels().size());
        auto const at = static_cast<std::size_t>(index);
        programme_level const& level = self->value.levels()[at];
        tieuchi_programme_level item{};
        item.derive_count = static_cast<int32_t>(level.derive.size());
        item.id = to_c(level.id);
        item.evaluator = self->by_level[at].get();
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_programme_derive(tieuchi_programme const* self, int32_t level, int32_t index,
                                        tieuchi_derived_observation* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(level, self->value.levels().size());
        auto const& all = self->value.levels()[static_cast<std::size_t>(level)].derive;
        TIEUCHI_NEEDS_INDEX(index, all.size());
        return write_struct(derived_of(all[static_cast<std::size_t>(index)]), out, err);
    });
}

tieuchi_status tieuchi_programme_assess(tieuchi_programme const* self,
                                        tieuchi_unit_list const* const* units, size_t count,
                                        tieuchi_assess_options const* options,
                                        tieuchi_programme_result** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        policy policies;
        TIEUCHI_TRY(read_assess_options(options, policies, err));
        if (count != self->value.levels().size()) {
            return refuse(err, "count is not the number of levels");
        }
        std::vector<std::vector<unit>> by_level(count);
        for (std::size_t i = 0; i < count; ++i) {
            TIEUCHI_NEEDS(units[i]);
            TIEUCHI_TRY(read_units_for(self->by_level[i].get(), units[i], by_level[i], err));
        }
        result<programme_result> found = assess(self->value, std::move(by_level), policies);
        if (!found) {
            return fail(err, found.error());
        }
        *out = new tieuchi_programme_result{std::move(*found), share<tieuchi_programme>(self)};
        return TIEUCHI_OK;
    });
}

void tieuchi_programme_result_release(tieuchi_programme_result* self) {
    delete self;
}

tieuchi_status tieuchi_programme_result_units(tieuchi_programme_result const* self, int32_t level,
                                              tieuchi_assessed** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        return with_level(self, level, err, [&](level_result const& found) -> tieuchi_status {
            *out = new tieuchi_assessed(self->rules->by_level[static_cast<std::size_t>(level)],
                                        std::vector(found.units), std::vector(found.found),
                                        self->value.policies);
            return TIEUCHI_OK;
        });
    });
}

int64_t tieuchi_programme_result_derived_count(tieuchi_programme_result const* self,
                                               int32_t level) {
    if (self == nullptr || !is_index(level, self->value.levels.size())) {
        return 0;
    }
    return static_cast<int64_t>(self->value.levels[static_cast<std::size_t>(level)].derived.size());
}

tieuchi_status tieuchi_programme_result_derived(tieuchi_programme_result const* self, int32_t level,
                                                int64_t index, tieuchi_derived_value* out,
                                                tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        derived_value const* one = nullptr;
        TIEUCHI_TRY(find_derived(self, level, index, err, one));
        tieuchi_derived_value item{};
        item.state = to_c(one->state);
        item.unit = one->unit;
        item.derive = one->derive;
        item.children = one->children;
        item.exempt = one->exempt;
        item.unknown = one->unknown;
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_programme_result_value(tieuchi_programme_result const* self, int32_t level,
                                              int64_t index, tieuchi_interval* out,
                                              tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_value(self, level, index, err, value);
    });
}

tieuchi_status tieuchi_programme_result_value_text(tieuchi_programme_result const* self,
                                                   int32_t level, int64_t index, int32_t end,
                                                   char* buf, size_t cap, size_t* needed,
                                                   tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_value(self, level, index, err, value);
    });
}

tieuchi_status tieuchi_programme_result_unplaced(tieuchi_programme_result const* self,
                                                 int32_t level, int64_t* items, size_t cap,
                                                 size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        return with_level(self, level, err, [&](level_result const& found) {
            return write_indices(found.unplaced, items, cap, needed, err);
        });
    });
}

tieuchi_status tieuchi_programme_result_json(tieuchi_programme_result const* self,
                                             tieuchi_text** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->rules->value, self->value), out);
    });
}
