package disclosuredesk.clock;

import disclosuredesk.calendar.CalendarsForTests;
import disclosuredesk.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Deadlines per second on one core (wanted: 100,000), of a mix of open requests; beside it the floor: only looking up
 * whether each day between day 0 and the deadline is a working day, in both readings.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DeadlineBenchmark {

    private static final int HISTORIES = 1_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private WorkingCalendar calendar;
    private StatutoryClock clock;
    private List<List<ClockFact>> histories;
    private List<Deadline> deadlines;

    public static void main(String[] arguments) throws Exception {
        new Runner(new OptionsBuilder()
                        .include(DeadlineBenchmark.class.getName())
                        .shouldFailOnError(true)
                        .build())
                .run();
    }

    @Setup
    public void histories() {
        calendar = CalendarsForTests.shipped();
        clock = new StatutoryClock(calendar);
        Histories some = new Histories(TODAY, 60);
        histories = new ArrayList<>();
        deadlines = new ArrayList<>();
        while (histories.size() < HISTORIES) {
            List<ClockFact> facts = some.next();
            Deadline deadline = clock.deadline(facts, TODAY);
            if (deadline.safe() != null) { // no correction is awaited
                histories.add(facts);
                deadlines.add(deadline);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(HISTORIES)
    public void deadline(Blackhole hole) {
        for (List<ClockFact> facts : histories) {
            hole.consume(clock.deadline(facts, TODAY));
        }
    }

    @Benchmark
    @OperationsPerInvocation(HISTORIES)
    public void floor(Blackhole hole) {
        for (Deadline deadline : deadlines) {
            hole.consume(working(deadline.anchor(), deadline.formal()) + working(deadline.anchor(), deadline.safe()));
        }
    }

    /** The same days without a date object for each: what the calendar alone takes. */
    @Benchmark
    @OperationsPerInvocation(HISTORIES)
    public void floorOfCalendar(Blackhole hole) {
        for (Deadline deadline : deadlines) {
            hole.consume(calendar.workingDaysBetween(deadline.anchor(), deadline.formal())
                    + calendar.workingDaysBetween(deadline.anchor(), deadline.safe()));
        }
    }

    private int working(LocalDate after, LocalDate last) {
        int count = 0;
        for (LocalDate date = after.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            count += calendar.isWorkingDay(date) ? 1 : 0;
        }
        return count;
    }
}
