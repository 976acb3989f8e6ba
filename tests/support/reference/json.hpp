// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * A small JSON tree that keeps the text of numbers and the order of members.
 *
 * Written for the reference evaluator and the generator, so that neither shares code with the
 * library. It reads valid documents; on anything else it throws std::runtime_error.
 */
#ifndef REFERENCE_JSON_HPP
#define REFERENCE_JSON_HPP

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reference::json {

enum class kind { null, boolean, number, string, array, object };

struct member;

/** One JSON value; `text` is the text of a number or the decoded text of a string. */
struct value {
    json::kind kind = json::kind::null;
    bool truth = false;
    std::string text;
    std::vector<value> items;
    std::vector<member> members;

    [[nodiscard]] bool is(json::kind wanted) const { return kind == wanted; }

    /** The member of that name, or null when there is none. */
    [[nodiscard]] value const* find(std::string_view name) const;
    [[nodiscard]] value* find(std::string_view name);

    /** The member of that name; throws when there is none. */
    [[nodiscard]] value const& at(std::string_view name) const;

    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }

    /** Gives the member a value: a new one goes to the end. */
    value& set(std::string_view name, value content);
    void remove(std::string_view name);
};

struct member {
    std::string name;
    json::value content;
};

[[nodiscard]] bool operator==(value const& left, value const& right);

[[nodiscard]] value text(std::string_view content);
[[nodiscard]] value number(std::string_view content);
[[nodiscard]] value boolean(bool truth);
[[nodiscard]] value array(std::vector<value> items = {});
[[nodiscard]] value object(std::vector<member> members = {});

/** Reads one document; a leading byte order mark is skipped. */
[[nodiscard]] value parse(std::string_view document);

/** Compact text, with the escapes that JSON demands and no others. */
[[nodiscard]] std::string write(value const& content);
[[nodiscard]] std::string quoted(std::string_view content);

} // namespace reference::json

#endif
