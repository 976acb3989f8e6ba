<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** What a set of units comes to, by the three measures side by side. */
final class Summary
{
    /** How many units were judged. */
    public readonly int $units;
    /** @var array{pass: int, fail: int, unknown: int, exempt: int} units by their verdict */
    public readonly array $standard;
    /** First measure: units that meet the standard; the upper end if all that is open passes. */
    public readonly Interval $standardMet;
    /** Second: criteria met per unit, on average; null without units. */
    public readonly ?Interval $criteriaMet;
    /** Third: how far all criteria have come, of 100, on average; null without values. */
    public readonly ?Interval $weightedProgress;
    /** @var array<string, array{pass: int, fail: int, unknown: int, exempt: int, rate: ?Rational}> */
    public readonly array $criteria;
    /** @var list<string> ids of the criteria, hardest first */
    public readonly array $hardest;
    /** @var array<string, mixed> as in `tieuchi-summary/1`, which has all there is */
    public readonly array $document;

    /** @internal */
    public function __construct(private readonly string $json)
    {
        $all = json_decode($json, true, 32, JSON_THROW_ON_ERROR);
        $this->document = $all;
        $this->units = $all['units'];
        $standard = $all['standard_met'];
        $this->standard = array_intersect_key(
            $standard,
            ['pass' => 0, 'fail' => 0, 'unknown' => 0, 'exempt' => 0]
        );
        $this->standardMet = new Interval(
            Rational::of($standard['pass']),
            Rational::of($standard['pass'] + $standard['unknown'])
        );
        $this->criteriaMet = Interval::fromDocument($all['criteria_met']['mean'] ?? null);
        $this->weightedProgress = Interval::fromDocument($all['weighted_progress']['mean'] ?? null);
        $this->hardest = $all['hardest'];
        $criteria = [];
        foreach ($all['criteria'] as $one) {
            $rate = $one['rate'] === null ? null : Rational::of($one['rate']);
            $criteria[$one['id']] = ['rate' => $rate] + $one;
        }
        $this->criteria = $criteria;
    }

    /** The `tieuchi-summary/1` document. */
    public function toJson(): string
    {
        return $this->json;
    }
}
