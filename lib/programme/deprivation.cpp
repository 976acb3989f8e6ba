// SPDX-License-Identifier: Apache-2.0
// Alkire-Foster counting.
#include <tieuchi/scoring_methods.hpp>
#include "eval/arithmetic.hpp"
#include "programme/extreme_mean.hpp"
#include "results/result_text.hpp"

#include <algorithm>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace {

errc fault_of(deprivation_options const& options) {
    if (options.cutoff <= decimal{} || options.cutoff > decimal(1)) {
        return errc::out_of_range;
    }
    for (std::size_t i = 0; i < options.weights.size(); ++i) {
        if (options.weights[i].weight <= decimal{}) {
            return errc::out_of_range;
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (options.weights[i].criterion == options.weights[j].criterion) {
                return errc::duplicate_id;
            }
        }
    }
    return errc::ok;
}

/// Sums of the weights of the criteria that fail, that may fail, and that count at all.
struct weight_sums {
    rational failed;
    rational open;
    rational all;

    void add(rational const& weight, verdict found) {
        if (found == verdict::exempt) {
            return;
        }
        all += weight;
        if (found == verdict::fail) {
            failed += weight;
        } else if (found == verdict::unknown) {
            open += weight;
        }
    }
};

std::optional<interval> count_of(assessment const& found,
                                 std::span<criterion_weight const> weights) {
    weight_sums sums;
    if (weights.empty()) {
        auto const& criteria = found.rules().rules().criteria;
        for (std::size_t i = 0; i < criteria.size(); ++i) {
            sums.add(criteria[i].weight, found.criteria()[i].verdict);
        }
    }
    for (criterion_weight const& one : weights) {
        std::int32_t const index = found.rules().find_criterion(one.criterion);
        if (index < 0) {
            return std::nullopt;
        }
        sums.add(one.weight, found.criteria()[static_cast<std::size_t>(index)].verdict);
    }
    if (sums.all.sign() == 0) {
        return std::nullopt;
    }
    return interval{detail::quotient(sums.failed, sums.all),
                    detail::quotient(sums.failed + sums.open, sums.all)};
}

rational censored(rational const& count, rational const& cutoff) {
    return count < cutoff ? rational(0) : count;
}

/// Collects units one by one.
class counting {
public:
    explicit counting(rational cutoff) : cutoff_(std::move(cutoff)) {}

    void add(interval const& count) {
        ++made_.units;
        total_.lower += censored(count.lower, cutoff_);
        total_.upper += censored(count.upper, cutoff_);
        if (count.lower >= cutoff_) {
            made_.deprived.lower += 1;
            sure_lower_.push_back(count.lower);
            sure_upper_.push_back(count.upper);
        } else if (count.upper >= cutoff_) {
            maybe_lower_.push_back(cutoff_); // the least with which it counts
            maybe_upper_.push_back(count.upper);
        }
        made_.deprived.upper += count.upper >= cutoff_ ? 1 : 0;
    }

    void skip() noexcept { ++made_.without; }

    [[nodiscard]] deprivation_summary finish() && {
        if (made_.units != 0) {
            rational const units = made_.units;
            made_.headcount = {detail::quotient(made_.deprived.lower, units),
                               detail::quotient(made_.deprived.upper, units)};
            made_.adjusted_headcount = {detail::quotient(total_.lower, units),
                                        detail::quotient(total_.upper, units)};
        }
        auto lower = detail::extreme_mean(sure_lower_, std::move(maybe_lower_), false);
        auto upper = detail::extreme_mean(sure_upper_, std::move(maybe_upper_), true);
        if (lower && upper) {
            made_.intensity = {*std::move(lower), *std::move(upper)};
        }
        return std::move(made_);
    }

private:
    rational cutoff_;
    interval total_;
    std::vector<rational> sure_lower_;
    std::vector<rational> sure_upper_;
    std::vector<rational> maybe_lower_;
    std::vector<rational> maybe_upper_;
    deprivation_summary made_;
};

} // namespace

result<scoring_method> deprivation(deprivation_options const& options) {
    if (errc const fault = fault_of(options); fault != errc::ok) {
        return fault;
    }
    return scoring_method{"deprivation", [weights = options.weights](assessment const& found) {
                              return count_of(found, weights);
                          }};
}

result<scoring_method> censored_deprivation(deprivation_options const& options) {
    if (errc const fault = fault_of(options); fault != errc::ok) {
        return fault;
    }
    return scoring_method{
        "censored_deprivation", [options](assessment const& found) {
            auto count = count_of(found, options.weights);
            if (count) {
                rational const cutoff = options.cutoff;
                count = {censored(count->lower, cutoff), censored(count->upper, cutoff)};
            }
            return count;
        }};
}

result<deprivation_summary> alkire_foster(std::span<assessed_unit const> units,
                                          deprivation_options const& options) {
    if (errc const fault = fault_of(options); fault != errc::ok) {
        return fault;
    }
    counting sums(options.cutoff);
    for (assessed_unit const& one : units) {
        if (auto const count = count_of(*one.found, options.weights)) {
            sums.add(*count);
        } else {
            sums.skip();
        }
    }
    return std::move(sums).finish();
}

std::string to_json(deprivation_summary const& of) {
    std::string out = "{\"units\":" + std::to_string(of.units);
    out += ",\"without\":" + std::to_string(of.without);
    out += ",\"deprived\":";
    detail::append_interval(out, of.deprived);
    out += ",\"headcount\":";
    detail::append_interval(out, of.headcount);
    out += ",\"intensity\":";
    detail::append_interval(out, of.intensity);
    out += ",\"adjusted_headcount\":";
    detail::append_interval(out, of.adjusted_headcount);
    out += '}';
    return out;
}

} // namespace v1
} // namespace tieuchi
