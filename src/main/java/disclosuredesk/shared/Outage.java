package disclosuredesk.shared;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** Failures that are nobody's mistake: what is beneath the system is not there, is too slow, or takes no more. */
public enum Outage {
    /** The database cannot be reached or does not answer; what was to be committed may be committed or not. */
    AWAY,
    /** A disk is full: of the database or of this machine. Nothing was committed. */
    FULL,
    /** More than the database takes in one piece. Nothing was committed. */
    TOO_LARGE;

    private static final Set<Integer> MYSQL_FULL = Set.of(3, 28, 1021, 1026, 1114);
    private static final int MYSQL_PACKET = 1153;

    /** Of H2: closed, out of order, broken connection, timeout of a statement. */
    private static final Set<Integer> H2_AWAY = Set.of(90007, 90067, 90098, 90121, 57014);

    /** H2 cannot write to its file; whether the disk is full only the text beneath tells. */
    private static final Set<Integer> H2_FILE = Set.of(90028, 90031);

    /** Which one a failure tells of, at any depth; null: none of them. */
    public static @Nullable Outage of(@Nullable Throwable failure) {
        Outage found = null;
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 50; cause = cause.getCause(), depth++) {
            Outage one = toldBy(cause);
            if (one == FULL || one == TOO_LARGE) {
                return one;
            }
            found = found == null ? one : found;
        }
        return failure != null && found != null && Act.LostRace.isWaitInVain(failure)
                ? null
                : found; // somebody is writing: the database is there
    }

    private static @Nullable Outage toldBy(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return toldBySql(sql);
        }
        if (failure instanceof IOException && saysFull(failure)) {
            return FULL;
        }
        return failure instanceof DataAccessResourceFailureException
                        || failure instanceof QueryTimeoutException
                        || failure instanceof CannotCreateTransactionException
                        || failure instanceof TransactionTimedOutException
                ? AWAY
                : null;
    }

    private static @Nullable Outage toldBySql(SQLException failure) {
        int code = failure.getErrorCode();
        if (MYSQL_FULL.contains(code) || H2_FILE.contains(code) && saysFull(failure)) {
            return FULL;
        }
        if (code == MYSQL_PACKET || failure.getClass().getSimpleName().equals("PacketTooBigException")) {
            return TOO_LARGE;
        }
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.startsWith("08")
                        || state.startsWith("57P")
                        || H2_AWAY.contains(code)
                        || failure instanceof SQLTransientConnectionException
                        || failure instanceof SQLNonTransientConnectionException
                        || failure instanceof SQLRecoverableException
                        || failure instanceof SQLTimeoutException
                ? AWAY
                : null;
    }

    private static boolean saysFull(Throwable failure) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("disk quota") || text.contains("not enough space");
    }
}
