<?php

// SPDX-License-Identifier: Apache-2.0
// Answers the requests of conformance cases through the PHP package (README.md says what a driver
// is): php_driver.php LIST WAY, where WAY is php-ffi or php-command.

declare(strict_types=1);

use Tieuchi\Declared;
use Tieuchi\Exception\DocumentRefused;
use Tieuchi\Judged;
use Tieuchi\Language;
use Tieuchi\Missing;
use Tieuchi\Rational;
use Tieuchi\Rounding;
use Tieuchi\Rulebook;
use Tieuchi\ScoredUnit;
use Tieuchi\Tieuchi;
use Tieuchi\Units;

require __DIR__ . '/../../capi/php/autoload.php';

/** One case: the documents are read once, then every request is answered. */
final class ConformanceCase
{
    private string $refusal = '';
    private ?Judged $judged = null;

    public function __construct(private readonly string $folder, private readonly bool $callsBack)
    {
    }

    /** @param list<string> $request */
    public function answer(array $request): string
    {
        $what = array_shift($request);
        if ($what === 'display') {
            [$value, $digits, $mode, $strict] = $request;

            return Rational::of($value)->display(
                (int) $digits,
                array_slice($request, 4),
                Rounding::from($mode),
                $strict === '1'
            );
        }
        if ($what === 'options') {
            $this->load(...$request);

            return $this->refusal;
        }

        return $this->refusal !== '' ? $this->refusal : match ($what) {
            'assess' => $this->judged->toJson(),
            'summary' => $this->judged->summary()->toJson(),
            'method' => $this->method(...$request),
            'explain' => $this->explain(...$request),
        };
    }

    private function load(string $date, string $missing, string $declared): void
    {
        try {
            $this->judged = $this->rulebook()->evaluator($date)->judge(
                Units::fromJson($this->file('units.json')),
                Missing::from($missing),
                Declared::from($declared)
            );
        } catch (DocumentRefused $refused) {
            $this->refusal = '!' . $refused->json;
        }
    }

    private function rulebook(): Rulebook
    {
        $with = [];
        for ($i = 0; is_file("$this->folder/with-$i.json"); ++$i) {
            $with[] = $this->file("with-$i.json");
        }
        // The caller's own method that every case may use.
        $twice = fn (ScoredUnit $unit) => $unit->score('criteria_passed')->lower->multiply(2);
        $methods = $this->callsBack ? ['twice_passes' => $twice] : [];

        return is_file("$this->folder/rulebook.id")
            ? Rulebook::builtin($this->file('rulebook.id'), $with, $methods)
            : Rulebook::read($this->file('rulebook.json'), $with, $methods);
    }

    private function method(string $unit, string $name): string
    {
        if (!$this->judged->has($unit)) {
            return '!no such unit';
        }
        $value = $this->judged->unit($unit)->score($name);

        return $value === null ? 'null' : "$value->lower\t$value->upper";
    }

    private function explain(string $unit, string $node, string $language): string
    {
        if (!$this->judged->has($unit)) {
            return '!no such unit';
        }
        try {
            return $this->judged->unit($unit)->explain($node, Language::from($language));
        } catch (OutOfBoundsException) {
            return '!no such node';
        }
    }

    private function file(string $name): string
    {
        return file_get_contents("$this->folder/$name");
    }
}

[, $listing, $way] = $argv;
$callsBack = $way === 'php-ffi';
$callsBack ? Tieuchi::useLibrary() : Tieuchi::useCommand();
foreach (file($listing, FILE_IGNORE_NEW_LINES) as $folder) {
    mkdir("$folder/$way");
    $case = new ConformanceCase($folder, $callsBack);
    foreach (file("$folder/requests", FILE_IGNORE_NEW_LINES) as $number => $line) {
        $request = explode("\t", $line);
        // A command cannot call back: ways.json does not ask it for the caller's method.
        if ($callsBack || $request[0] !== 'method' || $request[2] !== 'twice_passes') {
            file_put_contents("$folder/$way/$number", $case->answer($request));
        }
    }
}
