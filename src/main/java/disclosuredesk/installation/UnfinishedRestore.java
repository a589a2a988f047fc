package disclosuredesk.installation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/** The mark of a database into which a backup is being put, or was not put to the end: none to work with. */
public final class UnfinishedRestore {

    /** A table that stands there until everything is back. */
    public static final String TABLE = "restore_unfinished";

    private UnfinishedRestore() {}

    /** @throws StartRefused where it is found */
    static void refuse(DataSource database) {
        try (Connection connection = database.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase(TABLE)) {
                    throw new StartRefused(
                            "这个数据库里的备份还没有恢复完（正在恢复，或者中途停了），没有作任何改动。", "请等恢复结束；恢复已经中断的，请删除这个数据库，重新建立空的数据库再恢复。");
                }
            }
        } catch (SQLException failure) {
            throw new FlywayException("the database could not be looked at", failure);
        }
    }
}
