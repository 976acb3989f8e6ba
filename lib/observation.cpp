// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/observation.hpp>
#include "eval/program.hpp"
#include "unit_filler.hpp"

#include <algorithm>
#include <utility>

namespace tieuchi {
inline namespace v1 {

unit::unit(evaluator rules)
    : rules_(std::move(rules)),
      observations_(static_cast<std::size_t>(rules_.leaf_count())),
      on_indicators_(static_cast<std::size_t>(rules_.indicator_count())),
      on_criteria_(static_cast<std::size_t>(rules_.criterion_count())),
      codes_(rules_.rules().attributes.size(), -1),
      numbers_(rules_.rules().attributes.size()) {}

result<void> unit::set_attribute(std::string_view id, std::string_view value) {
    std::int32_t const index = rules_.find_attribute(id);
    if (index < 0) {
        return errc::unknown_attribute;
    }
    auto const at = static_cast<std::size_t>(index);
    attribute const& model = rules_.rules().attributes[at];
    switch (model.kind) {
    case attribute_kind::derived: return errc::derived_attribute;
    case attribute_kind::number: {
        auto const number = decimal::parse(value);
        if (!number) {
            return errc::bad_attribute_value;
        }
        numbers_[at] = *number;
        return {};
    }
    case attribute_kind::enumeration: break;
    }
    std::int32_t const code = detail::value_index(model, value);
    if (code < 0) {
        return errc::bad_attribute_value;
    }
    codes_[at] = code;
    return {};
}

result<void> unit::set_attribute(std::string_view id, decimal value) {
    std::int32_t const index = rules_.find_attribute(id);
    if (index < 0) {
        return errc::unknown_attribute;
    }
    auto const at = static_cast<std::size_t>(index);
    attribute_kind const kind = rules_.rules().attributes[at].kind;
    if (kind != attribute_kind::number) {
        return kind == attribute_kind::derived ? errc::derived_attribute
                                               : errc::bad_attribute_value;
    }
    numbers_[at] = value;
    return {};
}

void unit::set_holds(std::vector<std::string> ids) {
    holds_ = std::move(ids);
}

result<std::int32_t> unit::leaf_for_value(std::string_view id) const {
    detail::id_entry const entry = detail::meaning_of(rules_, id);
    if (entry.leaf >= 0) {
        return entry.leaf;
    }
    return entry.kind == node_kind::none ? errc::unknown_observation : errc::value_on_parts;
}

void unit::store(std::string_view id, std::int32_t leaf, observation const& value) {
    observation& place = observations_[static_cast<std::size_t>(leaf)];
    if (place.kind == observed::exempt) { // its reason goes with it
        for (auto& [of, words] : words_) {
            if (of == id) {
                words.exemption.clear();
            }
        }
    }
    place = value;
}

result<void> unit::observe(std::string_view id, decimal value) {
    auto const leaf = leaf_for_value(id);
    if (!leaf) {
        return leaf.error();
    }
    if (!detail::takes_number(rules_.leaf_at(*leaf).kind)) {
        return errc::wrong_value_kind;
    }
    store(id, *leaf, detail::observed_number(value));
    return {};
}

result<void> unit::observe(std::string_view id, ratio value) {
    auto const leaf = leaf_for_value(id);
    if (!leaf) {
        return leaf.error();
    }
    if (!detail::takes_number(rules_.leaf_at(*leaf).kind)) {
        return errc::wrong_value_kind;
    }
    store(id, *leaf, detail::observed_pair(value));
    return {};
}

result<void> unit::observe_truth(std::string_view id, bool value) {
    auto const leaf = leaf_for_value(id);
    if (!leaf) {
        return leaf.error();
    }
    if (rules_.leaf_at(*leaf).kind != leaf_kind::boolean) {
        return errc::wrong_value_kind;
    }
    store(id, *leaf, detail::observed_truth(value));
    return {};
}

result<void> unit::observe_level(std::string_view id, std::string_view level) {
    auto const leaf = leaf_for_value(id);
    if (!leaf) {
        return leaf.error();
    }
    tieuchi::leaf const& model = rules_.leaf_at(*leaf);
    if (model.kind != leaf_kind::ordinal) {
        return errc::wrong_value_kind;
    }
    std::int32_t const index = detail::level_index(model, level);
    if (index < 0) {
        return errc::bad_value;
    }
    store(id, *leaf, detail::observed_level(index));
    return {};
}

result<void> unit::exempt(std::string_view id, std::string_view why) {
    auto const leaf = leaf_for_value(id);
    if (!leaf) {
        return leaf.error().code == errc::value_on_parts ? errc::not_exemptable : leaf.error().code;
    }
    if (!rules_.leaf_at(*leaf).exemptable) {
        return errc::not_exemptable;
    }
    if (why.empty()) {
        store(id, *leaf, detail::observed_exemption());
        return {};
    }
    remark words;
    if (remark const* const kept = words_of(id); kept != nullptr) {
        words = *kept;
    }
    words.exemption = why;
    // The words first: keeping them may want memory.
    auto const done = annotate(id, std::move(words));
    observations_[static_cast<std::size_t>(*leaf)] = detail::observed_exemption();
    return done;
}

result<void> unit::forget(std::string_view id) {
    detail::id_entry const entry = detail::meaning_of(rules_, id);
    if (entry.kind == node_kind::none) {
        return errc::unknown_observation;
    }
    if (entry.leaf >= 0) {
        observations_[static_cast<std::size_t>(entry.leaf)] = {};
    }
    set_declared(on_indicators_, entry.indicator, declared_verdict::none);
    set_declared(on_criteria_, entry.criterion, declared_verdict::none);
    std::erase_if(words_, [id](auto const& one) { return one.first == id; });
    return {};
}

void unit::set_declared(std::span<declared_verdict> where, std::int32_t index,
                        declared_verdict value) noexcept {
    if (index < 0) {
        return;
    }
    declared_verdict& place = where[static_cast<std::size_t>(index)];
    declared_count_ +=
        (value == declared_verdict::none ? 0 : 1) - (place == declared_verdict::none ? 0 : 1);
    place = value;
}

result<void> unit::declare(std::string_view id, declared_verdict value) {
    detail::id_entry const entry = detail::meaning_of(rules_, id);
    if (entry.kind == node_kind::none) {
        return errc::unknown_observation;
    }
    if (entry.kind == node_kind::part || entry.kind == node_kind::condition) {
        return errc::bad_declared;
    }
    set_declared(on_indicators_, entry.indicator, value);
    set_declared(on_criteria_, entry.criterion, value);
    return {};
}

result<void> unit::annotate(std::string_view id, remark words) {
    if (detail::meaning_of(rules_, id).kind == node_kind::none) {
        return errc::unknown_observation;
    }
    auto const place = std::find_if(words_.begin(), words_.end(),
                                    [id](auto const& one) { return one.first == id; });
    if (place != words_.end()) {
        place->second = std::move(words);
    } else {
        words_.emplace_back(id, std::move(words));
    }
    return {};
}

void unit::clear() noexcept {
    id.clear();
    name.clear();
    parent.clear();
    cohorts.clear();
    std::fill(observations_.begin(), observations_.end(), observation{});
    std::fill(on_indicators_.begin(), on_indicators_.end(), declared_verdict::none);
    std::fill(on_criteria_.begin(), on_criteria_.end(), declared_verdict::none);
    declared_count_ = 0;
    std::fill(codes_.begin(), codes_.end(), -1);
    std::fill(numbers_.begin(), numbers_.end(), std::nullopt);
    holds_.reset();
    words_.clear();
}

remark const* unit::words_of(std::string_view id) const noexcept {
    for (auto const& [of, words] : words_) {
        if (of == id) {
            return &words;
        }
    }
    return nullptr;
}

} // namespace v1
} // namespace tieuchi
