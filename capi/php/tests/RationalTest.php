<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Tests;

use PHPUnit\Framework\TestCase;
use Tieuchi\Interval;
use Tieuchi\Language;
use Tieuchi\Number\Arithmetic;
use Tieuchi\Number\BcmathArithmetic;
use Tieuchi\Number\GmpArithmetic;
use Tieuchi\Number\PlainArithmetic;
use Tieuchi\Rational;
use Tieuchi\Rounding;

/** Exact numbers; the cases of S-204, S-205 and S-207 are run by tests/conformance. */
final class RationalTest extends TestCase
{
    protected function tearDown(): void
    {
        Rational::calculateWith(null);
    }

    /** @return array<string, array{Arithmetic}> */
    public static function arithmetics(): array
    {
        return [
            'gmp' => [new GmpArithmetic()],
            'bcmath' => [new BcmathArithmetic()],
            'plain' => [new PlainArithmetic()],
        ];
    }

    /** @dataProvider arithmetics */
    public function testFractionsAreInLowestTerms(Arithmetic $with): void
    {
        Rational::calculateWith($with);
        $texts = [
            '6/4' => '3/2', '-6/4' => '-3/2', '0/7' => '0', '-0' => '0', '007' => '7',
            '12/4' => '3',
            '89.90' => '899/10', '-0.5' => '-1/2', '2303/143' => '2303/143', '1.0' => '1',
            '123456789012345678901234567890/98765432109876543210'
                => '1371742100137174210013717421/1097393690109739369',
        ];
        foreach ($texts as $text => $shown) {
            self::assertSame($shown, (string) Rational::of((string) $text));
        }
    }

    /** @dataProvider arithmetics */
    public function testTheFourOperationsAndComparing(Arithmetic $with): void
    {
        Rational::calculateWith($with);
        $half = Rational::of('1/2');
        self::assertSame('5/6', (string) $half->add('1/3'));
        self::assertSame('-1/6', (string) Rational::of('1/3')->subtract($half));
        self::assertSame('-1/6', (string) $half->multiply('-1/3'));
        self::assertSame('-3/2', (string) $half->divide('-1/3'));
        self::assertSame(-1, $half->compare('2/3') <=> 0);
        self::assertSame(1, $half->compare('-2/3') <=> 0);
        self::assertTrue($half->equals('0.5'));
        self::assertSame(-1, Rational::of('-1/9')->sign());
        self::assertSame(0, Rational::of(0)->sign());
    }

    public function testAllArithmeticsAgreeOnNumbersOfAnySize(): void
    {
        $seed = random_int(0, PHP_INT_MAX);
        mt_srand($seed);
        [[$gmp], [$bcmath], [$plain]] = array_values(self::arithmetics());
        for ($i = 0; $i < 300; ++$i) {
            [$a, $b] = [self::anyNumber(), self::anyNumber()];
            $context = "seed $seed: $a and $b";
            foreach (['add', 'subtract', 'multiply', 'divide', 'gcd'] as $operation) {
                if ($operation === 'divide' && $b === '0') {
                    continue;
                }
                $expected = $gmp->$operation($a, $b);
                self::assertSame($expected, $bcmath->$operation($a, $b), "$operation, $context");
                self::assertSame($expected, $plain->$operation($a, $b), "$operation, $context");
            }
            $order = $gmp->compare($a, $b) <=> 0;
            self::assertSame($order, $bcmath->compare($a, $b) <=> 0, $context);
            self::assertSame($order, $plain->compare($a, $b) <=> 0, $context);
        }
    }

    private static function anyNumber(): string
    {
        $digits = '';
        for ($i = mt_rand(0, 60); $i > 0; --$i) {
            // Runs of zeros and nines are where carries and borrows go far.
            $digits .= ['0', '9', (string) mt_rand(0, 9)][mt_rand(0, 2)];
        }
        $digits = ltrim($digits, '0');

        return $digits === '' ? '0' : (mt_rand(0, 1) === 1 ? '-' : '') . $digits;
    }

    public function testWhatIsNoExactNumberIsRefused(): void
    {
        foreach (['', '1,5', '1e3', '1/', '/2', '1/-2', ' 1', "1\n", '0x10', '+1', '١'] as $text) {
            try {
                Rational::of($text);
                self::fail("$text was taken");
            } catch (\InvalidArgumentException $refused) {
                self::assertStringContainsString('not an exact number', $refused->getMessage());
            }
        }
    }

    public function testAFloatIsRefused(): void
    {
        $this->expectException(\TypeError::class);
        Rational::of(0.1);
    }

    public function testDivisionByZeroIsRefused(): void
    {
        try {
            Rational::of('1/0');
            self::fail('1/0 was taken');
        } catch (\InvalidArgumentException $refused) {
            self::assertSame('division by zero: 1/0', $refused->getMessage());
        }
        $this->expectException(\DivisionByZeroError::class);
        Rational::of(1)->divide('0/5');
    }

    public function testRoundingDoesNotCrossALine(): void
    {
        $nearly = Rational::of('99999/1000');
        self::assertSame('100.0', $nearly->display(1));
        self::assertSame('99.9', $nearly->display(1, [100]));
        self::assertSame('100.0', $nearly->display(1, [100], strict: true));
        self::assertSame('0.1', Rational::of('1/1000')->display(1, [0]));
        self::assertSame('2', Rational::of('5/2')->display(0, rounding: Rounding::HalfEven));
        self::assertSame('3', Rational::of('5/2')->display(0));
        self::assertSame('-2', Rational::of('-5/2')->display(0, rounding: Rounding::Down));
        self::assertSame('0.00', Rational::of('-1/1000')->display(2));
    }

    public function testNumbersAreWrittenInTheWayOfALanguage(): void
    {
        $total = Rational::of('12345678/10');
        self::assertSame('1.234.567,80', $total->format());
        self::assertSame('1,234,567.80', $total->format(2, Language::English));
        self::assertSame('16,1', Rational::of('2303/143')->format(1));
        self::assertSame('-1.000', Rational::of(-1000)->format(0));
        self::assertSame('999', Rational::of(999)->format(0));
        $open = new Interval(Rational::of(2303), Rational::of(2306));
        self::assertSame('2.303–2.306', $open->format(0));
        self::assertSame('2303 to 2306', (string) $open);
        self::assertSame('16,1', Interval::fromDocument('2303/143')->format(1));
    }

    public function testJsonHasTheExactText(): void
    {
        self::assertSame('{"mean":"2303\/143"}', json_encode(['mean' => Rational::of('2303/143')]));
    }
}
