// SPDX-License-Identifier: Apache-2.0
#include "columnar/plan.hpp"

#include "eval/arithmetic.hpp"

#include <algorithm>
#include <limits>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

/// A decimal at a scale, rounded down; `exact` tells whether nothing was cut off.
struct scaled_down {
    int128 floor = 0;
    bool exact = true;

    [[nodiscard]] int128 ceiling() const noexcept { return exact ? floor : floor + 1; }
};

scaled_down at_places(decimal value, std::int32_t scale) noexcept {
    if (value.scale() <= scale) {
        return {static_cast<int128>(value.coefficient()) * power_of_ten(scale - value.scale()),
                true};
    }
    std::int64_t const power = power_of_ten(value.scale() - scale);
    std::int64_t const cut = value.coefficient() / power;
    bool const exact = cut * power == value.coefficient();
    return {static_cast<int128>(cut) - (!exact && value.coefficient() < 0 ? 1 : 0), exact};
}

/// Sets the ends between which values pass, as far as 64 bits go.
void set_range(leaf_entry& entry, int128 low, int128 high) noexcept {
    bool const empty = low > high || low > highest || high < lowest;
    entry.low = empty ? highest : low < lowest ? lowest : static_cast<std::int64_t>(low);
    entry.high = empty ? lowest : high > highest ? highest : static_cast<std::int64_t>(high);
}

void set_numbers(leaf_entry& entry, comparator how, bound_value const& bound, std::int32_t scale) {
    scaled_down const low = at_places(bound.low, scale);
    scaled_down const high = at_places(bound.high, scale);
    switch (how) {
    case comparator::at_least: return set_range(entry, low.ceiling(), highest);
    case comparator::more_than: return set_range(entry, low.floor + 1, highest);
    case comparator::at_most: return set_range(entry, lowest, low.floor);
    case comparator::less_than: return set_range(entry, lowest, low.ceiling() - 1);
    case comparator::equals: return set_range(entry, low.ceiling(), low.floor);
    case comparator::between: return set_range(entry, low.ceiling(), high.floor);
    case comparator::is:
    case comparator::at_least_level: break;
    }
}

void set_pair(pair_bound& into, leaf_plan const& leaf, bound_end const& end,
              tile_place const& place) noexcept {
    into.end = &end;
    std::int32_t const places = std::max(end.value.low.scale(), end.value.high.scale());
    std::int32_t const excess = place.second_scale + places - place.scale;
    auto const low = at_scale(end.value.low, places);
    auto const high = at_scale(end.value.high, places);
    if (!low || !high || excess > 15 || excess < -18) {
        return;
    }
    into.left = leaf.model->unit_scale * (excess > 0 ? power_of_ten(excess) : 1);
    std::int64_t const right = excess < 0 ? power_of_ten(-excess) : 1;
    into.fits = !__builtin_mul_overflow(*low, right, &into.low) &&
                !__builtin_mul_overflow(*high, right, &into.high);
}

leaf_entry judged_entry(leaf_plan const& leaf, bound_end const& end, tile_place const& place) {
    leaf_entry made;
    if (end.kind != end_kind::value) {
        set_range(made, lowest, highest); // of no consequence: the class decides
        return made;
    }
    switch (place.kind) {
    case lane::none: break;
    case lane::bit: made.low = end.value.truth ? 1 : 0; break;
    case lane::pair: set_pair(made.pair, leaf, end, place); break;
    default:
        if (leaf.model->kind == leaf_kind::ordinal) {
            set_range(made, end.value.level, highest);
        } else {
            set_numbers(made, leaf.compare, end.value, place.scale);
        }
    }
    return made;
}

leaf_compare compare_of(std::vector<leaf_entry> const& entries) noexcept {
    auto const every = [&](auto const& holds) {
        return std::all_of(entries.begin(), entries.end(), holds);
    };
    if (every([](leaf_entry const& one) { return one.high == highest; })) {
        return leaf_compare::from_low;
    }
    return every([](leaf_entry const& one) { return one.low == lowest; }) ? leaf_compare::up_to_high
                                                                          : leaf_compare::between;
}

/// Keeps each pattern, and each map to entries, once.
template <typename T, typename Same>
std::int32_t number_of(std::vector<T>& known, T wanted, Same const& same) {
    auto const found =
        std::find_if(known.begin(), known.end(), [&](T const& one) { return same(one, wanted); });
    if (found != known.end()) {
        return static_cast<std::int32_t>(found - known.begin());
    }
    known.push_back(std::move(wanted));
    return static_cast<std::int32_t>(known.size()) - 1;
}

std::int32_t add_selector(column_plan& into, selector&& wanted) {
    return number_of(into.selectors, std::move(wanted),
                     [](selector const& a, selector const& b) { return a.entry == b.entry; });
}

/** Replaces one entry a stratum by as few as do. Few strata keep theirs, so that leaves share one
    way of picking.
*/
void pick_entries(column_plan& into, leaf_task& task) {
    std::vector<leaf_entry>& entries = task.entries;
    bool const constant = std::all_of(entries.begin(), entries.end(), [&](leaf_entry const& one) {
        return one == entries.front();
    });
    if (constant) {
        entries.resize(1);
        return;
    }
    selector made;
    made.identity = entries.size() <= entry_tables::most;
    std::vector<leaf_entry> distinct;
    for (std::size_t s = 0; s < entries.size(); ++s) {
        if (made.identity) {
            made.entry.push_back(static_cast<std::uint16_t>(s));
            continue;
        }
        auto const found = std::find(distinct.begin(), distinct.end(), entries[s]);
        made.entry.push_back(static_cast<std::uint16_t>(found - distinct.begin()));
        if (found == distinct.end()) {
            distinct.push_back(entries[s]);
        }
    }
    if (!made.identity) {
        entries = std::move(distinct);
    }
    task.selector = add_selector(into, std::move(made));
}

/// The nearest value of a narrower type. What a lane cannot hold no value of it can reach.
template <typename T>
constexpr T clamped(std::int64_t value) noexcept {
    return static_cast<T>(std::clamp<std::int64_t>(value, std::numeric_limits<T>::min(),
                                                   std::numeric_limits<T>::max()));
}

/// The range of an entry in a narrower type, still empty or not reached where it was.
template <typename T>
void narrow(leaf_entry const& one, T& low, T& high) noexcept {
    bool const out_of_reach =
        one.low > std::numeric_limits<T>::max() || one.high < std::numeric_limits<T>::min();
    low = out_of_reach ? std::numeric_limits<T>::max() : clamped<T>(one.low);
    high = out_of_reach ? std::numeric_limits<T>::min() : clamped<T>(one.high);
}

/// The line of an entry in a narrower type, as far as values of the type reach.
template <typename T>
void set_line(leaf_entry const& one, T& base, T& length) noexcept {
    base = clamped<T>(one.base());
    length = clamped<T>(one.length());
}

/// Whether all entries pass the same values, though these may count differently.
bool is_judged_alike(leaf_task const& task) noexcept {
    return std::all_of(task.entries.begin(), task.entries.end(), [&](leaf_entry const& one) {
        return one.low == task.entries.front().low && one.high == task.entries.front().high;
    });
}

step_form form_of(leaf_task const& task) noexcept {
    bool const is_number = task.place.kind == lane::int16 || task.place.kind == lane::int32 ||
                           task.place.kind == lane::int64;
    if (is_number && task.in_tables) {
        auto const first = task.place.kind == lane::int16   ? step_form::int16_low
                           : task.place.kind == lane::int32 ? step_form::int32_low
                                                            : step_form::int64_low;
        return static_cast<step_form>(static_cast<std::uint8_t>(first) +
                                      static_cast<std::uint8_t>(task.compare));
    }
    if (task.place.kind == lane::bit && is_judged_alike(task)) {
        return task.entries.front().low != 0 ? step_form::yes : step_form::no;
    }
    return step_form::other;
}

leaf_step step_of(leaf_task const& task, std::size_t leaf) noexcept {
    leaf_step made;
    made.leaf = static_cast<std::int32_t>(leaf);
    made.values = task.place.values;
    made.selector = is_judged_alike(task) ? -1 : task.selector;
    made.form = form_of(task);
    made.tables = &task.tables;
    return made;
}

void fill_tables(leaf_task& task) {
    task.simple = task.classes == 0 && task.place.exempt < 0;
    task.in_tables = task.entries.size() <= entry_tables::most;
    if (!task.in_tables) {
        return;
    }
    entry_tables& to = task.tables;
    for (std::size_t i = 0; i < entry_tables::most; ++i) {
        leaf_entry const& one = task.entries[std::min(i, task.entries.size() - 1)];
        to.low[i] = one.low;
        to.high[i] = one.high;
        set_line(one, to.base[i], to.length[i]);
        narrow(one, to.low32[i], to.high32[i]);
        set_line(one, to.base32[i], to.length32[i]);
        narrow(one, to.low16[i], to.high16[i]);
        set_line(one, to.base16[i], to.length16[i]);
    }
    for (std::size_t i = 0; i < entry_tables::most; ++i) { // registers of 32 elements
        to.low16[i + entry_tables::most] = to.low16[i];
        to.high16[i + entry_tables::most] = to.high16[i];
        to.base16[i + entry_tables::most] = to.base16[i];
        to.length16[i + entry_tables::most] = to.length16[i];
    }
}

/** Whether ends that a narrow lane cannot reach turned a one-sided comparison into an empty one,
    which only comparing both ends tells.
*/
bool is_narrowed(leaf_task const& task) noexcept {
    std::int64_t const most =
        task.place.kind == lane::int16   ? std::numeric_limits<std::int16_t>::max()
        : task.place.kind == lane::int32 ? std::numeric_limits<std::int32_t>::max()
                                         : highest;
    return std::any_of(task.entries.begin(), task.entries.end(), [&](leaf_entry const& one) {
        return one.low > most || one.high < -1 - most;
    });
}

bool is_all(requirement const& of) {
    return of.how == combine::all &&
           std::all_of(of.children.begin(), of.children.end(),
                       [](requirement const& child) { return child.child >= 0; });
}

void plan_nodes(column_plan& into) {
    into.all_single = true;
    for (indicator_plan const& one : into.rules->indicators) {
        node_task task;
        task.children = one.leaves;
        if (!one.model->single) {
            into.all_single = false;
            task.require = &one.model->require;
            task.all_children = is_all(one.model->require);
        }
        into.indicators.push_back(task);
    }
    for (criterion_plan const& one : into.rules->criteria) {
        into.criteria.push_back({&one.model->require, one.indicators, is_all(one.model->require)});
    }
    into.all_of_all =
        into.all_single && std::all_of(into.criteria.begin(), into.criteria.end(),
                                       [](node_task const& one) { return one.all_children; });
    into.never_exempt = std::none_of(into.patterns.begin(), into.patterns.end(),
                                     [](class_pattern const& one) {
                                         return std::find(one.of.begin(), one.of.end(),
                                                          end_class::exempt) != one.of.end();
                                     }) &&
                        std::none_of(into.leaves.begin(), into.leaves.end(),
                                     [](leaf_task const& one) { return one.place.exempt >= 0; });
}

/// Whether a value that is there settles the verdict on a leaf.
bool is_plain(leaf_task const& task) noexcept {
    return task.simple && task.place.kind != lane::none;
}

void plan_runs(column_plan& into) {
    for (std::size_t i = 0; i < into.leaves.size(); ++i) {
        std::int32_t const valid = into.leaves[i].place.valid;
        std::vector<leaf_run>& runs = into.leaf_runs;
        if (!is_plain(into.leaves[i])) {
            into.odd_leaves.push_back(static_cast<std::int32_t>(i));
        } else if (!runs.empty() && runs.back().last == i &&
                   valid == (runs.back().valid < 0 ? -1 : into.leaves[i - 1].place.valid + 8)) {
            ++runs.back().last;
        } else {
            runs.push_back({i, i + 1, valid});
        }
    }
}

void plan_steps(column_plan& into) {
    plan_runs(into);
    for (std::size_t i = 0; i < into.leaves.size(); ++i) {
        into.steps.push_back(step_of(into.leaves[i], i));
    }
    auto const key = [](leaf_step const& of) { return std::pair(of.form, of.selector); };
    std::stable_sort(into.steps.begin(), into.steps.end(),
                     [&](leaf_step const& a, leaf_step const& b) { return key(a) < key(b); });
    for (std::size_t i = 0; i < into.steps.size(); ++i) {
        if (i == 0 || key(into.steps[i]) != key(into.steps[i - 1])) {
            into.step_groups.push_back({into.steps[i].form, into.steps[i].selector, i, i});
        }
        into.step_groups.back().last = i + 1;
    }
}

} // namespace

std::int32_t add_pattern(column_plan& into, class_pattern&& wanted) {
    return number_of(into.patterns, std::move(wanted),
                     [](class_pattern const& a, class_pattern const& b) { return a.of == b.of; });
}

end_class class_of(leaf_plan const& leaf, stratum const& of, std::int32_t number) noexcept {
    auto const at = static_cast<std::size_t>(number);
    end_kind const kind = leaf.ends[static_cast<std::size_t>(of.ends[at])].kind;
    if (of.exempted[at] == verdict::pass || kind == end_kind::null) {
        return end_class::exempt;
    }
    bool const open = of.exempted[at] == verdict::unknown || kind != end_kind::value;
    return open ? end_class::unknown : end_class::value;
}

namespace {

/// Settles, once all leaves are prepared, which strata go to the scalar evaluator for their score.
void settle_strata(column_plan& into) {
    class_pattern by_unit;
    for (stratum_score const& score : into.scores) {
        if (score.tier != score_tier::none) {
            into.highest = std::max(into.highest, score.tier);
        }
    }
    into.one_tier = true;
    for (stratum_score const& score : into.scores) {
        bool const summed = score.tier != score_tier::none;
        into.every_value = into.every_value && score.has_value;
        by_unit.of.push_back(summed ? end_class::value : end_class::unknown);
        into.one_tier = into.one_tier && (!summed || score.tier == into.highest);
    }
    into.score_pattern = add_pattern(into, std::move(by_unit));
}

} // namespace

column_plan make_plan(program const& rules, tile_layout const& layout,
                      std::vector<stratum> const& all, bool with_scores) {
    column_plan made;
    made.rules = &rules;
    made.layout = layout;
    made.patterns.push_back({std::vector<end_class>(all.size(), end_class::value)});
    for (std::size_t i = 0; i < rules.leaves.size(); ++i) {
        leaf_plan const& leaf = rules.leaves[i];
        leaf_task task;
        task.place = layout.leaves[i];
        class_pattern classes;
        for (stratum const& one : all) {
            bound_end const& end = leaf.ends[static_cast<std::size_t>(one.ends[i])];
            task.entries.push_back(judged_entry(leaf, end, task.place));
            classes.of.push_back(class_of(leaf, one, static_cast<std::int32_t>(i)));
        }
        task.classes = add_pattern(made, std::move(classes));
        made.leaves.push_back(std::move(task));
    }
    plan_nodes(made);
    if (with_scores) {
        plan_scores(made, all);
    }
    for (leaf_task& task : made.leaves) {
        task.compare = compare_of(task.entries);
        if (is_narrowed(task)) {
            task.compare = leaf_compare::between;
        }
        pick_entries(made, task);
        fill_tables(task);
    }
    plan_steps(made);
    if (with_scores) {
        plan_terms(made);
        settle_strata(made);
    }
    return made;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
