// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Structure;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tieuchi.abi.Abi;

/** The package against the library TIEUCHI_LIBRARY; TIEUCHI_EXAMPLES is the folder of the data. */
class TieuchiTest {
    private static final String COMMUNE = "vn/1980-qd-ttg-2016/commune";
    private static final String CAN_LOC = "vn/hatinh/05-2017-qd-ubnd/commune";

    private static byte[] read(String... path) {
        try {
            return Files.readAllBytes(Path.of(System.getenv("TIEUCHI_EXAMPLES"), path));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Evaluator communeRules(Map<String, ScoringMethod> methods) {
        return Rulebook.builtin(COMMUNE, new Rulebook.Options(List.of(), methods))
                .evaluator("2019-06-30");
    }

    private static Evaluator communeRules() {
        return communeRules(Map.of());
    }

    private static Unit tienNong(Evaluator rules) {
        return rules.unit("27685", "Tiến Nông").attribute("region", "btb").observe("1.1", true)
                .observe("3.1", new BigDecimal("79.9")).observeRatio("9.2", 179, 199)
                .declare("18", Declared.PASS).annotate("18", Remark.by("đoàn thẩm tra huyện"));
    }

    private static AssessedUnits canLoc() {
        Evaluator rules = Rulebook.builtin(CAN_LOC).evaluator("2017-06-30");
        return rules.assessAll(rules.readUnits(read("can-loc-2017", "communes.json")),
                Policies.DEFAULT);
    }

    /** What a program of its own writes, with another library. */
    private static String runWith(String library, Class<?> program) throws Exception {
        ProcessBuilder made = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("surefire.test.class.path",
                        System.getProperty("java.class.path")),
                program.getName());
        made.environment().put("TIEUCHI_LIBRARY", library);
        Process running = made.redirectErrorStream(true).start();
        return new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    // ---- the binary interface ----

    @Test
    void everyFunctionIsInTheLibrary() {
        NativeLibrary library = NativeLibrary.getInstance(System.getenv("TIEUCHI_LIBRARY"));
        List<String> names = new ArrayList<>();
        for (Method one : Abi.class.getDeclaredMethods()) {
            library.getFunction(one.getName());
            names.add(one.getName());
        }
        assertTrue(names.size() > 400);
    }

    @Test
    void structuresAreAsLongAsCSaysTheyAre() throws Exception {
        String layout = Native.POINTER_SIZE == 8 ? "lp64" : "ilp32";
        Pattern line = Pattern.compile(
                "\"name\": \"tieuchi_(\\w+)\".*\"" + layout
                        + "\": \\{\"size\": (\\d+).*\"fields\"");
        Map<String, Integer> sizes = new HashMap<>();
        for (String one : Files.readAllLines(Path.of(System.getenv("TIEUCHI_DESCRIPTION")))) {
            Matcher found = line.matcher(one);
            if (found.find()) {
                sizes.put(found.group(1).replace("_", ""), Integer.valueOf(found.group(2)));
            }
        }
        int checked = 0;
        for (Class<?> one : Abi.class.getDeclaredClasses()) {
            Integer size = sizes.get(one.getSimpleName().toLowerCase(Locale.ROOT));
            if (Structure.class.isAssignableFrom(one) && size != null) {
                Structure made = (Structure) one.getDeclaredConstructor().newInstance();
                assertEquals(size, made.size(), one.getSimpleName());
                ++checked;
            }
        }
        assertEquals(sizes.size(), checked);
        assertTrue(checked > 70);
    }

    /** Tells what comes of the first call. */
    static final class FirstCall {
        public static void main(String[] arguments) {
            for (int i = 0; i < 2; ++i) {
                try {
                    System.out.println(Tieuchi.libraryVersion());
                } catch (LibraryException problem) {
                    System.out.println("refused: " + problem.getMessage());
                }
            }
        }
    }

    @Test
    void aLibraryThatIsMissingOrOfAnotherInterfaceIsTold() throws Exception {
        String missing = runWith("/nowhere/libtieuchi_c.so", FirstCall.class);
        assertTrue(missing.matches("(?s)refused: the shared library libtieuchi_c.so.1 of tieuchi "
                + "was not found.*/nowhere/libtieuchi_c.*refused: .*"), missing);
        String other = runWith(System.getenv("TIEUCHI_OTHER_ABI"), FirstCall.class);
        assertTrue(other.contains("has binary interface 2, not 1"), other);
    }

    // ---- rulebooks ----

    @Test
    void builtinRulebooksAreListedAndRead() {
        List<BuiltinRulebook> all = Tieuchi.builtinRulebooks();
        BuiltinRulebook one =
                all.stream().filter(each -> each.id().equals(COMMUNE)).findFirst().orElseThrow();
        Rulebook book = Rulebook.builtin(COMMUNE);
        assertTrue(all.size() >= 5);
        assertTrue(one.title().contains("nông thôn mới"), one.title());
        assertEquals(COMMUNE, book.id());
        assertEquals(one.title(), book.title(Language.VI));
        assertEquals(64, book.sha256().length());
        assertEquals(book.sha256(), Rulebook.read(utf8(one.json())).sha256());
        assertFalse(Tieuchi.check(utf8(one.json()), null, Rulebook.Options.NONE).stream()
                .anyMatch(Diagnostic::isError));
    }

    @Test
    void aRefusedDocumentTellsEveryProblemWithItsPlace() {
        byte[] bad = utf8("{\"format\":\"tieuchi-rulebook/1\",\"id\":\"Xã 𠮷\",\"criteria\":[]}");
        DocumentException refused =
                assertThrows(DocumentException.class, () -> Rulebook.read(bad));
        assertTrue(refused.diagnostics().size() >= 2);
        assertTrue(refused.diagnostics().stream().anyMatch(one -> one.isError()
                && one.code().equals("empty_list") && one.pointer().equals("/criteria")
                && one.line() == 1));
        assertTrue(refused.getMessage().contains("errors in the document\n"));
        assertTrue(refused.diagnosticsJson().startsWith("[{\"severity\":\"error\""));
    }

    @Test
    void aDateThatIsNoneIsRefusedWithItsCode() {
        Rulebook book = Rulebook.builtin(COMMUNE);
        TieuchiException refused =
                assertThrows(TieuchiException.class, () -> book.evaluator("2019-02-30"));
        assertEquals(Abi.TIEUCHI_E_BAD_DATE, refused.code());
        assertEquals("bad_date", refused.word());
    }

    @Test
    void anEditionTellsWhatItJudges() {
        Evaluator rules = communeRules();
        assertEquals("2019-06-30", rules.date());
        assertEquals(COMMUNE, rules.rulebookId());
        assertEquals(19, rules.criteria().size());
        assertEquals("Quy hoạch", rules.criteria().get(0).name());
        Leaf leaf = rules.leaves().stream().filter(one -> one.id().equals("9.2")).findFirst()
                .orElseThrow();
        assertEquals("quantity % at_least",
                leaf.kind() + " " + leaf.unit() + " " + leaf.comparator());
    }

    // ---- units and assessments ----

    @Test
    void aUnitIsSetOneByOneAndJudgedWithReasons() {
        Evaluator rules = communeRules();
        Assessment found = rules.assess(tienNong(rules));
        assertEquals("Tiến Nông", found.unitName());
        assertEquals(Verdict.FAIL, found.verdict());
        assertEquals(List.of("3"), found.blockedBy());
        assertEquals(Fraction.of(1), found.score("criteria_passed").lower());
        assertEquals(found.score("criteria_met"), found.scores().get("criteria_met"));
        assertEquals(Declared.PASS, found.criteria().get(17).declared());
        assertEquals(Verdict.PASS, leaf(found, "9.2").verdict());
        assertEquals("missing", leaf(found, "1.2").reason());
        assertTrue(found.explain("3.1", Language.VI).contains("79,9"));
        assertTrue(found.explain("3.1", Language.EN).contains("79.9"));
        assertTrue(found.explanationJson("3.1").contains("\"id\":\"3.1\""));
        assertTrue(found.sentence(Language.VI).contains("1 tiêu chí chưa đạt (3)"));
        assertTrue(found.toJson().contains("\"name\":\"Tiến Nông\""));
    }

    private static LeafResult leaf(Assessment found, String id) {
        return found.leaves().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow();
    }

    @Test
    void policiesDecideWhatIsMissing() {
        Evaluator rules = communeRules();
        Policies strict =
                new Policies(Policies.Missing.FAIL, Policies.DeclaredCounts.FILLS_GAPS);
        assertTrue(rules.assess(tienNong(rules), strict).blockedBy().size() > 10);
    }

    @Test
    void whatAUnitSaysCanBeChangedAndTakenBack() {
        Evaluator rules = communeRules();
        Unit unit = tienNong(rules).cohorts(List.of("2019", "điểm")).parent("huyện");
        assertNull(unit.holds());
        unit.holds(List.of(COMMUNE));
        assertEquals(List.of("2019", "điểm"), unit.cohorts());
        assertEquals(List.of(COMMUNE), unit.holds());
        assertEquals("huyện", unit.parent());
        unit.forget("3.1").declare("18", Declared.NONE);
        assertEquals(List.of(), rules.assess(unit).blockedBy());
        assertEquals("not_exemptable", assertThrows(TieuchiException.class,
                () -> unit.exempt("1.1", "không có")).word());
        assertEquals("bad_number", assertThrows(TieuchiException.class,
                () -> unit.observe("3.1", "abc")).word());
    }

    @Test
    void textsOfFourByteCharactersComeBackAsTheyWentIn() {
        String name = "Xã 𠮷𡈽 Đồng Nguồn 🌾";
        Evaluator rules = communeRules();
        Unit unit = rules.unit("𠀋", name).annotate("1.1", Remark.note(name));
        assertEquals(name, unit.name());
        assertEquals("𠀋", unit.id());
        assertEquals(name, rules.assess(unit).unitName());
        assertTrue(rules.assessToJson(List.of(unit), Policies.DEFAULT).contains(name));
        assertThrows(IllegalArgumentException.class, () -> unit.name("\ud842"));
    }

    @Test
    void allCommunesOfAFileAreAsTheOneDocumentSays() {
        Evaluator rules =
                Rulebook.read(read("thai-nguyen-2019", "layer.json")).evaluator("2019-12-31");
        List<Unit> units = rules.readUnits(read("thai-nguyen-2019", "communes.json"));
        String whole = rules.assessToJson(units, Policies.DEFAULT);
        assertTrue(units.size() > 100);
        for (Unit unit : units) {
            try (Assessment found = rules.assess(unit)) {
                String one = found.toJson().strip();
                String body = one.substring(one.indexOf("\"units\":[") + 9, one.length() - 2);
                assertTrue(whole.contains(body), found.unitName());
            }
        }
    }

    @Test
    void unitsAreReadFromCsvAndItsProblemsAreTold() {
        Evaluator rules =
                Rulebook.read(read("thai-nguyen-2019", "layer.json")).evaluator("2019-12-31");
        assertEquals(rules.readUnits(read("thai-nguyen-2019", "communes.json")).size(),
                rules.readUnitsCsv(read("thai-nguyen-2019", "communes.csv")).size());
        DocumentException refused = assertThrows(DocumentException.class,
                () -> rules.readUnitsCsv(utf8("id;3.1\n1;1,2,3\n"), '\0', ',', false,
                        new ArrayList<>()));
        assertEquals(2, refused.diagnostics().get(0).line());
    }

    // ---- scoring methods of one's own ----

    @Test
    void aScoringMethodOfOnesOwnIsCalledAndAskedByItsName() {
        BigInteger large = BigInteger.TWO.pow(80);
        Evaluator rules = communeRules(Map.of(
                "half", found -> Interval.of(
                        found.score("criteria_passed").lower().divide(Fraction.of(2))),
                "wide", found -> new Interval(Fraction.of("1/3"),
                        new Fraction(large, BigInteger.ONE)),
                "none", found -> null));
        Assessment found = rules.assess(tienNong(rules));
        assertEquals(Fraction.of("1/2"), found.score("half").lower());
        assertEquals(Fraction.of("1/3"), found.score("wide").lower());
        assertEquals(large, found.score("wide").upper().numerator());
        assertNull(found.score("none"));
    }

    @Test
    void whatAScoringMethodThrowsComesOutOfTheCallAndNothingIsLeftOfIt() {
        RuntimeException thrown = new IllegalStateException("không tính được");
        Evaluator rules = communeRules(Map.of("bad", found -> {
            throw thrown;
        }));
        Assessment found = rules.assess(tienNong(rules));
        assertSame(thrown, assertThrows(IllegalStateException.class, () -> found.score("bad")));
        assertEquals(Verdict.FAIL, found.verdict());
        assertEquals("unknown_observation", assertThrows(TieuchiException.class,
                () -> rules.unit("", "").observe("nowhere", 1)).word());
    }

    @Test
    void theAssessmentOfAScoringMethodIsGoneWhenItHasReturned() {
        AtomicReference<Assessment> kept = new AtomicReference<>();
        Evaluator rules = communeRules(Map.of("keep", found -> {
            kept.set(found);
            return Interval.of(Fraction.of(found.criteria().size()));
        }));
        assertEquals(Fraction.of(19), rules.assess(tienNong(rules)).score("keep").lower());
        assertThrows(IllegalStateException.class, () -> kept.get().verdict());
    }

    // ---- sets of units ----

    @Test
    void aRollupSaysWhatUnitsComeToInAnyOrderOfAdding() {
        Evaluator rules = Rulebook.builtin(CAN_LOC).evaluator("2017-06-30");
        List<Unit> units = rules.readUnits(read("can-loc-2017", "communes.json"));
        AssessedUnits all = rules.assessAll(units, Policies.DEFAULT);
        assertEquals(7, all.size());
        assertEquals(units.stream().map(Unit::id).toList(), all.ids());
        Rollup added = rules.rollup(units.subList(3, 7), Policies.DEFAULT)
                .merge(rules.rollup(units.subList(0, 3), Policies.DEFAULT));
        assertEquals(all.rollup().toJson(), added.toJson());
        assertEquals(7, added.counts().units());
        assertEquals(Fraction.of("48"),
                added.statistic("criteria_met", Rollup.Statistic.TOTAL).lower());
        assertEquals(Fraction.of("48/7"),
                added.statistic("criteria_met", Rollup.Statistic.MEAN).lower());
        assertEquals(units.get(2).name(), all.get(2).unitName());
    }

    @Test
    void targetsRankingsMarginsAndComparisonsComeAsDocuments() {
        AssessedUnits all = canLoc();
        byte[] targets = read("can-loc-2017", "targets.json");
        assertTrue(all.targetsJson(targets, null).contains("tieuchi-target-outcomes/1"));
        assertThrows(DocumentException.class, () -> all.targetsJson(utf8("{}"), all));
        assertTrue(all.rankingJson("criteria_met").contains("criteria_met"));
        assertTrue(all.rankingJson("weakest_criterion").contains("weakest_criterion"));
        assertTrue(all.rankingJson("geometric_mean").contains("geometric_mean"));
        assertThrows(TieuchiException.class, () -> all.rankingJson("nothing"));
        assertTrue(all.marginsJson().contains("tieuchi-margins/1"));
        assertTrue(all.comparisonJson(canLoc(), Policies.DEFAULT)
                .contains("tieuchi-comparison/1"));
    }

    @Test
    void aRoadmapIsTheCheapestWayWithItsProof() {
        Evaluator rules =
                Rulebook.read(read("trieu-son-2022", "layer.json")).evaluator("2022-12-31");
        AssessedUnits all = rules.assessAll(
                rules.readUnits(read("trieu-son-2022", "communes.json")), Policies.DEFAULT);
        byte[] costs = read("trieu-son-2022", "costs.json");
        String plan = all.roadmapJson(costs, Goal.programme(1, 0));
        assertTrue(plan.contains("\"outcome\":\"optimal\""), plan);
        assertTrue(all.roadmapJson(costs, Goal.mostCriteria(BigDecimal.ZERO))
                .contains("tieuchi-roadmap/1"));
        assertThrows(NoSuchElementException.class,
                () -> all.roadmapJson(costs, Goal.unitStandard("nowhere")));
    }

    // ---- numbers ----

    @Test
    void fractionsAreExactAndInLowestTerms() {
        assertEquals("171/2", Fraction.of("85.50").toString());
        assertEquals("-1/2", Fraction.of("-3/4").add(Fraction.of("1/4")).toString());
        assertEquals(Fraction.of(0),
                Fraction.of(1).divide(Fraction.of(3)).subtract(Fraction.of("1/3")));
        assertEquals("-1/2", new Fraction(BigInteger.TWO, BigInteger.valueOf(-4)).toString());
        assertTrue(Fraction.of("1/3").compareTo(Fraction.of("0.3333")) > 0);
        assertEquals(new BigDecimal("85.5"), Fraction.of("171/2").toBigDecimal());
        assertEquals(Fraction.of(1000), Fraction.of(new BigDecimal("1e3")));
        assertThrows(ArithmeticException.class, () -> Fraction.of("1/3").toBigDecimal());
        assertThrows(ArithmeticException.class, () -> Fraction.of("1/0"));
    }

    @Test
    void aNumberForPeopleCrossesNoLine() {
        assertEquals("99.99", Tieuchi.display(Fraction.of("99.996"), Fraction.of(100)));
        assertEquals("100.00", Tieuchi.display(Fraction.of("99.996")));
        assertEquals("0.3333", Tieuchi.display(Fraction.of("1/3"), 4, Tieuchi.Rounding.DOWN,
                false, List.of()));
    }

    // ---- lifetime and threads ----

    @Test
    void whatWasClosedIsRefusedAndWhatWasMadeFromItGoesOn() {
        Rulebook book = Rulebook.builtin(COMMUNE);
        Evaluator rules = book.evaluator("2019-06-30");
        book.close();
        book.close();
        assertThrows(IllegalStateException.class, book::id);
        Unit unit = tienNong(rules);
        Assessment found = rules.assess(unit);
        rules.close();
        unit.close();
        assertThrows(IllegalStateException.class, unit::id);
        assertEquals(Verdict.FAIL, found.verdict());
        assertEquals(19, found.criteria().size());
    }

    @Test
    void whatWasForgottenIsReleasedByTheCollector() throws Exception {
        ScoringMethod mine = found -> null;
        communeRules(Map.of("mine", mine)).unit("", "");
        assertTrue(Rulebook.METHODS.containsValue(mine));
        // The library forgets the method when the last handle that could call it is released.
        for (int i = 0; i < 200 && Rulebook.METHODS.containsValue(mine); ++i) {
            System.gc();
            Thread.sleep(10);
        }
        assertFalse(Rulebook.METHODS.containsValue(mine));
    }

    @Test
    void whatWasClosedIsForgottenAtOnce() {
        ScoringMethod mine = found -> null;
        Rulebook book = Rulebook.builtin(COMMUNE,
                new Rulebook.Options(List.of(), Map.of("mine", mine)));
        Evaluator rules = book.evaluator("2019-06-30");
        book.close();
        assertTrue(Rulebook.METHODS.containsValue(mine));
        rules.close();
        assertFalse(Rulebook.METHODS.containsValue(mine));
        assertThrows(DocumentException.class, () -> Rulebook.read(utf8("{}"),
                new Rulebook.Options(List.of(), Map.of("mine", mine))));
        assertFalse(Rulebook.METHODS.containsValue(mine));
    }

    @Test
    void oneEvaluatorServesManyThreads() {
        Evaluator rules = communeRules(Map.of("passed", found -> found.score("criteria_passed")));
        List<String> found = IntStream.range(0, 400).parallel().mapToObj(i -> {
            try (Unit unit = tienNong(rules); Assessment one = rules.assess(unit)) {
                return one.verdict() + " " + one.score("passed");
            }
        }).distinct().toList();
        assertEquals(1, found.size(), found.toString());
    }
}
