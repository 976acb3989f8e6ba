// SPDX-License-Identifier: Apache-2.0
#include "support/columns_of.hpp"

#include "columnar/column_builder.hpp"
#include "eval/program.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <iostream>
#include <limits>
#include <optional>

namespace support {

using tieuchi::column_type;
using tieuchi::column_view;
using tieuchi::decimal;
using tieuchi::declared_verdict;
using tieuchi::errc;
using tieuchi::float_policy;
using tieuchi::leaf_kind;
using tieuchi::observation;
using tieuchi::observed;
using tieuchi::unit;
using tieuchi::validity_type;
using wide = tieuchi::detail::int128;

namespace {

/// The library must take every column that is made here.
void must(tieuchi::result<void> const& outcome, std::string_view what) {
    if (!outcome) {
        std::cerr << "column refused: " << what << ": " << name(outcome.error().code) << '\n';
        std::abort();
    }
}

template <typename T>
bool within(wide value) {
    return value >= std::numeric_limits<T>::min() && value <= std::numeric_limits<T>::max();
}

wide at_places(decimal value, int places) {
    wide scaled = value.coefficient();
    for (int left = places - value.scale(); left > 0; --left) {
        scaled *= 10;
    }
    return scaled;
}

/// The double whose shortest decimal is that number, if there is one.
std::optional<double> double_of(decimal value) {
    std::string const text = to_string(value);
    double made = 0;
    std::from_chars(text.data(), text.data() + text.size(), made);
    char back[32];
    auto const end = std::to_chars(back, back + sizeof back, made);
    auto const again = decimal::parse({back, static_cast<std::size_t>(end.ptr - back)});
    return again && *again == value ? std::optional(made) : std::nullopt;
}

std::size_t width_of(column_type type) {
    switch (type) {
    case column_type::int8: return 1;
    case column_type::int16: return 2;
    case column_type::int32: return 4;
    case column_type::decimal128: return 16;
    default: return 8;
    }
}

} // namespace

columns_of::columns_of(tieuchi::evaluator const& rules, std::span<unit const* const> units,
                       std::uint64_t seed, column_style style)
    : rules_(rules),
      units_(units.begin(), units.end()),
      dice_(seed ^ 0x636F6C756D6E73U),
      style_(style),
      batch_(rules, static_cast<std::int64_t>(units.size())) {
    for (std::size_t row = 0; row < units_.size(); ++row) {
        if (dice_.chance(style.spoiled)) {
            to_spoil_.insert(row);
        }
    }
    for (std::int32_t leaf = 0; leaf < rules_.leaf_count(); ++leaf) {
        add_leaf(leaf);
    }
    for (std::size_t i = 0; i < rules_.rules().attributes.size(); ++i) {
        add_attribute(i);
    }
    add_declared();
    add_holds();
    std::sort(failures_.begin(), failures_.end(),
              [](auto const& a, auto const& b) { return a.row < b.row; });
}

bool columns_of::spoils(std::size_t row) {
    return to_spoil_.contains(row) && dice_.chance(30);
}

void columns_of::fail(std::size_t row, errc code, std::string column) {
    to_spoil_.erase(row);
    failures_.push_back({static_cast<std::int64_t>(row), code, std::move(column)});
}

std::byte* columns_of::memory(std::size_t bytes) {
    auto& made = arrays_.emplace_back((bytes + 7) / 8);
    for (auto& word : made) {
        word = dice_.next(); // what nobody may look at
    }
    return reinterpret_cast<std::byte*>(made.data());
}

// ---- arrays ----

void columns_of::lay_validity(column_view& view, std::vector<bool> const& there, bool needed) {
    bool const all = std::find(there.begin(), there.end(), false) == there.end();
    if (!needed && all && dice_.chance(60)) {
        return;
    }
    static constexpr validity_type forms[] = {validity_type::bits, validity_type::bytes,
                                              validity_type::absent_bytes};
    view.validity_as = dice_.pick(forms);
    auto const first = static_cast<std::size_t>(view.offset);
    bool const bits = view.validity_as == validity_type::bits;
    std::byte* const to = memory(bits ? (first + rows() + 7) / 8 : first + rows());
    for (std::size_t row = 0; row < rows(); ++row) {
        bool const flag = there[row] != (view.validity_as == validity_type::absent_bytes);
        std::size_t const at = first + row;
        if (bits) {
            auto const bit = std::byte{1} << at % 8;
            to[at / 8] = flag ? to[at / 8] | bit : to[at / 8] & ~bit;
        } else {
            to[at] = flag ? static_cast<std::byte>(dice_.between(1, 255)) : std::byte{0};
        }
    }
    view.validity = to;
}

column_view columns_of::integers(cells const& of, bool codes) {
    auto const every = [&](auto const& fits) {
        for (std::size_t row = 0; row < rows(); ++row) {
            if (of.there[row] && !fits(of.values[row])) {
                return false;
            }
        }
        return true;
    };
    std::vector<column_type> types;
    bool const small = every(within<std::int64_t>);
    if (small) {
        types.push_back(column_type::int64);
    }
    if (every(within<std::int32_t>)) {
        types.push_back(column_type::int32);
    }
    if (every(within<std::int16_t>)) {
        types.push_back(column_type::int16);
    }
    if (every(within<std::int8_t>)) {
        types.push_back(column_type::int8);
    }
    if (!small || (!codes && dice_.chance(20))) {
        types = {column_type::decimal128};
    }
    column_view view;
    view.type = dice_.pick(types);
    view.scale = of.scale;
    view.offset = dice_.chance(50) ? 0 : dice_.between(0, 70);
    std::size_t const width = width_of(view.type);
    auto const first = static_cast<std::size_t>(view.offset);
    std::byte* const to = memory((first + rows()) * width);
    for (std::size_t row = 0; row < rows(); ++row) {
        if (of.there[row]) { // the byte order of the machine is that of the low half, too
            std::memcpy(to + (first + row) * width, &of.values[row], width);
        }
    }
    view.values = to;
    lay_validity(view, of.there, false);
    return view;
}

column_view columns_of::truths(std::vector<bool> const& values, std::vector<bool> const& there,
                               std::string const& column) {
    column_view view;
    view.type = dice_.chance(50) ? column_type::bits : column_type::bytes;
    view.offset = dice_.chance(50) ? 0 : dice_.between(0, 70);
    auto const first = static_cast<std::size_t>(view.offset);
    bool const bits = view.type == column_type::bits;
    std::byte* const to = memory(bits ? (first + rows() + 7) / 8 : first + rows());
    for (std::size_t row = 0; row < rows(); ++row) {
        std::size_t const at = first + row;
        if (bits) {
            auto const bit = std::byte{1} << at % 8;
            to[at / 8] = values[row] ? to[at / 8] | bit : to[at / 8] & ~bit;
        } else if (there[row]) {
            to[at] = std::byte{values[row]};
            if (spoils(row)) {
                to[at] = static_cast<std::byte>(dice_.between(2, 255));
                fail(row, errc::wrong_value_kind, column);
            }
        }
    }
    view.values = to;
    lay_validity(view, there, false);
    return view;
}

bool columns_of::as_floats(std::vector<decimal> const& values, std::vector<bool> const& there,
                           std::string const& column, column_view& made) {
    std::vector<double> floats(rows());
    for (std::size_t row = 0; row < rows(); ++row) {
        if (there[row]) {
            auto const one = double_of(values[row]);
            if (!one) {
                return false;
            }
            floats[row] = *one;
        }
    }
    bool const nan_missing = dice_.chance(50);
    made.type = column_type::float64;
    made.offset = dice_.between(0, 5);
    made.floats =
        nan_missing ? float_policy::shortest_decimal_nan_missing : float_policy::shortest_decimal;
    for (std::size_t row = 0; row < rows(); ++row) {
        if (!there[row]) {
            floats[row] = std::numeric_limits<double>::quiet_NaN();
        } else if (spoils(row)) {
            bool const infinite = dice_.chance(50);
            floats[row] = infinite ? std::numeric_limits<double>::infinity() : 1e300;
            fail(row, infinite ? errc::bad_number : errc::too_many_digits, column);
        }
    }
    auto const first = static_cast<std::size_t>(made.offset);
    std::byte* const to = memory((first + rows()) * sizeof(double));
    std::memcpy(to + first * sizeof(double), floats.data(), rows() * sizeof(double));
    made.values = to;
    if (!nan_missing) {
        lay_validity(made, there, false);
    }
    return true;
}

column_view columns_of::numbers(std::vector<decimal> const& values, std::vector<bool> const& there,
                                std::string const& column) {
    column_view floats;
    if (dice_.chance(15) && as_floats(values, there, column, floats)) {
        return floats;
    }
    cells made(rows());
    for (std::size_t row = 0; row < rows(); ++row) {
        made.scale = there[row] ? std::max(made.scale, values[row].scale()) : made.scale;
    }
    if (made.scale < style_.most_places && dice_.chance(25)) {
        made.scale = static_cast<int>(dice_.between(made.scale, style_.most_places));
    }
    for (std::size_t row = 0; row < rows(); ++row) {
        if (there[row]) {
            made.set(row, at_places(values[row], made.scale));
            if (dice_.chance(1) && spoils(row)) { // all become decimal128
                made.values[row] = static_cast<wide>(std::numeric_limits<std::int64_t>::max()) *
                                   1000000000000000000 * 7;
                fail(row, errc::number_overflow, column);
            }
        }
    }
    return integers(made, false);
}

/// Codes of words, -1 for none, as indices or through a dictionary.
template <typename Add>
void columns_of::add_codes(std::vector<std::int32_t> const& codes,
                           std::vector<std::string> const& words, errc code,
                           std::string const& column, Add const& add) {
    bool const dictionary = dice_.chance(50);
    std::vector<std::size_t> order(words.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::vector<std::string_view> known;
    if (dictionary) {
        dice_.shuffle(order);
        known.resize(words.size());
        for (std::size_t i = 0; i < words.size(); ++i) {
            known[order[i]] = words[i];
        }
        known.push_back("nobody's word");
    }
    cells made(rows());
    for (std::size_t row = 0; row < rows(); ++row) {
        if (codes[row] >= 0) {
            made.set(row, static_cast<wide>(order[static_cast<std::size_t>(codes[row])]));
            if (spoils(row)) {
                made.values[row] = dice_.chance(50) ? static_cast<wide>(words.size()) : -1;
                fail(row, code, column);
            }
        }
    }
    add(integers(made, true), dictionary, known);
}

// ---- leaves ----

void columns_of::add_leaf(std::int32_t leaf) {
    std::string const& id = rules_.leaf_at(leaf).id;
    auto const seen = [&](auto const& is) {
        return std::any_of(units_.begin(), units_.end(), [&](unit const* one) {
            return is(one->observations()[static_cast<std::size_t>(leaf)].kind);
        });
    };
    bool const valued =
        seen([](observed kind) { return kind != observed::nothing && kind != observed::exempt; });
    if (valued || dice_.chance(30)) {
        switch (rules_.leaf_at(leaf).kind) {
        case leaf_kind::boolean: add_truths(leaf, id); break;
        case leaf_kind::ordinal: add_levels(leaf, id); break;
        default: add_numbers(leaf, id);
        }
    }
    bool const exempted = seen([](observed kind) { return kind == observed::exempt; });
    if (exempted || dice_.chance(8)) {
        add_exemptions(leaf, id);
    }
}

void columns_of::add_truths(std::int32_t leaf, std::string const& id) {
    std::vector<bool> values(rows());
    std::vector<bool> there(rows());
    for (std::size_t row = 0; row < rows(); ++row) {
        observation const& seen = units_[row]->observations()[static_cast<std::size_t>(leaf)];
        there[row] = seen.kind == observed::boolean;
        values[row] = there[row] ? seen.truth : dice_.chance(50);
    }
    must(batch_.add_values(id, truths(values, there, id)), id);
}

void columns_of::add_levels(std::int32_t leaf, std::string const& id) {
    std::vector<std::int32_t> codes;
    for (unit const* const one : units_) {
        observation const& seen = one->observations()[static_cast<std::size_t>(leaf)];
        codes.push_back(seen.kind == observed::level ? seen.level : -1);
    }
    std::vector<std::string> words;
    for (tieuchi::level const& one : rules_.leaf_at(leaf).levels) {
        words.push_back(one.id);
    }
    add_codes(
        codes, words, errc::bad_value, id,
        [&](column_view view, bool dictionary, std::vector<std::string_view> const& known) {
            must(dictionary ? batch_.add_levels(id, view, known) : batch_.add_values(id, view), id);
        });
}

void columns_of::spoil_pair(std::size_t row, std::string const& id, decimal& numerator,
                            decimal& denominator, std::vector<bool>& tops,
                            std::vector<bool>& bottoms) {
    switch (dice_.below(4)) {
    case 0: denominator = decimal(); return fail(row, errc::zero_denominator, id);
    case 1: numerator = decimal(-1); return fail(row, errc::negative_numerator, id);
    case 2: tops[row] = false; return fail(row, errc::wrong_value_kind, id);
    default: bottoms[row] = false; return fail(row, errc::wrong_value_kind, id);
    }
}

void columns_of::add_numbers(std::int32_t leaf, std::string const& id) {
    std::vector<decimal> first(rows());
    std::vector<decimal> second(rows());
    std::vector<bool> as_number(rows());
    std::vector<bool> as_pair(rows());
    for (std::size_t row = 0; row < rows(); ++row) {
        observation const& seen = units_[row]->observations()[static_cast<std::size_t>(leaf)];
        as_number[row] = seen.kind == observed::number;
        as_pair[row] = seen.kind == observed::pair;
        first[row] = seen.first;
        second[row] = as_pair[row] ? seen.second : decimal(1);
    }
    auto const count = [](std::vector<bool> const& of) {
        return std::count(of.begin(), of.end(), true);
    };
    bool const pairs = count(as_pair) > count(as_number);
    std::vector<bool> const& others = pairs ? as_number : as_pair;
    auto& aside = tieuchi::detail::column_builder::set_of(batch_).aside;
    for (std::size_t row = 0; row < rows(); ++row) {
        if (others[row]) {
            aside.push_back({static_cast<std::int64_t>(row), leaf,
                             units_[row]->observations()[static_cast<std::size_t>(leaf)]});
        }
    }
    std::sort(aside.begin(), aside.end(), [](auto const& a, auto const& b) {
        return a.row != b.row ? a.row < b.row : a.leaf < b.leaf;
    });
    if (!pairs) {
        must(batch_.add_values(id, numbers(first, as_number, id)), id);
        return;
    }
    std::vector<bool> bottoms = as_pair;
    for (std::size_t row = 0; row < rows(); ++row) {
        if (as_pair[row] && spoils(row)) {
            spoil_pair(row, id, first[row], second[row], as_pair, bottoms);
        }
    }
    column_view const top = numbers(first, as_pair, id);
    must(batch_.add_pairs(id, top, numbers(second, bottoms, id)), id);
}

void columns_of::add_exemptions(std::int32_t leaf, std::string const& id) {
    std::vector<bool> values(rows());
    std::vector<bool> there(rows());
    bool const exemptable = rules_.leaf_at(leaf).exemptable;
    for (std::size_t row = 0; row < rows(); ++row) {
        observed const kind = units_[row]->observations()[static_cast<std::size_t>(leaf)].kind;
        values[row] = kind == observed::exempt;
        there[row] = values[row] || dice_.chance(70);
        if (!values[row] && spoils(row) && (kind != observed::nothing || !exemptable)) {
            values[row] = true;
            there[row] = true;
            fail(row, kind != observed::nothing ? errc::several_values : errc::not_exemptable, id);
        } else if (!there[row]) {
            values[row] = dice_.chance(50); // a null exempts nothing
        }
    }
    must(batch_.add_exemptions(id, truths(values, there, id)), id);
}

// ---- beside the leaves ----

void columns_of::add_attribute(std::size_t attribute) {
    auto const& model = rules_.rules().attributes[attribute];
    if (model.kind == tieuchi::attribute_kind::derived) {
        return;
    }
    std::string const column = "attr:" + model.id;
    if (model.kind == tieuchi::attribute_kind::number) {
        std::vector<decimal> values(rows());
        std::vector<bool> there(rows());
        for (std::size_t row = 0; row < rows(); ++row) {
            auto const& number = units_[row]->attribute_numbers()[attribute];
            there[row] = number.has_value();
            values[row] = number.value_or(decimal());
        }
        must(batch_.add_attribute(model.id, numbers(values, there, column)), column);
        return;
    }
    std::vector<std::int32_t> codes;
    for (unit const* const one : units_) {
        codes.push_back(one->attribute_codes()[attribute]);
    }
    add_codes(codes, model.values, errc::bad_attribute_value, column,
              [&](column_view view, bool dictionary, std::vector<std::string_view> const& known) {
                  must(dictionary ? batch_.add_attribute(model.id, view, known)
                                  : batch_.add_attribute(model.id, view),
                       column);
              });
}

void columns_of::add_declared() {
    auto const add = [&](std::string const& id, auto const& declared_on) {
        std::vector<std::int32_t> codes;
        for (unit const* const one : units_) {
            auto const declared = declared_on(*one);
            codes.push_back(declared != declared_verdict::none || dice_.chance(50)
                                ? static_cast<std::int32_t>(declared)
                                : -1);
        }
        if (std::all_of(codes.begin(), codes.end(), [](std::int32_t code) { return code <= 0; }) &&
            dice_.chance(90)) {
            return;
        }
        bool const words = dice_.chance(30);
        for (std::int32_t& code : codes) { // a dictionary has no word for nothing
            code = words && code == 0 ? -1 : code;
        }
        if (words) {
            static constexpr std::string_view names[] = {"", "fail", "pass", "basic"};
            static constexpr std::int64_t by_verdict[] = {0, 2, 3, 1};
            cells made(rows());
            for (std::size_t row = 0; row < rows(); ++row) {
                if (codes[row] > 0) {
                    made.set(row, by_verdict[codes[row]]);
                }
            }
            must(batch_.add_declared(id, integers(made, true), names), id);
            return;
        }
        cells made(rows());
        for (std::size_t row = 0; row < rows(); ++row) {
            if (codes[row] >= 0) {
                made.set(row, codes[row]);
                if (spoils(row)) {
                    made.values[row] = dice_.chance(50) ? 4 : -1;
                    fail(row, errc::bad_declared, id);
                }
            }
        }
        must(batch_.add_declared(id, integers(made, true)), id);
    };
    auto const& program = rules_.compiled();
    for (std::size_t c = 0; c < program.criteria.size(); ++c) {
        add(program.criteria[c].model->id,
            [&](unit const& of) { return of.declared_on_criteria()[c]; });
    }
    for (std::size_t i = 0; i < program.indicators.size(); ++i) {
        auto const& own = program.indicators[i];
        if (!program.criteria[static_cast<std::size_t>(own.criterion)].shares_id) {
            add(own.model->id, [&](unit const& of) { return of.declared_on_indicators()[i]; });
        }
    }
}

void columns_of::add_holds() {
    auto const& presupposed = rules_.rules().presupposes;
    std::vector<std::string> ids(presupposed.begin(), presupposed.end());
    ids.emplace_back(rules_.source().id());
    std::vector<std::vector<bool>> values(ids.size(), std::vector<bool>(rows()));
    std::vector<std::vector<bool>> there = values;
    bool some = false;
    for (std::size_t row = 0; row < rows(); ++row) {
        auto const& held = units_[row]->holds();
        some = some || held;
        bool one_fails = false;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            values[i][row] = held && std::find(held->begin(), held->end(), ids[i]) != held->end();
            there[i][row] = held.has_value();
            one_fails = one_fails || (held && i < presupposed.size() && !values[i][row]);
        }
        std::size_t const kept = dice_.below(ids.size());
        for (std::size_t i = 0; i < ids.size() && !presupposed.empty(); ++i) {
            // What is not held decides whatever the others are; else one null leaves all open.
            if (one_fails && values[i][row] && i < presupposed.size()) {
                there[i][row] = dice_.chance(60);
            } else if (!held && i != kept % presupposed.size()) {
                there[i][row] = values[i][row] = dice_.chance(40);
            }
        }
    }
    for (std::size_t i = 0; (some || dice_.chance(20)) && i < ids.size(); ++i) {
        must(batch_.add_holds(ids[i], truths(values[i], there[i], "holds:" + ids[i])), ids[i]);
    }
}

} // namespace support
