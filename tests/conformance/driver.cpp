// SPDX-License-Identifier: Apache-2.0
// Runs conformance cases through the public C++ headers. The runner prepares one folder a case and
// lists the folders in a file; every request of a case is answered by one file beside it.
#include <tieuchi/builtin.hpp>
#include <tieuchi/explain.hpp>
#include <tieuchi/json.hpp>
#include <tieuchi/rounding.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string read_file(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> split(std::string const& text, char mark) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, mark);) {
        parts.push_back(part);
    }
    return parts;
}

/// The caller's own method that every case may use: twice the lower end of criteria passed.
tieuchi::scoring_method twice_passes() {
    return {"twice_passes", [](tieuchi::assessment const& found) {
                auto const passed = found.score(tieuchi::measure::criteria_passed)->lower;
                return std::optional(tieuchi::interval{passed * 2, passed * 2});
            }};
}

std::string show_interval(std::optional<tieuchi::interval> const& value) {
    return value ? to_string(value->lower) + "\t" + to_string(value->upper) : "null";
}

/// `value digits mode strict lines...`
std::string show_number(std::vector<std::string> const& request) {
    std::vector<tieuchi::rational> lines;
    for (std::size_t i = 5; i < request.size(); ++i) {
        lines.push_back(*tieuchi::rational::parse(request[i]));
    }
    auto const mode = request[3] == "half_even" ? tieuchi::rounding::half_even
                      : request[3] == "down"    ? tieuchi::rounding::down
                                                : tieuchi::rounding::half_up;
    auto const value = *tieuchi::rational::parse(request[1]);
    int const digits = std::stoi(request[2]);
    auto const how = request[4] == "1" ? tieuchi::crossing::strict : tieuchi::crossing::never;
    return display(value, digits, mode, how, lines);
}

/// One case: the documents are read once, then every request is answered.
class conformance_case {
public:
    explicit conformance_case(fs::path folder) : folder_(std::move(folder)) {}

    void run(std::string const& way) {
        std::vector<std::string> const requests = split(read_file(folder_ / "requests"), '\n');
        fs::create_directories(folder_ / way);
        for (std::size_t i = 0; i < requests.size(); ++i) {
            std::ofstream out(folder_ / way / std::to_string(i), std::ios::binary);
            out << answer(split(requests[i], '\t'));
        }
    }

private:
    std::string answer(std::vector<std::string> const& request) {
        if (request[0] == "display") {
            return show_number(request);
        }
        if (request[0] == "options") {
            load(request);
            return refusal_;
        }
        return refusal_.empty() ? about_units(request) : refusal_;
    }

    void load(std::vector<std::string> const& options) {
        tieuchi::diagnostics problems;
        auto const book = read_book(problems);
        if (book) {
            rules_ = tieuchi::evaluator::compile(*book, *tieuchi::date::parse(options[1]));
            auto units = tieuchi::read_units(read_file(folder_ / "units.json"), *rules_, problems);
            if (units) {
                units_ = *std::move(units);
            }
        }
        choices_.missing =
            options[2] == "fail" ? tieuchi::missing_policy::fail : tieuchi::missing_policy::unknown;
        choices_.declared = options[3] == "prevails" ? tieuchi::declared_policy::prevails
                                                     : tieuchi::declared_policy::fills_gaps;
        refusal_ = problems.error_count() > 0 ? "!" + to_json(problems) : "";
    }

    tieuchi::result<tieuchi::rulebook> read_book(tieuchi::diagnostics& problems) const {
        std::vector<std::string> texts;
        for (int i = 0; fs::exists(folder_ / ("with-" + std::to_string(i) + ".json")); ++i) {
            texts.push_back(read_file(folder_ / ("with-" + std::to_string(i) + ".json")));
        }
        std::vector<std::string_view> const with(texts.begin(), texts.end());
        std::vector<tieuchi::scoring_method> const methods = {twice_passes()};
        std::string text = read_file(folder_ / "rulebook.json");
        if (fs::exists(folder_ / "rulebook.id")) {
            text = *tieuchi::builtin_text(read_file(folder_ / "rulebook.id"));
        }
        return tieuchi::read_rulebook(text, problems, {with, methods});
    }

    std::string about_units(std::vector<std::string> const& request) const {
        if (request[0] == "assess") {
            return tieuchi::assess_to_json(*rules_, units_, choices_);
        }
        if (request[0] == "summary") {
            tieuchi::rollup all(*rules_);
            for (tieuchi::unit const& one : units_) {
                all.add(one, tieuchi::assess(*rules_, one, choices_));
            }
            return to_json(all, choices_);
        }
        for (tieuchi::unit const& one : units_) {
            if (one.id == request[1]) {
                return about_unit(request, tieuchi::assess(*rules_, one, choices_));
            }
        }
        return "!no such unit";
    }

    static std::string about_unit(std::vector<std::string> const& request,
                                  tieuchi::assessment const& found) {
        if (request[0] == "method") {
            return show_interval(found.score(request[2]));
        }
        auto const why = tieuchi::explain(found, request[2]);
        auto const in = request[3] == "en" ? tieuchi::language::en : tieuchi::language::vi;
        return why ? to_sentence(*why, in) : "!no such node";
    }

    fs::path folder_;
    std::string refusal_;
    std::optional<tieuchi::evaluator> rules_;
    std::vector<tieuchi::unit> units_;
    tieuchi::policy choices_;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: conformance_driver LIST WAY\n";
        return 2;
    }
    for (std::string const& folder : split(read_file(argv[1]), '\n')) {
        conformance_case(folder).run(argv[2]);
    }
    return 0;
}
