// SPDX-License-Identifier: Apache-2.0
#include "column_files.hpp"

#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

namespace bench {
namespace {

static_assert(std::endian::native == std::endian::little, "columns are written as they lie");

/// A multiple of 64, so that words of bits end with a block.
constexpr std::size_t block_units = 65536;

[[noreturn]] void stop(std::string const& why, std::filesystem::path const& where) {
    std::fprintf(stderr, "%s: %s\n", where.string().c_str(), why.c_str());
    std::exit(1);
}

enum class cell : std::uint8_t { narrow, wide, truth };

cell cell_of(int leaf) {
    return form_of(leaf) == leaf_form::boolean ? cell::truth
           : is_amount(leaf)                   ? cell::wide
                                               : cell::narrow;
}

std::string suffix_of(int leaf) {
    return cell_of(leaf) == cell::truth ? ".bits" : cell_of(leaf) == cell::wide ? ".i32" : ".i16";
}

class out_file {
public:
    explicit out_file(std::filesystem::path path)
        : path_(std::move(path)), file_(path_, std::ios::binary | std::ios::trunc) {}

    template <class T>
    void write(std::vector<T> const& values) {
        file_.write(reinterpret_cast<char const*>(values.data()),
                    static_cast<std::streamsize>(values.size() * sizeof(T)));
    }
    void write(std::string const& text) {
        file_.write(text.data(), static_cast<std::streamsize>(text.size()));
    }
    void close() {
        file_.close();
        if (!file_) {
            stop("cannot be written", path_);
        }
    }

private:
    std::filesystem::path path_;
    std::ofstream file_;
};

void put_bit(std::vector<std::uint64_t>& bits, std::size_t at) {
    bits[at / 64] |= std::uint64_t{1} << (at % 64);
}

/// The files of one leaf, and the block that is being filled.
struct leaf_files {
    leaf_files(std::filesystem::path const& folder, int leaf)
        : kind(cell_of(leaf)),
          values(folder / (leaf_id(leaf) + suffix_of(leaf))),
          valid(folder / (leaf_id(leaf) + ".valid")) {}

    void start(std::size_t units) {
        block.narrow.assign(kind == cell::narrow ? units : 0, 0);
        block.wide.assign(kind == cell::wide ? units : 0, 0);
        block.truths.assign(kind == cell::truth ? (units + 63) / 64 : 0, 0);
        block.valid.assign((units + 63) / 64, 0);
    }

    void put(std::size_t at, std::int32_t value) {
        if (value < 0) {
            return;
        }
        put_bit(block.valid, at);
        if (kind == cell::narrow) {
            block.narrow[at] = static_cast<std::int16_t>(value);
        } else if (kind == cell::wide) {
            block.wide[at] = value;
        } else if (value != 0) {
            put_bit(block.truths, at);
        }
    }

    void flush() {
        values.write(block.narrow);
        values.write(block.wide);
        values.write(block.truths);
        valid.write(block.valid);
    }

    cell kind;
    out_file values;
    out_file valid;
    column block;
};

std::string csv_header() {
    std::string out = "id,attr:region";
    for (int leaf = 0; leaf < leaf_count; ++leaf) {
        out += "," + leaf_id(leaf);
    }
    return out + "\n";
}

void append_csv(std::string& out, std::size_t number, row const& one) {
    out += "u" + std::to_string(number) + "," + region_id(one.region);
    for (int leaf = 0; leaf < leaf_count; ++leaf) {
        std::int32_t const value = one.values[static_cast<std::size_t>(leaf)];
        out += ",";
        out += value < 0 ? std::string() : value_text(leaf, value);
    }
    out += "\n";
}

template <class T, std::size_t N>
std::string list_text(std::array<T, N> const& values) {
    std::string out = "[";
    for (T const& one : values) {
        out += (out.size() == 1 ? "" : ", ") + std::to_string(one);
    }
    return out + "]";
}

std::string leaf_description(grain bounds, int leaf, score_plan const& plan) {
    constexpr std::array<char const*, 3> forms = {"at_least", "at_most", "boolean"};
    auto const at = static_cast<std::size_t>(leaf);
    std::string out = R"({"id": ")" + leaf_id(leaf) + R"(", "criterion": )" +
                      std::to_string(leaf / leaves_per_criterion) + R"(, "form": ")" +
                      forms[static_cast<std::size_t>(form_of(leaf))] + R"(", "type": ")" +
                      suffix_of(leaf).substr(1) + R"(", "scale": )" +
                      std::to_string(scale_of(leaf));
    if (form_of(leaf) != leaf_form::boolean) {
        std::array<std::int32_t, region_count> all{};
        for (int region = 0; region < region_count; ++region) {
            all[static_cast<std::size_t>(region)] = bound_of(bounds, leaf, region);
        }
        out += R"(, "bound_scale": )" + std::to_string(bound_scale(bounds, leaf)) +
               R"(, "bounds": )" + list_text(all);
    }
    if (plan.fits_double) {
        out += R"(, "multipliers": )" + list_text(plan.multiplier[at]);
    }
    return out + "}";
}

std::string description(grain bounds, std::size_t units) {
    score_plan const plan = make_score_plan(bounds);
    std::string out = R"({"bounds": ")" + std::string(name(bounds)) + R"(", "seed": )" +
                      std::to_string(standard_seed) + R"(, "units": )" + std::to_string(units) +
                      R"(, "regions": )" + std::to_string(region_count) + R"(, "criteria": )" +
                      std::to_string(criterion_count);
    if (plan.fits_double) {
        out += R"(, "denominators": )" + list_text(plan.denominator);
    }
    out += ",\n \"leaves\": [\n";
    for (int leaf = 0; leaf < leaf_count; ++leaf) {
        out += "  " + leaf_description(bounds, leaf, plan) + (leaf + 1 < leaf_count ? ",\n" : "\n");
    }
    return out + " ]}\n";
}

template <class T>
void read_values(std::filesystem::path const& path, std::size_t count, std::vector<T>& out) {
    out.resize(count);
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char*>(out.data()), static_cast<std::streamsize>(count * sizeof(T)));
    if (!file) {
        stop("is missing or too short", path);
    }
}

/// Words of bits; those behind the last unit are cleared.
void read_bits(std::filesystem::path const& path, std::size_t units,
               std::vector<std::uint64_t>& out) {
    read_values(path, (units + 63) / 64, out);
    if (units % 64 != 0) {
        out.back() &= (std::uint64_t{1} << (units % 64)) - 1;
    }
}

bool bit(std::vector<std::uint64_t> const& bits, std::size_t at) {
    return (bits[at / 64] >> (at % 64) & 1U) != 0;
}

void write_text(std::filesystem::path const& path, std::string const& text) {
    out_file file(path);
    file.write(text);
    file.close();
}

} // namespace

void write_workload(std::filesystem::path const& folder, grain bounds, std::size_t units,
                    std::size_t csv_units) {
    std::filesystem::create_directories(folder);
    std::vector<leaf_files> files;
    for (int leaf = 0; leaf < leaf_count; ++leaf) {
        files.emplace_back(folder, leaf);
    }
    out_file regions(folder / "region.u8");
    out_file csv(folder / "units.csv");
    csv.write(csv_header());
    row_source source(bounds, standard_seed);
    row one;
    std::string csv_text;
    for (std::size_t first = 0; first < units; first += block_units) {
        std::size_t const here = std::min(block_units, units - first);
        std::vector<std::uint8_t> region(here);
        for (leaf_files& file : files) {
            file.start(here);
        }
        csv_text.clear();
        for (std::size_t at = 0; at < here; ++at) {
            source.next(one);
            region[at] = static_cast<std::uint8_t>(one.region);
            for (std::size_t leaf = 0; leaf < files.size(); ++leaf) {
                files[leaf].put(at, one.values[leaf]);
            }
            if (first + at < csv_units) {
                append_csv(csv_text, first + at, one);
            }
        }
        regions.write(region);
        csv.write(csv_text);
        for (leaf_files& file : files) {
            file.flush();
        }
    }
    for (leaf_files& file : files) {
        file.values.close();
        file.valid.close();
    }
    regions.close();
    csv.close();
    write_text(folder / "rulebook.json", rulebook_text(bounds));
    // Last, so that a folder with a description is complete.
    write_text(folder / "workload.json", description(bounds, units));
}

columns read_columns(std::filesystem::path const& folder, std::size_t units) {
    columns all;
    all.units = units;
    read_values(folder / "region.u8", units, all.region);
    all.leaves.resize(leaf_count);
    for (int leaf = 0; leaf < leaf_count; ++leaf) {
        column& one = all.leaves[static_cast<std::size_t>(leaf)];
        std::filesystem::path const path = folder / (leaf_id(leaf) + suffix_of(leaf));
        switch (cell_of(leaf)) {
        case cell::narrow: read_values(path, units, one.narrow); break;
        case cell::wide: read_values(path, units, one.wide); break;
        case cell::truth: read_bits(path, units, one.truths); break;
        }
        read_bits(folder / (leaf_id(leaf) + ".valid"), units, one.valid);
    }
    return all;
}

row row_of(columns const& all, std::size_t unit) {
    row one;
    one.region = all.region[unit];
    for (std::size_t leaf = 0; leaf < leaf_count; ++leaf) {
        column const& from = all.leaves[leaf];
        one.values[leaf] = !bit(from.valid, unit)   ? -1
                           : !from.narrow.empty()   ? from.narrow[unit]
                           : !from.wide.empty()     ? from.wide[unit]
                           : bit(from.truths, unit) ? 1
                                                    : 0;
    }
    return one;
}

grain read_grain(std::filesystem::path const& folder) {
    std::ifstream file(folder / "workload.json", std::ios::binary);
    std::string const text(std::istreambuf_iterator<char>(file), {});
    for (grain const bounds : {grain::standard, grain::whole, grain::tenths}) {
        if (text.starts_with(R"({"bounds": ")" + std::string(name(bounds)) + "\"")) {
            return bounds;
        }
    }
    stop("is no workload", folder);
}

} // namespace bench
