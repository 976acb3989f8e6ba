// SPDX-License-Identifier: Apache-2.0
// Defaults and derived attributes of one unit.
#include "eval/leaf.hpp"
#include "eval/tests.hpp"

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// The value of a derived attribute, or -1 when it is missing.
std::int32_t derive(program const& in, std::vector<compiled_rule> const& rules,
                    attribute_values const& of) {
    for (compiled_rule const& rule : rules) {
        verdict const applies = rule.when ? evaluate(*rule.when, in, of) : verdict::pass;
        if (applies == verdict::unknown) {
            return -1;
        }
        if (applies == verdict::fail) {
            continue;
        }
        if (rule.value_of < 0) {
            return rule.code;
        }
        std::int32_t const code = of.codes[static_cast<std::size_t>(rule.value_of)];
        return code < 0 ? -1 : rule.translation[static_cast<std::size_t>(code)];
    }
    return -1;
}

} // namespace

void derive_attributes(program const& in, std::span<std::int32_t> codes,
                       std::span<std::optional<decimal>> numbers) {
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i] < 0) {
            codes[i] = in.default_codes[i];
        }
        if (!numbers[i]) {
            numbers[i] = in.rules.attributes[i].default_number;
        }
    }
    for (std::int32_t const index : in.derive_order) {
        auto const at = static_cast<std::size_t>(index);
        codes[at] = derive(in, in.derive_rules[at], {codes, numbers});
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
