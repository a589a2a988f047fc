package disclosuredesk.cache;

import disclosuredesk.desk.docket.Docket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * What one act costs the open cases that are kept in memory, and how much memory they take: 10,000, 100,000 and 1,000,000 of one
 * agency. The floor of the same run is what was done before: a copy of all with one case more or less, sorted. No database is
 * asked. Wanted: ten times the cases, at most twice the microseconds.
 *
 * <p>Arguments: sizes (10000 100000 1000000).
 */
public final class FollowedBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final List<String> STEPS = List.of(
            "examineRequest",
            "assignDepartment",
            "searchAndPropose",
            "draftDecision",
            "reviewDecision",
            "approveDecision",
            "deliverDecision",
            "askOpinions",
            "receiveCorrection");
    private static final int ACTS = 4_000;
    private static final int ROUNDS = 15;
    private static final int COPIES = 5;

    private final Random random = new Random(1);

    private FollowedBenchmark() {}

    public static void main(String[] arguments) {
        List<Integer> sizes = arguments.length == 0
                ? List.of(10_000, 100_000, 1_000_000)
                : List.of(arguments).stream().map(Integer::valueOf).toList();
        new FollowedBenchmark().measure(2_000); // warm
        System.out.println("cases      µs an act   µs a copy   ratio    µs a board   bytes a case");
        double before = 0;
        for (int size : sizes) {
            double act = new FollowedBenchmark().measure(size);
            if (before > 0) {
                System.out.printf("           %.2f times the size before%n", act / before);
            }
            before = act;
        }
    }

    private double measure(int size) {
        long empty = heap();
        List<Docket.Case> read = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            read.add(aCase(UUID.randomUUID().toString(), i));
        }
        Followed<Docket.Case> kept = Followed.of(read, Docket.SHAPE);
        long bytes = (heap() - empty) / size - 4; // the list that was read
        double act = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) { // the best one: others work on the machine
            long start = System.nanoTime();
            for (int i = 0; i < ACTS; i++) {
                Docket.Case one = read.get(random.nextInt(size));
                kept = kept.with(one.id(), List.of(aCase(one.id(), one.serial())));
            }
            act = Math.min(act, (System.nanoTime() - start) / 1000.0 / ACTS);
        }
        long start = System.nanoTime();
        int late = 0;
        for (int i = 0; i < COPIES; i++) {
            for (OrderedList<Docket.Case> cases :
                    kept.groups(Docket.Handled.class).values()) {
                late += cases.count(one -> one.isOverdue(TODAY));
            }
        }
        double board = (System.nanoTime() - start) / 1000.0 / COPIES;
        List<Docket.Case> all = new ArrayList<>(kept.all());
        start = System.nanoTime();
        for (int i = 0; i < COPIES; i++) {
            Docket.Case one = all.get(random.nextInt(size));
            List<Docket.Case> copy = new ArrayList<>(size + 1);
            all.stream().filter(other -> !other.id().equals(one.id())).forEach(copy::add);
            copy.add(aCase(one.id(), one.serial()));
            copy.sort(Docket.Case.URGENT_FIRST);
            all = copy;
        }
        double copied = (System.nanoTime() - start) / 1000.0 / COPIES;
        System.out.printf(
                "%,9d  %9.1f  %10.0f  %6.0f  %12.0f  %13d   (%d late, %d groups)%n",
                size,
                act,
                copied,
                copied / act,
                board,
                bytes,
                late / COPIES,
                kept.groups(Docket.Handled.class).size());
        return act;
    }

    private Docket.Case aCase(String id, int serial) {
        boolean open = random.nextInt(10) > 0;
        boolean paused = random.nextInt(8) == 0;
        long department = 1 + random.nextInt(30);
        Map<String, Long> holders = switch (random.nextInt(3)) {
            case 0 -> Map.of();
            case 1 -> Map.of("CLERK", (long) random.nextInt(20));
            default -> Map.of("CLERK", (long) random.nextInt(20), "HANDLER", 100 + department * 10 + random.nextInt(6));
        };
        String step = open ? STEPS.get(random.nextInt(STEPS.size())) : "archiveDossier";
        return new Docket.Case(
                id,
                2026,
                serial,
                TODAY.minusDays(random.nextInt(60)),
                department,
                open,
                open && !paused,
                paused,
                TODAY.plusDays(random.nextInt(50) - 15),
                random.nextBoolean() ? 7L : null,
                holders,
                List.of(new Docket.Turn(
                        step, step.startsWith("search") ? "HANDLER" : "CLERK", TODAY.minusDays(random.nextInt(20)))));
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
