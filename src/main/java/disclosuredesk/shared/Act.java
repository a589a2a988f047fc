package disclosuredesk.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.sql.SQLException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A service each of whose public methods is one act on a case: row, process and audit entry change in one transaction
 * or not at all. An act that loses a race inside the database (deadlock, lock time-out, the engine's optimistic lock)
 * is tried again from its beginning, a few times; every other failure reaches the caller at once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
@Retryable(predicate = Act.LostRace.class, maxRetries = 4, delay = 30, jitter = 20, multiplier = 2)
public @interface Act {

    /** Whether a failure only says that another transaction was in the way. */
    class LostRace implements MethodRetryPredicate {

        private static final int MYSQL_DEADLOCK = 1213;
        private static final int MYSQL_LOCK_WAIT_TIMEOUT = 1205;

        @Override
        public boolean shouldRetry(Method act, Throwable failure) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                return false; // inside a larger transaction, which alone can be tried again as a whole
            }
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof PessimisticLockingFailureException
                        || cause instanceof OptimisticLockingFailureException
                        || cause.getClass().getSimpleName().equals("FlowableOptimisticLockingException")
                        || cause instanceof SQLException sql && isLockFailure(sql)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isLockFailure(SQLException failure) {
            return "40001".equals(failure.getSQLState())
                    || failure.getErrorCode() == MYSQL_DEADLOCK
                    || failure.getErrorCode() == MYSQL_LOCK_WAIT_TIMEOUT;
        }
    }
}
