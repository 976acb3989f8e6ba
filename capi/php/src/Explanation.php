<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** Why a verdict is what it is. As a string: the sentence in Vietnamese. */
final class Explanation implements \Stringable
{
    /** `unit`, `criterion`, `indicator`, `part` or `condition`. */
    public readonly string $kind;
    public readonly string $id;
    public readonly Verdict $verdict;
    /** @var list<string> ids of the nodes under it that decided it; of a leaf none */
    public readonly array $decidedBy;
    /** The same in words. */
    public readonly Text $sentence;

    /**
     * @internal
     * @param array<string, mixed> $document as docs/formats.md has it under Explanations: value,
     *        bound, gap, source, citation, what decided it
     */
    public function __construct(public readonly array $document)
    {
        $this->kind = $document['kind'];
        $this->id = $document['id'];
        $this->verdict = Verdict::from($document['verdict']);
        $this->decidedBy = $document['decided_by'] ?? [];
        $this->sentence = Text::fromDocument($document['sentence']);
    }

    public function __toString(): string
    {
        return (string) $this->sentence;
    }
}
