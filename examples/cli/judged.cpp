// SPDX-License-Identifier: Apache-2.0
#include "judged.hpp"

#include "console.hpp"
#include "progress.hpp"

#include <utility>

namespace cli {

std::vector<tieuchi::assessed_unit> judged_units::pairs() const {
    std::vector<tieuchi::assessed_unit> all;
    all.reserve(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        all.push_back({&units[i], &found[i]});
    }
    return all;
}

attempt<judged_units> judge(options const& asked, judged_input input) {
    auto const filter = unit_filter::make(asked, input.rules);
    if (!filter) {
        return filter.error();
    }
    judged_units made{input.rules, {}, {}, {}};
    progress bar(input.units.size());
    for (tieuchi::unit& subject : input.units) {
        auto found = tieuchi::assess(input.rules, subject, asked.policies);
        if (filter->accepts(subject, found)) {
            made.remarks.add(found);
            made.units.push_back(std::move(subject));
            made.found.push_back(std::move(found));
        }
        bar.step();
    }
    return made;
}

attempt<judged_units> judge_now(options const& asked) {
    auto input = load_input(asked);
    if (!input) {
        return input.error();
    }
    return judge(asked, std::move(*input));
}

attempt<judged_units> judge_earlier(options const& asked) {
    auto input = load_earlier(asked);
    if (!input) {
        return input.error();
    }
    return judge(asked, std::move(*input));
}

std::string called(tieuchi::unit const& subject) {
    return called(subject.id, subject.name);
}

std::string called(std::string const& id, std::string const& name) {
    return printable(name.empty() ? id : name + " (" + id + ')');
}

exit_code failed(std::string const& what, tieuchi::failure const& why) {
    complain("tieuchi: " + what + ": error " + std::string(tieuchi::name(why.code)) + ": " +
             std::string(tieuchi::message(why.code)));
    return exit_code::refused;
}

} // namespace cli
