package disclosuredesk.backup;

import java.util.List;

/**
 * What a backup holds; the last entry of its file.
 *
 * @param format of the file; another one is not read
 * @param version of the system that made it; "-" if it did not run from its jar
 * @param schema the last step of the schema that had been done
 * @param madeAt the moment of which everything is, by the server's clock, in Beijing
 * @param database product and version it was read from
 */
public record Manifest(
        String format, String version, String schema, String madeAt, String database, List<Table> tables) {

    static final String FORMAT = "disclosure-desk-backup/1";

    /** The entry of the file it stands in. */
    static final String ENTRY = "manifest.json";

    /**
     * A table.
     *
     * @param name in lower case
     * @param columns in lower case, in the order of the values
     * @param sha256 of the lines of its rows, in hexadecimal
     */
    public record Table(String name, List<String> columns, long rows, String sha256) {

        static final String FOLDER = "tables/";

        static String entry(String name) {
            return FOLDER + name + ".jsonl";
        }

        String entry() {
            return entry(name);
        }
    }

    /** Of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
