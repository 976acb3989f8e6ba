// SPDX-License-Identifier: Apache-2.0
// Lets the assembler take the documents in as they are, so that no generated file stands between
// lib/rulebooks/ and the library, and vendoring needs no build system (docs/decisions/0003).
#include "rulebooks/embedded.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

#if !(defined(__ELF__) || defined(__wasm__)) || !(defined(__GNUC__) || defined(__clang__))
#error "the built-in rulebooks are taken in by the assembler's .incbin into ELF or WebAssembly"
#endif

// The folder of the documents as the assembler finds it: by default through -I, to which lib/
// belongs in any case. Link-time optimisation assembles where no -I is known, and needs an absolute
// folder here; the CMake build gives one.
#ifndef TIEUCHI_RULEBOOK_FOLDER
#define TIEUCHI_RULEBOOK_FOLDER "rulebooks"
#endif

// Each document once: a name for its symbols, the file without `.json`.
#define TIEUCHI_EMBEDDED_RULEBOOKS(X)                                                              \
    X(hatinh_05_2017, "hatinh-05-2017")                                                            \
    X(qd1980, "qd1980")                                                                            \
    X(qd318_advanced, "qd318-advanced")                                                            \
    X(qd318, "qd318")                                                                              \
    X(qd319_model, "qd319-model")                                                                  \
    X(qd491, "qd491")                                                                              \
    X(qd51_2025, "qd51-2025")

// Every symbol of WebAssembly has a size, that of the end for the byte that it stands on.
#if defined(__wasm__)
#define TIEUCHI_EMBED_BEGIN(symbol)                                                                \
    ".section .rodata." symbol ",\"\",@\n"                                                         \
    ".type " symbol ",@object\n"                                                                   \
    ".type " symbol "_end,@object\n"
#define TIEUCHI_EMBED_END(symbol)                                                                  \
    ".int8 0\n"                                                                                    \
    ".size " symbol ", " symbol "_end-" symbol "\n"                                                \
    ".size " symbol "_end, 1\n"                                                                    \
    ".text\n"
#else
#define TIEUCHI_EMBED_BEGIN(symbol) ".pushsection .rodata\n"
#define TIEUCHI_EMBED_END(symbol) ".popsection\n"
#endif

// clang-format off
#define TIEUCHI_EMBED(name, file)                                                                  \
    __asm__(TIEUCHI_EMBED_BEGIN("tieuchi_rulebook_" #name)                                         \
            ".global tieuchi_rulebook_" #name "\n"                                                 \
            ".hidden tieuchi_rulebook_" #name "\n"                                                 \
            ".global tieuchi_rulebook_" #name "_end\n"                                             \
            ".hidden tieuchi_rulebook_" #name "_end\n"                                             \
            "tieuchi_rulebook_" #name ":\n"                                                        \
            ".incbin \"" TIEUCHI_RULEBOOK_FOLDER "/" file ".json\"\n"                              \
            "tieuchi_rulebook_" #name "_end:\n"                                                    \
            TIEUCHI_EMBED_END("tieuchi_rulebook_" #name));                                         \
    extern "C" __attribute__((visibility("hidden"))) char const tieuchi_rulebook_##name[];         \
    extern "C" __attribute__((visibility("hidden"))) char const tieuchi_rulebook_##name##_end[];
// clang-format on

TIEUCHI_EMBEDDED_RULEBOOKS(TIEUCHI_EMBED)

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// The text between two symbols; by addresses, since they are two objects to the language.
std::string_view between(char const* first, char const* last) noexcept {
    auto const size =
        reinterpret_cast<std::uintptr_t>(last) - reinterpret_cast<std::uintptr_t>(first);
    return {first, static_cast<std::size_t>(size)};
}

} // namespace

#define TIEUCHI_LIST(name, file)                                                                   \
    embedded_rulebook{file ".json",                                                                \
                      between(tieuchi_rulebook_##name, tieuchi_rulebook_##name##_end)},

std::span<embedded_rulebook const> embedded_rulebooks() noexcept {
    static std::array const all{TIEUCHI_EMBEDDED_RULEBOOKS(TIEUCHI_LIST)};
    return all;
}

#undef TIEUCHI_LIST
#undef TIEUCHI_EMBED
#undef TIEUCHI_EMBED_BEGIN
#undef TIEUCHI_EMBED_END
#undef TIEUCHI_EMBEDDED_RULEBOOKS

} // namespace detail
} // namespace v1
} // namespace tieuchi
