// SPDX-License-Identifier: Apache-2.0
// The comparison of two periods as a document (FORMAT, Comparisons).
#include <tieuchi/period.hpp>
#include <tieuchi/version.hpp>
#include "results/result_text.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Writes one comparison.
class comparison_writer {
public:
    explicit comparison_writer(period_comparison const& found) : found_(found) {}

    [[nodiscard]] std::string write() {
        out_ += "{\"format\":\"tieuchi-comparison/1\",\"library\":";
        append_string(out_, TIEUCHI_VERSION_STRING);
        out_ += ",\"policy\":";
        append_policy(out_, found_.policies);
        out_ += ",\"attribution\":";
        append_string(out_, name(found_.how));
        side("before", found_.before);
        side("after", found_.after);
        whole("standard_met", found_.standard_met);
        whole("criteria_met", found_.criteria_met);
        whole("weighted_progress", found_.weighted_progress);
        ids("newly_meeting", found_.newly_meeting);
        ids("no_longer_meeting", found_.no_longer_meeting);
        ids("entered", found_.entered);
        ids("left", found_.left);
        out_ += ",\"units\":[";
        for (unit_change const& one : found_.units) {
            separate();
            unit_of(one);
        }
        out_ += "]}\n";
        return std::move(out_);
    }

private:
    void key(std::string_view name) {
        if (out_.back() != '{') {
            out_ += ',';
        }
        out_ += '"';
        out_ += name;
        out_ += "\":";
    }

    /// The separator before the next element of an array whose opening bracket is there.
    void separate() {
        if (out_.back() != '[') {
            out_ += ',';
        }
    }

    void side(std::string_view name, rollup const& of) {
        key(name);
        out_ += '{';
        key("rulebook");
        append_rulebook(out_, of.rules());
        key("date");
        out_ += '"';
        of.rules().reference_date().append_to(out_);
        out_ += '"';
        key("units");
        out_ += std::to_string(of.units()) + "}";
    }

    /// What is 0 is left out, the whole excepted.
    void parts(std::string_view name, change_parts const& of) {
        key(name);
        out_ += "{\"change\":";
        append_exact(out_, of.total());
        auto const part = [&](std::string_view cause, rational const& value) {
            if (value.sign() != 0) {
                key(cause);
                append_exact(out_, value);
            }
        };
        part("attributes", of.attributes);
        part("year", of.year);
        part("amendment", of.amendment);
        part("rulebook", of.rulebook);
        part("data", of.data);
        part("units", of.units);
        out_ += '}';
    }

    /// Without the braces around it.
    void measured(measure_change const& of) {
        key("before");
        append_interval(out_, of.before);
        key("after");
        append_interval(out_, of.after);
        parts("lower", of.lower);
        parts("upper", of.upper);
    }

    void measured(std::string_view name, measure_change const& of) {
        key(name);
        out_ += '{';
        measured(of);
        out_ += '}';
    }

    void whole(std::string_view name, set_change const& of) {
        key(name);
        out_ += '{';
        measured(of.total);
        key("mean_before");
        append_interval(out_, of.mean_before);
        key("mean_after");
        append_interval(out_, of.mean_after);
        out_ += '}';
    }

    void ids(std::string_view name, std::vector<std::int32_t> const& of) {
        key(name);
        out_ += '[';
        for (std::int32_t const index : of) {
            separate();
            append_string(out_, found_.units[static_cast<std::size_t>(index)].id);
        }
        out_ += ']';
    }

    void verdict_or_null(std::string_view name, std::optional<verdict> const& of) {
        key(name);
        if (of) {
            append_string(out_, tieuchi::name(*of));
        } else {
            out_ += "null";
        }
    }

    void criteria(std::string_view name, std::vector<criterion_change> const& of) {
        key(name);
        out_ += '[';
        for (criterion_change const& one : of) {
            separate();
            out_ += "{\"id\":";
            append_string(out_, one.id);
            verdict_or_null("before", one.before);
            verdict_or_null("after", one.after);
            parts("parts", one.parts);
            out_ += '}';
        }
        out_ += ']';
    }

    void unit_of(unit_change const& one) {
        out_ += "{\"id\":";
        append_string(out_, one.id);
        key("name");
        if (one.name.empty()) {
            out_ += "null";
        } else {
            append_string(out_, one.name);
        }
        verdict_or_null("before", one.standard_before);
        verdict_or_null("after", one.standard_after);
        criteria("gained", one.gained);
        criteria("lost", one.lost);
        measured("standard_met", one.standard_met);
        measured("criteria_met", one.criteria_met);
        measured("weighted_progress", one.weighted_progress);
        out_ += '}';
    }

    period_comparison const& found_;
    std::string out_;
};

} // namespace
} // namespace detail

std::string to_json(period_comparison const& found) {
    return detail::comparison_writer(found).write();
}

} // namespace v1
} // namespace tieuchi
