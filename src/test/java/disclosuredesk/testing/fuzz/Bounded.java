package disclosuredesk.testing.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs something in a thread of its own and tells what came out of it, how long it took and how much memory it asked for. */
final class Bounded {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Seconds; for what waits and takes no time of the processor. */
    private static final long WAITS = 180;

    private Bounded() {}

    /** What may fail in any way. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /**
     * What came of it.
     *
     * @param thrown null if it ended well
     * @param cpu time of its thread
     * @param allocated bytes, all of them, also those given back meanwhile
     */
    record Run(@Nullable Throwable thrown, Duration cpu, long allocated) {}

    /** That it did not end in time; its stack is where it hangs. */
    static final class Hangs extends Exception {
        Hangs(StackTraceElement[] where) {
            super("hangs");
            setStackTrace(where);
        }
    }

    /** @param longest time of the processor: other things run on the machine */
    static Run run(Work work, Duration longest) throws InterruptedException {
        SynchronousQueue<Run> came = new SynchronousQueue<>();
        Thread thread = new Thread(
                () -> {
                    long id = Thread.currentThread().getId();
                    long before = THREADS.getThreadAllocatedBytes(id);
                    long begun = THREADS.getCurrentThreadCpuTime();
                    Throwable thrown = null;
                    try {
                        work.run();
                    } catch (Throwable any) { // an error is what is looked for
                        thrown = any;
                    }
                    Run run = new Run(
                            thrown,
                            Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun),
                            THREADS.getThreadAllocatedBytes(id) - before);
                    try {
                        came.offer(run, 1, TimeUnit.SECONDS);
                    } catch (InterruptedException late) {
                        Thread.currentThread().interrupt();
                    }
                },
                "fuzzed");
        thread.setDaemon(true);
        thread.start();
        Run run = null;
        for (long second = 0;
                run == null && second < WAITS && THREADS.getThreadCpuTime(thread.getId()) < longest.toNanos();
                second++) {
            run = came.poll(1, TimeUnit.SECONDS);
        }
        return run != null ? run : new Run(new Hangs(thread.getStackTrace()), longest, 0);
    }
}
