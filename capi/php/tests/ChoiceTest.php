<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Tests;

use Tieuchi\Exception\NoBackend;
use Tieuchi\Tieuchi;

/** Which backend is chosen, and what is said of it. */
final class ChoiceTest extends Package
{
    /** @var array<string, string|false> */
    private array $environment = [];

    protected function setUp(): void
    {
        parent::setUp();
        foreach (['TIEUCHI_BACKEND', 'TIEUCHI_LIBRARY', 'TIEUCHI_COMMAND'] as $name) {
            $this->environment[$name] = getenv($name);
        }
    }

    protected function tearDown(): void
    {
        foreach ($this->environment as $name => $value) {
            putenv($value === false ? $name : "$name=$value");
        }
        parent::tearDown();
    }

    public function testTheLibraryComesFirst(): void
    {
        self::assertSame('ffi', Tieuchi::status()->backend);
        self::assertSame([], Tieuchi::status()->reasons);
    }

    public function testWithoutTheLibraryTheCommandRunsAndSaysWhy(): void
    {
        putenv('TIEUCHI_LIBRARY=/no/such.so');
        $status = Tieuchi::status();
        self::assertSame('command', $status->backend);
        self::assertSame(['not FFI: /no/such.so: there is no such file'], $status->reasons);
        self::assertSame('Thu nhập', (string) self::evaluator()->criteria[9]->name);
    }

    public function testTheChoiceCanBeMadeOutside(): void
    {
        putenv('TIEUCHI_BACKEND=command');
        self::assertSame('command', Tieuchi::status()->backend);
        self::assertSame(['TIEUCHI_BACKEND is command'], Tieuchi::status()->reasons);
        putenv('TIEUCHI_BACKEND=fastcgi');
        Tieuchi::forget();
        $this->expectExceptionMessage('TIEUCHI_BACKEND is ffi or command, not fastcgi');
        Tieuchi::status();
    }

    public function testWithoutEitherBothReasonsAreTold(): void
    {
        putenv('TIEUCHI_LIBRARY=/no/such.so');
        putenv('TIEUCHI_COMMAND=/no/such/tieuchi');
        try {
            Tieuchi::status();
            self::fail('something was found');
        } catch (NoBackend $why) {
            self::assertStringContainsString('not FFI: /no/such.so: there', $why->getMessage());
            self::assertStringContainsString(
                'not the command: /no/such/tieuchi: there',
                $why->getMessage()
            );
        }
    }

    /** @dataProvider switches */
    public function testWhereFfiIsOffTheCommandRuns(string $switch, string $reason): void
    {
        $status = $this->statusWith(['-d', $switch]);
        self::assertSame('command', $status['backend']);
        self::assertSame($reason, $status['reasons'][0]);
    }

    /** @return array<string, array{string, string}> */
    public static function switches(): array
    {
        return [
            'off' => ['ffi.enable=0', 'not FFI: ffi.enable is off in php.ini'],
            'not loaded' => ['no-extensions', 'not FFI: PHP has no extension ffi'],
        ];
    }

    public function testWhatOpenBasedirHidesIsToldApart(): void
    {
        $folder = realpath(__DIR__ . '/..');
        foreach (['ffi', 'command'] as $backend) {
            putenv("TIEUCHI_BACKEND=$backend");
            $said = $this->runPhp(['-d', "open_basedir=$folder"]);
            self::assertStringContainsString('or open_basedir of php.ini hides it', $said);
            self::assertStringNotContainsString('Warning', $said);
        }
    }

    public function testWhereChildProcessesAreOffTooItSaysSo(): void
    {
        putenv('TIEUCHI_BACKEND=command');
        $said = $this->runPhp(['-d', 'disable_functions=proc_open']);
        self::assertStringContainsString('proc_open stands in disable_functions', $said);
    }

    /**
     * @param list<string> $options
     * @return array<string, mixed>
     */
    private function statusWith(array $options): array
    {
        return json_decode($this->runPhp($options), true, 8, JSON_THROW_ON_ERROR);
    }

    /** @param list<string> $options */
    private function runPhp(array $options): string
    {
        $code = 'require ' . var_export(__DIR__ . '/../autoload.php', true)
            . '; try { echo json_encode(Tieuchi\Tieuchi::status()); }'
            . ' catch (Throwable $why) { echo $why->getMessage(); }';
        // -n leaves all extensions out that are not built in, FFI among them.
        $switches = $options === ['-d', 'no-extensions'] ? ['-n'] : $options;
        $line = array_map('escapeshellarg', [PHP_BINARY, ...$switches, '-r', $code]);

        return (string) shell_exec(implode(' ', $line));
    }
}
