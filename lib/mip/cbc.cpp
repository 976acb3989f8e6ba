// SPDX-License-Identifier: Apache-2.0
// COIN-OR CBC behind `binary_solver`. It works in doubles, which decide nothing: whoever asks
// checks the plan exactly, and reports a claim of optimality as a claim.
#include <tieuchi/mip.hpp>

#include <coin/Cbc_C_Interface.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

struct cbc_deleter {
    void operator()(Cbc_Model* model) const noexcept { Cbc_deleteModel(model); }
};
using cbc_model = std::unique_ptr<Cbc_Model, cbc_deleter>;

[[nodiscard]] std::vector<double> as_doubles(std::vector<std::int64_t> const& of) {
    std::vector<double> made(of.size());
    std::transform(of.begin(), of.end(), made.begin(),
                   [](std::int64_t one) { return static_cast<double>(one); });
    return made;
}

/// Rows are transposed: CBC takes columns.
void load(Cbc_Model* model, binary_programme const& of) {
    std::size_t const columns = of.objective.size();
    std::size_t const rows = of.lower.size();
    std::vector<CoinBigIndex> start(columns + 1, 0);
    for (std::int32_t const column : of.column) {
        ++start[static_cast<std::size_t>(column) + 1];
    }
    for (std::size_t i = 0; i < columns; ++i) {
        start[i + 1] += start[i];
    }
    std::vector<int> index(of.column.size());
    std::vector<double> value(of.column.size());
    std::vector<CoinBigIndex> at(start.begin(), start.end() - 1);
    for (std::size_t r = 0; r < rows; ++r) {
        for (auto e = static_cast<std::size_t>(of.row_start[r]);
             e < static_cast<std::size_t>(of.row_start[r + 1]); ++e) {
            auto const place =
                static_cast<std::size_t>(at[static_cast<std::size_t>(of.column[e])]++);
            index[place] = static_cast<int>(r);
            value[place] = static_cast<double>(of.value[e]);
        }
    }
    std::vector<double> const zeros(columns, 0.0);
    std::vector<double> const ones(columns, 1.0);
    std::vector<double> const objective = as_doubles(of.objective);
    std::vector<double> const lower = as_doubles(of.lower);
    std::vector<double> const upper(rows, std::numeric_limits<double>::max());
    Cbc_loadProblem(model, static_cast<int>(columns), static_cast<int>(rows), start.data(),
                    index.data(), value.data(), zeros.data(), ones.data(), objective.data(),
                    lower.data(), upper.data());
    for (std::size_t i = 0; i < columns; ++i) {
        Cbc_setInteger(model, static_cast<int>(i));
    }
}

[[nodiscard]] binary_answer solve(binary_programme const& of, mip_options const& options) {
    cbc_model const model(Cbc_newModel());
    if (!model) {
        return {};
    }
    load(model.get(), of);
    Cbc_setParameter(model.get(), "log", "0");
    Cbc_setParameter(model.get(), "maxNodes", std::to_string(options.node_limit).c_str());
    Cbc_setParameter(model.get(), "ratioGap", "0");
    Cbc_setParameter(model.get(), "allowableGap", "0");
    if (options.seconds > 0) {
        Cbc_setParameter(model.get(), "seconds", std::to_string(options.seconds).c_str());
    }
    Cbc_solve(model.get());
    binary_answer made;
    double const* const solution = Cbc_bestSolution(model.get());
    if (solution == nullptr) {
        return made;
    }
    constexpr double half = 0.5;
    for (std::size_t i = 0; i < of.objective.size(); ++i) {
        made.values.push_back(solution[i] > half ? 1 : 0);
    }
    made.claims_optimal = Cbc_isProvenOptimal(model.get()) != 0;
    return made;
}

} // namespace
} // namespace detail

binary_solver mip_solver(mip_options const& options) {
    return [options](binary_programme const& of) { return detail::solve(of, options); };
}

} // namespace v1
} // namespace tieuchi
