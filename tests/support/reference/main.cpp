// SPDX-License-Identifier: Apache-2.0
// A look at single cases: what the reference evaluator says, and what the generator makes.
#include "../generate/generate.hpp"
#include "reference.hpp"

#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::string_view usage =
    "reference_tool assess RULEBOOK UNITS --date YYYY-MM-DD [--with FILE]...\n"
    "               [--missing unknown|fail] [--declared fills_gaps|prevails]\n"
    "reference_tool generate SEED DIRECTORY [plain|wide|large]\n";

std::string read_file(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(std::filesystem::path const& path, std::string const& content) {
    std::ofstream file(path, std::ios::binary);
    if (!(file << content)) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

int assess(std::vector<std::string> const& words) {
    reference::options chosen;
    std::vector<std::string> with;
    std::vector<std::string> files;
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (!word->starts_with("--")) {
            files.push_back(*word);
            continue;
        }
        auto const& name = *word;
        if (++word == words.end()) {
            throw std::runtime_error(name + " needs a value");
        }
        if (name == "--with") {
            with.push_back(read_file(*word));
        } else if (name == "--date") {
            chosen.date = *word;
        } else if (name == "--missing") {
            chosen.missing = *word;
        } else if (name == "--declared") {
            chosen.declared = *word;
        } else {
            throw std::runtime_error("unknown option " + name);
        }
    }
    if (files.size() != 2 || chosen.date.empty()) {
        throw std::runtime_error(std::string(usage));
    }
    std::cout << reference::assess(read_file(files[0]), with, read_file(files[1]), chosen);
    return 0;
}

int generate_case(std::vector<std::string> const& words) {
    if (words.size() < 2) {
        throw std::runtime_error(std::string(usage));
    }
    std::uint64_t const seed = std::stoull(words[0]);
    std::filesystem::path const directory = words[1];
    std::string const shape = words.size() > 2 ? words[2] : "plain";
    auto const made = generate::rulebook(seed, shape == "large"  ? generate::shape::large
                                               : shape == "wide" ? generate::shape::wide
                                                                 : generate::shape::plain);
    std::filesystem::create_directories(directory);
    write_file(directory / "rulebook.json", made.rulebook);
    write_file(directory / "units.json", generate::units(seed, made));
    std::string with;
    for (std::size_t at = 0; at < made.with.size(); ++at) {
        auto const path = directory / ("with-" + std::to_string(at + 1) + ".json");
        write_file(path, made.with[at]);
        with += " --with " + path.string();
    }
    std::cout << "assess " << (directory / "rulebook.json").string() << ' '
              << (directory / "units.json").string() << " --date " << made.date << with << '\n';
    return 0;
}

} // namespace

int main(int count, char** words) {
    try {
        std::vector<std::string> const all(words + 1, words + count);
        std::vector<std::string> const rest(all.begin() + (all.empty() ? 0 : 1), all.end());
        if (!all.empty() && all.front() == "assess") {
            return assess(rest);
        }
        if (!all.empty() && all.front() == "generate") {
            return generate_case(rest);
        }
        std::cerr << usage;
        return 2;
    } catch (std::exception const& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
}
