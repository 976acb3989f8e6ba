// SPDX-License-Identifier: Apache-2.0
// Judging a tile, for any instruction set. Included once by every kernel inside of its namespace,
// behind a struct `ops` that says how 64 values are compared, added and transposed; therefore
// without a guard and without includes.

/// One tile.
class tile_pass {
public:
    tile_pass(kernel_job const& job, std::byte const* tile, std::byte const* next,
              std::int32_t count, std::int64_t first_row, kernel_scratch& with) noexcept
        : job_(job),
          plan_(*job.plan),
          tile_(tile),
          next_(next),
          count_(count),
          first_row_(first_row),
          with_(with),
          indicators_(plan_.all_single && !job.declared ? with.leaves : with.indicators) {}

    std::uint64_t run() {
        std::uint64_t const rows = low_bits(count_) & ~word_at(tile_, plan_.layout.refused);
        hand_ = word_at(tile_, plan_.layout.aside);
        find_classes();
        find_codes();
        choose_tier();
        judge_leaves();
        judge_nodes();
        judge_standard();
        if (job_.scores) {
            finish_scores();
        }
        count_criteria(rows);
        if (job_.grades != nullptr) {
            hand_ |= job_.grades->judge(job_, tile_, with_);
        }
        hand_ &= rows;
        store(rows);
        if (job_.totals) {
            add_totals(rows & ~hand_);
        }
        return hand_;
    }

private:
    // ---- strata ----

    /// Exempt and unknown rows by pattern of classes.
    void find_classes() noexcept {
        with_.classes[0] = {};
        for (std::size_t p = 1; p < plan_.patterns.size(); ++p) {
            verdict_words made;
            std::vector<end_class> const& of = plan_.patterns[p].of;
            for (std::int32_t j = 0; j < tile_rows; ++j) {
                auto const stratum = static_cast<std::size_t>(stratum_of(tile_, plan_.layout, j));
                end_class const found = of[stratum];
                made.exempt |= std::uint64_t{found == end_class::exempt} << j;
                made.unknown |= std::uint64_t{found == end_class::unknown} << j;
            }
            with_.classes[p] = made;
        }
    }

    void find_codes() noexcept {
        with_.picks[0] = nullptr;
        for (std::size_t s = 0; s < plan_.selectors.size(); ++s) {
            selector const& one = plan_.selectors[s];
            if (one.identity && !plan_.layout.wide_strata) {
                with_.picks[s + 1] = strata_bytes();
                continue;
            }
            with_.picks[s + 1] = &with_.codes[s * tile_rows];
            for (std::int32_t j = 0; j < tile_rows; ++j) {
                auto const stratum = static_cast<std::size_t>(stratum_of(tile_, plan_.layout, j));
                std::size_t const at = s * tile_rows + static_cast<std::size_t>(j);
                with_.wide_codes[at] = one.entry[stratum];
                with_.codes[at] = static_cast<std::uint8_t>(one.entry[stratum]);
            }
        }
    }

    /// Codes of the rows in bytes; null for one entry. @pre the entries are in tables
    [[nodiscard]] std::uint8_t const* codes_of(std::int32_t selector) const noexcept {
        return with_.picks[static_cast<std::size_t>(selector + 1)];
    }

    [[nodiscard]] leaf_entry const& entry_of(leaf_task const& task,
                                             std::int32_t row) const noexcept {
        if (task.selector < 0) {
            return task.entries.front();
        }
        auto const s = static_cast<std::size_t>(task.selector);
        std::size_t const code =
            plan_.selectors[s].identity && !plan_.layout.wide_strata
                ? static_cast<std::size_t>(stratum_of(tile_, plan_.layout, row))
                : with_.wide_codes[s * tile_rows + static_cast<std::size_t>(row)];
        return task.entries[code];
    }

    // ---- leaves ----

    void choose_tier() noexcept {
        tier_ = score_tier::exact_double;
        if (!job_.scores) {
            return;
        }
        hand_ |= with_.classes[static_cast<std::size_t>(plan_.score_pattern)].unknown;
        if (!plan_.all_double) {
            for (std::int32_t j = 0; j < count_; ++j) {
                auto const stratum = static_cast<std::size_t>(stratum_of(tile_, plan_.layout, j));
                score_tier const one = plan_.scores[stratum].tier;
                tier_ = one != score_tier::none && one > tier_ ? one : tier_;
            }
        }
        doubles_ = ops::sums_doubles && tier_ == score_tier::exact_double && !plan_.in_trees;
    }

    /// Every sum begins with the constant of its stratum.
    void begin_sums() noexcept {
        if (plan_.scores.size() <= entry_tables::most && !plan_.layout.wide_strata) {
            ops::begin_sums(plan_.constants, strata_bytes(), with_.sums);
        } else {
            for (std::int32_t j = 0; j < tile_rows; ++j) {
                auto const stratum = static_cast<std::size_t>(stratum_of(tile_, plan_.layout, j));
                with_.sums[j] = static_cast<double>(plan_.scores[stratum].constant);
            }
        }
        ops::zero(with_.extras, sizeof with_.extras);
    }

    [[nodiscard]] std::uint8_t const* strata_bytes() const noexcept {
        return reinterpret_cast<std::uint8_t const*>(tile_ + plan_.layout.strata);
    }

    void judge_leaves() {
        using enum leaf_compare;
        for (step_group const& group : plan_.step_groups) {
            switch (group.form) {
            case step_form::int16_low: judge_numbers<from_low, std::int16_t>(group); break;
            case step_form::int16_high: judge_numbers<up_to_high, std::int16_t>(group); break;
            case step_form::int16_both: judge_numbers<between, std::int16_t>(group); break;
            case step_form::int32_low: judge_numbers<from_low, std::int32_t>(group); break;
            case step_form::int32_high: judge_numbers<up_to_high, std::int32_t>(group); break;
            case step_form::int32_both: judge_numbers<between, std::int32_t>(group); break;
            case step_form::int64_low: judge_numbers<from_low, std::int64_t>(group); break;
            case step_form::int64_high: judge_numbers<up_to_high, std::int64_t>(group); break;
            case step_form::int64_both: judge_numbers<between, std::int64_t>(group); break;
            case step_form::yes:
                judge_group(group,
                            [this](leaf_step const& step) { return ~word_at(tile_, step.values); });
                break;
            case step_form::no:
                judge_group(group,
                            [this](leaf_step const& step) { return word_at(tile_, step.values); });
                break;
            case step_form::other:
                judge_group(group, [this](leaf_step const& step) {
                    auto const leaf = static_cast<std::size_t>(step.leaf);
                    return outside_slowly(plan_.leaves[leaf], leaf);
                });
                break;
            }
        }
    }

    template <leaf_compare How, typename T>
    void judge_numbers(step_group const& group) {
        if (group.picked) {
            judge_group(group, [this](leaf_step const& step) {
                auto const* const values = reinterpret_cast<T const*>(tile_ + step.values);
                return ops::template outside<How, true>(values, *step.tables,
                                                        codes_of(step.selector));
            });
        } else {
            judge_group(group, [this](leaf_step const& step) {
                auto const* const values = reinterpret_cast<T const*>(tile_ + step.values);
                return ops::template outside<How, false>(values, *step.tables, nullptr);
            });
        }
    }

    /// Judges leaves; `outside` gives the rows whose value does not pass.
    template <typename Outside>
    void judge_group(step_group const& group, Outside const& outside) {
        bool const fails = job_.missing_fails && !job_.declared;
        bool const keeps_missing = job_.keeps_missing;
        std::uint64_t* const fail = with_.leaves.fail.data();
        std::uint64_t* const unknown = with_.leaves.unknown.data();
        std::uint64_t* const missing = with_.missing.data();
        for (std::size_t s = group.first; s < group.last; ++s) {
            leaf_step const& step = plan_.steps[s];
            if (next_ != nullptr) {
                ops::bring_near(next_ + step.values, step.lines);
            }
            std::uint64_t const bad = outside(step);
            auto const i = static_cast<std::size_t>(step.leaf);
            if (!step.simple) {
                judge_leaf(i, bad, fails);
                continue;
            }
            std::uint64_t const valid =
                step.valid < 0 ? ~std::uint64_t{0} : word_at(tile_, step.valid);
            fail[i] = (bad & valid) | (fails ? ~valid : 0);
            unknown[i] = fails ? 0 : ~valid;
            if (keeps_missing) {
                missing[i] = ~valid;
            }
        }
    }

    /// A leaf that may be exempt, or whose bound is not a value everywhere.
    void judge_leaf(std::size_t leaf, std::uint64_t bad, bool fails) noexcept {
        leaf_task const& task = plan_.leaves[leaf];
        std::uint64_t const valid = valid_rows(task);
        verdict_words words = with_.classes[static_cast<std::size_t>(task.classes)];
        std::uint64_t const seen = seen_exempt(task);
        words.exempt |= seen;
        words.unknown &= ~seen;
        std::uint64_t const missing = ~(valid | words.exempt | words.unknown);
        std::uint64_t const valued = valid & ~(words.exempt | words.unknown);
        words.fail = (bad & valued) | (fails ? missing : 0);
        words.unknown |= fails ? 0 : missing;
        with_.leaves.set(leaf, words);
        with_.missing[leaf] = missing;
    }

    /// Rows that an observation exempts.
    [[nodiscard]] std::uint64_t seen_exempt(leaf_task const& task) const noexcept {
        return task.place.exempt < 0 ? 0 : word_at(tile_, task.place.exempt);
    }

    [[nodiscard]] std::uint64_t valid_rows(leaf_task const& task) const noexcept {
        return task.place.kind == lane::none ? 0
               : task.place.valid < 0        ? ~std::uint64_t{0}
                                             : word_at(tile_, task.place.valid);
    }

    template <typename T>
    [[nodiscard]] T const* values(leaf_task const& task) const noexcept {
        return reinterpret_cast<T const*>(tile_ + task.place.values);
    }

    [[nodiscard]] std::uint64_t outside_slowly(leaf_task const& task, std::size_t leaf) const {
        switch (task.place.kind) {
        case lane::none: return ~std::uint64_t{0};
        case lane::bit: return wrong_truths(task);
        case lane::pair: return failing_pairs(task, leaf);
        default: break;
        }
        std::uint64_t bad = 0;
        for (std::int32_t j = 0; j < tile_rows; ++j) {
            leaf_entry const& entry = entry_of(task, j);
            std::int64_t const value = value_at(task, j);
            bad |= std::uint64_t{value < entry.low || value > entry.high} << j;
        }
        return bad;
    }

    [[nodiscard]] std::uint64_t wrong_truths(leaf_task const& task) const noexcept {
        std::uint64_t wanted = task.entries.front().low != 0 ? ~std::uint64_t{0} : 0;
        if (task.selector >= 0) {
            wanted = 0;
            for (std::int32_t j = 0; j < tile_rows; ++j) {
                wanted |= std::uint64_t{entry_of(task, j).low != 0} << j;
            }
        }
        return word_at(tile_, task.place.values) ^ wanted;
    }

    [[nodiscard]] std::uint64_t failing_pairs(leaf_task const& task, std::size_t leaf) const {
        std::uint64_t bad = 0;
        std::uint64_t const refused = word_at(tile_, plan_.layout.refused);
        verdict_words const& classes = with_.classes[static_cast<std::size_t>(task.classes)];
        std::uint64_t rows =
            valid_rows(task) & ~refused & low_bits(count_) & ~(classes.exempt | classes.unknown);
        for (; rows != 0; rows &= rows - 1) {
            auto const j = std::countr_zero(rows);
            pair_bound const& bound = entry_of(task, j).pair;
            std::int64_t const over = values<std::int64_t>(task)[j];
            std::int64_t const under =
                reinterpret_cast<std::int64_t const*>(tile_ + task.place.second)[j];
            bool const pass = bound.fits ? passes_pair(task, bound, over, under)
                                         : passes_slowly(task, leaf, bound, over, under);
            bad |= std::uint64_t{!pass} << j;
        }
        return bad;
    }

    [[nodiscard]] bool passes_pair(leaf_task const& task, pair_bound const& bound,
                                   std::int64_t over, std::int64_t under) const noexcept {
        int128 const left = static_cast<int128>(over) * bound.left;
        int128 const low = static_cast<int128>(under) * bound.low;
        int128 const high = static_cast<int128>(under) * bound.high;
        switch (compare_of(task)) {
        case comparator::at_least: return left >= low;
        case comparator::at_most: return left <= low;
        case comparator::more_than: return left > low;
        case comparator::less_than: return left < low;
        case comparator::equals: return left == low;
        case comparator::between: return left >= low && left <= high;
        case comparator::is:
        case comparator::at_least_level: break;
        }
        return false;
    }

    [[nodiscard]] comparator compare_of(leaf_task const& task) const noexcept {
        return plan_.rules->leaves[static_cast<std::size_t>(&task - plan_.leaves.data())].compare;
    }

    [[nodiscard]] bool passes_slowly(leaf_task const& task, std::size_t leaf,
                                     pair_bound const& bound, std::int64_t over,
                                     std::int64_t under) const {
        observation seen;
        seen.kind = observed::pair;
        seen.first = *decimal::make(over, task.place.scale);
        seen.second = *decimal::make(under, task.place.second_scale);
        return passes(plan_.rules->leaves[leaf], *bound.end, seen);
    }

    // ---- scores ----

    /// Sets apart the rows whose score is no sum.
    void hand_scores() noexcept {
        for (std::int32_t i = 0; i < plan_.rules->criteria_leaves; ++i) {
            auto const at = static_cast<std::size_t>(i);
            leaf_task const& task = plan_.leaves[at];
            if (task.simple && task.score < score_form::pass_only) {
                continue;
            }
            hand_ |= seen_exempt(task);
            std::uint64_t const valued = valued_rows(at);
            hand_ |= task.score == score_form::pass_only ? with_.leaves.fail[at] & valued
                     : task.score == score_form::by_unit ? valued
                                                         : 0;
        }
    }

    /// Rows that are judged by their value.
    [[nodiscard]] std::uint64_t valued_rows(std::size_t leaf) const noexcept {
        return ~(with_.leaves.exempt[leaf] | with_.leaves.unknown[leaf] | with_.missing[leaf]);
    }

    /// Rows in which the leaf may yet come to any progress.
    [[nodiscard]] std::uint64_t open_rows(std::size_t leaf) const noexcept {
        std::uint64_t const missing = with_.missing[leaf];
        return job_.missing_fails ? with_.leaves.unknown[leaf] & ~missing
                                  : with_.leaves.unknown[leaf] | missing;
    }

    void sum_doubles() noexcept {
        begin_sums();
        for (score_group const& group : plan_.score_groups) {
            for (full_step const& step : group.fulls) {
                auto const leaf = static_cast<std::size_t>(step.leaf);
                with_.passing[leaf] = valued_rows(leaf) & ~with_.leaves.fail[leaf];
            }
            ops::sum_group(group, tile_, codes_of(group.selector), with_.passing.data(),
                           with_.kept.data(), with_.sums);
        }
        for (std::int32_t const i : plan_.odd_scores) {
            auto const leaf = static_cast<std::size_t>(i);
            std::uint64_t const valued = valued_rows(leaf);
            add_odd(plan_.leaves[leaf], valued & ~with_.leaves.fail[leaf], valued);
        }
        for (std::int32_t i = 0; i < plan_.rules->criteria_leaves; ++i) {
            auto const leaf = static_cast<std::size_t>(i);
            if (std::uint64_t const open = open_rows(leaf); open != 0) {
                add_full(plan_.leaves[leaf], open, with_.extras);
            }
        }
        ops::finish_sums(with_.sums, with_.extras, with_.score_lower, with_.score_upper);
    }

    /// Whether missing values are on a line as well, without progress. Where units are handed over
    /// by value the line is nothing, or that of a stratum that needs no help.
    [[nodiscard]] static bool is_line(leaf_task const& task) noexcept {
        return task.place.kind != lane::pair &&
               (task.score == score_form::line || task.score == score_form::pass_only ||
                task.score == score_form::by_unit);
    }

    /// Adds a leaf that is in no group.
    void add_odd(leaf_task const& task, std::uint64_t pass, std::uint64_t valued) noexcept {
        if (task.score == score_form::marks) {
            for (std::uint64_t rows = valued; rows != 0; rows &= rows - 1) {
                auto const j = std::countr_zero(rows);
                with_.sums[j] += static_cast<double>(marks_at(task, j));
            }
        } else if (is_line(task)) {
            for (std::int32_t j = 0; j < tile_rows; ++j) {
                with_.sums[j] += static_cast<double>(line_at(task, j));
            }
        } else {
            add_full(task, pass, with_.sums);
        }
    }

    /// Adds full marks, row by row.
    void add_full(leaf_task const& task, std::uint64_t rows, double* to) const noexcept {
        std::uint8_t const* const codes = task.in_tables ? codes_of(task.selector) : nullptr;
        for (; rows != 0; rows &= rows - 1) {
            auto const j = std::countr_zero(rows);
            to[j] += task.in_tables ? task.tables.full[codes == nullptr ? 0 : codes[j]]
                                    : static_cast<double>(entry_of(task, j).full);
        }
    }

    [[nodiscard]] std::int64_t value_at(leaf_task const& task, std::int32_t row) const noexcept {
        return task.place.kind == lane::int16   ? values<std::int16_t>(task)[row]
               : task.place.kind == lane::int32 ? values<std::int32_t>(task)[row]
                                                : values<std::int64_t>(task)[row];
    }

    /// A value on its line; one that is not there counts as its filler: nothing.
    [[nodiscard]] int128 line_at(leaf_task const& task, std::int32_t row) const noexcept {
        leaf_entry const& entry = entry_of(task, row);
        return entry.multiplier * std::clamp(value_at(task, row), entry.from, entry.to);
    }

    [[nodiscard]] int128 marks_at(leaf_task const& task, std::int32_t row) const noexcept {
        auto const level = static_cast<std::size_t>(value_at(task, row));
        std::vector<int128> const& marks = entry_of(task, row).marks;
        return level < marks.size() ? marks[level] : 0; // an entry that is not scored has none
    }

    /// The same sums in integers of 64 or 128 bits.
    template <typename T>
    void sum_integers(T* lower, T* upper) const {
        if (plan_.in_trees) {
            sum_trees(job_, tile_, with_, lower, upper);
            return;
        }
        for (std::int32_t j = 0; j < tile_rows; ++j) {
            auto const stratum = static_cast<std::size_t>(stratum_of(tile_, plan_.layout, j));
            lower[j] = static_cast<T>(plan_.scores[stratum].constant);
            upper[j] = 0;
        }
        for (std::int32_t i = 0; i < plan_.rules->criteria_leaves; ++i) {
            auto const at = static_cast<std::size_t>(i);
            add_integers(at, lower, upper);
        }
        for (std::int32_t j = 0; j < tile_rows; ++j) {
            upper[j] += lower[j];
        }
    }

    template <typename T>
    void add_integers(std::size_t leaf, T* lower, T* upper) const noexcept {
        leaf_task const& task = plan_.leaves[leaf];
        std::uint64_t const open = open_rows(leaf);
        std::uint64_t const valued = valued_rows(leaf);
        std::uint64_t const fail = with_.leaves.fail[leaf];
        for (std::int32_t j = 0; j < count_; ++j) {
            leaf_entry const& entry = entry_of(task, j);
            bool const has_value = (valued >> j & 1) != 0;
            upper[j] += (open >> j & 1) != 0 ? static_cast<T>(entry.full) : T{0};
            if (!is_line(task)) {
                bool const counts = has_value && (fail >> j & 1) == 0;
                lower[j] += task.score == score_form::marks
                                ? (has_value ? static_cast<T>(marks_at(task, j)) : T{0})
                            : counts ? static_cast<T>(entry.full)
                                     : T{0};
                continue;
            }
            lower[j] += static_cast<T>(line_at(task, j));
        }
    }

    void finish_scores() {
        with_.wide = tier_ == score_tier::int128;
        hand_scores();
        if (doubles_) {
            sum_doubles();
        } else if (with_.wide) {
            sum_integers(with_.wide_lower, with_.wide_upper);
        } else {
            sum_integers(with_.score_lower, with_.score_upper);
        }
        with_.no_value = 0;
        for (std::int32_t j = 0; !plan_.every_value && j < count_; ++j) {
            auto const stratum = static_cast<std::size_t>(stratum_of(tile_, plan_.layout, j));
            with_.no_value |= std::uint64_t{!plan_.scores[stratum].has_value} << j;
        }
        if (plan_.rules->floor.sign() > 0) {
            with_.no_value |= incomplete();
        }
    }

    /// Rows of which too few leaves are known (S-501).
    [[nodiscard]] std::uint64_t incomplete() const {
        std::uint64_t found = 0;
        for (std::int32_t j = 0; j < count_; ++j) {
            std::int64_t known = 0;
            std::int64_t judged = 0;
            for (std::int32_t i = 0; i < plan_.rules->criteria_leaves; ++i) {
                auto const at = static_cast<std::size_t>(i);
                verdict_words const words = with_.leaves.at(at);
                std::uint64_t const open = words.unknown | with_.missing[at] | words.exempt;
                judged += static_cast<std::int64_t>(~words.exempt >> j & 1);
                known += static_cast<std::int64_t>(~open >> j & 1);
            }
            bool const few = judged > 0 && make_rational(known, judged) < plan_.rules->floor;
            found |= std::uint64_t{few} << j;
        }
        return found;
    }

    // ---- nodes ----

    [[nodiscard]] static verdict_words all_of(node_words const& nodes,
                                              index_range children) noexcept {
        verdict_words made;
        made.exempt = ~std::uint64_t{0};
        for (auto i = static_cast<std::size_t>(children.first);
             i < static_cast<std::size_t>(children.last); ++i) {
            made.fail |= nodes.fail[i];
            made.unknown |= nodes.unknown[i];
            made.exempt &= nodes.exempt[i];
        }
        made.unknown &= ~made.fail;
        return made;
    }

    /// A node of a requirement (S-305).
    [[nodiscard]] static verdict_words fold(requirement const& node, node_words const& children,
                                            std::int32_t first) {
        if (node.child >= 0) {
            return children.at(static_cast<std::size_t>(first + node.child));
        }
        vertical_counter passes;
        vertical_counter not_failing;
        verdict_words made;
        made.exempt = ~std::uint64_t{0};
        std::uint64_t some_pass = 0;
        for (requirement const& inner : node.children) {
            verdict_words const one = fold(inner, children, first);
            made.fail |= one.fail;
            made.unknown |= one.unknown;
            made.exempt &= one.exempt;
            some_pass |= one.pass();
            if (node.how == combine::at_least) {
                passes.add(one.pass());
                not_failing.add(one.pass() | one.unknown);
            }
        }
        if (node.how == combine::all) {
            made.unknown &= ~made.fail;
        } else if (node.how == combine::any) {
            made.unknown &= ~some_pass;
            made.fail &= ~(some_pass | made.unknown);
        } else {
            auto const k = static_cast<std::uint32_t>(node.k);
            std::uint64_t const all_pass = ~(made.fail | made.unknown | made.exempt);
            std::uint64_t const pass = passes.at_least(k) | all_pass;
            std::uint64_t const fail = made.fail & ~not_failing.at_least(k) & ~pass;
            made.unknown = ~(pass | fail | made.exempt);
            made.fail = fail;
        }
        return made;
    }

    [[nodiscard]] static verdict_words fold(node_task const& task, node_words const& children) {
        if (task.require == nullptr) {
            return children.at(static_cast<std::size_t>(task.children.first));
        }
        return task.all_children ? all_of(children, task.children)
                                 : fold(*task.require, children, task.children.first);
    }

    void judge_nodes() {
        if (job_.declared) {
            judge_declared();
            return;
        }
        for (std::size_t i = 0; !plan_.all_single && i < plan_.indicators.size(); ++i) {
            with_.indicators.set(i, fold(plan_.indicators[i], with_.leaves));
        }
        for (std::size_t c = 0; c < plan_.criteria.size(); ++c) {
            with_.criteria.set(c, fold(plan_.criteria[c], indicators_));
        }
    }

    /// The verdicts of a node once what is declared on it counts (S-306).
    [[nodiscard]] verdict_words counted(verdict_words const& computed, std::int32_t declared,
                                        std::uint64_t counts) const noexcept {
        if (declared < 0) {
            return computed;
        }
        std::uint64_t const pass = word_at(tile_, declared);
        return {(computed.fail & ~counts) | (counts & ~pass), computed.unknown & ~counts,
                computed.exempt};
    }

    [[nodiscard]] std::uint64_t declared_rows(std::int32_t declared) const noexcept {
        return declared < 0 ? 0
                            : word_at(tile_, declared) | word_at(tile_, declared + 8) |
                                  word_at(tile_, declared + 16);
    }

    [[nodiscard]] std::uint64_t where_counts(verdict_words const& computed,
                                             std::int32_t declared) const noexcept {
        return declared_rows(declared) &
               (job_.declared_prevails ? ~computed.exempt : computed.unknown);
    }

    void judge_declared() {
        tile_layout const& layout = plan_.layout;
        fold_declared(
            [&](std::size_t i, verdict_words const& computed) {
                with_.counts_on_indicators[i] = where_counts(computed, layout.on_indicators[i]);
            },
            [&](std::size_t c, verdict_words const& computed) {
                with_.counts_on_criteria[c] = where_counts(computed, layout.on_criteria[c]);
            });
        if (job_.missing_fails) {
            fail_missing();
            fold_declared([](std::size_t, verdict_words const&) {},
                          [](std::size_t, verdict_words const&) {});
        }
        for (std::size_t i = 0; i < with_.basic_indicators.size(); ++i) {
            std::int32_t const declared = layout.on_indicators[i];
            with_.basic_indicators[i] =
                declared < 0 ? 0 : with_.indicators.fail[i] & word_at(tile_, declared + 8);
            hand_ |= job_.scores ? with_.counts_on_indicators[i] : 0;
        }
        for (std::size_t c = 0; c < with_.basic_criteria.size(); ++c) {
            std::int32_t const declared = layout.on_criteria[c];
            with_.basic_criteria[c] =
                declared < 0 ? 0 : with_.criteria.fail[c] & word_at(tile_, declared + 8);
            hand_ |= job_.scores ? with_.counts_on_criteria[c] : 0;
        }
    }

    /// Folds everything; `at_indicator` and `at_criterion` see the computed verdicts first.
    template <typename AtIndicator, typename AtCriterion>
    void fold_declared(AtIndicator const& at_indicator, AtCriterion const& at_criterion) {
        for (std::size_t i = 0; i < plan_.indicators.size(); ++i) {
            verdict_words const computed = fold(plan_.indicators[i], with_.leaves);
            at_indicator(i, computed);
            with_.indicators.set(
                i, counted(computed, plan_.layout.on_indicators[i], with_.counts_on_indicators[i]));
        }
        for (std::size_t c = 0; c < plan_.criteria.size(); ++c) {
            verdict_words const computed = fold(plan_.criteria[c], with_.indicators);
            at_criterion(c, computed);
            with_.criteria.set(
                c, counted(computed, plan_.layout.on_criteria[c], with_.counts_on_criteria[c]));
        }
    }

    /// Missing leaves over which nothing declared counts fail (S-308).
    void fail_missing() noexcept {
        for (std::size_t i = 0; i < plan_.leaves.size(); ++i) {
            leaf_plan const& leaf = plan_.rules->leaves[i];
            std::uint64_t over = 0;
            if (leaf.criterion >= 0) {
                over = with_.counts_on_indicators[static_cast<std::size_t>(leaf.indicator)] |
                       with_.counts_on_criteria[static_cast<std::size_t>(leaf.criterion)];
            }
            std::uint64_t const fails = with_.missing[i] & ~over;
            with_.leaves.fail[i] |= fails;
            with_.leaves.unknown[i] &= ~fails;
        }
    }

    /// S-307
    void judge_standard() noexcept {
        verdict_words made;
        std::uint64_t some_pass = 0;
        for (std::size_t c = 0; c < plan_.criteria.size(); ++c) {
            verdict_words const one = with_.criteria.at(c);
            made.fail |= one.fail;
            made.unknown |= one.unknown;
            some_pass |= one.pass();
        }
        auto const conditions = static_cast<std::size_t>(plan_.rules->criteria_leaves);
        for (std::size_t i = conditions; i < plan_.leaves.size(); ++i) {
            made.fail |= with_.leaves.fail[i];
            made.unknown |= with_.leaves.unknown[i];
        }
        std::size_t const presupposed = plan_.rules->rules.presupposes.size();
        for (std::size_t i = 0; i < presupposed; ++i) {
            std::int32_t const at = plan_.layout.holds[i];
            std::uint64_t const known = known_holds();
            made.unknown |= ~known;
            made.fail |= known & ~(at < 0 ? 0 : word_at(tile_, at + 8));
        }
        made.unknown &= ~made.fail;
        made.exempt = ~(made.fail | made.unknown | some_pass);
        with_.standard = made;
    }

    /// Rows of which it is known what they hold: the same word beside every designation.
    [[nodiscard]] std::uint64_t known_holds() const noexcept {
        for (std::int32_t const at : plan_.layout.holds) {
            if (at >= 0) {
                return word_at(tile_, at);
            }
        }
        return 0;
    }

    // ---- results ----

    void count_criteria(std::uint64_t rows) noexcept {
        result_arrays const& to = job_.to;
        if (to.criteria_pass == nullptr && to.passed == nullptr && !job_.totals &&
            job_.grades == nullptr) {
            return;
        }
        ops::zero(with_.counts, sizeof with_.counts);
        std::uint64_t* const masks[3] = {to.criteria_pass, to.criteria_fail, to.criteria_unknown};
        auto const all = static_cast<std::int32_t>(plan_.criteria.size());
        turn(with_.criteria, all, rows, masks, job_.criteria_words, true);
        for (std::int32_t j = 0; j < tile_rows; ++j) {
            with_.counts[3][j] = static_cast<std::uint16_t>(
                all - with_.counts[0][j] - with_.counts[1][j] - with_.counts[2][j]);
        }
    }

    /// Writes the masks of nodes by row, where they are asked for, and counts them.
    void turn(node_words const& nodes, std::int32_t all, std::uint64_t rows,
              std::uint64_t* const* masks, std::int32_t words, bool counting) noexcept {
        bool const wanted = masks[0] != nullptr;
        bool const at_once = wanted && words == 1 && count_ == tile_rows;
        for (std::int32_t w = 0; w < words; ++w) {
            std::uint64_t* to[3];
            for (std::size_t kind = 0; kind < 3; ++kind) {
                to[kind] = at_once  ? masks[kind] + first_row_
                           : wanted ? with_.masks[kind]
                                    : nullptr;
            }
            ops::turn(nodes, static_cast<std::size_t>(64 * w), std::min(all - 64 * w, 64), rows, to,
                      counting ? with_.counts : nullptr);
            for (std::size_t kind = 0; wanted && !at_once && kind < 3; ++kind) {
                put_column(masks[kind], with_.masks[kind], words, w);
            }
        }
    }

    void put_column(std::uint64_t* to, std::uint64_t const* from, std::int32_t words,
                    std::int32_t word) const noexcept {
        for (std::int32_t j = 0; j < count_; ++j) {
            to[(first_row_ + j) * words + word] = from[j];
        }
    }

    template <typename T>
    void put(T* to, T const* from) const noexcept {
        if (to != nullptr) {
            std::memcpy(to + first_row_, from, sizeof *to * static_cast<std::size_t>(count_));
        }
    }

    void store(std::uint64_t rows) {
        result_arrays const& to = job_.to;
        if (to.standard != nullptr) {
            store_standard(rows);
        }
        if (to.passed != nullptr) {
            for (std::uint64_t off = ~rows; off != 0; off &= off - 1) {
                with_.counts[3][std::countr_zero(off)] = 0;
            }
            put(to.passed, with_.counts[0]);
            put(to.failed, with_.counts[1]);
            put(to.unknown, with_.counts[2]);
            put(to.exempt, with_.counts[3]);
        }
        if (to.criteria_basic != nullptr) {
            store_basic(rows);
        }
        if (to.indicators_pass != nullptr) {
            store_indicators(rows);
        }
        if (to.score_lower != nullptr) {
            store_scores(rows & ~hand_);
        }
        if (job_.grades != nullptr) {
            for (std::uint64_t off = ~rows; off != 0; off &= off - 1) {
                with_.grade[std::countr_zero(off)] = -1;
                with_.grades_possible[std::countr_zero(off)] = 0;
            }
            put(to.grade, with_.grade);
            put(to.grades_possible, with_.grades_possible);
        }
    }

    void store_standard(std::uint64_t rows) const noexcept {
        alignas(64) std::uint8_t verdicts[64];
        ops::spread_verdicts(with_.standard, rows, verdicts);
        put(job_.to.standard, verdicts);
    }

    void store_basic(std::uint64_t rows) noexcept {
        auto const all = static_cast<std::int32_t>(plan_.criteria.size());
        for (std::int32_t w = 0; w < job_.criteria_words; ++w) {
            std::uint64_t words[64] = {};
            for (std::int32_t i = 0; i < std::min(all - 64 * w, 64); ++i) {
                words[i] = with_.basic_criteria[static_cast<std::size_t>(64 * w + i)] & rows;
            }
            transpose(words);
            put_column(job_.to.criteria_basic, words, job_.criteria_words, w);
        }
    }

    void store_indicators(std::uint64_t rows) noexcept {
        result_arrays const& to = job_.to;
        std::uint64_t* const masks[3] = {to.indicators_pass, to.indicators_fail,
                                         to.indicators_unknown};
        turn(indicators_, static_cast<std::int32_t>(plan_.indicators.size()), rows, masks,
             job_.indicator_words, false);
    }

    void store_scores(std::uint64_t rows) noexcept {
        result_arrays const& to = job_.to;
        std::uint64_t const told = with_.wide ? 0 : rows & ~with_.no_value;
        for (std::uint64_t off = ~told; off != 0; off &= off - 1) {
            auto const j = std::countr_zero(off);
            with_.score_lower[j] = std::numeric_limits<std::int64_t>::min();
            with_.score_upper[j] = std::numeric_limits<std::int64_t>::min();
        }
        put(to.score_lower, with_.score_lower);
        put(to.score_upper, with_.score_upper);
        for (std::int32_t j = 0; to.denominators != nullptr && j < count_; ++j) {
            auto const stratum = static_cast<std::size_t>(stratum_of(tile_, plan_.layout, j));
            bool const is_told = (told >> j & 1) != 0;
            to.denominators[first_row_ + j] =
                is_told ? static_cast<std::int64_t>(plan_.scores[stratum].denominator) : 0;
        }
        for (std::int32_t j = 0; to.wide_lower != nullptr && j < count_; ++j) {
            auto const stratum = static_cast<std::size_t>(stratum_of(tile_, plan_.layout, j));
            bool const is_told = with_.wide && ((rows & ~with_.no_value) >> j & 1) != 0;
            to.wide_lower[first_row_ + j] = with_.wide_lower[j];
            to.wide_upper[first_row_ + j] = with_.wide_upper[j];
            to.wide_denominators[first_row_ + j] = is_told ? plan_.scores[stratum].denominator : 0;
        }
    }

    // ---- totals ----

    void add_totals(std::uint64_t rows) {
        batch_totals& totals = with_.totals;
        totals.units += std::popcount(rows);
        add_tallies(with_.criteria, plan_.criteria.size(), rows, totals.criteria);
        add_tallies(indicators_, plan_.indicators.size(), rows, totals.indicators);
        totals.standard.fail[0] += std::popcount(with_.standard.fail & rows);
        totals.standard.unknown[0] += std::popcount(with_.standard.unknown & rows);
        totals.standard.exempt[0] += std::popcount(with_.standard.exempt & rows);
        if (job_.declared) {
            add_basic(with_.basic_criteria, rows, totals.criteria.basic);
            add_basic(with_.basic_indicators, rows, totals.indicators.basic);
        }
        add_met(rows);
        add_held(rows);
        add_scores(rows & ~with_.no_value);
        if (job_.grades != nullptr) {
            add_grades(rows);
        }
    }

    static void add_tallies(node_words const& nodes, std::size_t count, std::uint64_t rows,
                            tally_counters& to) noexcept {
        ops::add_bits(nodes.fail.data(), count, rows, to.fail.data());
        ops::add_bits(nodes.unknown.data(), count, rows, to.unknown.data());
        ops::add_bits(nodes.exempt.data(), count, rows, to.exempt.data());
    }

    static void add_basic(std::vector<std::uint64_t> const& words, std::uint64_t rows,
                          std::vector<std::int64_t>& to) noexcept {
        for (std::size_t i = 0; i < words.size(); ++i) {
            to[i] += std::popcount(words[i] & rows);
        }
    }

    void add_met(std::uint64_t rows) noexcept {
        batch_totals& totals = with_.totals;
        for (; rows != 0; rows &= rows - 1) {
            auto const j = std::countr_zero(rows);
            std::size_t const met = std::size_t{with_.counts[0][j]} + with_.counts[3][j];
            ++totals.met_lower[met];
            ++totals.met_upper[met + with_.counts[2][j]];
        }
    }

    void add_held(std::uint64_t rows) noexcept {
        std::int32_t const own = plan_.layout.holds.back();
        if (own >= 0) {
            std::uint64_t const held = word_at(tile_, own + 8) & rows;
            with_.totals.held += std::popcount(held);
            with_.totals.held_failing += std::popcount(held & with_.standard.fail);
        }
    }

    void add_scores(std::uint64_t rows) noexcept {
        if (plan_.one_denominator && !with_.wide && rows == ~std::uint64_t{0}) {
            ops::add_scores(with_.score_lower, with_.score_upper, with_.totals.scores.front());
            return;
        }
        for (; rows != 0; rows &= rows - 1) {
            auto const j = std::countr_zero(rows);
            std::size_t const stratum =
                plan_.one_denominator
                    ? 0
                    : static_cast<std::size_t>(stratum_of(tile_, plan_.layout, j));
            int128 const lower = with_.wide ? with_.wide_lower[j] : with_.score_lower[j];
            int128 const upper = with_.wide ? with_.wide_upper[j] : with_.score_upper[j];
            add_score(with_.totals.scores[stratum], lower, upper);
        }
    }

    void add_grades(std::uint64_t rows) noexcept {
        for (; rows != 0; rows &= rows - 1) {
            std::int16_t const grade = with_.grade[std::countr_zero(rows)];
            if (grade >= 0) {
                ++with_.totals.grades[static_cast<std::size_t>(grade)];
            } else {
                ++with_.totals.undecided_grades;
            }
        }
    }

    kernel_job const& job_;
    column_plan const& plan_;
    std::byte const* tile_;
    std::byte const* next_;
    std::int32_t count_;
    std::int64_t first_row_;
    kernel_scratch& with_;
    node_words const& indicators_; ///< The leaves, where they are the same.
    std::uint64_t hand_ = 0;
    score_tier tier_ = score_tier::exact_double;
    bool doubles_ = false;
};

std::uint64_t judge(kernel_job const& job, std::byte const* tile, std::byte const* next,
                    std::int32_t count, std::int64_t first_row, kernel_scratch& with) {
    return tile_pass(job, tile, next, count, first_row, with).run();
}
