// SPDX-License-Identifier: Apache-2.0
// Rankings under drawn weights. Every order is decided exactly: by whole numbers that bound the
// score from both sides where they are apart, by fractions where they are not.
#include <tieuchi/sensitivity.hpp>
#include "bigint.hpp"
#include "eval/arithmetic.hpp"
#include "programme/progress_table.hpp"
#include "programme/random.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#if TIEUCHI_HAS_THREADS
#include <future>
#endif

namespace tieuchi {
inline namespace v1 {
namespace {

using detail::int128;
using detail::row_classes;
using detail::uint128;

/// Fixed-point progress has so many binary places.
constexpr int fixed_places = 62;

/// A rational rounded to an integer. @pre The integer fits into 64 bits.
std::int64_t to_integer(rational const& value, rounding mode) {
    std::int64_t number = 0;
    std::int64_t denominator = 1;
    bool const fits = detail::big_to_integer(value, mode).as_small(number, denominator);
    TIEUCHI_ASSERT(fits);
    static_cast<void>(fits);
    return number;
}

/// The largest fixed-point number that is not above a progress in [0, 1].
std::uint64_t fixed_point(rational const& progress) {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    if (progress.as_small(numerator, denominator)) {
        return static_cast<std::uint64_t>((static_cast<int128>(numerator) << fixed_places) /
                                          denominator);
    }
    rational const scaled = progress * rational(std::int64_t{1} << fixed_places);
    return static_cast<std::uint64_t>(to_integer(scaled, rounding::down));
}

/// How often a unit had which rank, from the smallest to the largest.
class rank_counts {
public:
    void add(std::int64_t rank, std::int64_t times = 1) {
        if (counts_.empty()) {
            first_ = rank;
        }
        if (rank < first_) {
            counts_.insert(counts_.begin(), static_cast<std::size_t>(first_ - rank), 0);
            first_ = rank;
        }
        auto const at = static_cast<std::size_t>(rank - first_);
        if (at >= counts_.size()) {
            counts_.resize(at + 1);
        }
        counts_[at] += times;
    }

    void add(rank_counts const& other) {
        for (std::size_t i = 0; i < other.counts_.size(); ++i) {
            if (other.counts_[i] != 0) {
                add(other.first_ + static_cast<std::int64_t>(i), other.counts_[i]);
            }
        }
    }

    [[nodiscard]] std::int64_t best() const noexcept { return first_; }
    [[nodiscard]] std::int64_t worst() const noexcept {
        return first_ + static_cast<std::int64_t>(counts_.size()) - 1;
    }

    /// The smallest rank that so many percent of the draws do not exceed.
    [[nodiscard]] std::int64_t percentile(std::int64_t percent, std::int64_t draws) const noexcept {
        std::int64_t seen = 0;
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            seen += counts_[i];
            if (seen * 100 >= percent * draws) {
                return first_ + static_cast<std::int64_t>(i);
            }
        }
        return worst();
    }

    /// How often the rank was at most this one.
    [[nodiscard]] std::int64_t up_to(std::int64_t rank) const noexcept {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            sum += first_ + static_cast<std::int64_t>(i) <= rank ? counts_[i] : 0;
        }
        return sum;
    }

private:
    std::int64_t first_ = 0;
    std::vector<std::int64_t> counts_;
};

/// What is the same in every draw.
struct experiment {
    row_classes classes;
    std::vector<std::int64_t> parameters;
    std::vector<std::size_t> stated_first; ///< Classes that are first as stated, in rising order.
    std::vector<std::uint64_t> fixed;      ///< Progress by class, then criterion; exempt: 0.
    std::vector<std::uint8_t> counts;      ///< Whether the criterion counts: is not exempt.
    std::uint64_t seed = 0;
};

/// What some draws came to.
struct outcome {
    std::vector<rank_counts> ranks; ///< By class.
    std::int64_t top_unchanged = 0;
};

/// Makes draws one after the other, for one thread.
class drawer {
public:
    explicit drawer(experiment const& of)
        : of_(of), keys_(of.classes.list.size()), exact_(keys_.size()), order_(keys_.size()) {
        made_.ranks.resize(keys_.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
    }

    void draw(std::int64_t number) {
        weights_ = draw_weights(of_.parameters, of_.seed, number);
        std::size_t const criteria = weights_.size();
        for (std::size_t i = 0; i < keys_.size(); ++i) {
            uint128 sum = 0;
            std::uint64_t all = 0;
            for (std::size_t c = 0; c < criteria; ++c) {
                sum += static_cast<uint128>(of_.fixed[i * criteria + c]) * weights_[c];
                all += weights_[c] * of_.counts[i * criteria + c];
            }
            keys_[i] = static_cast<std::uint64_t>(sum / all);
            exact_[i].reset();
        }
        std::sort(order_.begin(), order_.end(), [this](std::size_t a, std::size_t b) {
            auto const order = compare(a, b);
            return order > 0 || (order == 0 && a < b);
        });
        record();
    }

    [[nodiscard]] outcome take() && { return std::move(made_); }

private:
    /// The score lies from its key to less than two above it.
    [[nodiscard]] std::strong_ordering compare(std::size_t a, std::size_t b) {
        if (keys_[a] >= keys_[b] + 2 || keys_[b] >= keys_[a] + 2) {
            return keys_[a] <=> keys_[b];
        }
        return exact(a) <=> exact(b);
    }

    [[nodiscard]] rational const& exact(std::size_t i) {
        if (!exact_[i]) {
            if (numbers_draw_ != weights_) {
                numbers_draw_ = weights_;
                numbers_.clear();
                for (std::uint64_t const one : weights_) {
                    numbers_.emplace_back(static_cast<std::int64_t>(one));
                }
            }
            exact_[i] = weighted_mean(*of_.classes.list[i].row, numbers_);
        }
        return *exact_[i];
    }

    void record() {
        std::int64_t better = 0;
        std::vector<std::size_t> first;
        for (std::size_t begin = 0; begin < order_.size();) {
            std::size_t end = begin;
            std::int64_t tied = 0;
            for (;
                 end < order_.size() && (end == begin || compare(order_[begin], order_[end]) == 0);
                 ++end) {
                tied += of_.classes.list[order_[end]].units;
                made_.ranks[order_[end]].add(better + 1);
            }
            if (begin == 0) {
                first.assign(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(end));
            }
            better += tied;
            begin = end;
        }
        made_.top_unchanged += first == of_.stated_first ? 1 : 0; // ties are in rising order
    }

    experiment const& of_;
    std::vector<std::uint64_t> weights_;
    std::vector<std::uint64_t> numbers_draw_; ///< The weights that `numbers_` are.
    std::vector<rational> numbers_;
    std::vector<std::uint64_t> keys_;
    std::vector<std::optional<rational>> exact_;
    std::vector<std::size_t> order_;
    outcome made_;
};

outcome draw_range(experiment const& of, std::int64_t first, std::int64_t last) {
    drawer work(of);
    for (std::int64_t draw = first; draw < last; ++draw) {
        work.draw(draw);
    }
    return std::move(work).take();
}

/// All draws, in as many threads as asked for; the sum does not depend on who drew what.
outcome draw_all(experiment const& of, draw_options const& options) {
#if TIEUCHI_HAS_THREADS
    auto const begin_of = [&](std::int64_t thread) {
        return options.draws / options.threads * thread +
               std::min(thread, options.draws % options.threads);
    };
    std::vector<std::future<outcome>> others;
    std::int64_t started = 1;
    try {
        for (; started < options.threads; ++started) {
            others.push_back(std::async(
                std::launch::async, [&of, first = begin_of(started), last = begin_of(started + 1)] {
                    return draw_range(of, first, last);
                }));
        }
    } catch (std::exception const&) {
        // The system gives no more threads: what they would draw is drawn here.
    }
    outcome all = draw_range(of, 0, begin_of(1));
    auto const add = [&all](outcome const& more) {
        all.top_unchanged += more.top_unchanged;
        for (std::size_t i = 0; i < all.ranks.size(); ++i) {
            all.ranks[i].add(more.ranks[i]);
        }
    };
    if (started < options.threads) {
        add(draw_range(of, begin_of(started), options.draws));
    }
    for (auto& one : others) {
        add(one.get());
    }
    return all;
#else
    return draw_range(of, 0, options.draws);
#endif
}

bool in_range(progress_table const& table, draw_options const& options) {
    bool const weighted = std::all_of(table.weights.begin(), table.weights.end(),
                                      [](rational const& one) { return one.sign() > 0; });
    return weighted && !table.criteria.empty() && options.draws >= 1 &&
           options.draws <= 1'000'000'000 && options.concentration >= 1 &&
           options.concentration <= 1'000'000 && options.top >= 1 && options.threads >= 1 &&
           options.threads <= 1024;
}

std::vector<std::int64_t> parameters_of(progress_table const& table, std::int64_t concentration) {
    rational const all = std::accumulate(table.weights.begin(), table.weights.end(), rational(0));
    std::vector<std::int64_t> made;
    for (rational const& one : table.weights) {
        rational const wanted = detail::quotient(one * concentration, all);
        made.push_back(std::max<std::int64_t>(to_integer(wanted, rounding::half_up), 1));
    }
    return made;
}

experiment prepare(progress_table const& table, draw_options const& options) {
    experiment made;
    made.classes = detail::classes_of(table);
    made.parameters = parameters_of(table, options.concentration);
    made.seed = options.seed;
    for (detail::row_class const& one : made.classes.list) {
        for (auto const& progress : *one.row) {
            made.fixed.push_back(progress ? fixed_point(*progress) : 0);
            made.counts.push_back(progress ? 1 : 0);
        }
    }
    return made;
}

} // namespace

std::vector<std::uint64_t> draw_weights(std::span<std::int64_t const> parameters,
                                        std::uint64_t seed, std::int64_t draw) {
    std::int64_t const all = std::accumulate(parameters.begin(), parameters.end(), std::int64_t{0});
    auto const number = static_cast<std::uint64_t>(draw);
    std::vector<std::uint32_t> cuts(static_cast<std::size_t>(all - 1));
    for (std::size_t i = 0; i < cuts.size(); i += 4) {
        auto const block = detail::philox(
            {static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(number >> 32),
             static_cast<std::uint32_t>(i / 4), 0},
            {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)});
        for (std::size_t k = 0; k < 4 && i + k < cuts.size(); ++k) {
            cuts[i + k] = block[k];
        }
    }
    std::sort(cuts.begin(), cuts.end());
    std::vector<std::uint64_t> weights;
    weights.reserve(parameters.size());
    std::uint64_t before = 0;
    std::size_t next = 0;
    for (std::int64_t const one : parameters) {
        next += static_cast<std::size_t>(one);
        std::uint64_t const cut = next <= cuts.size() ? cuts[next - 1] : std::uint64_t{1} << 32;
        weights.push_back(cut - before + 1); // never 0, so that no unit loses its value
        before = cut;
    }
    return weights;
}

result<weight_sensitivity> sensitivity_to_weights(progress_table const& table,
                                                  draw_options const& options) {
    if (!in_range(table, options)) {
        return errc::out_of_range;
    }
    experiment of = prepare(table, options);
    auto const groups = detail::ranked_groups(of.classes, table);
    std::vector<std::int64_t> stated(of.classes.list.size());
    std::int64_t better = 0;
    for (auto const& group : groups) {
        std::int64_t tied = 0;
        for (std::size_t const one : group) {
            stated[one] = better + 1;
            tied += of.classes.list[one].units;
        }
        better += tied;
    }
    if (!groups.empty()) {
        of.stated_first = groups.front();
    }

    weight_sensitivity made;
    made.options = options;
    made.parameters = of.parameters;
    made.units.resize(table.progress.size());
    if (groups.empty()) {
        return made;
    }
    outcome const all = draw_all(of, options);
    made.top_unchanged = all.top_unchanged;
    for (std::size_t i = 0; i < made.units.size(); ++i) {
        std::size_t const at = of.classes.class_of[i];
        if (at == row_classes::none) {
            continue;
        }
        rank_counts const& ranks = all.ranks[at];
        made.units[i] = {stated[at],
                         ranks.best(),
                         ranks.worst(),
                         ranks.percentile(5, options.draws),
                         ranks.percentile(50, options.draws),
                         ranks.percentile(95, options.draws),
                         ranks.up_to(options.top)};
    }
    return made;
}

} // namespace v1
} // namespace tieuchi
