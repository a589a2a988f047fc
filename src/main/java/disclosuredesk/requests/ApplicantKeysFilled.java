package disclosuredesk.requests;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Step 055 of our one migration history: the requests from before get their keys. What folds a text is no SQL. */
@Component
class ApplicantKeysFilled implements JavaMigration {

    @Override
    public void migrate(Context context) {
        new ApplicantKeys(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true))).fill();
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("055");
    }

    @Override
    public String getDescription() {
        return "requests fill applicant key";
    }

    /** None: it writes what {@link FoldedText} says at the time; what a later rule says differently is written anew at a start. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
