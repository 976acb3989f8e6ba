// SPDX-License-Identifier: Apache-2.0
// Judging batches: blocks of tiles handed out to threads, each tile to the kernel, and what the
// kernel hands over to the scalar evaluator.
#include "columnar/engine.hpp"

#include "columnar/batch_store.hpp"
#include "columnar/block.hpp"
#include "columnar/grades.hpp"
#include "columnar/kernel.hpp"
#include "columnar/packed_store.hpp"
#include "columnar/totals.hpp"
#include "columnar/workers.hpp"

#include <algorithm>
#include <bit>
#include <memory>
#include <optional>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Tiles that a thread takes at a time.
constexpr std::int64_t block_tiles = 128;

/// Where tiles come from.
class tile_source {
public:
    tile_source() = default;
    tile_source(tile_source const&) = delete;
    tile_source& operator=(tile_source const&) = delete;
    virtual ~tile_source() = default;

    /// A reader for one thread.
    struct reader {
        reader() = default;
        reader(reader const&) = delete;
        reader& operator=(reader const&) = delete;
        virtual ~reader() = default;
        /// The tile of a number; what it is read into may be used again for the next one.
        virtual std::byte const* tile(std::int64_t number) = 0;
        /// The tile of a number where it lies in memory already; else null.
        [[nodiscard]] virtual std::byte const* lying(std::int64_t) const { return nullptr; }
        /// The unit of a row of that tile.
        virtual void read(std::int64_t row, unit& into) = 0;
        /// What is wrong with the rows of that tile.
        virtual void failures(std::int64_t number, std::uint64_t refused,
                              std::vector<row_failure>& to) = 0;
    };
    [[nodiscard]] virtual std::unique_ptr<reader> open() const = 0;
};

/// Tiles written from a batch when they are needed.
class batch_source final : public tile_source {
public:
    explicit batch_source(column_set const& in) : in_(in), groups_(in.rules) {
        find_strata();
        set_shape shape = shape_by_sample(in);
        shape.wide_strata = groups_.all().size() > 256;
        layout_ = lay_out(in.rules.compiled(), shape);
    }

    [[nodiscard]] strata const& groups() const noexcept { return groups_; }
    [[nodiscard]] tile_layout const& layout() const noexcept { return layout_; }

    [[nodiscard]] std::unique_ptr<reader> open() const override {
        return std::make_unique<writing_reader>(*this);
    }

private:
    struct writing_reader final : reader {
        explicit writing_reader(batch_source const& from)
            : source(from), writer(from.in_, from.layout_, nullptr) {
            memory.grow(static_cast<std::size_t>(from.layout_.bytes));
        }

        std::byte const* tile(std::int64_t number) override {
            std::int64_t const row = number * tile_rows;
            auto const count =
                static_cast<std::int32_t>(std::min<std::int64_t>(tile_rows, source.in_.rows - row));
            writer.write(row, count, &source.by_row_[static_cast<std::size_t>(row)],
                         source.beyond_[static_cast<std::size_t>(number)], memory.data(), 0);
            return memory.data();
        }

        void read(std::int64_t row, unit& into) override { read_unit(source.in_, row, into); }

        void failures(std::int64_t number, std::uint64_t refused,
                      std::vector<row_failure>& to) override {
            for (; refused != 0; refused &= refused - 1) {
                std::int64_t const row = number * tile_rows + std::countr_zero(refused);
                found_failure found = failure_of(source.in_, row);
                to.push_back({row, found.code, std::move(found.column)});
            }
        }

        batch_source const& source;
        tile_writer writer;
        aligned_bytes memory;
    };

    void find_strata() {
        by_row_.resize(static_cast<std::size_t>((in_.rows + tile_rows - 1) / tile_rows) *
                       tile_rows);
        beyond_.resize(by_row_.size() / tile_rows);
        row_strata finder(in_, groups_);
        for (std::int64_t row = 0; row < in_.rows; row += tile_rows) {
            auto const count =
                static_cast<std::int32_t>(std::min<std::int64_t>(tile_rows, in_.rows - row));
            finder.find(row, count, &by_row_[static_cast<std::size_t>(row)],
                        beyond_[static_cast<std::size_t>(row / tile_rows)]);
        }
    }

    column_set const& in_;
    strata groups_;
    tile_layout layout_;
    std::vector<std::uint16_t> by_row_;
    std::vector<std::uint64_t> beyond_; ///< By tile.
};

/// Tiles that lie there already.
class packed_source final : public tile_source {
public:
    explicit packed_source(packed_store const& in) : in_(in) {}

    [[nodiscard]] std::unique_ptr<reader> open() const override {
        return std::make_unique<packed_reader>(in_);
    }

private:
    struct packed_reader final : reader {
        explicit packed_reader(packed_store const& from) : in(from) {}

        std::byte const* tile(std::int64_t number) override {
            return in.tiles + number * in.layout.bytes;
        }

        [[nodiscard]] std::byte const* lying(std::int64_t number) const override {
            return in.tiles + number * in.layout.bytes;
        }

        void read(std::int64_t row, unit& into) override {
            auto const before = [](auto const& one, std::int64_t wanted) {
                return one.row < wanted;
            };
            auto const first = std::lower_bound(in.aside.begin(), in.aside.end(), row, before);
            auto const last = std::lower_bound(first, in.aside.end(), row + 1, before);
            std::byte const* const from = tile(row / tile_rows);
            auto const at = static_cast<std::int32_t>(row % tile_rows);
            auto const number = static_cast<std::size_t>(stratum_of(from, in.layout, at));
            auto const far = std::lower_bound(in.far.begin(), in.far.end(), row, before);
            bool const is_far = far != in.far.end() && far->row == row;
            auto const aside = std::span<side_value const>(in.aside).subspan(
                static_cast<std::size_t>(first - in.aside.begin()),
                static_cast<std::size_t>(last - first));
            read_tile_unit(from, in.layout, at,
                           is_far ? far->stated : in.groups.all()[number].example, aside, into);
        }

        void failures(std::int64_t number, std::uint64_t refused,
                      std::vector<row_failure>& to) override {
            if (refused == 0) {
                return;
            }
            auto const first = std::lower_bound(
                in.failures.begin(), in.failures.end(), number * tile_rows,
                [](row_failure const& one, std::int64_t wanted) { return one.row < wanted; });
            to.insert(to.end(), first, first + std::popcount(refused));
        }

        packed_store const& in;
    };

    packed_store const& in_;
};

/// What a block leaves behind, to be put together in the order of blocks.
struct block_outcome {
    std::vector<row_failure> failures;
    std::vector<handed_score> scores;
    std::int64_t handed_over = 0;
};

/// One call.
class batch_run {
public:
    batch_run(evaluator const& rules, std::int64_t rows, batch_options const& options,
              batch_store& into)
        : rules_(rules), rows_(rows), options_(options), into_(into) {}

    result<void> run(tile_source const& source, column_plan const& plan, strata const& groups,
                     judge_tile kernel_of) {
        std::optional<grade_judge> grades;
        kernel_job job = make_job(plan, groups, grades);
        std::int64_t const tiles = (rows_ + tile_rows - 1) / tile_rows;
        std::int64_t const blocks = (tiles + block_tiles - 1) / block_tiles;
        std::vector<block_outcome> outcomes(static_cast<std::size_t>(blocks));
        workers team(options_, rows_);
        std::vector<std::unique_ptr<kernel_scratch>> scratch(
            static_cast<std::size_t>(options_.threads));
        std::vector<std::optional<rollup>> handed(scratch.size());
        bool const finished = team.run(blocks, [&](std::int32_t worker) {
            auto const at = static_cast<std::size_t>(worker);
            scratch[at] = std::make_unique<kernel_scratch>(job);
            if (job.totals) {
                handed[at].emplace(rules_);
            }
            auto reader = source.open();
            block_worker one(*this, job, *scratch[at], *reader, handed[at], kernel_of);
            for (std::int64_t block = 0; team.next(block);) {
                std::int64_t const last = std::min(tiles, (block + 1) * block_tiles);
                one.run(block * block_tiles, last, outcomes[static_cast<std::size_t>(block)]);
                team.done(std::min(rows_, last * tile_rows) - block * block_tiles * tile_rows);
            }
        });
        if (!finished) {
            into_.prepare(rules_, 0, outputs::none);
            return errc::cancelled;
        }
        gather(outcomes);
        if (job.totals) {
            for (std::size_t i = 0; i < scratch.size(); ++i) {
                if (scratch[i]) {
                    add_totals(scratch[i]->totals, plan, options_.policies, *into_.summary);
                    into_.summary->merge(*handed[i]);
                }
            }
        }
        return {};
    }

private:
    /// What one thread does with its blocks.
    class block_worker {
    public:
        block_worker(batch_run& owner, kernel_job const& job, kernel_scratch& scratch,
                     tile_source::reader& reader, std::optional<rollup>& handed, judge_tile kernel)
            : owner_(owner),
              job_(job),
              scratch_(scratch),
              reader_(reader),
              handed_(handed),
              kernel_(kernel),
              writes_nothing_(kernel == hand_everything_over),
              subject_(owner.rules_),
              found_(owner.rules_) {}

        void run(std::int64_t first, std::int64_t last, block_outcome& outcome) {
            for (std::int64_t number = first; number < last; ++number) {
                std::int64_t const row = number * tile_rows;
                auto const count = static_cast<std::int32_t>(
                    std::min<std::int64_t>(tile_rows, owner_.rows_ - row));
                std::byte const* const tile = reader_.tile(number);
                std::byte const* const next =
                    number + 1 < last ? reader_.lying(number + 1) : nullptr;
                std::uint64_t rest = kernel_(job_, tile, next, count, row, scratch_);
                std::uint64_t const refused =
                    word_at(tile, job_.plan->layout.refused) & low_bits(count);
                if (refused != 0) {
                    reader_.failures(number, refused, outcome.failures);
                }
                for (std::uint64_t left = writes_nothing_ ? refused : 0; left != 0;
                     left &= left - 1) {
                    owner_.into_.put_nothing(row + std::countr_zero(left));
                }
                for (; rest != 0; rest &= rest - 1) {
                    judge_alone(row + std::countr_zero(rest), outcome);
                }
            }
        }

    private:
        void judge_alone(std::int64_t row, block_outcome& outcome) {
            reader_.read(row, subject_);
            assess(subject_, owner_.options_.policies, found_);
            owner_.into_.put(row, found_);
            if (!owner_.into_.score_lower.empty()) {
                if (auto value = found_.score(measure::weighted_progress)) {
                    outcome.scores.push_back({row, *std::move(value)});
                }
            }
            if (handed_) {
                handed_->add(subject_, found_);
            }
            ++outcome.handed_over;
        }

        batch_run& owner_;
        kernel_job const& job_;
        kernel_scratch& scratch_;
        tile_source::reader& reader_;
        std::optional<rollup>& handed_;
        judge_tile kernel_;
        bool writes_nothing_;
        unit subject_;
        assessment found_;
    };

    kernel_job make_job(column_plan const& plan, strata const& groups,
                        std::optional<grade_judge>& grades) {
        kernel_job job;
        job.plan = &plan;
        job.missing_fails = options_.policies.missing == missing_policy::fail;
        job.declared_prevails = options_.policies.declared == declared_policy::prevails;
        job.totals = has(options_.wanted, outputs::summary);
        job.declared =
            std::any_of(plan.layout.on_indicators.begin(), plan.layout.on_indicators.end(),
                        is_placed) ||
            std::any_of(plan.layout.on_criteria.begin(), plan.layout.on_criteria.end(), is_placed);
        job.criteria_words = into_.criteria_words;
        job.indicator_words = into_.indicator_words;
        bool const graded = !plan.rules->rules.grades.empty();
        if (!graded) {
            std::fill(into_.grades.begin(), into_.grades.end(), std::int16_t{-1});
            std::fill(into_.grades_possible.begin(), into_.grades_possible.end(), 0);
        }
        if (graded && has(options_.wanted, outputs::grades | outputs::summary)) {
            grades.emplace(plan, groups.all(), groups);
            job.grades = &*grades;
        }
        job.scores = has(options_.wanted, outputs::scores | outputs::summary) ||
                     (grades && grades->needs_scores());
        job.keeps_missing = job.declared || job.scores;
        if (has(options_.wanted, outputs::scores)) {
            make_room_for_scores(plan);
        }
        job.to = into_.arrays();
        job.to.denominators = plan.one_denominator || into_.denominators.empty()
                                  ? nullptr
                                  : into_.denominators.data();
        return job;
    }

    static bool is_placed(std::int32_t offset) noexcept { return offset >= 0; }

    void make_room_for_scores(column_plan const& plan) {
        auto const rows = static_cast<std::size_t>(rows_);
        if (plan.one_denominator) {
            into_.denominators.assign(
                1, plan.scores.empty()
                       ? 1
                       : static_cast<std::int64_t>(plan.scores.front().denominator));
        } else {
            into_.denominators.resize(rows);
        }
        if (plan.highest != score_tier::int64) {
            into_.wide_words = plan.sums.words_of[static_cast<std::size_t>(plan.highest)];
            into_.wide_lower.resize(rows * static_cast<std::size_t>(into_.wide_words));
            into_.wide_upper.resize(rows * static_cast<std::size_t>(into_.wide_words));
            into_.wide_strata.assign(rows, no_wide_stratum);
            for (stratum_score const& one : plan.scores) {
                into_.wide_denominators.push_back(denominator_of(one));
            }
        }
    }

    void gather(std::vector<block_outcome>& outcomes) {
        for (block_outcome& one : outcomes) {
            into_.handed_over += one.handed_over;
            std::move(one.scores.begin(), one.scores.end(), std::back_inserter(into_.scores));
            std::move(one.failures.begin(), one.failures.end(), std::back_inserter(into_.failures));
        }
        for (row_failure const& one : into_.failures) {
            into_.statuses[static_cast<std::size_t>(one.row)] =
                static_cast<std::uint16_t>(one.code);
        }
    }

    evaluator const& rules_;
    std::int64_t rows_;
    batch_options const& options_;
    batch_store& into_;
};

bool needs_plan_of_scores(outputs wanted) noexcept {
    return has(wanted, outputs::scores | outputs::summary | outputs::grades);
}

/// Checks the options and finds the kernel.
result<judge_tile> begin(batch_options const& options, batch_store& into) {
    if (options.threads < 1) {
        return errc::invalid_argument;
    }
    into.used = options.with;
    if (options.with == kernel::scalar) {
        return judge_tile{hand_everything_over};
    }
    judge_tile const found = find_kernel(into.used);
    if (found == nullptr) {
        return errc::invalid_argument;
    }
    return found;
}

} // namespace

std::uint64_t hand_everything_over(kernel_job const& job, std::byte const* tile, std::byte const*,
                                   std::int32_t count, std::int64_t, kernel_scratch&) {
    return low_bits(count) & ~word_at(tile, job.plan->layout.refused);
}

} // namespace detail

result<void> judge(column_batch const& batch, batch_options const& options, batch_result& into) {
    detail::batch_store& store = into.store();
    auto const kernel_of = detail::begin(options, store);
    if (!kernel_of) {
        return kernel_of.error();
    }
    detail::column_set const& columns = batch.columns();
    store.prepare(columns.rules, columns.rows, options.wanted);
    detail::batch_source const source(columns);
    detail::column_plan const& plan =
        store.plans.get(columns.rules, source.layout(), source.groups().all(),
                        detail::needs_plan_of_scores(options.wanted));
    return detail::batch_run(columns.rules, columns.rows, options, store)
        .run(source, plan, source.groups(), *kernel_of);
}

result<void> judge(packed_columns const& packed, batch_options const& options, batch_result& into) {
    detail::batch_store& store = into.store();
    auto const kernel_of = detail::begin(options, store);
    if (!kernel_of) {
        return kernel_of.error();
    }
    detail::packed_store const& in = packed.store();
    store.prepare(in.rules, in.rows, options.wanted);
    return detail::batch_run(in.rules, in.rows, options, store)
        .run(detail::packed_source(in), *in.plan, in.groups, *kernel_of);
}

} // namespace v1
} // namespace tieuchi
