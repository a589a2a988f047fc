package disclosuredesk.workflow;

import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts in its own jar, as step 002 of our one migration history. The scripts
 * ask for MySQL's three-byte character set, which cannot hold names such as 王𬭶; here they get utf8mb4. And they ask for
 * {@code timestamp}, which MySQL hands out in the zone of the session, so that a server moved to another zone would move timers
 * and nothing else; here they are {@code datetime}, as all other moments.
 */
@Component
public class EngineTables implements JavaMigration {

    private static final String[] SCRIPTS = {
        "org/flowable/common/db/create/flowable.mysql.create.common.sql",
        "org/flowable/db/create/flowable.mysql.create.engine.sql",
        "org/flowable/db/create/flowable.mysql.create.history.sql"
    };

    @Override
    public void migrate(Context context) throws Exception {
        for (String script : SCRIPTS) {
            String ddl = new ClassPathResource(script)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin")
                    .replace(" timestamp(3)", " datetime(3)");
            ScriptUtils.executeSqlScript(
                    context.getConnection(), new ByteArrayResource(ddl.getBytes(StandardCharsets.UTF_8), script));
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("002");
    }

    @Override
    public String getDescription() {
        return "workflow create engine tables";
    }

    /** None: the scripts belong to the engine's version, and an upgrade of the engine brings a migration of its own. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
