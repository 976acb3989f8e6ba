<?php // SPDX-License-Identifier: Apache-2.0. A scoreboard of a province; README.md says how to run it.
declare(strict_types=1);
use Tieuchi\{Rulebook, Tieuchi, Units};

require __DIR__ . '/../../capi/php/autoload.php';
$data = getenv('PORTAL_DATA') ?: __DIR__ . '/../data/thai-nguyen-2019';
$rules = Rulebook::load("$data/layer.json")->evaluator('2019-06-30');
$found = $rules->judge(Units::fromFile("$data/communes.json"));
[$sum, $n, $rows] = [$found->summary(), count($rules->criteria), iterator_to_array($found)];
usort($rows, fn ($a, $b) => $b->score('criteria_met')->lower->compare($a->score('criteria_met')->lower));
$asked = is_string($_GET['xa'] ?? 0) && $found->has($_GET['xa']) ? $found->unit($_GET['xa']) : null;
$h = fn ($text) => htmlspecialchars((string) $text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
$label = fn ($one) => "<bdi>{$h($one->name ?: $one->id)}</bdi> (<bdi>{$h($one->id)}</bdi>)";
$signs = ['pass' => '✓', 'fail' => '✗', 'unknown' => '?', 'exempt' => '–'];
$words = ['pass' => 'đạt', 'fail' => 'chưa đạt', 'unknown' => 'chưa rõ', 'exempt' => 'không xét'];
$mark = fn ($v) => "<i aria-hidden=\"true\">{$signs[$v->value]}</i> <b>{$words[$v->value]}</b>";
header("Content-Security-Policy: default-src 'none'; style-src 'self'"); ?>
<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Nông thôn mới: bảng điểm các xã</title><link rel="stylesheet" href="style.css">
<header><h1>Nông thôn mới: bảng điểm các xã</h1>
<p><?= $h($rules->title) ?>. <?= $h($rules->citation) ?>. Tính đến ngày 30/6/2019.</p></header>
<main><section class="measures" aria-label="Ba thước đo">
<div><h2>Xã đạt chuẩn</h2><p><strong><?= $sum->standardMet->format(0) ?></strong> / <?= $sum->units ?> xã
<p>số xã đạt toàn bộ <?= $n ?> tiêu chí</div>
<div><h2>Tiêu chí đạt</h2><p><strong><?= $sum->criteriaMet?->format(1) ?></strong> / <?= $n ?> tiêu chí
<p>bình quân mỗi xã</div>
<div><h2>Tiến độ</h2><p><strong><?= $sum->weightedProgress?->format(1) ?></strong> / 100 điểm
<p>bình quân, kể cả phần đã làm được của tiêu chí chưa đạt</div></section>
<?php if ($asked) : ?>
<section id="vi-sao" class="<?= $asked->verdict->value ?>"><h2><?= $label($asked) ?></h2>
<p><?= $h($asked->sentence()) ?></p><ul>
    <?php foreach ($asked->inTheWay() as $why) : ?>
<li class="<?= $why->verdict->value ?>"><?= $h($why) ?>
        <?php foreach ($why->decidedBy as $id) : ?>
<p><?= $h($asked->explain((string) $id)) ?></p><?php endforeach ?></li><?php endforeach ?></ul>
<p><a href="?">Đóng</a></section><?php endif ?>
<p class="legend">Chú giải: <span class="pass">✓ đạt</span> <span class="fail">✗ chưa đạt</span>
<span class="unknown">? chưa rõ (thiếu số liệu)</span> <span class="exempt">– không xét</span>.
Bấm vào tên xã để xem vì sao.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Các xã theo từng tiêu chí"><table>
<thead><tr><th scope="col">Xã<th scope="col">Chuẩn<th scope="col">Đạt
<?php foreach ($rules->criteria as $one) : ?>
<th scope="col" title="<?= $h($one->name) ?>"><span><?= $h($one->name) ?></span> <?= $h($one->id) ?>
<?php endforeach ?></thead>
<tbody><?php foreach ($rows as $row) : ?>
<tr><th scope="row"><a href="?xa=<?= rawurlencode($row->id) ?>#vi-sao"><?= $label($row) ?></a>
<td class="<?= $row->verdict->value ?>"><?= $mark($row->verdict) ?>
<td><?= $row->score('criteria_met')->format(0) ?>
    <?php foreach ($row->criteria() as $id => $cell) : ?>
<td class="<?= $cell->verdict->value ?>" title="<?= $h("$id: {$words[$cell->verdict->value]}") ?>"><?=
$mark($cell->verdict) ?><?php endforeach ?><?php endforeach ?></tbody>
<tfoot><tr><th scope="row">Tỷ lệ xã đạt, %<td><td><?php foreach ($sum->criteria as $one) : ?>
<td><?= $one['rate']?->multiply(100)->format(0, lines: [0, 100]) ?><?php endforeach ?></tfoot></table></div></main>
<footer><?= $h(Tieuchi::status()) ?></footer>
