// SPDX-License-Identifier: Apache-2.0
#include "programme/programme.hpp"

#include "json/document.hpp"
#include "unit_filler.hpp"

#include <unordered_set>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Looks at the levels one after another.
class programme_check {
public:
    explicit programme_check(std::span<programme_level const> levels) : levels_(levels) {}

    [[nodiscard]] std::vector<programme_fault> look() {
        std::unordered_set<std::string_view> ids;
        for (level_ = 0; level_ < levels_.size(); ++level_) {
            programme_level const& one = levels_[level_];
            derive_.reset();
            if (!ids.insert(one.id).second) {
                add(errc::duplicate_id, "id", "the level " + quote(one.id) + " is there twice");
            }
            std::unordered_set<std::int32_t> leaves;
            for (std::size_t i = 0; i < one.derive.size(); ++i) {
                derive_ = i;
                derived(one, one.derive[i], leaves);
            }
        }
        return std::move(found_);
    }

private:
    void add(errc code, std::string_view key, std::string message) {
        found_.push_back({code, level_, derive_, key, std::move(message)});
    }

    void derived(programme_level const& in, derived_observation const& one,
                 std::unordered_set<std::int32_t>& leaves) {
        std::int32_t const leaf = in.rules.find_leaf(one.leaf);
        if (leaf < 0) {
            add(errc::unknown_id, "leaf", "the rulebook has no leaf " + quote(one.leaf));
        } else if (!takes_number(in.rules.leaf_at(leaf).kind)) {
            add(errc::wrong_value_kind, "leaf", "the leaf " + quote(one.leaf) + " is no number");
        } else if (!leaves.insert(leaf).second) {
            add(errc::duplicate_id, "leaf", "the leaf " + quote(one.leaf) + " is derived twice");
        }
        auto const source = source_level(levels_, level_, one);
        if (!source) {
            add(errc::unknown_id, one.from.empty() ? "" : "from",
                one.from.empty() ? "there is no level below to derive from"
                                 : "no lower level is called " + quote(one.from));
            return;
        }
        evaluator const& below = levels_[*source].rules;
        if (one.how == derivation::share || one.how == derivation::count) {
            asked(below, one);
        } else {
            bool const percent = leaf >= 0 && in.rules.leaf_at(leaf).unit_scale == 100;
            quantity(below, one.of, one.how, percent);
            if (one.weight) {
                weight(below, one);
            }
        }
    }

    void asked(evaluator const& below, derived_observation const& one) {
        node_kind const kind = below.kind_of(one.node);
        if (one.fact == child_fact::node && (kind == node_kind::none || kind == node_kind::part)) {
            add(errc::unknown_id, name(one.how),
                "the lower level has no criterion, indicator or condition " + quote(one.node));
        }
    }

    void weight(evaluator const& below, derived_observation const& one) {
        if (one.how != derivation::mean) {
            add(errc::unknown_key, "weight", "only a mean has weights");
        } else {
            static_cast<void>(number(below, *one.weight, "weight"));
        }
    }

    /// A mean in per cent stays one: numbers are handed over as they stand in their unit.
    void quantity(evaluator const& below, child_quantity const& of, derivation how, bool percent) {
        std::string_view const key = name(how);
        if (how == derivation::pooled && of.is_attribute) {
            add(errc::wrong_value_kind, key, "an attribute is no pair");
            return;
        }
        if (!number(below, of, key) || how != derivation::mean) {
            return;
        }
        bool const source_percent =
            !of.is_attribute && below.leaf_at(below.find_leaf(of.id)).unit_scale == 100;
        if (source_percent != percent) {
            add(errc::wrong_value_kind, key, "only one of the two leaves is in %");
        }
    }

    [[nodiscard]] bool number(evaluator const& below, child_quantity const& of,
                              std::string_view key) {
        std::int32_t const index =
            of.is_attribute ? below.find_attribute(of.id) : below.find_leaf(of.id);
        if (index < 0) {
            add(errc::unknown_id, key,
                "the lower level has no " + std::string(of.is_attribute ? "attribute " : "leaf ") +
                    quote(of.id));
            return false;
        }
        bool const fits = of.is_attribute
                              ? below.rules().attributes[static_cast<std::size_t>(index)].kind ==
                                    attribute_kind::number
                              : takes_number(below.leaf_at(index).kind);
        if (!fits) {
            add(errc::wrong_value_kind, key, quote(of.id) + " of the lower level is no number");
        }
        return fits;
    }

    std::span<programme_level const> levels_;
    std::vector<programme_fault> found_;
    std::size_t level_ = 0;
    std::optional<std::size_t> derive_;
};

[[nodiscard]] std::string pointer_of(programme_fault const& one) {
    std::string pointer = "/levels/" + std::to_string(one.level);
    if (one.derive) {
        pointer += "/derive/" + std::to_string(*one.derive);
    }
    if (!one.key.empty()) {
        pointer += '/';
        pointer += one.key;
    }
    return pointer;
}

} // namespace

std::vector<programme_fault> faults_of(std::span<programme_level const> levels) {
    return programme_check(levels).look();
}

std::optional<std::size_t> source_level(std::span<programme_level const> levels, std::size_t level,
                                        derived_observation const& one) noexcept {
    if (one.from.empty()) {
        return level == 0 ? std::nullopt : std::optional(level - 1);
    }
    for (std::size_t i = 0; i < level; ++i) {
        if (levels[i].id == one.from) {
            return i;
        }
    }
    return std::nullopt;
}

} // namespace detail

result<programme> programme::make(std::vector<programme_level> levels, diagnostics& problems) {
    auto const report = [&](errc code, std::string pointer, std::string message) {
        diagnostic one;
        one.code = code;
        one.pointer = std::move(pointer);
        one.message = std::move(message);
        problems.add(std::move(one));
    };
    if (levels.empty()) {
        report(errc::empty_list, "/levels", "'levels' is empty; name at least one level");
        return errc::empty_list;
    }
    auto faults = detail::faults_of(levels);
    for (detail::programme_fault& one : faults) {
        report(one.code, detail::pointer_of(one), std::move(one.message));
    }
    if (!faults.empty()) {
        return faults.front().code;
    }
    return programme(std::move(levels));
}

} // namespace v1
} // namespace tieuchi
