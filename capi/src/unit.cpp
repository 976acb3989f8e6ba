// SPDX-License-Identifier: Apache-2.0
// Units: what is known of one of them, set one by one and read back.
#include <tieuchi/decimal.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/ratio.hpp>
#include "handles.hpp"

#include <vector>

using namespace tieuchi;
using namespace tieuchi::capi;

namespace {

/// The body of a setter of a plain text.
tieuchi_status set_text(tieuchi_unit* self, char const* value, std::size_t size, tieuchi_error* err,
                        std::string unit::*member) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_TEXT(text, value, size);
        if (!is_utf8(text)) {
            return fail(err, failure{errc::not_utf8});
        }
        self->value.*member = text;
        return TIEUCHI_OK;
    });
}

/// Strings of the caller's, copied.
tieuchi_status read_strings(tieuchi_str const* values, std::size_t count,
                            std::vector<std::string>& out, tieuchi_error* err) {
    if (count != 0) {
        TIEUCHI_NEEDS(values);
    }
    for (std::size_t i = 0; i < count; ++i) {
        TIEUCHI_TEXT(text, values[i].data, values[i].size);
        if (!is_utf8(text)) {
            return fail(err, failure{errc::not_utf8});
        }
        out.emplace_back(text);
    }
    return TIEUCHI_OK;
}

/// The body of everything that is set under an id.
template <typename Set>
tieuchi_status set_under(tieuchi_unit* self, char const* id, std::size_t id_size,
                         tieuchi_error* err, Set const& set) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_TEXT(wanted, id, id_size);
        result<void> const done = set(self->value, wanted);
        return done ? TIEUCHI_OK : fail(err, done.error());
    });
}

/// A text beside an id is refused before anything is set.
tieuchi_status check_text(char const* data, std::size_t size, std::string_view& out,
                          tieuchi_error* err) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_TEXT(value, data, size);
        if (!is_utf8(value)) {
            return fail(err, failure{errc::not_utf8});
        }
        out = value;
        return TIEUCHI_OK;
    });
}

/// A borrowed text of a unit; empty for NULL.
tieuchi_str text_of(tieuchi_unit const* self, std::string unit::*member) noexcept {
    return self == nullptr ? to_c(std::string_view()) : to_c(self->value.*member);
}

/// The words of a remark of the caller's.
tieuchi_status read_remark(tieuchi_remark const& given, remark& out, tieuchi_error* err) {
    std::pair<tieuchi_str, std::string remark::*> const members[] = {
        {given.source, &remark::source},
        {given.note, &remark::note},
        {given.exemption, &remark::exemption},
        {given.by, &remark::by},
        {given.on, &remark::on}};
    for (auto const& [text, member] : members) {
        std::string_view value;
        TIEUCHI_TRY(check_text(text.data, text.size, value, err));
        out.*member = value;
    }
    return TIEUCHI_OK;
}

} // namespace

tieuchi_status tieuchi_unit_create(tieuchi_evaluator const* evaluator, tieuchi_unit** out,
                                   tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(out);
        *out = new tieuchi_unit{unit(evaluator->value), share<tieuchi_evaluator>(evaluator)};
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_unit_copy(tieuchi_unit const* self, tieuchi_unit** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        *out = new tieuchi_unit(*self);
        return TIEUCHI_OK;
    });
}

void tieuchi_unit_release(tieuchi_unit* self) {
    delete self;
}

tieuchi_status tieuchi_unit_clear(tieuchi_unit* self, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        self->value.clear();
        return TIEUCHI_OK;
    });
}

tieuchi_evaluator const* tieuchi_unit_evaluator(tieuchi_unit const* self) {
    return self == nullptr ? nullptr : self->rules.get();
}

tieuchi_status tieuchi_unit_set_id(tieuchi_unit* self, char const* value, size_t size,
                                   tieuchi_error* err) {
    return set_text(self, value, size, err, &unit::id);
}

tieuchi_status tieuchi_unit_set_name(tieuchi_unit* self, char const* value, size_t size,
                                     tieuchi_error* err) {
    return set_text(self, value, size, err, &unit::name);
}

tieuchi_status tieuchi_unit_set_parent(tieuchi_unit* self, char const* value, size_t size,
                                       tieuchi_error* err) {
    return set_text(self, value, size, err, &unit::parent);
}

tieuchi_status tieuchi_unit_set_cohorts(tieuchi_unit* self, tieuchi_str const* values, size_t count,
                                        tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        std::vector<std::string> strings;
        TIEUCHI_TRY(read_strings(values, count, strings, err));
        self->value.cohorts = std::move(strings);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_unit_set_holds(tieuchi_unit* self, tieuchi_str const* ids, size_t count,
                                      tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        std::vector<std::string> strings;
        TIEUCHI_TRY(read_strings(ids, count, strings, err));
        self->value.set_holds(std::move(strings));
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_unit_set_attribute(tieuchi_unit* self, char const* id, size_t id_size,
                                          char const* value, size_t value_size,
                                          tieuchi_error* err) {
    std::string_view text;
    TIEUCHI_TRY(check_text(value, value_size, text, err));
    return set_under(self, id, id_size, err, [&](unit& subject, std::string_view wanted) {
        return subject.set_attribute(wanted, text);
    });
}

tieuchi_status tieuchi_unit_set_attribute_decimal(tieuchi_unit* self, char const* id,
                                                  size_t id_size, tieuchi_decimal value,
                                                  tieuchi_error* err) {
    return set_under(self, id, id_size, err,
                     [&](unit& subject, std::string_view wanted) -> result<void> {
                         result<decimal> const number = from_c(value);
                         return number ? subject.set_attribute(wanted, *number) : number.error();
                     });
}

tieuchi_status tieuchi_unit_observe_decimal(tieuchi_unit* self, char const* id, size_t id_size,
                                            tieuchi_decimal value, tieuchi_error* err) {
    return set_under(self, id, id_size, err,
                     [&](unit& subject, std::string_view wanted) -> result<void> {
                         result<decimal> const number = from_c(value);
                         return number ? subject.observe(wanted, *number) : number.error();
                     });
}

tieuchi_status tieuchi_unit_observe_text(tieuchi_unit* self, char const* id, size_t id_size,
                                         char const* value, size_t value_size, tieuchi_error* err) {
    std::string_view text;
    TIEUCHI_TRY(check_text(value, value_size, text, err));
    return set_under(self, id, id_size, err,
                     [&](unit& subject, std::string_view wanted) -> result<void> {
                         result<decimal> const number = decimal::parse(text);
                         return number ? subject.observe(wanted, *number) : number.error();
                     });
}

tieuchi_status tieuchi_unit_observe_ratio(tieuchi_unit* self, char const* id, size_t id_size,
                                          tieuchi_decimal numerator, tieuchi_decimal denominator,
                                          tieuchi_error* err) {
    return set_under(self, id, id_size, err,
                     [&](unit& subject, std::string_view wanted) -> result<void> {
                         result<decimal> const part = from_c(numerator);
                         result<decimal> const whole = from_c(denominator);
                         if (!part || !whole) {
                             return errc::invalid_argument;
                         }
                         result<ratio> const pair = ratio::make(*part, *whole);
                         return pair ? subject.observe(wanted, *pair) : pair.error();
                     });
}

tieuchi_status tieuchi_unit_observe_boolean(tieuchi_unit* self, char const* id, size_t id_size,
                                            int32_t value, tieuchi_error* err) {
    return set_under(self, id, id_size, err,
                     [&](unit& subject, std::string_view wanted) -> result<void> {
                         if (value != 0 && value != 1) {
                             return errc::invalid_argument;
                         }
                         return subject.observe_truth(wanted, value == 1);
                     });
}

tieuchi_status tieuchi_unit_observe_level(tieuchi_unit* self, char const* id, size_t id_size,
                                          char const* level, size_t level_size,
                                          tieuchi_error* err) {
    std::string_view text;
    TIEUCHI_TRY(check_text(level, level_size, text, err));
    return set_under(self, id, id_size, err, [&](unit& subject, std::string_view wanted) {
        return subject.observe_level(wanted, text);
    });
}

tieuchi_status tieuchi_unit_exempt(tieuchi_unit* self, char const* id, size_t id_size,
                                   char const* why, size_t why_size, tieuchi_error* err) {
    std::string_view text;
    TIEUCHI_TRY(check_text(why, why_size, text, err));
    return set_under(self, id, id_size, err, [&](unit& subject, std::string_view wanted) {
        return subject.exempt(wanted, text);
    });
}

tieuchi_status tieuchi_unit_forget(tieuchi_unit* self, char const* id, size_t id_size,
                                   tieuchi_error* err) {
    return set_under(self, id, id_size, err,
                     [](unit& subject, std::string_view wanted) { return subject.forget(wanted); });
}

tieuchi_status tieuchi_unit_declare(tieuchi_unit* self, char const* id, size_t id_size,
                                    int32_t value, tieuchi_error* err) {
    return set_under(self, id, id_size, err,
                     [&](unit& subject, std::string_view wanted) -> result<void> {
                         if (value < TIEUCHI_DECLARED_NONE || value > TIEUCHI_DECLARED_FAIL) {
                             return errc::invalid_argument;
                         }
                         return subject.declare(wanted, static_cast<declared_verdict>(value));
                     });
}

tieuchi_status tieuchi_unit_annotate(tieuchi_unit* self, char const* id, size_t id_size,
                                     tieuchi_remark const* words, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(words);
        TIEUCHI_TEXT(wanted, id, id_size);
        tieuchi_remark given TIEUCHI_REMARK_INIT;
        TIEUCHI_TRY(read_struct(words, given, err));
        if (given.reserved != 0) {
            return refuse(err, "reserved is not 0");
        }
        remark kept;
        TIEUCHI_TRY(read_remark(given, kept, err));
        result<void> const done = self->value.annotate(wanted, std::move(kept));
        return done ? TIEUCHI_OK : fail(err, done.error());
    });
}

tieuchi_status tieuchi_remark_init(tieuchi_remark* remark, size_t size) {
    return init_struct(tieuchi_remark TIEUCHI_REMARK_INIT, remark, size);
}

tieuchi_str tieuchi_unit_id(tieuchi_unit const* self) {
    return text_of(self, &unit::id);
}

tieuchi_str tieuchi_unit_name(tieuchi_unit const* self) {
    return text_of(self, &unit::name);
}

tieuchi_str tieuchi_unit_parent(tieuchi_unit const* self) {
    return text_of(self, &unit::parent);
}

size_t tieuchi_unit_cohort_count(tieuchi_unit const* self) {
    return self == nullptr ? 0 : self->value.cohorts.size();
}

tieuchi_str tieuchi_unit_cohort(tieuchi_unit const* self, size_t index) {
    return index < tieuchi_unit_cohort_count(self) ? to_c(self->value.cohorts[index])
                                                   : to_c(std::string_view());
}

int64_t tieuchi_unit_hold_count(tieuchi_unit const* self) {
    return self == nullptr || !self->value.holds()
               ? -1
               : static_cast<std::int64_t>(self->value.holds()->size());
}

tieuchi_str tieuchi_unit_hold(tieuchi_unit const* self, size_t index) {
    bool const known =
        self != nullptr && self->value.holds() && index < self->value.holds()->size();
    return known ? to_c((*self->value.holds())[index]) : to_c(std::string_view());
}

tieuchi_status tieuchi_unit_observation(tieuchi_unit const* self, int32_t leaf,
                                        tieuchi_observation* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(leaf, self->value.observations().size());
        observation const& known = self->value.observations()[static_cast<std::size_t>(leaf)];
        tieuchi_observation item{};
        item.kind = to_c(known.kind);
        item.truth = known.truth ? 1 : 0;
        item.level = known.level;
        item.first = to_c(known.first);
        item.second = to_c(known.second);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_unit_declared(tieuchi_unit const* self, int32_t node_kind, int32_t index,
                                     int32_t* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_ONE_OF(node_kind, TIEUCHI_NODE_KIND_CRITERION, TIEUCHI_NODE_KIND_INDICATOR);
        auto const declared = node_kind == TIEUCHI_NODE_KIND_CRITERION
                                  ? self->value.declared_on_criteria()
                                  : self->value.declared_on_indicators();
        TIEUCHI_NEEDS_INDEX(index, declared.size());
        *out = to_c(declared[static_cast<std::size_t>(index)]);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_unit_attribute(tieuchi_unit const* self, int32_t index,
                                      tieuchi_attribute_state* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.attribute_codes().size());
        auto const i = static_cast<std::size_t>(index);
        std::optional<decimal> const& number = self->value.attribute_numbers()[i];
        tieuchi_attribute_state item{};
        item.value = self->value.attribute_codes()[i];
        item.stated = item.value >= 0 || number ? 1 : 0;
        item.number = to_c(number);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_unit_remark(tieuchi_unit const* self, char const* id, size_t id_size,
                                   tieuchi_remark* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(wanted, id, id_size);
        remark const* const words = self->value.words_of(wanted);
        if (words == nullptr) {
            return fail(err, failure{errc::not_found});
        }
        tieuchi_remark item{};
        item.source = to_c(words->source);
        item.note = to_c(words->note);
        item.exemption = to_c(words->exemption);
        item.by = to_c(words->by);
        item.on = to_c(words->on);
        return write_struct(item, out, err);
    });
}
