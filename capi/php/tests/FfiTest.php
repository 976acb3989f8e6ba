<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Tests;

use Tieuchi\Exception\LibraryUnusable;
use Tieuchi\Exception\TieuchiException;
use Tieuchi\Ffi\Library;
use Tieuchi\Interval;
use Tieuchi\Rational;
use Tieuchi\Rounding;
use Tieuchi\Rulebook;
use Tieuchi\ScoredUnit;
use Tieuchi\Tieuchi;
use Tieuchi\Unit;

/** What only FFI can do, and what is said where it cannot. */
final class FfiTest extends Package
{
    protected function setUp(): void
    {
        parent::setUp();
        Tieuchi::useLibrary();
    }

    /** @param array<string, callable> $methods */
    private static function score(array $methods, string $name): ?Interval
    {
        $rules = Rulebook::read(
            (string) file_get_contents(__DIR__ . '/fixtures/small.json'),
            methods: $methods
        )->evaluator('2024-01-01');

        return $rules->judge((new Unit('a'))->observe('1.1', true))->unit('a')->score($name);
    }

    public function testScoringMethodsOfOnesOwnAreCalled(): void
    {
        $methods = [
            'third' => fn (ScoredUnit $one) => Rational::of('1/3'),
            'text' => fn (ScoredUnit $one) => '0.25',
            'whole' => fn (ScoredUnit $one) => 7,
            'none' => fn (ScoredUnit $one) => null,
            'open' => fn (ScoredUnit $one) => $one->score('criteria_met'),
            'verdict' => fn (ScoredUnit $one) => $one->verdict()->value === 'unknown' ? 1 : 0,
        ];
        $expected = [
            'third' => '1/3', 'text' => '1/4', 'whole' => '7', 'none' => '', 'open' => '1 to 3',
            'verdict' => '1',
        ];
        foreach ($expected as $name => $value) {
            self::assertSame($value, (string) self::score($methods, $name), $name);
        }
    }

    public function testWhatAScoringMethodThrowsReachesTheCaller(): void
    {
        $this->expectExceptionObject(new \DomainException('no such luck'));
        self::score(['bad' => fn () => throw new \DomainException('no such luck')], 'bad');
    }

    public function testAScoringMethodThatAnswersAFloatIsRefused(): void
    {
        $this->expectException(\TypeError::class);
        $this->expectExceptionMessage('not exact');
        self::score(['bad' => fn () => 0.5], 'bad');
    }

    public function testTheUnitOfAScoringMethodIsGoneAfterwards(): void
    {
        $kept = null;
        self::score(['keep' => function (ScoredUnit $one) use (&$kept) {
            $kept = $one;

            return 1;
        }], 'keep');
        $this->expectException(\LogicException::class);
        $kept->score('criteria_met');
    }

    public function testAMethodMayBeNamedByTheRulebook(): void
    {
        $text = (string) file_get_contents(__DIR__ . '/fixtures/small.json');
        $graded = substr(rtrim($text), 0, -1) . ', "grades": [{"id": "good", "name": {"vi": "Tốt"},'
            . '"when": {"measure": "own", "at_least": "1"}},'
            . '{"id": "rest", "name": {"vi": "Còn lại"}}]}';
        $book = Rulebook::read($graded, methods: ['own' => fn () => 1]);
        $one = $book->evaluator('2024-01-01')->judge(new Unit('a'))->unit('a');
        self::assertSame('good', $one->grade);
    }

    public function testHandlesAreReleasedWithTheObjectsThatHoldThem(): void
    {
        $used = function (): int {
            preg_match('/VmRSS:\s+(\d+)/', (string) file_get_contents('/proc/self/status'), $found);

            return (int) $found[1];
        };
        $work = function (): void {
            $found = self::thaiNguyen();
            $found->summary();
            $found->unit('TN-002')->explain('10');
        };
        for ($i = 0; $i < 5; ++$i) {
            $work();
        }
        gc_collect_cycles();
        $before = $used();
        for ($i = 0; $i < 25; ++$i) {
            $work();
        }
        gc_collect_cycles();
        // One round keeps some two megabytes; a leak of every round would be fifty.
        self::assertLessThan(20000, $used() - $before, 'kilobytes more after 25 rounds');
    }

    public function testHandlesAreNeitherCopiedNorSerialised(): void
    {
        $found = self::small()->evaluator('2024-01-01')->judge(new Unit('a'));
        $this->expectException(\Exception::class);
        serialize($found);
    }

    public function testAForkedWorkerReleasesItsOwn(): void
    {
        if (!function_exists('pcntl_fork')) {
            self::markTestSkipped('PHP has no extension pcntl');
        }
        $found = self::thaiNguyen();
        $script = sys_get_temp_dir() . '/tieuchi-fork-' . getmypid();
        $worker = pcntl_fork();
        if ($worker === 0) {
            file_put_contents($script, $found->unit('TN-002')->sentence());
            unset($found);
            // Ends without the test runner's own shutdown.
            posix_kill(getmypid(), SIGKILL);
        }
        pcntl_waitpid($worker, $status);
        self::assertSame($found->unit('TN-002')->sentence(), file_get_contents($script));
        unlink($script);
    }

    /** @return iterable<string, array{string, string}> */
    public static function unusable(): iterable
    {
        yield 'missing' => ['/no/such/libtieuchi_c.so', 'there is no such file'];
        yield 'no library' => [__FILE__, 'no shared library'];
        yield 'another library' => ['libc.so.6', 'it is another library'];
        yield 'not found' => ['libtieuchi_nowhere.so', "not found by the system's loader"];
    }

    /** @dataProvider unusable */
    public function testALibraryThatCannotBeUsedSaysWhy(string $path, string $why): void
    {
        $this->expectException(LibraryUnusable::class);
        $this->expectExceptionMessage($why);
        Library::open($path);
    }

    public function testALibraryForAnotherMachineIsToldApart(): void
    {
        $path = tempnam(sys_get_temp_dir(), 'tieuchi');
        $own = (string) file_get_contents('/proc/self/exe', false, null, 0, 64);
        $isArm = unpack('v', $own, 18)[1] === 183;
        file_put_contents($path, substr_replace($own, $isArm ? "\x3E\0" : "\xB7\0", 18, 2));
        try {
            Library::open($path);
            self::fail('it was loaded');
        } catch (LibraryUnusable $why) {
            self::assertMatchesRegularExpression(
                '/it is made for (arm64|x86-64), 64 bits, and PHP runs on \S+, \d+ bits/',
                $why->getMessage()
            );
        } finally {
            unlink($path);
        }
    }

    /** @dataProvider broken */
    public function testABrokenLibraryIsToldBeforeItBreaksPhp(callable $break, string $why): void
    {
        $path = tempnam(sys_get_temp_dir(), 'tieuchi');
        file_put_contents($path, $break((string) file_get_contents(Library::candidates()[0])));
        try {
            Library::open($path);
            self::fail('it was loaded');
        } catch (LibraryUnusable $refused) {
            self::assertStringContainsString($why, $refused->getMessage());
        } finally {
            unlink($path);
        }
    }

    /** @return array<string, array{callable(string): string, string}> */
    public static function broken(): array
    {
        // Without program and section headers there is nothing that could be loaded.
        $empty = fn (string $all) => substr_replace(
            substr_replace(substr($all, 0, 64), str_repeat("\0", 8), 0x28, 8),
            "\0\0",
            0x38,
            2
        );

        return [
            'cut off' => [fn (string $all) => substr($all, 0, strlen($all) >> 1), 'it is cut off'],
            'one byte short' => [fn (string $all) => substr($all, 0, -1), 'it is cut off'],
            'empty' => [fn () => '', 'no shared library'],
            'nothing to load' => [
                fn (string $all) => substr_replace($empty($all), "\0\0", 0x3C, 2),
                'shows what it lacks',
            ],
        ];
    }

    public function testAnotherBinaryInterfaceIsRefused(): void
    {
        $this->expectException(LibraryUnusable::class);
        $this->expectExceptionMessage('interface 2 (version 9.9.9), this package needs 1');
        Library::open(self::given('TIEUCHI_OTHER_ABI'));
    }

    public function testAnOlderLibraryIsRefusedWithWhatItLacks(): void
    {
        $this->expectException(LibraryUnusable::class);
        $this->expectExceptionMessageMatches('/older than this package .*tieuchi_/');
        Library::open(self::given('TIEUCHI_OLDER_LIBRARY'));
    }

    public function testErrorsOfTheLibraryHaveTheirNames(): void
    {
        try {
            Library::open()->call('tieuchi_rulebook_read_builtin', 'x', 1, null, null, null);
            self::fail('NULL was taken');
        } catch (TieuchiException $refused) {
            self::assertSame('invalid_argument', $refused->name);
        }
    }

    public function testNumbersAreShownAsTheLibraryShowsThem(): void
    {
        // The package itself has no need of these.
        $names = 'tieuchi_(?:str|error|display_options|rational_display|display_options_init)';
        $wanted = "typedef int32_t \\w+;|typedef struct $names \\{.*?^\\} \\w+;|\\w+ $names\\(.*?;";
        preg_match_all(
            "/^(?:$wanted)/ms",
            (string) file_get_contents(__DIR__ . '/../../include/tieuchi_ffi.h'),
            $found
        );
        $ffi = \FFI::cdef(implode("\n", $found[0]), Library::candidates()[0]);
        $options = $ffi->new('tieuchi_display_options');
        $line = $ffi->new('tieuchi_str');
        $text = $ffi->new('char[64]');
        $shown = $ffi->new('char[256]');
        $seed = random_int(0, PHP_INT_MAX);
        mt_srand($seed);
        for ($i = 0; $i < 500; ++$i) {
            $value = mt_rand(-2000, 2000) . '/' . mt_rand(1, 300);
            // On the value, or as near as the last digit.
            $near = (string) Rational::of($value)->add(mt_rand(-2, 2) . '/' . 10 ** mt_rand(0, 5));
            \FFI::memcpy($text, $near, strlen($near));
            [$line->data, $line->size] = [$ffi->cast('char*', \FFI::addr($text)), strlen($near)];
            $ffi->tieuchi_display_options_init(\FFI::addr($options), \FFI::sizeof($options));
            $mode = Rounding::cases()[mt_rand(0, 2)];
            $options->digits = mt_rand(0, 4);
            $options->rounding = array_search($mode, Rounding::cases(), true) + 1;
            $options->crossing = mt_rand(1, 2);
            $options->lines = \FFI::addr($line);
            $options->line_count = 1;
            $asked = [$value, strlen($value), \FFI::addr($options), $shown, 256, null, null];
            self::assertSame(0, $ffi->tieuchi_rational_display(...$asked));
            $own = Rational::of($value);
            $strict = $options->crossing === 2;
            self::assertSame(
                \FFI::string($shown),
                $own->display($options->digits, [$near], $mode, $strict),
                "seed $seed: $value at $near, $options->digits digits, $mode->value, $strict"
            );
        }
    }

    public function testTheDeclarationsAreWhatTheHeaderGives(): void
    {
        exec('python3 ' . __DIR__ . '/../resources/declarations.py --check 2>&1', $said, $code);
        self::assertSame(0, $code, implode("\n", $said));
    }
}
