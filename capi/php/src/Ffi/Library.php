<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Ffi;

use FFI;
use FFI\CData;
use Tieuchi\Diagnostic;
use Tieuchi\Exception\DocumentRefused;
use Tieuchi\Exception\LibraryUnusable;
use Tieuchi\Exception\TieuchiException;
use Tieuchi\Interval;

/** The shared library: finding it, calling it, and turning its failures into exceptions. */
final class Library
{
    /** The number of the binary interface that this package speaks. */
    public const ABI = 1;

    public const FILE_NAME = 'libtieuchi_c.so.1';
    public const ENVIRONMENT_VARIABLE = 'TIEUCHI_LIBRARY';

    private const SCOPE = 'TIEUCHI';
    private const CALLBACK_FAILED = 1005;
    private const PROBE = 'typedef struct { const char* data; size_t size; } tieuchi_str;'
        . 'int32_t tieuchi_abi(void); tieuchi_str tieuchi_version(void);';

    /** What a callback threw; nothing may unwind through the library. */
    private ?\Throwable $raised = null;

    private function __construct(
        private readonly FFI $ffi,
        public readonly string $path,
        public readonly bool $preloaded,
    ) {
    }

    // ---- finding it ----

    /**
     * The library at a path; without one, as it was preloaded, else the first of candidates().
     *
     * @throws LibraryUnusable
     */
    public static function open(string $path = ''): self
    {
        if (!extension_loaded('ffi')) {
            throw new LibraryUnusable('PHP has no extension ffi');
        }
        if ($path === '') {
            $preloaded = self::preloaded();
            if ($preloaded !== null) {
                return $preloaded;
            }
        }
        self::refuseWhereRestricted();
        $path = $path === '' ? self::candidates()[0] : $path;
        self::refuseUnusable($path);

        return new self(self::declare($path), $path, false);
    }

    /**
     * Where the library is looked for; the first counts.
     *
     * @return list<string>
     */
    public static function candidates(): array
    {
        $named = (string) getenv(self::ENVIRONMENT_VARIABLE);
        if ($named !== '') {
            return [$named];
        }
        $beside = dirname(__DIR__, 2) . '/lib/' . self::FILE_NAME;

        return @is_file($beside) ? [$beside, self::FILE_NAME] : [self::FILE_NAME];
    }

    /**
     * For preload.php alone: load the library into a scope that requests find again.
     *
     * @throws LibraryUnusable
     */
    public static function preload(): void
    {
        if (!extension_loaded('ffi')) {
            throw new LibraryUnusable('PHP has no extension ffi');
        }
        if (self::preloaded() !== null) {
            return;
        }
        // PHP forks to become that user, and what FFI::load() does would be lost with the child.
        if ((string) ini_get('opcache.preload_user') !== '') {
            throw new LibraryUnusable('where opcache.preload_user is set, ffi.preload in php.ini '
                . 'has to name a header; bin/tieuchi-ffi-header of the package prints it');
        }
        $header = tempnam(sys_get_temp_dir(), 'tieuchi');
        if ($header === false) {
            throw new LibraryUnusable('no temporary file can be made in ' . sys_get_temp_dir());
        }
        try {
            file_put_contents($header, self::header());
            FFI::load($header);
        } catch (FFI\Exception $why) {
            throw new LibraryUnusable("it cannot be loaded: {$why->getMessage()}");
        } finally {
            unlink($header);
        }
    }

    /**
     * The header that `ffi.preload` in php.ini is to name, for a library at a path; without one,
     * for the first of candidates().
     *
     * @throws LibraryUnusable
     */
    public static function header(string $path = ''): string
    {
        $path = $path === '' ? self::candidates()[0] : $path;
        self::refuseUnusable($path);

        return sprintf(
            "#define FFI_SCOPE \"%s\"\n#define FFI_LIB \"%s\"\n%s",
            self::SCOPE,
            addcslashes($path, '"\\'),
            self::declarations()
        );
    }

    private static function preloaded(): ?self
    {
        try {
            $ffi = FFI::scope(self::SCOPE);
        } catch (FFI\Exception) {
            return null;
        }

        $found = new self($ffi, '', true);
        if ($found->abi() !== self::ABI) {
            throw new LibraryUnusable(sprintf(
                'what was preloaded has the binary interface %d, this package needs %d',
                $found->abi(),
                self::ABI
            ));
        }

        return $found;
    }

    private static function refuseWhereRestricted(): void
    {
        $enabled = strtolower((string) ini_get('ffi.enable'));
        if ($enabled === 'preload' && PHP_SAPI !== 'cli') {
            throw new LibraryUnusable('ffi.enable is "preload" and the library was not preloaded: '
                . 'opcache.preload in php.ini is to name or to include '
                . dirname(__DIR__, 2)
                . '/preload.php; where it does, the log of the server says why');
        }
        if (in_array($enabled, ['', '0', 'off', 'false', 'no'], true)) {
            throw new LibraryUnusable('ffi.enable is off in php.ini');
        }
    }

    /** Says what is wrong before the loader says it badly; then asks for the binary interface. */
    private static function refuseUnusable(string $path): void
    {
        $isFile = str_contains($path, '/');
        if ($isFile && !@is_file($path)) {
            throw new LibraryUnusable("$path: there is no such file" . self::hidden());
        }
        $problem = $isFile ? ElfHeader::problemOf($path) : '';
        if ($problem !== '') {
            throw new LibraryUnusable("$path: $problem");
        }
        try {
            $probe = FFI::cdef(self::PROBE, $path);
        } catch (FFI\Exception $why) {
            throw new LibraryUnusable(match (true) {
                str_contains($why->getMessage(), 'resolving') => "$path: it is another library",
                $isFile => "$path: it cannot be loaded; `ldd $path` shows what it lacks",
                default => "$path was not found by the system's loader; say where it is with "
                    . 'Tieuchi::useLibrary(path) or ' . self::ENVIRONMENT_VARIABLE,
            });
        }
        $abi = $probe->tieuchi_abi();
        if ($abi !== self::ABI) {
            throw new LibraryUnusable(sprintf(
                '%s: it has the binary interface %d (version %s), this package needs %d',
                $path,
                $abi,
                self::string($probe->tieuchi_version()),
                self::ABI
            ));
        }
    }

    /** @internal What hides files from PHP that are there. */
    public static function hidden(): string
    {
        $isSet = (string) ini_get('open_basedir') !== '';

        return $isSet ? ', or open_basedir of php.ini hides it' : '';
    }

    private static function declare(string $path): FFI
    {
        try {
            return FFI::cdef(self::declarations(), $path);
        } catch (FFI\Exception $why) {
            throw new LibraryUnusable(
                "$path: it is older than this package ({$why->getMessage()})"
            );
        }
    }

    private static function declarations(): string
    {
        $path = dirname(__DIR__, 2) . '/resources/tieuchi.cdef';
        $text = @file_get_contents($path);

        return $text !== false
            ? $text
            : throw new LibraryUnusable("$path cannot be read: the package is not complete");
    }

    // ---- calling it ----

    public function version(): string
    {
        return self::string($this->get('tieuchi_version'));
    }

    public function abi(): int
    {
        return $this->get('tieuchi_abi');
    }

    /** A structure or variable of a type; one that begins with struct_size has it set. */
    public function make(string $type): CData
    {
        $made = $this->ffi->new($type);
        $about = FFI::typeof($made);
        if (
            $about->getKind() === FFI\CType::TYPE_STRUCT
            && $about->getStructFieldNames()[0] === 'struct_size'
        ) {
            $made->struct_size = FFI::sizeof($made);
        }

        return $made;
    }

    /**
     * Call a function that cannot fail. Here and below, a Handle among the arguments stands for
     * what it owns, and so lives until the call has returned.
     */
    public function get(string $function, mixed ...$arguments): mixed
    {
        return $this->ffi->$function(...array_map(self::plain(...), $arguments));
    }

    /**
     * Call a function whose last parameter is the error.
     *
     * @throws TieuchiException
     */
    public function call(string $function, mixed ...$arguments): void
    {
        $error = $this->make('tieuchi_error');
        $status = $this->get($function, ...[...$arguments, FFI::addr($error)]);
        if ($status === 0) {
            return;
        }
        if ($status === self::CALLBACK_FAILED && $this->raised !== null) {
            [$raised, $this->raised] = [$this->raised, null];
            throw $raised;
        }
        $path = FFI::string($error->path);
        throw new TieuchiException(
            FFI::string($error->message) . ($path === '' ? '' : " (at $path)"),
            self::string($this->get('tieuchi_status_name', $status))
        );
    }

    /** Call a function whose last parameters are a structure that it fills and the error. */
    public function fill(string $type, string $function, mixed ...$arguments): CData
    {
        $out = $this->make($type);
        $this->call($function, ...[...$arguments, FFI::addr($out)]);

        return $out;
    }

    /** Call a function whose last parameters are an owned handle and the error. */
    public function produce(string $type, string $function, mixed ...$arguments): Handle
    {
        $out = $this->make("{$type}*");
        $this->call($function, ...[...$arguments, FFI::addr($out)]);

        return new Handle($this, $out, "{$type}_release");
    }

    /** Call a function that gives an owned text. */
    public function text(string $function, mixed ...$arguments): string
    {
        $text = $this->produce('tieuchi_text', $function, ...$arguments);

        return self::string($this->get('tieuchi_text_str', $text));
    }

    /**
     * Call a function that reads a document: its last parameters are problems, handle, error.
     *
     * @param list<Diagnostic> $warnings receives more of them
     * @throws DocumentRefused
     */
    public function read(
        array &$warnings,
        string $type,
        string $function,
        mixed ...$arguments,
    ): Handle {
        $problems = $this->produce('tieuchi_diagnostics', 'tieuchi_diagnostics_create');
        try {
            return $this->produce($type, $function, ...[...$arguments, $problems]);
        } finally {
            array_push($warnings, ...$this->found($problems));
        }
    }

    /**
     * The diagnostics of a list; those with errors are thrown.
     *
     * @return list<Diagnostic>
     * @throws DocumentRefused
     */
    public function found(Handle $problems): array
    {
        $json = $this->text('tieuchi_diagnostics_json', $problems);
        if ($this->get('tieuchi_diagnostics_error_count', $problems) > 0) {
            throw new DocumentRefused($json);
        }

        return Diagnostic::listFromJson($json);
    }

    private static function plain(mixed $argument): mixed
    {
        return $argument instanceof Handle ? $argument->pointer : $argument;
    }

    /** A borrowed string, copied. */
    public static function string(CData $value): string
    {
        return $value->size === 0 ? '' : FFI::string($value->data, $value->size);
    }

    /**
     * Strings as the library takes lists of them: `items` (null for none), and what they point to,
     * which must live as long.
     *
     * @param list<string> $texts
     * @return array{items: ?CData, kept: list<CData>}
     */
    public function strings(array $texts): array
    {
        if ($texts === []) {
            return ['items' => null, 'kept' => []];
        }
        $items = $this->make('tieuchi_str[' . count($texts) . ']');
        $kept = [];
        foreach ($texts as $i => $text) {
            $kept[] = $this->point($items[$i], $text);
        }

        return ['items' => $items, 'kept' => $kept];
    }

    /** Let a tieuchi_str point to a copy of a text, which is what is returned. */
    public function point(CData $target, string $text): CData
    {
        $copy = $this->ffi->new('char[' . (strlen($text) + 1) . ']');
        FFI::memcpy($copy, $text, strlen($text));
        $target->data = $this->ffi->cast('char*', FFI::addr($copy));
        $target->size = strlen($text);

        return $copy;
    }

    // ---- assessments, as scoring methods see them too ----

    /** Value of a scoring method for an assessment. */
    public function score(Handle|CData $assessment, string $method): ?Interval
    {
        $lower = $this->end($assessment, $method, 1);

        return $lower === ''
            ? null
            : Interval::fromDocument(
                ['lower' => $lower, 'upper' => $this->end($assessment, $method, 2)]
            );
    }

    /** Word of the verdict on the standard. */
    public function verdict(Handle|CData $assessment): string
    {
        $verdict = $this->get('tieuchi_assessment_standard', $assessment);

        return self::string($this->get('tieuchi_verdict_name', $verdict));
    }

    /** A callback threw; what led to it will. */
    public function keepRaised(\Throwable $raised): void
    {
        $this->raised = $raised;
    }

    private function end(Handle|CData $assessment, string $method, int $end): string
    {
        $function = 'tieuchi_assessment_score_by_name_text';
        $needed = $this->make('size_t');
        $asked = [$assessment, $method, strlen($method), $end];
        $this->call($function, ...[...$asked, null, 0, FFI::addr($needed)]);
        $buffer = $this->make("char[{$needed->cdata}]");
        $this->call($function, ...[...$asked, $buffer, $needed->cdata, null]);

        return FFI::string($buffer);
    }
}
