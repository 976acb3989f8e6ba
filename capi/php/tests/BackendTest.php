<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Tests;

use Tieuchi\Declared;
use Tieuchi\Exception\DocumentRefused;
use Tieuchi\Exception\TieuchiException;
use Tieuchi\Language;
use Tieuchi\Missing;
use Tieuchi\RoadmapGoal;
use Tieuchi\Rulebook;
use Tieuchi\Tieuchi;
use Tieuchi\Unit;
use Tieuchi\Units;
use Tieuchi\Verdict;

/** What both backends do, each by itself; and that it is the same. */
final class BackendTest extends Package
{
    /** Names and cells as somebody might enter them who means no good, or means well. */
    public const HOSTILE = [
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' OR '1'='1",
        '--all',
        '$(touch /tmp/owned) `id` | & %s %n',
        "Xã \u{202E}nạl gnàv\u{202C}",
        '𠀀𝔛🏘️',
        '=cmd|calc',
        'a b',
        '10',
    ];

    /** @dataProvider backends */
    public function testStatusTellsTheBackendAndTheVersion(string $backend): void
    {
        self::useBackend($backend);
        $status = Tieuchi::status();
        self::assertSame($backend, $status->backend);
        self::assertMatchesRegularExpression('/^\d+\.\d+\.\d+$/', $status->version);
        self::assertSame($backend === 'ffi' ? 1 : null, $status->abi);
        self::assertFalse($status->preloaded);
        self::assertFileExists($status->path);
        self::assertStringContainsString($status->path, (string) $status);
        self::assertSame($backend, json_decode((string) json_encode($status), true)['backend']);
    }

    /** @dataProvider backends */
    public function testBuiltinRulebooksAreListed(string $backend): void
    {
        self::useBackend($backend);
        $all = [];
        foreach (Tieuchi::builtinRulebooks() as $one) {
            $all[$one->id] = $one;
        }
        self::assertArrayHasKey(self::COMMUNE, $all);
        self::assertStringContainsString('nông thôn mới', (string) $all[self::COMMUNE]->title);
        self::assertSame('Quyết định 1980/QĐ-TTg', $all[self::COMMUNE]->citation);
    }

    /** @dataProvider backends */
    public function testARulebookIsDescribedAsItStandsOnTheDate(string $backend): void
    {
        self::useBackend($backend);
        $rules = Rulebook::builtin(self::COMMUNE)->evaluator(new \DateTimeImmutable('2019-06-30'));
        self::assertSame(self::COMMUNE, $rules->id);
        self::assertSame('2019-06-30', $rules->date);
        self::assertSame(64, strlen($rules->sha256));
        self::assertCount(19, $rules->criteria);
        self::assertSame('Thu nhập', $rules->criteria[9]->name->in(Language::Vietnamese));
        self::assertSame('Income', $rules->criteria[9]->name->in(Language::English));
        $leaf = $rules->criteria[8]->indicators[1]->leaves[0];
        self::assertSame(['9.2', '%', 'at_least'], [$leaf->id, $leaf->unit, $leaf->comparator]);
    }

    /** @dataProvider backends */
    public function testTheThreeMeasuresOfAProvince(string $backend): void
    {
        self::useBackend($backend);
        $found = self::thaiNguyen();
        $summary = $found->summary();
        self::assertSame(143, $summary->units);
        self::assertCount(143, $found);
        self::assertSame('88', (string) $summary->standardMet);
        self::assertSame('2303/143', (string) $summary->criteriaMet->lower);
        self::assertSame('16,1', $summary->criteriaMet->format(1));
        self::assertMatchesRegularExpression('/^9\d,\d$/', $summary->weightedProgress->format(1));
        self::assertSame(96, $summary->criteria[10]['pass']);
        self::assertCount(19, $summary->hardest);
    }

    /** @dataProvider backends */
    public function testWhatWasFoundOfOneUnit(string $backend): void
    {
        self::useBackend($backend);
        $one = self::thaiNguyen()->unit('TN-002');
        self::assertSame('Xã mô phỏng 2 (TN-002)', $one->label());
        self::assertSame(Verdict::Fail, $one->verdict);
        self::assertSame(['10', '11', '13'], $one->blockedBy);
        self::assertSame('rest', $one->grade);
        self::assertSame('1', (string) $one->completeness());
        self::assertSame('16', (string) $one->score('criteria_met'));
        self::assertSame('3/19', (string) $one->score('criteria_failed_share'));
        self::assertArrayHasKey('weighted_progress', $one->scores());
        $income = $one->criterion('10');
        self::assertSame([Verdict::Fail, 'basic'], [$income->verdict, $income->declared]);
        $leaf = $income->children()['10'];
        self::assertSame(['23.3', '36'], [$leaf->value, $leaf->bound]);
        self::assertSame('12,70', $leaf->gap()->format());
        self::assertStringContainsString('còn thiếu 12,7 triệu đồng', $one->explain('10'));
        self::assertStringContainsString('12.7', $one->explain('10', Language::English));
        self::assertSame('fail', $one->explanation('13')->verdict->value);
        self::assertSame(['13.2'], $one->explanation('13')->decidedBy);
        self::assertSame(['10', '11', '13'], array_map(fn ($why) => $why->id, $one->inTheWay()));
        self::assertStringContainsString('16 of 19', $one->sentence(Language::English));
    }

    public function testBothBackendsFindTheSameOfEverything(): void
    {
        $answers = [];
        foreach (['ffi', 'command'] as $backend) {
            self::useBackend($backend);
            $found = self::thaiNguyen();
            $rules = self::evaluator();
            $units = [];
            foreach (['TN-001', 'TN-002', 'TN-010', 'TN-012'] as $id) {
                $why = fn ($node) => [$found->unit($id)->explanation((string) $node->id)->document];
                $units[$id] = [
                    array_map($why, $rules->criteria),
                    $found->unit($id)->sentence(),
                    (string) $found->unit($id)->score('criteria_failed_share'),
                ];
            }
            $answers[$backend] = [
                Tieuchi::builtinRulebooks(),
                [$rules->title, $rules->citation, $rules->sha256, $rules->criteria],
                $found->toJson(),
                $found->summary()->toJson(),
                $units,
                Rulebook::builtin(self::COMMUNE)->check(),
            ];
        }
        self::assertEquals($answers['ffi'], $answers['command']);
    }

    public function testTargetsAndRoadmapsAreTheSameBytes(): void
    {
        $targets = (string) file_get_contents(self::data('can-loc-2017/targets.json'));
        $costs = '{"format":"tieuchi-costs/1","units":[{"id":"a","costs":{"2.1":"120.5",'
            . '"2.2":{"raise":"30","months":3}}}],"projects":[{"id":"p","cost":"40","raises":'
            . '[{"unit":"a","leaves":["2.1","2.2"]}]}]}';
        $goals = [
            new RoadmapGoal('unit_criteria', unit: 'a', criteria: 3, deadline: '2026-12-31'),
            new RoadmapGoal('most_criteria', budget: '35', years: [2024 => '20', 2025 => '15']),
            new RoadmapGoal('programme', meeting: 1, start: '2024-06-30', optimistic: true),
            new RoadmapGoal('unit_standard', unit: 'a'),
        ];
        $answers = [];
        foreach (['ffi', 'command'] as $backend) {
            self::useBackend($backend);
            $canLoc = Rulebook::builtin('vn/hatinh/05-2017-qd-ubnd/commune')
                ->evaluator('2017-06-30')
                ->judge(Units::fromFile(self::data('can-loc-2017/communes.json')));
            $one = (new Unit('a'))->observe('1.1', true)->ratio('2.1', 80, 100)
                ->observe('2.2', '30')->observe('3', 'tot');
            $small = self::small()->evaluator('2024-01-01')->judge(Units::of($one));
            $answers[$backend] = [
                $canLoc->targets($targets),
                ...array_map(fn ($goal) => $small->roadmap($costs, $goal), $goals),
            ];
        }
        self::assertSame($answers['ffi'], $answers['command']);
        $outcome = json_decode($answers['ffi'][0], true);
        self::assertSame('fail', $outcome['targets'][0]['outcome']);
        $plan = json_decode($answers['ffi'][1], true);
        self::assertSame(['optimal', '40'], [$plan['outcome'], $plan['cost']]);
    }

    /** @dataProvider backends */
    public function testUnitsAreMadeOneByOne(string $backend): void
    {
        self::useBackend($backend);
        $found = self::small()->evaluator('2024-01-01')->judge(Units::of(
            (new Unit('a', 'Một', 'h', ['c'], []))
                ->observe('1.1', true)
                ->ratio('2.1', 179, 199)
                ->exempt('2.2', 'không áp dụng')
                ->observe('3', 'kha')
                ->declare('1', 'pass', by: 'đoàn thẩm định', on: '2023-12-01')
                ->annotate('2.1', source: 'niên giám', note: 'đã đối chiếu'),
            (new Unit('b'))->observe('2.1', '90.00')->observe('2.2', 36)->observe('2.2', '35.9')
        ));
        [$a, $b] = [$found->unit('a'), $found->unit('b')];
        self::assertSame(Verdict::Fail, $a->verdict);
        self::assertSame('17900/199', $a->criterion('2')->children()['2.1']->value);
        self::assertSame('observed', $a->criterion('2')->children()['2.2']->reason);
        self::assertSame(Verdict::Pass, $a->criterion('3')->verdict);
        self::assertSame('0,1', $b->criterion('2')->children()['2.2']->gap()->format(1));
        self::assertSame(Verdict::Unknown, $b->criterion('1')->verdict);
        self::assertSame('0 to 2', (string) $b->score('criteria_met'));
    }

    /** @dataProvider backends */
    public function testPoliciesAreHeard(string $backend): void
    {
        self::useBackend($backend);
        $rules = self::small()->evaluator('2024-01-01');
        $unit = (new Unit('a'))->observe('1.1', false)->declare('1.1', 'pass');
        $read = fn (...$policies) => $rules->judge($unit, ...$policies)->unit('a');
        self::assertSame(Verdict::Fail, $read()->criterion('1')->verdict);
        $prevails = $read(declared: Declared::Prevails);
        self::assertSame(Verdict::Pass, $prevails->criterion('1')->verdict);
        self::assertSame(Verdict::Unknown, $read()->criterion('2')->verdict);
        self::assertSame(Verdict::Fail, $read(Missing::Fail)->criterion('2')->verdict);
    }

    /** @dataProvider backends */
    public function testCsvIsReadAsItIsSaidToBeWritten(string $backend): void
    {
        self::useBackend($backend);
        $rules = self::small()->evaluator('2024-01-01');
        $csv = "id;name;2.1;2.2;later\na;Một;179|199;1.234,5;x\n";
        $found = $rules->judge(Units::fromCsv($csv, ';', ',', ignoreOtherIds: true));
        self::assertSame('1234.5', $found->unit('a')->criterion('2')->children()['2.2']->value);
        self::assertSame('ignored_id', $found->warnings()[0]->code);
        self::assertSame('later', $found->warnings()[0]->columnName);
        try {
            $rules->judge(Units::fromCsv("id,2.1\na,1;5\n"));
            self::fail('1;5 was taken');
        } catch (DocumentRefused $refused) {
            self::assertSame([2, '2.1'], [
                $refused->diagnostics[0]->line,
                $refused->diagnostics[0]->columnName,
            ]);
        }
    }

    /** @dataProvider backends */
    public function testARefusedRulebookTellsEverythingThatIsWrong(string $backend): void
    {
        self::useBackend($backend);
        $broken = Rulebook::read("{\"format\": \"tieuchi-rulebook/1\",\n \"id\": 3}");
        try {
            $broken->evaluator('2024-01-01');
            self::fail('the rulebook was taken');
        } catch (DocumentRefused $refused) {
            self::assertSame('missing_key', $refused->name);
            self::assertCount(6, $refused->errors());
            $last = $refused->errors()[5];
            self::assertSame(
                ['error', 'wrong_type', '/id', 2, 8],
                [$last->severity, $last->code, $last->pointer, $last->line, $last->column]
            );
            self::assertStringStartsWith('line 2, column 8, at /id: error wrong_type: ', "$last");
            self::assertStringContainsString('(and 5 more errors)', $refused->getMessage());
            self::assertSame('missing_key', json_decode($refused->json, true)[0]['code']);
        }
        self::assertCount(6, $broken->check()->errors());
    }

    /** @dataProvider backends */
    public function testRefusedUnitsAndTargetsTellWhere(string $backend): void
    {
        self::useBackend($backend);
        $rules = self::small()->evaluator('2024-01-01');
        $documents = [
            '{"format":"tieuchi-units/1","units":[{"id":"a","observations":{"9":true}}]}'
                => ['unknown_observation', '/units/0/observations/9'],
            '{"format":"tieuchi-units/1","units":[{"id":"a"},{"id":"a"}]}'
                => ['duplicate_unit', '/units/1/id'],
            '{"format":"tieuchi-units/1","units":[]}' => ['empty_list', '/units'],
            '{"format":"tieuchi-units/1","units":[{"id":"a;b"}]}' => ['bad_id', '/units/0/id'],
            'id,1.1' => ['not_json', ''],
            '' => ['not_json', ''],
            '{' => ['not_json', ''],
        ];
        foreach ($documents as $text => [$code, $pointer]) {
            try {
                $rules->judge(Units::fromJson($text));
                self::fail("$text was taken");
            } catch (DocumentRefused $refused) {
                self::assertSame($code, $refused->name);
                self::assertSame($pointer, $refused->errors()[0]->pointer);
            }
        }
        $found = $rules->judge(new Unit('a'));
        try {
            $found->targets('{"format":"tieuchi-targets/1","id":"t","targets":[]}');
            self::fail('targets were taken');
        } catch (DocumentRefused $refused) {
            self::assertSame('empty_list', $refused->name);
        }
        $this->expectException(DocumentRefused::class);
        $found->roadmap('[]', new RoadmapGoal('unit_standard', unit: 'a'));
    }

    /** @dataProvider backends */
    public function testHostileNamesComeBackAsTheyWere(string $backend): void
    {
        self::useBackend($backend);
        $units = array_map(
            fn ($name) => (new Unit($name, $name))->observe('2.2', '35')->annotate('2.2', $name),
            self::HOSTILE
        );
        $found = self::small()->evaluator('2024-01-01')->judge(Units::of(...$units));
        $ids = array_map('strval', array_keys(iterator_to_array($found)));
        self::assertSame(self::HOSTILE, $ids);
        foreach (self::HOSTILE as $name) {
            self::assertSame($name, $found->unit($name)->name);
            self::assertStringContainsString('còn thiếu 1 ', $found->unit($name)->explain('2.2'));
        }
        self::assertFileDoesNotExist('/tmp/owned');
    }

    /** @dataProvider backends */
    public function testWhatIsNotThereIsSaid(string $backend): void
    {
        self::useBackend($backend);
        $found = self::small()->evaluator('2024-01-01')->judge(new Unit('a'));
        $asked = [
            \OutOfBoundsException::class => [
                fn () => $found->unit('b'),
                fn () => $found->unit('a')->criterion('9'),
                fn () => $found->unit('a')->explain('9'),
                fn () => $found->unit('a')->explain(''),
            ],
            TieuchiException::class => [
                fn () => $found->unit('a')->score('no_such'),
                fn () => Rulebook::builtin('no/such')->evaluator('2024-01-01'),
                fn () => Rulebook::builtin('no/such')->check(),
                fn () => Rulebook::builtin('/etc/passwd')->evaluator('2024-01-01'),
            ],
            \InvalidArgumentException::class => [
                fn () => self::small()->evaluator('2024-02-30'),
                fn () => self::small()->evaluator('30/06/2024'),
                fn () => new RoadmapGoal('most_units'),
                fn () => new RoadmapGoal('unit_standard'),
                fn () => new RoadmapGoal('programme', meeting: 1, unit: 'a'),
                fn () => new RoadmapGoal('most_units', years: [2025 => '1', 2024 => '1']),
                fn () => Units::fromCsv('', '|'),
            ],
        ];
        foreach ($asked as $class => $list) {
            foreach ($list as $i => $ask) {
                try {
                    $ask();
                    self::fail("$class $i did not come");
                } catch (\Exception $thrown) {
                    self::assertInstanceOf($class, $thrown, "$i: $thrown");
                }
            }
        }
    }

    /** @dataProvider backends */
    public function testABuiltinRulebookIsCheckedWithItsBounds(string $backend): void
    {
        self::useBackend($backend);
        $report = Rulebook::builtin(self::COMMUNE)->check('2019-06-30');
        self::assertSame([], $report->errors());
        self::assertNotSame([], $report->warnings());
        self::assertSame($report->bounds, $report->verified + $report->unverified);
        self::assertSame(4, $report->delegated);
    }

    /** @dataProvider backends */
    public function testTheReadmeRuns(string $backend): void
    {
        $readme = (string) file_get_contents(__DIR__ . '/../README.md');
        self::assertSame(1, preg_match('/```php\n(.*?)```/s', $readme, $found));
        $csv = self::data('thai-nguyen-2019/communes.csv');
        $code = str_replace('communes.csv', $csv, $found[1]);
        $autoload = var_export(__DIR__ . '/../autoload.php', true);
        $line = 'TIEUCHI_BACKEND=' . $backend . ' ' . escapeshellarg(PHP_BINARY) . ' -r '
            . escapeshellarg("require $autoload; $code") . ' 2>&1';
        $said = explode("\n", (string) shell_exec($line));
        self::assertStringStartsWith('unknown 1 to 19 Chỉ tiêu 3.1 “', $said[0]);
        self::assertMatchesRegularExpression('/^\d+.* \d+,\d.* \d+,\d/', $said[1]);
        self::assertStringContainsString(' Tiêu chí 10 “Thu nhập” chưa', implode(' ', $said));
        self::assertStringStartsWith('tieuchi 0.', $said[count($said) - 2]);
    }

    public function testTheReadmeOfTheProjectRuns(): void
    {
        $root = __DIR__ . '/../../..';
        $readme = (string) file_get_contents("$root/README.md");
        self::assertSame(1, preg_match('/```php\n(.*?)```/s', $readme, $found));
        $code = "chdir('$root'); require 'capi/php/autoload.php'; $found[1]";
        $line = [PHP_BINARY, '-r', $code];
        $said = (string) shell_exec(implode(' ', array_map('escapeshellarg', $line)) . ' 2>&1');
        self::assertMatchesRegularExpression('/^16,1\nTiêu chí 10 .* còn thiếu 12,7 triệu/', $said);
    }

    public function testAFloatIsRefusedBeforeItGetsAnywhere(): void
    {
        foreach (['observe', 'attribute'] as $method) {
            try {
                (new Unit('a'))->$method('2.1', 0.1);
                self::fail('0.1 was taken');
            } catch (\TypeError $refused) {
                self::assertStringContainsString('is a float', $refused->getMessage());
            }
        }
        $this->expectException(\TypeError::class);
        (new Unit('a'))->ratio('2.1', 1, 2.5);
    }

    public function testAFileThatCannotBeReadIsNamed(): void
    {
        $this->expectExceptionMessage('/no/such.json cannot be read');
        Units::fromFile('/no/such.json');
    }
}
