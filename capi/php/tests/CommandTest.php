<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Tests;

use Tieuchi\Command\CommandBackend;
use Tieuchi\Command\Process;
use Tieuchi\Exception\CommandFailed;
use Tieuchi\Exception\NotSupported;
use Tieuchi\Rulebook;
use Tieuchi\Tieuchi;
use Tieuchi\Unit;
use Tieuchi\Units;

/** The child process: what goes in, what comes out, what goes wrong. */
final class CommandTest extends Package
{
    private string $folder;

    protected function setUp(): void
    {
        parent::setUp();
        $this->folder = sys_get_temp_dir() . '/tieuchi-' . bin2hex(random_bytes(8));
        mkdir($this->folder);
    }

    protected function tearDown(): void
    {
        parent::tearDown();
        array_map('unlink', (array) glob("$this->folder/*"));
        rmdir($this->folder);
    }

    private function script(string $text): string
    {
        $path = "$this->folder/tieuchi";
        file_put_contents($path, "#!/bin/sh\n$text\n");
        chmod($path, 0755);

        return $path;
    }

    public function testArgumentsGoThroughNoShell(): void
    {
        $hostile = implode(' ', BackendTest::HOSTILE);
        $said = (new Process('/usr/bin/printf', '%s|', $hostile, '', "a\nb"))->run(10);
        self::assertSame("$hostile||a\nb|", $said->output);
    }

    public function testDocumentsOfAnySizeGoInAndLeaveNothingBehind(): void
    {
        $autoload = var_export(__DIR__ . '/../autoload.php', true);
        // Ends in the middle of things: nothing of ours gets a chance to tidy up.
        $code = "require $autoload;"
            . '$text = str_repeat("0123456789abcdef\n", 200000);'
            . '$count = new Tieuchi\Command\Process("/bin/sh", "-c", \'wc -c <"${0#--file=}"\');'
            . '$count->addDocument("--file", $text);'
            . 'echo trim($count->run(20)->output), " of ", strlen($text);'
            . 'flush(); posix_kill(getmypid(), 9);';
        $line = [PHP_BINARY, '-d', "sys_temp_dir=$this->folder", '-r', $code];
        $said = shell_exec(implode(' ', array_map('escapeshellarg', $line)) . ' 2>&1');
        self::assertStringContainsString('3400000 of 3400000', (string) $said);
        self::assertSame([], glob("$this->folder/*"));
    }

    public function testMuchOnBothOutputsDoesNotBlock(): void
    {
        $much = 'head -c 900000 /dev/zero';
        $said = (new Process('/bin/sh', '-c', "$much; $much >&2"))->run(20);
        self::assertSame([900000, 900000], [strlen($said->output), strlen($said->errors)]);
    }

    public function testPatienceEnds(): void
    {
        $started = hrtime(true);
        try {
            (new Process('/bin/sh', '-c', 'exec sleep 60'))->run(0.2);
            self::fail('it came to an end');
        } catch (CommandFailed $failed) {
            self::assertTrue($failed->timedOut);
            self::assertStringContainsString('took more than 0.2 s', $failed->getMessage());
            self::assertNull($failed->exitCode);
        }
        self::assertLessThan(30e9, hrtime(true) - $started, 'it was waited for');
    }

    public function testExitCodesAndWordsOfTheCommandAreHandedOn(): void
    {
        $path = $this->script('[ "$1" = --version ] && echo "tieuchi 9.9.9" && exit 0
            echo "the disk is full" >&2; exit 2');
        Tieuchi::useCommand($path);
        self::assertSame('9.9.9', Tieuchi::status()->version);
        try {
            self::small()->evaluator('2024-01-01');
            self::fail('it worked');
        } catch (CommandFailed $failed) {
            self::assertSame(2, $failed->exitCode);
            self::assertSame("$path ended with 2: the disk is full", $failed->getMessage());
            self::assertSame("the disk is full\n", $failed->errors);
        }
    }

    public function testWhatIsNotTheCommandIsRefused(): void
    {
        file_put_contents("$this->folder/plain", '');
        $refused = [
            '/no/such/tieuchi' => 'there is no such file',
            "$this->folder/plain" => 'may not run it',
            '/bin/true' => 'is not the command tieuchi',
        ];
        foreach ($refused as $path => $why) {
            try {
                Tieuchi::useCommand($path);
                self::fail("$path was taken");
            } catch (CommandFailed $failed) {
                self::assertStringContainsString($why, $failed->getMessage());
            }
        }
    }

    public function testItIsFoundOnThePath(): void
    {
        [$named, $path] = [getenv('TIEUCHI_COMMAND'), getenv('PATH')];
        $script = $this->script('echo "tieuchi 9.9.9"');
        try {
            putenv('TIEUCHI_COMMAND');
            putenv("PATH=/no/such:$this->folder:$path");
            self::assertSame($script, CommandBackend::find()->status()->path);
            putenv('PATH=/no/such');
            $this->expectExceptionMessage('TIEUCHI_COMMAND');
            CommandBackend::find();
        } finally {
            putenv("TIEUCHI_COMMAND=$named");
            putenv("PATH=$path");
        }
    }

    public function testWhatItCannotDoItSays(): void
    {
        Tieuchi::useCommand();
        $text = (string) file_get_contents(__DIR__ . '/fixtures/small.json');
        $this->expectException(NotSupported::class);
        $this->expectExceptionMessage('(own) need FFI');
        Rulebook::read($text, methods: ['own' => fn () => 1])->evaluator('2024-01-01');
    }

    public function testAnIdThatLooksLikeAnOptionIsAnId(): void
    {
        Tieuchi::useCommand();
        $found = self::small()->evaluator('2024-01-01')->judge(
            Units::of(new Unit('--help'), new Unit('-'), new Unit('--unit=a'))
        );
        foreach (['--help', '-', '--unit=a'] as $id) {
            $sentence = $found->unit($id)->sentence();
            self::assertStringContainsString('3 tiêu chí chưa xác định', $sentence);
        }
    }
}
