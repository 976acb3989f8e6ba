<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Tests;

use Tieuchi\Ffi\Library;

/** As web hosts run PHP: FFI restricted to what was preloaded, in PHP's own server. */
final class PreloadTest extends Package
{
    private const PAGE = __DIR__ . '/fixtures/page.php';
    private const PRELOAD = __DIR__ . '/../preload.php';

    /** @var ?resource */
    private $server = null;

    private string $header = '';

    private string $log = '';

    protected function setUp(): void
    {
        parent::setUp();
        if (!extension_loaded('Zend OPcache')) {
            self::markTestSkipped('PHP has no OPcache');
        }
        $this->header = (string) tempnam(sys_get_temp_dir(), 'tieuchi');
        $this->log = (string) tempnam(sys_get_temp_dir(), 'tieuchi');
    }

    protected function tearDown(): void
    {
        if ($this->server !== null) {
            proc_terminate($this->server);
            proc_close($this->server);
        }
        array_map('unlink', array_filter([$this->header, $this->log]));
        parent::tearDown();
    }

    public function testTheLibraryIsPreloadedByAHeaderWhereTheServerChangesItsUser(): void
    {
        file_put_contents($this->header, Library::header());
        $page = $this->ask(['ffi.preload' => $this->header] + $this->preloadUser());
        self::assertSame(['ffi', true], [$page['backend'], $page['preloaded']]);
        self::assertSame('preload', $page['enabled']);
        self::assertSame('5/2', $page['own'], 'a callback from preloaded code');
        self::assertStringContainsString('còn thiếu 1 triệu đồng', $page['sentence']);
        self::assertSame($page, $this->askAgain(), 'the next request');
    }

    public function testTheLibraryIsPreloadedByTheScript(): void
    {
        $page = $this->ask([], $this->asNobody());
        self::assertSame(['ffi', true], [$page['backend'], $page['preloaded']]);
        self::assertStringContainsString('còn thiếu 1 triệu đồng', $page['sentence']);
    }

    public function testWithoutPreloadingTheCommandRuns(): void
    {
        $page = $this->ask(['opcache.preload' => '']);
        self::assertSame('command', $page['backend']);
        self::assertStringContainsString('opcache.preload in php.ini', $page['reasons'][0]);
        self::assertStringContainsString('còn thiếu 1 triệu đồng', $page['sentence']);
    }

    public function testAServerWhoseLibraryIsGoneStartsAndSaysSo(): void
    {
        $page = $this->ask([], $this->asNobody(), ['TIEUCHI_LIBRARY' => '/no/such.so']);
        self::assertSame('command', $page['backend']);
        $log = (string) file_get_contents($this->log);
        self::assertStringContainsString('not preloaded: /no/such.so: there is no such', $log);
    }

    public function testAServerThatChangesItsUserIsToldWhatItNeeds(): void
    {
        $user = $this->preloadUser();
        if ($user === []) {
            self::markTestSkipped('only root can change the user');
        }
        self::assertSame('command', $this->ask($user)['backend']);
        $log = (string) file_get_contents($this->log);
        self::assertStringContainsString('ffi.preload in php.ini has to name a header', $log);
    }

    // ---- private ----

    /** @return array<string, string> what root has to say, and nobody else may */
    private function preloadUser(): array
    {
        return posix_geteuid() === 0 ? ['opcache.preload_user' => 'nobody'] : [];
    }

    /** @return list<string> before the command line of a server that must not be root's */
    private function asNobody(): array
    {
        return posix_geteuid() === 0
            ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
            : [];
    }

    /**
     * @param array<string, string> $settings
     * @param list<string> $before
     * @param array<string, string> $environment
     * @return array<string, mixed>
     */
    private function ask(array $settings, array $before = [], array $environment = []): array
    {
        $all = $settings + ['opcache.preload' => self::PRELOAD, 'ffi.enable' => 'preload'];
        $line = [...$before, PHP_BINARY];
        foreach ($all as $name => $value) {
            array_push($line, '-d', "$name=$value");
        }
        $this->server = proc_open(
            [...$line, '-S', '127.0.0.1:' . self::port(), self::PAGE],
            [1 => ['file', $this->log, 'a'], 2 => ['file', $this->log, 'a']],
            $pipes,
            null,
            $environment + getenv()
        ) ?: null;

        return $this->askAgain();
    }

    /** @return array<string, mixed> */
    private function askAgain(): array
    {
        $url = 'http://127.0.0.1:' . self::port() . '/';
        for ($i = 0; $i < 200; ++$i) {
            $text = @file_get_contents($url);
            if ($text !== false) {
                return json_decode($text, true, 8, JSON_THROW_ON_ERROR);
            }
            usleep(50000);
        }
        self::fail("no answer:\n" . file_get_contents($this->log));
    }

    private static function port(): int
    {
        static $port = null;
        if ($port === null) {
            $socket = stream_socket_server('tcp://127.0.0.1:0');
            $port = (int) substr((string) strrchr(stream_socket_get_name($socket, false), ':'), 1);
            fclose($socket);
        }

        return $port;
    }
}
