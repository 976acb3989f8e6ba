// SPDX-License-Identifier: Apache-2.0
// Trees of places, grouped roll-ups, criteria by agency.
#include <tieuchi/batch_groups.hpp>
#include <tieuchi/grouping.hpp>
#include <tieuchi/json.hpp>
#include "columnar.hpp"
#include "programmes.hpp"

#include <algorithm>
#include <span>
#include <utility>

using namespace tieuchi;
using namespace tieuchi::capi;

struct tieuchi_unit_tree : counted {
    explicit tieuchi_unit_tree(unit_tree made) : value(std::move(made)) {}

    unit_tree value;
};

struct tieuchi_grouped_rollup {
    grouped_rollup value;
    share<tieuchi_evaluator> rules;
    share<tieuchi_unit_tree> tree; ///< The grouping refers to it.
};

struct tieuchi_place_rollups {
    std::vector<rollup> by_place;
    rollup all;
    policy policies;
    share<tieuchi_evaluator> rules;
    share<tieuchi_unit_tree> tree;
};

struct tieuchi_agency_list {
    std::vector<agency_tally> items;
    rollup all;
};

namespace {

/// A share of the tree of a call that gives one, or its failure.
tieuchi_status give_tree(result<unit_tree>&& made, tieuchi_unit_tree** out, tieuchi_error* err) {
    if (!made) {
        return fail(err, made.error());
    }
    *out = new tieuchi_unit_tree(std::move(*made));
    return TIEUCHI_OK;
}

/// A grouping of the caller's as the library has it.
tieuchi_status read_grouping(tieuchi_grouping const* given, evaluator const& rules,
                             std::optional<grouping>& out, tieuchi_error* err) {
    tieuchi_grouping chosen TIEUCHI_GROUPING_INIT;
    TIEUCHI_TRY(read_struct(given, chosen, err));
    TIEUCHI_TEXT(subject, chosen.subject.data, chosen.subject.size);
    if (chosen.reserved != nullptr) {
        return refuse(err, "reserved is not NULL");
    }
    if (chosen.kind == TIEUCHI_GROUPING_PARENT) {
        out = grouping::by_parent();
        return TIEUCHI_OK;
    }
    if (chosen.kind == TIEUCHI_GROUPING_COHORT) {
        out = grouping::by_cohort();
        return TIEUCHI_OK;
    }
    TIEUCHI_NEEDS_ONE_OF(chosen.kind, TIEUCHI_GROUPING_ATTRIBUTE, TIEUCHI_GROUPING_LEVEL);
    if (chosen.kind == TIEUCHI_GROUPING_LEVEL) {
        TIEUCHI_NEEDS(chosen.tree);
    }
    result<grouping> made = chosen.kind == TIEUCHI_GROUPING_ATTRIBUTE
                                ? grouping::by_attribute(rules, subject)
                                : grouping::by_level(chosen.tree->value, subject);
    if (!made) {
        return fail(err, made.error());
    }
    out = std::move(*made);
    return TIEUCHI_OK;
}

/// Whether units of an evaluator and policies go into a roll-up.
tieuchi_status check_addable(rollup const& all, evaluator const& rules, policy policies,
                             tieuchi_error* err) {
    if (!same(rules, all.rules())) {
        return refuse(err, "assessed by another evaluator than the roll-up's");
    }
    if (all.policies() && *all.policies() != policies) {
        return refuse(err, "assessed under other policies");
    }
    return TIEUCHI_OK;
}

/// Ids of groups, each other than the others; behind them the empty one of rows without group.
tieuchi_status read_group_ids(tieuchi_str const* ids, size_t count,
                              std::vector<std::string_view>& out, tieuchi_error* err) {
    for (size_t i = 0; i < count; ++i) {
        TIEUCHI_TEXT(id, ids[i].data, ids[i].size);
        out.push_back(id);
    }
    std::vector<std::string_view> sorted(out);
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end()) {
        return refuse(err, "two of ids are the same");
    }
    out.emplace_back();
    return TIEUCHI_OK;
}

/// The groups of rows, those without group in one behind the others.
tieuchi_status read_codes(int32_t const* codes, size_t count, size_t groups,
                          std::vector<std::int32_t>& out, tieuchi_error* err) {
    out.assign(codes, codes + count);
    auto const none = static_cast<std::int32_t>(groups) - 1;
    for (std::int32_t& code : out) {
        if (code >= none) {
            return refuse(err, "a code is beyond ids");
        }
        code = code < 0 ? none : code;
    }
    return TIEUCHI_OK;
}

/// Adds all units or, where memory is wanting, none.
template <typename Rollup>
void add_all(Rollup& into, tieuchi_assessed const& units) {
    Rollup sum(into);
    for (assessed_unit const& one : units.together) {
        sum.add(*one.subject, *one.found);
    }
    into = std::move(sum);
}

/// The checks that all readers of one agency share.
template <typename Use>
tieuchi_status with_agency(tieuchi_agency_list const* self, std::int32_t index, tieuchi_error* err,
                           Use const& use) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_INDEX(index, self->items.size());
    return use(self->items[static_cast<std::size_t>(index)]);
}

tieuchi_status find_mean_met(tieuchi_agency_list const* self, std::int32_t index,
                             tieuchi_error* err, std::optional<interval>& out) {
    return with_agency(self, index, err, [&](agency_tally const& one) -> tieuchi_status {
        out = one.mean_met;
        return TIEUCHI_OK;
    });
}

} // namespace

tieuchi_status tieuchi_unit_tree_create(tieuchi_place const* places, size_t count,
                                        tieuchi_unit_tree** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        if (count != 0) {
            TIEUCHI_NEEDS(places);
        }
        std::vector<tieuchi::place> list(count);
        for (std::size_t i = 0; i < count; ++i) {
            TIEUCHI_TRY(read_string(places[i].id, list[i].id, err));
            TIEUCHI_TRY(read_string(places[i].name, list[i].name, err));
            TIEUCHI_TRY(read_string(places[i].parent, list[i].parent, err));
            TIEUCHI_TRY(read_string(places[i].level, list[i].level, err));
        }
        return give_tree(unit_tree::make(std::move(list)), out, err);
    });
}

tieuchi_status tieuchi_unit_tree_of(tieuchi_assessed const* units, char const* level,
                                    size_t level_size, tieuchi_unit_tree** out,
                                    tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        std::string text;
        TIEUCHI_TEXT(given, level, level_size);
        TIEUCHI_TRY(read_string(to_c(given), text, err));
        return give_tree(unit_tree::of(units->units, text), out, err);
    });
}

tieuchi_unit_tree* tieuchi_unit_tree_retain(tieuchi_unit_tree const* self) {
    return retain(self);
}

void tieuchi_unit_tree_release(tieuchi_unit_tree* self) {
    release(self);
}

int32_t tieuchi_unit_tree_count(tieuchi_unit_tree const* self) {
    return self == nullptr ? 0 : static_cast<int32_t>(self->value.places().size());
}

tieuchi_status tieuchi_unit_tree_place(tieuchi_unit_tree const* self, int32_t index,
                                       tieuchi_place* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.places().size());
        tieuchi::place const& one = self->value.places()[static_cast<std::size_t>(index)];
        *out = {to_c(one.id), to_c(one.name), to_c(one.parent), to_c(one.level)};
        return TIEUCHI_OK;
    });
}

int32_t tieuchi_unit_tree_find(tieuchi_unit_tree const* self, char const* id, size_t size) {
    std::string_view wanted;
    return self == nullptr || !read_text(id, size, wanted) ? -1 : self->value.find(wanted);
}

int32_t tieuchi_unit_tree_parent(tieuchi_unit_tree const* self, int32_t index) {
    bool const known = self != nullptr && is_index(index, self->value.places().size());
    return known ? self->value.parent(index) : -1;
}

int32_t tieuchi_unit_tree_ancestor(tieuchi_unit_tree const* self, char const* id, size_t id_size,
                                   char const* parent, size_t parent_size, char const* level,
                                   size_t level_size) {
    std::string_view texts[3];
    bool const readable = self != nullptr && read_text(id, id_size, texts[0]) &&
                          read_text(parent, parent_size, texts[1]) &&
                          read_text(level, level_size, texts[2]);
    return readable ? self->value.ancestor(texts[0], texts[1], texts[2]) : -1;
}

tieuchi_status tieuchi_grouping_init(tieuchi_grouping* options, size_t size) {
    return init_struct(tieuchi_grouping TIEUCHI_GROUPING_INIT, options, size);
}

tieuchi_status tieuchi_grouping_of(tieuchi_grouping const* by, tieuchi_assessment const* found,
                                   tieuchi_str* items, size_t cap, size_t* needed,
                                   tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(by);
        TIEUCHI_NEEDS(found);
        if (found->is_borrowed()) {
            return refuse(err, "found is the assessment of a callback");
        }
        std::optional<grouping> chosen;
        TIEUCHI_TRY(read_grouping(by, found->found->rules(), chosen, err));
        return write_list(chosen->groups_of(found->unit->value, *found->found), items, cap, needed,
                          err, [](std::string_view id) { return to_c(id); });
    });
}

tieuchi_status tieuchi_grouped_rollup_create(tieuchi_evaluator const* evaluator,
                                             tieuchi_grouping const* by,
                                             tieuchi_grouped_rollup** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(by);
        TIEUCHI_NEEDS(out);
        std::optional<grouping> chosen;
        TIEUCHI_TRY(read_grouping(by, evaluator->value, chosen, err));
        bool const by_level = chosen->kind() == grouping_kind::level;
        *out = new tieuchi_grouped_rollup{grouped_rollup(evaluator->value, std::move(*chosen)),
                                          share<tieuchi_evaluator>(evaluator),
                                          by_level ? share<tieuchi_unit_tree>(by->tree)
                                                   : share<tieuchi_unit_tree>()};
        return TIEUCHI_OK;
    });
}

void tieuchi_grouped_rollup_release(tieuchi_grouped_rollup* self) {
    delete self;
}

tieuchi_status tieuchi_grouped_rollup_add(tieuchi_grouped_rollup* self,
                                          tieuchi_assessment const* found, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(found);
        if (found->is_borrowed()) {
            return refuse(err, "found is the assessment of a callback");
        }
        TIEUCHI_TRY(
            check_addable(self->value.all(), found->found->rules(), found->found->policies(), err));
        self->value.add(found->unit->value, *found->found);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_grouped_rollup_add_set(tieuchi_grouped_rollup* self,
                                              tieuchi_assessed const* units, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(units);
        TIEUCHI_TRY(check_addable(self->value.all(), units->rules->value, units->policies, err));
        add_all(self->value, *units);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_grouped_rollup_add_columns(tieuchi_grouped_rollup* self,
                                                  tieuchi_column_batch const* batch,
                                                  tieuchi_batch_options const* options,
                                                  int32_t const* codes, size_t count,
                                                  tieuchi_str const* ids, size_t id_count,
                                                  tieuchi_batch_result* into, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(batch);
        if (count != 0) {
            TIEUCHI_NEEDS(codes);
        }
        if (id_count != 0) {
            TIEUCHI_NEEDS(ids);
        }
        if (self->value.by().kind() == grouping_kind::cohort) {
            return refuse(err, "self is grouped by cohort");
        }
        if (count != static_cast<size_t>(batch->read().rows())) {
            return refuse(err, "count is not the number of rows");
        }
        std::vector<std::string_view> names;
        TIEUCHI_TRY(read_group_ids(ids, id_count, names, err));
        std::vector<std::int32_t> numbers;
        TIEUCHI_TRY(read_codes(codes, count, names.size(), numbers, err));
        batch_options chosen;
        TIEUCHI_TRY(read_batch_options(options, chosen, err));
        TIEUCHI_TRY(check_addable(self->value.all(), batch->rules->value, chosen.policies, err));
        tieuchi_batch_result own;
        std::vector<rollup> found;
        TIEUCHI_TRY(judge_into(batch->rules, options, into == nullptr ? own : *into, err,
                               [&](batch_options const& with, batch_result& rows) -> result<void> {
                                   auto made = judge(
                                       batch->read(), with,
                                       {numbers, static_cast<std::int32_t>(names.size())}, rows);
                                   if (!made) {
                                       return made.error();
                                   }
                                   found = std::move(*made);
                                   return {};
                               }));
        grouped_rollup more = self->value;
        for (size_t g = 0; g < names.size(); ++g) {
            more.add(names[g], found[g]);
        }
        self->value = std::move(more);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_grouped_rollup_merge(tieuchi_grouped_rollup* self,
                                            tieuchi_grouped_rollup const* other,
                                            tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(other);
        if (self == other) {
            return refuse(err, "other is the same roll-up");
        }
        if (!(self->value.by() == other->value.by()) ||
            !self->value.all().can_merge(other->value.all())) {
            return refuse(err, "other is of another grouping, rulebook, date or policies");
        }
        self->value.merge(other->value);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_grouped_rollup_all(tieuchi_grouped_rollup const* self, tieuchi_rollup** out,
                                          tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_rollup(self->value.all(), self->rules, out);
    });
}

int32_t tieuchi_grouped_rollup_count(tieuchi_grouped_rollup const* self) {
    return self == nullptr ? 0 : static_cast<int32_t>(self->value.groups().size());
}

tieuchi_status tieuchi_grouped_rollup_group(tieuchi_grouped_rollup const* self, int32_t index,
                                            tieuchi_str* id, tieuchi_rollup** out,
                                            tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(id);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.groups().size());
        rollup_group const& one = self->value.groups()[static_cast<std::size_t>(index)];
        TIEUCHI_TRY(give_rollup(one.all, self->rules, out));
        *id = to_c(one.id);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_grouped_rollup_find(tieuchi_grouped_rollup const* self, char const* id,
                                           size_t size, tieuchi_rollup** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(wanted, id, size);
        rollup const* const found = self->value.find(wanted);
        if (found == nullptr) {
            return fail(err, errc::not_found, "no unit is in a group of this id");
        }
        return give_rollup(*found, self->rules, out);
    });
}

tieuchi_status tieuchi_grouped_rollup_by(tieuchi_grouped_rollup const* self, tieuchi_grouping* out,
                                         tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        tieuchi_grouping item{};
        item.kind = capi::to_c(self->value.by().kind());
        item.subject = capi::to_c(self->value.by().subject());
        item.tree = self->tree.get();
        return write_struct(item, out, err);
    });
}

int32_t tieuchi_grouped_rollup_equal(tieuchi_grouped_rollup const* a,
                                     tieuchi_grouped_rollup const* b) {
    return a != nullptr && b != nullptr && a->value == b->value ? 1 : 0;
}

tieuchi_status tieuchi_grouped_rollup_json(tieuchi_grouped_rollup const* self, tieuchi_text** out,
                                           tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        policy const policies = self->value.all().policies().value_or(policy{});
        return give_text(to_json(self->value, policies), out);
    });
}

tieuchi_status tieuchi_rollup_add_set(tieuchi_rollup* self, tieuchi_assessed const* units,
                                      tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(units);
        TIEUCHI_TRY(check_addable(self->value, units->rules->value, units->policies, err));
        add_all(self->value, *units);
        return TIEUCHI_OK;
    });
}

int32_t tieuchi_rollup_can_merge(tieuchi_rollup const* self, tieuchi_rollup const* other) {
    bool const both = self != nullptr && other != nullptr && self != other;
    return both && self->value.can_merge(other->value) ? 1 : 0;
}

int32_t tieuchi_rollup_equal(tieuchi_rollup const* a, tieuchi_rollup const* b) {
    return a != nullptr && b != nullptr && a->value == b->value ? 1 : 0;
}

tieuchi_status tieuchi_place_rollups_create(tieuchi_unit_tree const* tree,
                                            tieuchi_assessed const* units,
                                            tieuchi_place_rollups** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(tree);
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        evaluator const& rules = units->rules->value;
        rollup all(rules);
        for (assessed_unit const& one : units->together) {
            all.add(*one.subject, *one.found);
        }
        *out = new tieuchi_place_rollups{roll_up(tree->value, rules, units->units, units->found),
                                         std::move(all), units->policies, units->rules,
                                         share<tieuchi_unit_tree>(tree)};
        return TIEUCHI_OK;
    });
}

void tieuchi_place_rollups_release(tieuchi_place_rollups* self) {
    delete self;
}

int32_t tieuchi_place_rollups_count(tieuchi_place_rollups const* self) {
    return self == nullptr ? 0 : static_cast<int32_t>(self->by_place.size());
}

tieuchi_status tieuchi_place_rollups_item(tieuchi_place_rollups const* self, int32_t index,
                                          tieuchi_rollup** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->by_place.size());
        return give_rollup(self->by_place[static_cast<std::size_t>(index)], self->rules, out);
    });
}

tieuchi_status tieuchi_place_rollups_json(tieuchi_place_rollups const* self, tieuchi_text** out,
                                          tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->all, self->tree->value, self->by_place, self->policies),
                         out);
    });
}

tieuchi_status tieuchi_agency_list_create(tieuchi_rollup const* all, tieuchi_agency_list** out,
                                          tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(all);
        TIEUCHI_NEEDS(out);
        *out = new tieuchi_agency_list{by_agency(all->value), all->value};
        return TIEUCHI_OK;
    });
}

void tieuchi_agency_list_release(tieuchi_agency_list* self) {
    delete self;
}

int32_t tieuchi_agency_list_count(tieuchi_agency_list const* self) {
    return self == nullptr ? 0 : static_cast<int32_t>(self->items.size());
}

tieuchi_status tieuchi_agency_list_item(tieuchi_agency_list const* self, int32_t index,
                                        tieuchi_agency_tally* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        return with_agency(self, index, err, [&](agency_tally const& one) {
            tieuchi_agency_tally item{};
            item.criteria_count = static_cast<int32_t>(one.criteria.size());
            item.agency = to_c(one.agency);
            fill_tally(one.total, item);
            return write_struct(item, out, err);
        });
    });
}

tieuchi_status tieuchi_agency_list_criteria(tieuchi_agency_list const* self, int32_t index,
                                            int32_t* items, size_t cap, size_t* needed,
                                            tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        return with_agency(self, index, err, [&](agency_tally const& one) {
            return write_list(std::span(one.criteria), items, cap, needed, err);
        });
    });
}

tieuchi_status tieuchi_agency_list_hardest(tieuchi_agency_list const* self, int32_t index,
                                           int32_t* items, size_t cap, size_t* needed,
                                           tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        return with_agency(self, index, err, [&](agency_tally const& one) {
            return write_list(std::span(one.hardest), items, cap, needed, err);
        });
    });
}

tieuchi_status tieuchi_agency_list_mean_met(tieuchi_agency_list const* self, int32_t index,
                                            tieuchi_interval* out, tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_mean_met(self, index, err, value);
    });
}

tieuchi_status tieuchi_agency_list_mean_met_text(tieuchi_agency_list const* self, int32_t index,
                                                 int32_t end, char* buf, size_t cap, size_t* needed,
                                                 tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_mean_met(self, index, err, value);
    });
}

tieuchi_status tieuchi_agency_list_json(tieuchi_agency_list const* self, tieuchi_text** out,
                                        tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->all, self->items, self->all.policies().value_or(policy{})),
                         out);
    });
}
