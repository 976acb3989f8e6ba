// SPDX-License-Identifier: Apache-2.0
// An explanation as a JSON object: the members of the struct, in its order (formats, Explanations).
#include <tieuchi/explain.hpp>
#include "results/result_text.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::string_view word_of(node_kind kind) noexcept {
    constexpr std::string_view words[] = {"", "criterion", "indicator", "part", "condition"};
    return words[static_cast<std::uint8_t>(kind)];
}

constexpr std::string_view word_of(combine how) noexcept {
    constexpr std::string_view words[] = {"", "all", "any", "at_least"};
    return words[static_cast<std::uint8_t>(how)];
}

/// Writes one explanation.
class explanation_writer {
public:
    explicit explanation_writer(explanation const& why) : why_(why) {}

    [[nodiscard]] std::string write() {
        out_ = "{";
        word("kind", word_of(why_.kind));
        word("id", why_.id);
        localised("name", why_.name);
        word("verdict", name(why_.verdict));
        word("reason", name(why_.reason));
        word("declared", name(why_.declared));
        truth("declared_counts", why_.declared_counts);
        word("computed", name(why_.computed));
        if (why_.compare == comparator{}) {
            node();
        } else {
            leaf();
        }
        out_ += '}';
        return std::move(out_);
    }

private:
    void leaf() {
        word("unit", why_.unit);
        value("value", why_.value);
        localised("value_name", why_.value_name);
        word("observed_as", why_.observed_as);
        word("compare", name(why_.compare));
        value("bound", why_.bound);
        word("bound_high", why_.bound_high);
        localised("bound_name", why_.bound_name);
        key("gap");
        if (why_.gap) {
            out_ += '"';
            why_.gap->append_decimal_or_fraction_to(out_);
            out_ += '"';
        } else {
            out_ += "null";
        }
        choices();
        word("missing_attribute", why_.missing_attribute);
        word("authority", why_.authority);
        word("layer", why_.layer);
        word("of_rulebook", why_.of_rulebook);
        word("of_leaf", why_.of_leaf);
        key("times");
        out_ += '"';
        why_.times.append_to(out_);
        out_ += '"';
        word("source", why_.source);
        word("citation", why_.citation);
        truth("verified", why_.verified);
        truth("value_missing", why_.value_missing);
    }

    void node() {
        word("source", why_.source);
        word("citation", why_.citation);
        word("how", word_of(why_.how));
        truth("nested", why_.nested);
        count("needed", why_.needed);
        key("children");
        out_ += '{';
        count("pass", why_.children.pass);
        count("fail", why_.children.fail);
        count("unknown", why_.children.unknown);
        count("exempt", why_.children.exempt);
        out_ += '}';
        key("decided_by");
        out_ += '[';
        for (std::string const& id : why_.decided_by) {
            if (&id != &why_.decided_by.front()) {
                out_ += ',';
            }
            append_string(out_, id);
        }
        out_ += ']';
    }

    void choices() {
        key("choices");
        out_ += '[';
        for (bound_choice const& choice : why_.choices) {
            if (&choice != &why_.choices.front()) {
                out_ += ',';
            }
            out_ += '{';
            word("attribute", choice.attribute);
            word("value", choice.value);
            localised("label", choice.label);
            truth("by_default", choice.by_default);
            out_ += '}';
        }
        out_ += ']';
    }

    void key(std::string_view of) {
        if (out_.back() != '{') {
            out_ += ',';
        }
        append_string(out_, of);
        out_ += ':';
    }

    /// A text, or null where there is none.
    void word(std::string_view of, std::string_view text) {
        key(of);
        if (text.empty()) {
            out_ += "null";
        } else {
            append_string(out_, text);
        }
    }

    /// As in results: a boolean is one.
    void value(std::string_view of, std::string const& text) {
        if (why_.compare == comparator::is && !text.empty()) {
            key(of);
            out_ += text;
        } else {
            word(of, text);
        }
    }

    void truth(std::string_view of, bool is_so) {
        key(of);
        out_ += is_so ? "true" : "false";
    }

    void count(std::string_view of, std::int32_t number) {
        key(of);
        out_ += std::to_string(number);
    }

    void localised(std::string_view of, text const& words) {
        key(of);
        if (words.empty()) {
            out_ += "null";
            return;
        }
        out_ += '{';
        if (!words.vi.empty()) {
            word("vi", words.vi);
        }
        if (!words.en.empty()) {
            word("en", words.en);
        }
        out_ += '}';
    }

    explanation const& why_;
    std::string out_;
};

} // namespace
} // namespace detail
} // namespace v1
} // namespace tieuchi

namespace tieuchi {
inline namespace v1 {

std::string to_json(explanation const& why) {
    return detail::explanation_writer(why).write();
}

} // namespace v1
} // namespace tieuchi
