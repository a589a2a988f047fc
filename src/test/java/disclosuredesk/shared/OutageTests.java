package disclosuredesk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What a failure tells of the database beneath, wherever in it that is said. */
class OutageTests {

    @Test
    void aLostConnectionAndAnExhaustedPoolAreTheDatabaseAway() {
        assertThat(Outage.of(new RuntimeException(new SQLException("link failure", "08S01"))))
                .isEqualTo(Outage.AWAY);
        assertThat(Outage.of(new CannotGetJdbcConnectionException("no", new SQLTransientConnectionException("pool"))))
                .isEqualTo(Outage.AWAY);
        assertThat(Outage.of(new CannotCreateTransactionException("no"))).isEqualTo(Outage.AWAY);
        assertThat(Outage.of(new SQLException("closed", "90098", 90098))).isEqualTo(Outage.AWAY);
    }

    @Test
    void aCommitThatFailedForTheConnectionIsAnOutageAndAnyOtherIsOurFault() {
        assertThat(Outage.of(new TransactionSystemException(
                        "JDBC commit failed", new SQLException("link failure", "08S01"))))
                .isEqualTo(Outage.AWAY);
        assertThat(Outage.of(new TransactionSystemException(
                        "JDBC commit failed", new IllegalStateException("cannot be sealed"))))
                .isNull();
    }

    @Test
    void aFullDiskIsSaidToBeFullEvenIfTheConnectionBrokeOverIt() {
        assertThat(Outage.of(new UncategorizedSQLException(
                        "x", null, new SQLException("The table 'x' is full", "HY000", 1114))))
                .isEqualTo(Outage.FULL);
        assertThat(Outage.of(new DataAccessResourceFailureException(
                        "x", new SQLException("IO", "90028", 90028, new IOException("No space left on device")))))
                .isEqualTo(Outage.FULL);
        assertThat(Outage.of(new IOException("No space left on device"))).isEqualTo(Outage.FULL);
    }

    @Test
    void tooLargeIsNotAway() {
        assertThat(Outage.of(new DataAccessResourceFailureException("x", new SQLException("packet", "08S01", 1153))))
                .isEqualTo(Outage.TOO_LARGE);
    }

    @Test
    void waitingForSomebodyAndMistakesOfOursAreNoOutage() {
        assertThat(Outage.of(new SQLException("Lock wait timeout exceeded", "40001", 1205)))
                .isNull();
        assertThat(Outage.of(new SQLException("Timeout trying to lock table", "HYT00", 50200)))
                .isNull();
        assertThat(Outage.of(new QueryTimeoutException("x", new SQLException("lock", "HYT00", 50200))))
                .isNull();
        assertThat(Outage.of(new IllegalStateException("fault"))).isNull();
        assertThat(Outage.of(new SQLException("syntax", "42000", 1064))).isNull();
        assertThat(Outage.of(null)).isNull();
    }
}
