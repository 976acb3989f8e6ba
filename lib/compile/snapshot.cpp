// SPDX-License-Identifier: Apache-2.0
#include "compile/snapshot.hpp"

#include "compile/canonical.hpp"
#include "compile/read_edition.hpp"
#include "compile/read_form.hpp"
#include "compile/references.hpp"
#include "compile/resolve.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// The documents whose bounds a document's own bounds can lead to, itself first.
std::vector<source_document const*> reach(source_document const& from) {
    std::vector<source_document const*> reached = {&from};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (source_document const* layer = reached[i]; layer != nullptr; layer = layer->base) {
            for (source_document const* const other : layer->referred) {
                if (std::find(reached.begin(), reached.end(), other) == reached.end()) {
                    reached.push_back(other);
                }
            }
        }
    }
    return reached;
}

/// Whether two rulebooks mean the same by an attribute. A default is the business of each.
bool same_attribute(attribute const& a, node const& a_node, attribute const& b,
                    node const& b_node) {
    if (a.kind != b.kind) {
        return false;
    }
    switch (a.kind) {
    case attribute_kind::number: return a.unit == b.unit;
    case attribute_kind::enumeration:
        return a.values.size() == b.values.size() &&
               std::is_permutation(a.values.begin(), a.values.end(), b.values.begin());
    case attribute_kind::derived: break;
    }
    return canonical_text(*a_node.find("derive"), shape::derive) ==
           canonical_text(*b_node.find("derive"), shape::derive);
}

} // namespace

snapshot::snapshot(document_set const& documents, date when,
                   std::span<scoring_method const> methods, bool everything, problem_list& problems)
    : problems_(problems) {
    std::vector<source_document const*> sources;
    if (everything) {
        sources.assign(documents.used().begin(), documents.used().end());
    } else {
        sources = reach(documents.main());
    }
    parts_.reserve(sources.size());
    for (source_document const* const source : sources) {
        snapshot_part& part = parts_.emplace_back();
        part.source = source;
        part.tree = resolve(*source, when, memory_, problems);
    }
    std::vector<edition_reader> readers;
    readers.reserve(parts_.size());
    for (snapshot_part& part : parts_) {
        readers.emplace_back(documents, part, methods, problems);
        readers.back().read_attributes();
    }
    for (snapshot_part& part : parts_) {
        gather_attributes(part);
    }
    for (edition_reader& reader : readers) {
        reader.read_rules();
        reader.read();
    }
    link_references(*this, documents, problems);
}

snapshot_part* snapshot::find(source_document const* source) noexcept {
    for (snapshot_part& part : parts_) {
        if (part.source == source) {
            return &part;
        }
    }
    return nullptr;
}

void snapshot::gather_attributes(snapshot_part& part) {
    std::vector<source_document const*> const reached = reach(*part.source);
    for (std::size_t i = 1; i < reached.size(); ++i) {
        snapshot_part const* const other = find(reached[i]);
        if (other == nullptr) {
            continue;
        }
        // What the other one has taken over itself stands behind its own, and is reached anyway.
        for (std::size_t j = 0; j < other->rules.attributes.size(); ++j) {
            attribute const& theirs = other->rules.attributes[j];
            attribute_place const& place = other->places.attributes[j];
            auto const [known, fresh] =
                part.attributes_by_id.emplace(place.self.key(), part.rules.attributes.size());
            if (fresh) {
                part.rules.attributes.push_back(theirs);
                part.places.attributes.push_back(place);
                continue;
            }
            attribute const& ours = part.rules.attributes[known->second];
            node const& self = part.places.attributes[known->second].self;
            if (part.places.attributes[known->second].sound && place.sound &&
                !same_attribute(ours, self, theirs, place.self)) {
                problems_.at_value(errc::attribute_conflict, self,
                                   "the rulebook " + quote(other->rules.id) +
                                       ", to which a bound refers, has another attribute " +
                                       quote(theirs.id) + "; both must be the same");
            }
        }
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
