<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Ffi;

use FFI;
use FFI\CData;
use Tieuchi\Interval;
use Tieuchi\Rational;
use Tieuchi\Rulebook;
use Tieuchi\ScoredUnit;

/** What is handed over when a rulebook is read, and all that it points to. */
final class RulebookOptions
{
    private readonly CData $options;

    /** @var list<mixed> what the library looks at while this lives */
    private array $kept = [];

    public function __construct(private readonly Library $library, Rulebook $rulebook)
    {
        $this->options = $library->make('tieuchi_rulebook_options');
        $with = $library->strings($rulebook->with);
        $this->kept[] = $with;
        $this->options->with_count = count($rulebook->with);
        if ($with['items'] !== null) {
            $this->options->with = FFI::addr($with['items'][0]);
        }
        if ($rulebook->methods !== []) {
            $this->addMethods($rulebook->methods);
        }
    }

    public function pointer(): CData
    {
        return FFI::addr($this->options);
    }

    /** @param array<string, callable> $methods */
    private function addMethods(array $methods): void
    {
        $array = $this->library->make('tieuchi_method[' . count($methods) . ']');
        $i = 0;
        foreach ($methods as $name => $method) {
            $this->kept[] = $this->library->point($array[$i]->name, (string) $name);
            $array[$i]->score = $this->callback($method);
            ++$i;
        }
        $this->kept[] = $array;
        $this->options->method_count = count($methods);
        $this->options->methods = FFI::addr($array[0]);
    }

    /** A function that the library can call; PHP keeps it until the request ends. */
    private function callback(callable $method): \Closure
    {
        $library = $this->library;

        return static function (
            CData $found,
            CData $score,
            ?CData $payload
        ) use (
            $library,
            $method
        ): int {
            $unit = new ScoredUnit($library, $found);
            try {
                $value = $method($unit);
                if ($value !== null) {
                    [$lower, $upper] = self::ends($value);
                    $library->call(
                        'tieuchi_score_set_text',
                        $score,
                        $lower,
                        strlen($lower),
                        $upper,
                        strlen($upper)
                    );
                }

                return 0;
            } catch (\Throwable $raised) {
                $library->keepRaised($raised);

                return 1;
            } finally {
                $unit->end();
            }
        };
    }

    /** @return array{string, string} */
    private static function ends(mixed $value): array
    {
        if ($value instanceof Interval) {
            return [(string) $value->lower, (string) $value->upper];
        }
        if (is_float($value)) {
            throw new \TypeError("a scoring method answered the float $value, which is not exact");
        }
        $exact = (string) Rational::of($value);

        return [$exact, $exact];
    }
}
