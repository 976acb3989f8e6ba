<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Tests;

use PHPUnit\Framework\TestCase;
use Tieuchi\Evaluator;
use Tieuchi\Judged;
use Tieuchi\Rulebook;
use Tieuchi\Tieuchi;
use Tieuchi\Units;

/** What the tests have in common: both backends, the example data, small documents. */
abstract class Package extends TestCase
{
    protected const COMMUNE = 'vn/1980-qd-ttg-2016/commune';
    private const DATA = __DIR__ . '/../../../examples/data';

    protected function setUp(): void
    {
        Tieuchi::forget();
    }

    protected function tearDown(): void
    {
        Tieuchi::forget();
    }

    /** @return array<string, array{string}> */
    public static function backends(): array
    {
        return ['ffi' => ['ffi'], 'command' => ['command']];
    }

    protected static function useBackend(string $name): void
    {
        $name === 'ffi' ? Tieuchi::useLibrary() : Tieuchi::useCommand();
    }

    /** The path of something that the build has made for the tests. */
    protected static function given(string $variable): string
    {
        $path = (string) getenv($variable);
        self::assertFileExists($path, "$variable is to name a file");

        return $path;
    }

    protected static function data(string $path): string
    {
        return self::DATA . '/' . $path;
    }

    protected static function thaiNguyen(): Judged
    {
        $communes = self::data('thai-nguyen-2019/communes.json');

        return self::evaluator()->judge(Units::fromFile($communes));
    }

    protected static function evaluator(): Evaluator
    {
        return Rulebook::load(self::data('thai-nguyen-2019/layer.json'))->evaluator('2019-06-30');
    }

    /** A rulebook with one boolean, one share, one amount and one level. */
    protected static function small(): Rulebook
    {
        return Rulebook::read((string) file_get_contents(__DIR__ . '/fixtures/small.json'));
    }
}
