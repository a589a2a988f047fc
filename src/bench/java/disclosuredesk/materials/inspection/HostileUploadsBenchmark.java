package disclosuredesk.materials.inspection;

import disclosuredesk.shared.Refused;
import disclosuredesk.shared.Sha256;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The slowest of the hostile uploads (wanted: each refused in 2 s) and the highest rise of the heap while it is looked through
 * (wanted: 100 MiB), one file at a time, each from a collected heap; beside it, as a floor, the time to hash the same bytes.
 */
public final class HostileUploadsBenchmark {

    private HostileUploadsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, HostileUploadsTests.Hostile> corpus = HostileUploadsTests.corpus();
        corpus.values().forEach(HostileUploadsBenchmark::look);
        double slowest = 0;
        double highest = 0;
        int taken = 0;
        for (Map.Entry<String, HostileUploadsTests.Hostile> one : corpus.entrySet()) {
            System.gc();
            AtomicLong peak = new AtomicLong();
            AtomicBoolean watching = new AtomicBoolean(true);
            long before = heap();
            Thread watch = new Thread(() -> {
                while (watching.get()) {
                    peak.accumulateAndGet(heap(), Math::max);
                    Thread.onSpinWait();
                }
            });
            watch.start();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            taken += look(one.getValue()) ? 0 : 1;
            double ms = (System.nanoTime() - start) / 1e6;
            double cpuMs = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6;
            watching.set(false);
            watch.join();
            long floor = System.nanoTime();
            Sha256.of(one.getValue().content());
            double floorMs = (System.nanoTime() - floor) / 1e6;
            double rise = Math.max(0, peak.get() - before) / 1048576.0;
            System.out.printf(
                    "%-45s %8.1f ms, %8.1f ms of the processor (hash alone %6.2f ms) %7.1f MiB%n",
                    one.getKey(), ms, cpuMs, floorMs, rise);
            slowest = Math.max(slowest, ms);
            highest = Math.max(highest, rise);
        }
        System.out.printf(
                "%d files, taken %d, slowest %.0f ms, highest rise %.0f MiB%n", corpus.size(), taken, slowest, highest);
    }

    /** @return whether it was refused */
    private static boolean look(HostileUploadsTests.Hostile file) {
        try {
            InspectedFile.of(file.name(), file.content());
            return false;
        } catch (Refused refused) {
            return true;
        }
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
