// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/explain.hpp>
#include "console.hpp"
#include "load.hpp"
#include "machine.hpp"
#include "report.hpp"
#include "subcommands.hpp"
#include "table.hpp"
#include "words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace cli {
namespace {

using tieuchi::assessment;
using tieuchi::explanation;
using tieuchi::verdict;

/// An explanation and how deep it stands under a criterion.
struct told {
    explanation why;
    std::size_t depth = 0;
};

/// Collects the explanations that are asked for, in document order.
class teller {
public:
    explicit teller(assessment const& found) : found_(found) {}

    /// The node, then what decided it. False where the rulebook has no such node.
    [[nodiscard]] bool tell_why(std::string_view id, std::size_t depth = 0) {
        auto why = tieuchi::explain(found_, id);
        if (!why) {
            return false;
        }
        std::vector<std::string> const below = why->decided_by;
        list_.push_back({std::move(*why), depth});
        return std::all_of(below.begin(), below.end(), [&](std::string const& one) {
            return one == id || tell_why(one, depth + 1);
        });
    }

    /// Everything that stands in the way: criteria and conditions that fail or are undecided.
    [[nodiscard]] bool tell_what_is_in_the_way() {
        auto const& book = found_.rules().rules();
        bool fine = true;
        for (std::size_t i = 0; i < book.criteria.size(); ++i) {
            if (in_the_way(found_.criteria()[i].verdict)) {
                fine = tell_why(book.criteria[i].id) && fine;
            }
        }
        auto const first = static_cast<std::size_t>(found_.rules().criteria_leaf_count());
        for (std::size_t i = 0; i < book.conditions.size(); ++i) {
            if (in_the_way(found_.leaves()[first + i].verdict)) {
                fine = tell_why(book.conditions[i].id) && fine;
            }
        }
        return fine;
    }

    /// Every node of the rulebook.
    [[nodiscard]] bool tell_all() {
        auto const& book = found_.rules().rules();
        bool fine = true;
        for (auto const& one : book.criteria) {
            fine = tell_only(one.id, 0) && fine;
            for (auto const& under : one.indicators) {
                bool const shared = under.id == one.id;
                fine = (shared || tell_only(under.id, 1)) && fine;
                for (auto const& part : under.parts) {
                    fine = (under.single || tell_only(part.id, shared ? 1 : 2)) && fine;
                }
            }
        }
        for (auto const& one : book.conditions) {
            fine = tell_only(one.id, 0) && fine;
        }
        return fine;
    }

    [[nodiscard]] std::vector<told> const& list() const noexcept { return list_; }

private:
    static bool in_the_way(verdict value) noexcept {
        return value == verdict::fail || value == verdict::unknown;
    }

    [[nodiscard]] bool tell_only(std::string_view id, std::size_t depth) {
        auto why = tieuchi::explain(found_, id);
        if (why) {
            list_.push_back({std::move(*why), depth});
        }
        return why.has_value();
    }

    assessment const& found_;
    std::vector<told> list_;
};

/// A sign for the verdict, so that a long list can be skimmed.
std::string_view sign_of(verdict value) noexcept {
    switch (value) {
    case verdict::pass: return "✓";
    case verdict::fail: return "✗";
    case verdict::unknown: return "?";
    case verdict::exempt: return "–";
    }
    return " ";
}

/// The sentence behind the sign, its further lines under the first.
std::string sentence(told const& one, language in, console const& out) {
    std::size_t const indent = 2 * one.depth;
    std::string const lines = paragraph(printable(to_sentence(one.why, in)), indent + 2, out);
    return std::string(indent, ' ') +
           out.painted(sign_of(one.why.verdict), paint_of(one.why.verdict)) +
           lines.substr(indent + 1);
}

std::string as_table(options const& asked, tieuchi::unit const& subject, assessment const& found,
                     std::vector<told> const& list) {
    language const in = asked.in;
    console const out(asked.color);
    std::string text = heading(asked, found.rules(), 1, out);
    std::string const called =
        subject.name.empty() ? subject.id : subject.name + " (" + subject.id + ')';
    text += out.painted(printable(called), paint::strong) + ": " +
            out.painted(say(found.standard(), in), paint_of(found.standard())) + '\n';
    text += paragraph(printable(standard_sentence(found, in)), 0, out);
    if (list.empty()) {
        text += '\n' + std::string(message::all_met.in(in)) + '\n';
    }
    for (told const& one : list) {
        text += one.depth == 0 ? "\n" : "";
        text += sentence(one, in, out);
    }
    notes remarks;
    remarks.add(found);
    std::string const below = remarks.text(found.rules(), in, out);
    return below.empty() ? text : text + '\n' + below;
}

/// What is said, in both languages.
template <typename Say>
void append_sentences(std::string& out, Say const& say_in) {
    append_raw_member(out, "sentence", "{");
    append_member(out, "vi", say_in(language::vi));
    append_member(out, "en", say_in(language::en));
    out += '}';
}

/// The unit as a whole as it stands before its nodes.
std::string whole_as_json(tieuchi::unit const& subject, assessment const& found) {
    std::string text = "{";
    append_member(text, "kind", "unit");
    append_member(text, "id", subject.id);
    append_member(text, "verdict", name(found.standard()));
    append_sentences(text, [&](language in) { return standard_sentence(found, in); });
    return text + '}';
}

std::string as_json(options const& asked, tieuchi::unit const& subject, assessment const& found,
                    std::vector<told> const& list) {
    std::string text = asked.sentences ? '[' + whole_as_json(subject, found) : "[";
    for (told const& one : list) {
        text += text.size() > 1 ? "," : "";
        text += to_json(one.why);
        if (asked.sentences) {
            text.pop_back(); // the brace
            append_sentences(text, [&](language in) { return to_sentence(one.why, in); });
            text += '}';
        }
    }
    return text + "]\n";
}

std::string as_csv(tieuchi::unit const& subject, assessment const& found,
                   std::vector<told> const& list, language in) {
    constexpr std::string_view kinds[] = {"", "criterion", "indicator", "part", "condition"};
    csv rows({"unit", "kind", "id", "verdict", "reason", "sentence"});
    rows.words(subject.id).number("unit").words(subject.id).number(name(found.standard()));
    rows.empty().words(standard_sentence(found, in)).end_row();
    for (told const& one : list) {
        rows.words(subject.id).number(kinds[static_cast<std::size_t>(one.why.kind)]);
        rows.words(one.why.id).number(name(one.why.verdict)).number(name(one.why.reason));
        rows.words(to_sentence(one.why, in)).end_row();
    }
    return rows.take();
}

/// The unit that is meant; null, and said so, where none is.
tieuchi::unit const* find_unit(options const& asked, std::vector<tieuchi::unit> const& units) {
    if (asked.unit.empty() && units.size() == 1) {
        return &units.front();
    }
    if (asked.unit.empty()) {
        complain("tieuchi: --unit is required: the file has several units");
        return nullptr;
    }
    auto const found = std::find_if(units.begin(), units.end(),
                                    [&](auto const& one) { return one.id == asked.unit; });
    if (found == units.end()) {
        complain("tieuchi: --unit: the file has no unit with the id " + printable(asked.unit));
        return nullptr;
    }
    return &*found;
}

/// Collects what is asked for; says which node there is not.
bool collect(options const& asked, teller& into) {
    if (!asked.nodes.empty()) {
        return std::all_of(asked.nodes.begin(), asked.nodes.end(), [&](std::string const& id) {
            bool const there = into.tell_why(id);
            if (!there) {
                complain("tieuchi: --node: the rulebook has nothing with the id " + printable(id));
            }
            return there;
        });
    }
    return asked.all ? into.tell_all() : into.tell_what_is_in_the_way();
}

} // namespace

exit_code explain(options const& asked) {
    auto const input = load_input(asked);
    if (!input) {
        return input.error();
    }
    tieuchi::unit const* const subject = find_unit(asked, input->units);
    if (subject == nullptr) {
        return exit_code::unusable;
    }
    assessment const found = tieuchi::assess(input->rules, *subject, asked.policies);
    teller why(found);
    if (!collect(asked, why)) {
        return exit_code::unusable;
    }
    switch (asked.format) {
    case output_format::json: return write_out(as_json(asked, *subject, found, why.list()));
    case output_format::csv: return write_out(as_csv(*subject, found, why.list(), asked.in));
    case output_format::table: return write_out(as_table(asked, *subject, found, why.list()));
    }
    return exit_code::unusable;
}

} // namespace cli
