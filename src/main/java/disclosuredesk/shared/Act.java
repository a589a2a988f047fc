package disclosuredesk.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.sql.SQLException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A service each of whose public methods is one act on a case: row, process and audit entry change in one transaction
 * or not at all. An act that loses a race inside the database (deadlock, the engine's optimistic lock) is tried again
 * from its beginning, a few times; every other failure reaches the caller at once, one that waited in vain for a lock too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
@Retryable(predicate = Act.LostRace.class, maxRetries = 4, delay = 30, jitter = 20, multiplier = 2)
public @interface Act {

    /** What its methods do for a case, each with its page; nothing: the act belongs to no page of a case. */
    Does[] value() default {};

    /** Whether a failure only says that another transaction was in the way. */
    class LostRace implements MethodRetryPredicate {

        private static final int MYSQL_DEADLOCK = 1213;
        private static final int MYSQL_LOCK_WAIT_TIMEOUT = 1205;
        private static final int H2_LOCK_TIMEOUT = 50200;

        /** Not inside a larger transaction, which alone can be tried again as a whole; not after waiting as long as one may. */
        @Override
        public boolean shouldRetry(Method act, Throwable failure) {
            return !TransactionSynchronizationManager.isActualTransactionActive()
                    && isToldBy(failure)
                    && !isWaitInVain(failure);
        }

        /** Whether somewhere in a failure the database or the engine says so. */
        public static boolean isToldBy(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof ConcurrencyFailureException
                        || cause.getClass().getSimpleName().equals("FlowableOptimisticLockingException")
                        || cause instanceof SQLException sql
                                && ("40001".equals(sql.getSQLState()) || sql.getErrorCode() == MYSQL_DEADLOCK)) {
                    return true;
                }
            }
            return isWaitInVain(failure);
        }

        /** Whether the database has waited for a lock as long as it may. */
        public static boolean isWaitInVain(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql
                        && (sql.getErrorCode() == MYSQL_LOCK_WAIT_TIMEOUT || sql.getErrorCode() == H2_LOCK_TIMEOUT)) {
                    return true;
                }
            }
            return false;
        }
    }
}
