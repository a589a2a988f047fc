package disclosuredesk.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import disclosuredesk.testing.fuzz.Bounded.Run;
import disclosuredesk.testing.fuzz.Seeds.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * Whatever is wrong with a file, its reader gives an answer or says in a sentence that it cannot read it; soon, and in bounded memory.
 * Sound files are made wrong in ways that a number tells: bits, runs, lengths and counts, cut off, doubled, inside the parts of a package and
 * the objects of a PDF too.
 *
 * <p>A few files of the worst kind take seconds each and are tried with more of them only. More of them: {@code mvn test -Dtest=FuzzedReadersTests -Dfuzz=5000 -Dfirst-fuzz=1}. That tries the numbers 1 to 5000 with each reader and
 * prints what came of them; {@code -Dfuzz=1 -Dfirst-fuzz=4711} tries one again, {@code -Dfuzz-reader=LETTER} with one reader only,
 * {@code -Dfuzz-seeds=FOLDER} makes further files wrong, {@code -Dfuzz-keep=FOLDER} keeps those that a reader fails on, and
 * {@code -Dfuzz-log=true} shows what the libraries say.
 */
@Tag("whole")
@Tag("computes")
class FuzzedReadersTests {

    private static final long FIRST = Long.getLong("first-fuzz", 1);
    private static final int COUNT = Integer.getInteger("fuzz", 20);
    private static final boolean TELLS = System.getProperty("fuzz") != null;

    /** Of the processor. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int MOST_FAULTS = 30;
    private static final int MOST_HANGS = 3;
    private static final Map<String, Seed> BOMBS = Bombs.all();

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private static final Level BEFORE = LOG.getLevel();

    /** The libraries have something to say about each of these files. */
    @BeforeAll
    static void quiet() {
        LOG.setLevel(Boolean.getBoolean("fuzz-log") ? Level.WARN : Level.OFF);
    }

    @AfterAll
    static void asBefore() {
        LOG.setLevel(BEFORE);
    }

    static Stream<Reader> readers() {
        String one = System.getProperty("fuzz-reader");
        return Stream.of(Reader.values())
                .filter(reader -> one == null || List.of(one.split(",")).contains(reader.name()));
    }

    /** Else nothing would be tried but how they refuse. */
    @ParameterizedTest
    @MethodSource("readers")
    void a_sound_file_is_answered(Reader reader) throws Exception {
        for (Seed seed : reader.seeds()) {
            if (reader == Reader.DOSSIER || !Seeds.ONLY_REFUSED.contains(seed.name())) {
                assertThatCode(() -> reader.read(seed)).as(seed.name()).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whatever_is_wrong_with_a_file_its_reader_answers_or_says_so(Reader reader) throws Exception {
        List<Seed> seeds = reader.seeds();
        Tally tally = new Tally(reader);
        for (long number = FIRST; number < FIRST + COUNT && tally.goesOn(); number++) {
            Seed seed = seeds.get((int) Math.floorMod(number, (long) seeds.size()));
            tally.read(String.valueOf(number), new Seed(seed.name(), Mutation.of(seed.content(), number)));
        }
        tally.requireNoFault();
    }

    /** As in life: what stands behind the inspection of materials is given only what that lets through. */
    @ParameterizedTest
    @MethodSource("readers")
    void a_file_that_would_unfold_or_repeat_or_claim_without_bound_does_not(Reader reader) throws Exception {
        Set<String> endings = reader.seeds().stream().map(Seed::ending).collect(Collectors.toSet());
        Tally tally = new Tally(reader);
        for (Map.Entry<String, Seed> bomb : BOMBS.entrySet()) {
            if (tally.goesOn()
                    && (TELLS || !Bombs.COSTLY.contains(bomb.getKey()))
                    && endings.contains(bomb.getValue().ending())
                    && (!reader.isBehindInspection() || isLetThrough(bomb.getValue()))) {
                tally.read(bomb.getKey(), bomb.getValue());
            }
        }
        tally.requireNoFault();
    }

    private static boolean isLetThrough(Seed file) throws InterruptedException {
        return Bounded.run(() -> Reader.MATERIAL.read(file), LONGEST).thrown() == null;
    }

    /** What came of the files of one reader. */
    private static final class Tally {

        private final Reader reader;
        private final List<String> faults = new ArrayList<>();
        private final Set<String> known = new HashSet<>();
        private int hangs;
        private int answered;
        private int refused;
        private int faulty;
        private Duration slowest = Duration.ZERO;
        private String slowestOf = "";
        private long largest;
        private String largestOf = "";

        Tally(Reader reader) {
            this.reader = reader;
        }

        /** What hangs may hold what the next one waits for. */
        boolean goesOn() {
            return hangs < MOST_HANGS && faults.size() < MOST_FAULTS;
        }

        void read(String number, Seed file) throws InterruptedException, IOException {
            Run run = Bounded.run(() -> reader.read(file), LONGEST);
            if (TELLS && run.cpu().toMillis() > 500) {
                System.out.println(
                        "  " + reader + " " + number + " " + run.cpu().toMillis() + " ms");
            }
            int before = faults.size();
            add(number + " (" + file.name() + ")", file.name(), run);
            String folder = System.getProperty("fuzz-keep");
            if (folder != null && faults.size() > before) {
                Files.write(
                        Path.of(folder, reader + "-" + number.replaceAll("[^A-Za-z0-9,]+", "-") + "." + file.ending()),
                        file.content());
            }
        }

        void requireNoFault() {
            if (TELLS) {
                System.out.println(reader + ": " + this);
            }
            assertThat(faults).as("faults of " + reader).isEmpty();
        }

        private void add(String name, String seed, Run run) {
            Throwable thrown = run.thrown();
            hangs += thrown instanceof Bounded.Hangs ? 1 : 0;
            if (run.allocated() > reader.mostMemory()) {
                fault("memory " + seed, name + " takes " + (run.allocated() >> 20) + " MiB");
            } else if (thrown == null) {
                answered++;
            } else if (Reader.isRefusal(thrown)) {
                refused++;
            } else {
                fault(thrown.getClass() + where(thrown, 2), name + " " + thrown + where(thrown, 12));
            }
            if (run.cpu().compareTo(slowest) > 0) {
                slowest = run.cpu();
                slowestOf = name;
            }
            if (run.allocated() > largest) {
                largest = run.allocated();
                largestOf = name;
            }
        }

        /** One of each kind is told. */
        private void fault(String kind, String told) {
            faulty++;
            if (known.add(kind)) {
                faults.add(told);
            }
        }

        private static String where(Throwable thrown, int lines) {
            StringBuilder where = new StringBuilder();
            StackTraceElement[] stack = thrown.getStackTrace();
            for (int i = 0; i < Math.min(lines, stack.length); i++) {
                where.append("\n    ").append(stack[i]);
            }
            return where.toString();
        }

        @Override
        public String toString() {
            return "%d answered, %d refused, %d faulty; slowest %d ms: %s; largest %d MiB: %s"
                    .formatted(answered, refused, faulty, slowest.toMillis(), slowestOf, largest >> 20, largestOf);
        }
    }
}
