// SPDX-License-Identifier: Apache-2.0
// The whole public interface, in dependency order.
#ifndef TIEUCHI_HPP
#define TIEUCHI_HPP

// clang-format off
#include <tieuchi/version.hpp>
#include <tieuchi/config.hpp>
#include <tieuchi/error.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/text.hpp>
#include <tieuchi/rounding.hpp>
#include <tieuchi/decimal.hpp>
#include <tieuchi/verdict.hpp>
#include <tieuchi/requirement.hpp>
#include <tieuchi/threshold.hpp>
#include <tieuchi/test.hpp>
#include <tieuchi/criterion.hpp>
#include <tieuchi/date.hpp>
#include <tieuchi/diagnostic.hpp>
#include <tieuchi/ratio.hpp>
#include <tieuchi/rational.hpp>
#include <tieuchi/scoring.hpp>
#include <tieuchi/rulebook.hpp>
#include <tieuchi/builtin.hpp>
#include <tieuchi/evaluator.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/assessment.hpp>
#include <tieuchi/rollup.hpp>
#include <tieuchi/columns.hpp>
#include <tieuchi/batch.hpp>
#include <tieuchi/batch_groups.hpp>
#include <tieuchi/row.hpp>
#include <tieuchi/arrow.hpp>
#include <tieuchi/arrow_units.hpp>
#include <tieuchi/json.hpp>
#include <tieuchi/csv.hpp>
#include <tieuchi/csv_columns.hpp>
#include <tieuchi/explain.hpp>
#include <tieuchi/grouping.hpp>
#include <tieuchi/period.hpp>
#include <tieuchi/programme.hpp>
#include <tieuchi/assessed.hpp>
#include <tieuchi/ranking.hpp>
#include <tieuchi/scoring_methods.hpp>
#include <tieuchi/comparison.hpp>
#include <tieuchi/sensitivity.hpp>
#include <tieuchi/target.hpp>
#include <tieuchi/projection.hpp>
#include <tieuchi/standings.hpp>
#include <tieuchi/costs.hpp>
#include <tieuchi/roadmap.hpp>
#include <tieuchi/mip.hpp>
#include <tieuchi/margin.hpp>
// clang-format on

#endif
