// SPDX-License-Identifier: Apache-2.0
// read_programme: levels and derived observations from a tieuchi-programme/1 document.
#include "compile/read_form.hpp"
#include "json/document.hpp"
#include "programme/programme.hpp"
#include "unit_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::string_view programme_format = "tieuchi-programme/1";
constexpr std::array<derivation, 5> derivations{
    derivation::share, derivation::count, derivation::mean, derivation::sum, derivation::pooled};

/// Reads the tree of one document.
class programme_reader {
public:
    programme_reader(document const& source, std::span<evaluator const> rules,
                     diagnostics& problems)
        : rules_(rules), problems_(problems), report_(source, problems) {}

    [[nodiscard]] std::vector<programme_level> read(node const& root) {
        if (is(root, json_kind::object) && has_format(root)) {
            known_keys(root, {"format", "levels"});
            node const* const list = required(root, "levels");
            if (list != nullptr && is(*list, json_kind::array)) {
                read_levels(*list);
            }
        }
        if (problems_.error_count() == 0) {
            for (programme_fault& one : faults_of(levels_)) {
                report_fault(std::move(one));
            }
        }
        return std::move(levels_);
    }

private:
    [[nodiscard]] bool is(node const& value, json_kind kind) {
        if (value.kind() == kind) {
            return true;
        }
        report_.at_value(errc::wrong_type, value,
                         "expected " + std::string(describe(kind)) + " instead of " +
                             std::string(describe(value.kind())));
        return false;
    }

    [[nodiscard]] node const* required(node const& object, std::string_view key) {
        node const* const found = object.find(key);
        if (found == nullptr) {
            report_.at_value(errc::missing_key, object, "'" + std::string(key) + "' is absent");
        }
        return found;
    }

    void known_keys(node const& object, std::initializer_list<std::string_view> keys) {
        for (node const& member : object.children()) {
            if (std::find(keys.begin(), keys.end(), member.key()) == keys.end()) {
                report_.at_key(errc::unknown_key, member, "unknown key " + quote(member.key()));
            }
        }
    }

    [[nodiscard]] bool has_format(node const& root) {
        node const* const format = required(root, "format");
        if (format == nullptr || !is(*format, json_kind::string)) {
            return false;
        }
        if (format->text() != programme_format) {
            report_.at_value(errc::wrong_format, *format,
                             "the format is " + quote(format->text()) + " instead of " +
                                 quote(programme_format));
            return false;
        }
        return true;
    }

    [[nodiscard]] std::string text(node const* value) {
        return value != nullptr && is(*value, json_kind::string) ? std::string(value->text())
                                                                 : std::string();
    }

    void read_levels(node const& list) {
        if (list.children().empty()) {
            report_.at_value(errc::empty_list, list, "'levels' is empty; name at least one level");
        }
        for (node const& one : list.children()) {
            if (is(one, json_kind::object)) {
                read_level(one);
            }
        }
    }

    void read_level(node const& object) {
        known_keys(object, {"id", "rulebook", "derive"});
        node const* const id = required(object, "id");
        node const* const rulebook = required(object, "rulebook");
        std::string const level = text(id);
        if (id != nullptr && id->is_string()) {
            if (std::string_view const fault = id_fault(level); !fault.empty()) {
                report_.at_value(errc::bad_id, *id,
                                 "the id " + quote(level) + " " + std::string(fault));
            }
        }
        std::string const wanted = text(rulebook);
        auto const found = std::find_if(rules_.begin(), rules_.end(), [&](evaluator const& one) {
            return one.source().id() == wanted;
        });
        if (found == rules_.end()) {
            if (rulebook != nullptr && rulebook->is_string()) {
                report_.at_value(errc::unknown_rulebook, *rulebook,
                                 "the rulebook " + quote(wanted) + " was not handed over");
            }
            return;
        }
        objects_.push_back(&object);
        programme_level& into = levels_.emplace_back(programme_level{level, *found, {}});
        node const* const derive = object.find("derive");
        if (derive != nullptr && is(*derive, json_kind::array)) {
            for (node const& one : derive->children()) {
                if (is(one, json_kind::object)) {
                    into.derive.push_back(read_derived(one));
                }
            }
        }
    }

    [[nodiscard]] derived_observation read_derived(node const& object) {
        known_keys(object, {"leaf", "from", "share", "count", "mean", "sum", "pooled", "weight"});
        derived_observation made;
        made.leaf = text(required(object, "leaf"));
        if (node const* const from = object.find("from"); from != nullptr) {
            made.from = text(from);
        }
        node const* stated = nullptr;
        for (derivation const how : derivations) {
            node const* const one = object.find(name(how));
            if (one != nullptr && stated != nullptr) {
                report_.at_key(errc::several_values, *one,
                               "only one of share, count, mean, sum and pooled can be stated");
            } else if (one != nullptr) {
                stated = one;
                made.how = how;
            }
        }
        if (stated == nullptr) {
            report_.at_value(errc::missing_key, object,
                             "one of share, count, mean, sum and pooled is absent");
        } else if (made.how == derivation::share || made.how == derivation::count) {
            read_fact(*stated, made);
        } else {
            made.of = read_quantity(*stated);
        }
        if (node const* const weight = object.find("weight"); weight != nullptr) {
            made.weight = read_quantity(*weight);
        }
        return made;
    }

    /// `"standard_met"`, `"held"` or `{"node": id}`.
    void read_fact(node const& value, derived_observation& into) {
        if (value.is_object()) {
            known_keys(value, {"node"});
            into.fact = child_fact::node;
            into.node = text(required(value, "node"));
        } else if (is(value, json_kind::string)) {
            into.fact = value.text() == "held" ? child_fact::held : child_fact::standard_met;
            if (value.text() != "held" && value.text() != "standard_met") {
                report_.at_value(errc::bad_value, value,
                                 quote(value.text()) +
                                     " is neither standard_met nor held; a node is an object");
            }
        }
    }

    /// `{"leaf": id}` or `{"attribute": id}`.
    [[nodiscard]] child_quantity read_quantity(node const& value) {
        child_quantity made;
        if (!is(value, json_kind::object)) {
            return made;
        }
        known_keys(value, {"leaf", "attribute"});
        node const* const leaf = value.find("leaf");
        node const* const attribute = value.find("attribute");
        if ((leaf == nullptr) == (attribute == nullptr)) {
            report_.at_value(leaf == nullptr ? errc::missing_key : errc::several_values, value,
                             "one of leaf and attribute must be stated");
        }
        made.is_attribute = leaf == nullptr;
        made.id = text(leaf == nullptr ? attribute : leaf);
        return made;
    }

    void report_fault(programme_fault&& one) {
        node const* at = objects_[one.level];
        if (one.derive) {
            at = &at->find("derive")->children()[*one.derive];
        }
        node const* const member = one.key.empty() ? nullptr : at->find(one.key);
        report_.at_value(one.code, member == nullptr ? *at : *member, std::move(one.message));
    }

    std::span<evaluator const> rules_;
    diagnostics& problems_;
    reporter report_;
    std::vector<programme_level> levels_;
    std::vector<node const*> objects_; ///< By level.
};

} // namespace
} // namespace detail

result<programme> read_programme(std::string_view json, std::span<evaluator const> rules,
                                 diagnostics& problems) {
    diagnostics found;
    detail::document source;
    std::vector<programme_level> levels;
    if (source.parse(json, {.max_size = detail::max_rulebook_size}, found) &&
        found.error_count() == 0) {
        levels = detail::programme_reader(source, rules, found).read(source.root());
        detail::sort_by_place(found);
    }
    if (errc const code = detail::hand_over(found, problems); code != errc::ok) {
        return code;
    }
    return programme::make(std::move(levels), problems);
}

} // namespace v1
} // namespace tieuchi
