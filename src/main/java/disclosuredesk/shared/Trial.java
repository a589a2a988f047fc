package disclosuredesk.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act tried for what it would refuse, of a form in which something else is wrong already: both are told at once. Whatever the act does is
 * rolled back with its transaction.
 */
public final class Trial {

    /** Ends the transaction of an act that was only tried. */
    private static final class Over extends RuntimeException {
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    private enum Stage {
        BEFORE_THE_ACT,
        IN_THE_ACT
    }

    private static final ThreadLocal<@Nullable Stage> STAGE = new ThreadLocal<>();

    private Trial() {}

    /** What the act refuses about what was typed; empty if it refuses nothing, or fails for want of what is missing. */
    static Optional<Refused> refusalOf(Runnable act) {
        STAGE.set(Stage.BEFORE_THE_ACT);
        try {
            act.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused).filter(one -> one.kind() == Refused.Kind.INVALID);
        } catch (RuntimeException over) { // done and rolled back, or it could not go on with half a form
            return Optional.empty();
        } finally {
            STAGE.remove();
        }
    }

    /** Whether the act that begins now is only tried, and is no part of a larger one. */
    public static boolean begins() {
        return STAGE.get() == Stage.BEFORE_THE_ACT;
    }

    /** Whether an act that is only tried is being done. */
    public static boolean isRunning() {
        return STAGE.get() != null;
    }

    /** Does an act that {@link #begins()} and never returns: its transaction, outside of this, is rolled back. */
    public static Object undone(Doing act) throws Throwable {
        STAGE.set(Stage.IN_THE_ACT);
        act.proceed();
        throw new Over();
    }

    /** The rest of an act behind an advice. */
    @FunctionalInterface
    public interface Doing {
        @Nullable
        Object proceed() throws Throwable;
    }
}
