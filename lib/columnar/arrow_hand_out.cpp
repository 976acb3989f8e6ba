// SPDX-License-Identifier: Apache-2.0
// Arrays and schemas of Arrow that own what they point to, until their release callback is called.
// Children own theirs by themselves, as they may be moved away and released on their own.
#include "columnar/arrow_write.hpp"

#include <memory>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// What empty buffers point to: there are readers that want no null.
alignas(64) constexpr std::byte no_bytes[64] = {};

/// What a handed-out array keeps.
struct array_keeper {
    std::vector<std::byte> validity;
    std::vector<std::vector<std::byte>> data;
    std::vector<void const*> buffers;
    std::vector<ArrowArray> children;
    std::vector<ArrowArray*> child_list;
    ArrowArray dictionary{};
};

/// What a handed-out schema keeps.
struct schema_keeper {
    std::string format;
    std::string name;
    std::vector<ArrowSchema> children;
    std::vector<ArrowSchema*> child_list;
    ArrowSchema dictionary{};
};

/// Releases what is inside and was not moved away, then the keeper.
template <typename Keeper, typename Node>
void release_node(Node* node) noexcept {
    std::unique_ptr<Keeper> const keeper(static_cast<Keeper*>(node->private_data));
    for (Node& child : keeper->children) {
        if (child.release != nullptr) {
            child.release(&child);
        }
    }
    if (keeper->dictionary.release != nullptr) {
        keeper->dictionary.release(&keeper->dictionary);
    }
    node->release = nullptr;
    node->private_data = nullptr;
}

extern "C" {
static void tieuchi_release_array(ArrowArray* array) {
    release_node<array_keeper>(array);
}
static void tieuchi_release_schema(ArrowSchema* schema) {
    release_node<schema_keeper>(schema);
}
}

/// Releases a node that is still being made when something throws.
template <typename Node>
struct release_if_left {
    void operator()(Node* node) const noexcept {
        if (node->release != nullptr) {
            node->release(node);
        }
    }
};

/// Room for `count` nodes that are all released at first.
template <typename Keeper>
void make_children(Keeper& keeper, std::size_t count) {
    keeper.children.resize(count);
    for (auto& child : keeper.children) {
        keeper.child_list.push_back(&child);
    }
}

} // namespace

ArrowArray hand_out_array(made_column&& from) {
    ArrowArray made{};
    made.length = from.length;
    made.null_count = from.null_count;
    auto keeper = std::make_unique<array_keeper>();
    make_children(*keeper, from.children.size());
    keeper->validity = std::move(from.validity);
    keeper->data = std::move(from.buffers);
    keeper->buffers.push_back(keeper->validity.empty() ? nullptr : keeper->validity.data());
    for (auto const& buffer : keeper->data) {
        keeper->buffers.push_back(buffer.empty() ? no_bytes : buffer.data());
    }
    made.n_buffers = static_cast<std::int64_t>(keeper->buffers.size());
    made.buffers = keeper->buffers.data();
    made.n_children = static_cast<std::int64_t>(keeper->children.size());
    made.children = keeper->child_list.empty() ? nullptr : keeper->child_list.data();
    array_keeper& inside = *keeper;
    made.private_data = keeper.release();
    made.release = tieuchi_release_array;
    std::unique_ptr<ArrowArray, release_if_left<ArrowArray>> const guard(&made);
    for (std::size_t i = 0; i < from.children.size(); ++i) {
        inside.children[i] = hand_out_array(std::move(from.children[i]));
    }
    if (!from.dictionary.empty()) {
        inside.dictionary = hand_out_array(std::move(from.dictionary.front()));
        made.dictionary = &inside.dictionary;
    }
    ArrowArray const whole = made;
    made.release = nullptr; // moved away
    return whole;
}

ArrowSchema hand_out_schema(made_column const& from) {
    ArrowSchema made{};
    auto keeper = std::make_unique<schema_keeper>();
    make_children(*keeper, from.children.size());
    keeper->format = from.format;
    keeper->name = from.name;
    made.format = keeper->format.c_str();
    made.name = keeper->name.c_str();
    made.flags = ARROW_FLAG_NULLABLE;
    made.n_children = static_cast<std::int64_t>(keeper->children.size());
    made.children = keeper->child_list.empty() ? nullptr : keeper->child_list.data();
    schema_keeper& inside = *keeper;
    made.private_data = keeper.release();
    made.release = tieuchi_release_schema;
    std::unique_ptr<ArrowSchema, release_if_left<ArrowSchema>> const guard(&made);
    for (std::size_t i = 0; i < from.children.size(); ++i) {
        inside.children[i] = hand_out_schema(from.children[i]);
    }
    if (!from.dictionary.empty()) {
        inside.dictionary = hand_out_schema(from.dictionary.front());
        made.dictionary = &inside.dictionary;
    }
    ArrowSchema const whole = made;
    made.release = nullptr; // moved away
    return whole;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
