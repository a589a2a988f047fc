package disclosuredesk.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import disclosuredesk.testing.fuzz.Bounded.Run;
import disclosuredesk.testing.fuzz.Seeds.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * Whatever is wrong with a file, its reader gives an answer or says in a sentence that it cannot read it; soon, and in bounded memory.
 * Sound files are made wrong in ways that a number tells: bits, runs, lengths and counts, cut off, doubled, inside the parts of a package and
 * the objects of a PDF too.
 *
 * <p>More of them: {@code mvn test -Dtest=FuzzedReadersTests -Dfuzz=5000 -Dfirst-fuzz=1}. That tries the numbers 1 to 5000 with each reader and
 * prints what came of them; {@code -Dfuzz=1 -Dfirst-fuzz=4711} tries one again, and {@code -Dfuzz-seeds=FOLDER} makes further files wrong.
 */
class FuzzedReadersTests {

    private static final long FIRST = Long.getLong("first-fuzz", 1);
    private static final int COUNT = Integer.getInteger("fuzz", 40);
    private static final boolean TELLS = System.getProperty("fuzz") != null;

    /** Wall time; other things may run on the machine. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final long MOST_MEMORY = 3L << 29;
    private static final int MOST_FAULTS = 30;

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private static final Level BEFORE = LOG.getLevel();

    /** The libraries have something to say about each of these files. */
    @BeforeAll
    static void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void asBefore() {
        LOG.setLevel(BEFORE);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_is_wrong_with_a_file_its_reader_answers_or_says_so(Reader reader) throws InterruptedException {
        List<Seed> seeds = reader.seeds();
        Tally tally = new Tally();
        for (long number = FIRST; number < FIRST + COUNT && tally.faults.size() < MOST_FAULTS; number++) {
            Seed seed = seeds.get((int) Math.floorMod(number, (long) seeds.size()));
            Seed wrong = new Seed(seed.name(), Mutation.of(seed.content(), number));
            tally.add(number, seed.name(), Bounded.run(() -> reader.read(wrong), LONGEST));
        }
        if (TELLS) {
            System.out.println(reader + ": " + tally);
        }
        assertThat(tally.faults).as("faults of " + reader).isEmpty();
    }

    /** What came of the files of one reader. */
    private static final class Tally {

        private final List<String> faults = new ArrayList<>();
        private final Set<String> known = new HashSet<>();
        private int answered;
        private int refused;
        private int faulty;
        private Duration slowest = Duration.ZERO;
        private String slowestOf = "";
        private long largest;
        private String largestOf = "";

        void add(long number, String seed, Run run) {
            String name = number + " (" + seed + ")";
            Throwable thrown = run.thrown();
            if (run.allocated() > MOST_MEMORY) {
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
            return "%d answered, %d refused, %d faulty; slowest %d ms: %s; largest %d MiB: %s".formatted(answered, refused, faulty, slowest.toMillis(), slowestOf,
                    largest >> 20, largestOf);
        }
    }
}
