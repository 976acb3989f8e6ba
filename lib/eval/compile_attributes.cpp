// SPDX-License-Identifier: Apache-2.0
// Derived attributes: the order in which they are computed, and their rules with names resolved.
#include "eval/program.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

std::int32_t code_of(attribute const& of, std::string_view value) {
    auto const found = std::find(of.values.begin(), of.values.end(), value);
    return found == of.values.end() ? -1 : static_cast<std::int32_t>(found - of.values.begin());
}

void collect_attributes(test const& in, std::vector<std::string_view>& out) {
    if (in.form == test_form::attribute_is || in.form == test_form::attribute_compares) {
        out.push_back(in.subject);
    }
    for (test const& child : in.children) {
        collect_attributes(child, out);
    }
}

/// Puts derived attributes after those that they are derived from.
class derive_sorter {
public:
    explicit derive_sorter(program& in) : program_(in), seen_(in.rules.attributes.size(), false) {}

    void visit(std::int32_t index) {
        auto const at = static_cast<std::size_t>(index);
        if (seen_[at]) {
            return;
        }
        seen_[at] = true;
        attribute const& model = program_.rules.attributes[at];
        if (model.kind != attribute_kind::derived) {
            return;
        }
        for (derive_rule const& rule : model.rules) {
            std::vector<std::string_view> names;
            if (rule.when) {
                collect_attributes(*rule.when, names);
            }
            if (!rule.value_of.empty()) {
                names.push_back(rule.value_of);
            }
            for (std::string_view const name : names) {
                if (auto const found = program_.attribute_ids.find(name);
                    found != program_.attribute_ids.end()) {
                    visit(found->second);
                }
            }
        }
        program_.derive_order.push_back(index);
    }

private:
    program& program_;
    std::vector<bool> seen_;
};

compiled_rule compile_rule(program const& in, attribute const& owner, derive_rule const& rule) {
    compiled_rule made;
    if (rule.when) {
        made.when = compile_test(in, *rule.when);
    }
    if (rule.value_of.empty()) {
        made.code = code_of(owner, rule.value);
        return made;
    }
    made.value_of = in.attribute_ids.at(rule.value_of);
    for (std::string const& value :
         in.rules.attributes[static_cast<std::size_t>(made.value_of)].values) {
        made.translation.push_back(code_of(owner, value));
    }
    return made;
}

} // namespace

void compile_attributes(program& into) {
    auto const& attributes = into.rules.attributes;
    derive_sorter sorter(into);
    into.derive_rules.resize(attributes.size());
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        attribute const& model = attributes[i];
        into.default_codes.push_back(model.default_value ? code_of(model, *model.default_value)
                                                         : -1);
        for (derive_rule const& rule : model.rules) {
            into.derive_rules[i].push_back(compile_rule(into, model, rule));
        }
        sorter.visit(static_cast<std::int32_t>(i));
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
