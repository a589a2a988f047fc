package disclosuredesk.shared;

import java.sql.DatabaseMetaData;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Readings of several tables as of one moment. Within a transaction that is open already they see what it sees. */
@Component
public class OneMoment {

    private final PlatformTransactionManager transactions;
    private final DataSource database;
    private volatile @Nullable TransactionTemplate reading;

    public OneMoment(PlatformTransactionManager transactions, DataSource database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** What the reading gives; whatever it reads, it sees the state of one moment at or after its beginning. */
    public <T extends @Nullable Object> T read(Supplier<T> what) {
        return reading().execute(status -> what.get());
    }

    private TransactionTemplate reading() {
        TransactionTemplate known = reading;
        if (known == null) {
            known = new TransactionTemplate(transactions);
            known.setReadOnly(true);
            known.setIsolationLevel(isolation());
            reading = known;
        }
        return known;
    }

    /**
     * On MySQL and MariaDB a repeatable read is one moment of all tables. On H2 it is one only of the tables of the first
     * statement; what H2 calls serializable is one of all, and locks nothing.
     */
    private int isolation() {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
            return product.equals("H2")
                    ? TransactionDefinition.ISOLATION_SERIALIZABLE
                    : TransactionDefinition.ISOLATION_REPEATABLE_READ;
        } catch (MetaDataAccessException unreachable) {
            throw new DataAccessResourceFailureException("the database cannot be asked what it is", unreachable);
        }
    }
}
