package disclosuredesk.materials;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How large a file may be that is put on file: the setting {@value #SETTING}. People send scans of whole dossiers; what is sent as evidence
 * is kept as it came.
 */
@Component
public class UploadLimit {

    /** The name of the setting. */
    public static final String SETTING = "disclosuredesk.materials.largest-file";

    /** A file stands in memory while it is looked through: 200 MiB, a little below what the server takes at all. */
    private static final DataSize MOST = DataSize.ofMegabytes(200);

    private final DataSize largest;

    UploadLimit(@Value("${" + SETTING + ":100MB}") DataSize largest) {
        if (largest.compareTo(DataSize.ofMegabytes(1)) < 0 || largest.compareTo(MOST) > 0) {
            throw new IllegalStateException(SETTING + "=" + largest + "：应当在1MB到200MB之间");
        }
        this.largest = largest;
    }

    /** In bytes. */
    public int bytes() {
        return (int) largest.toBytes();
    }

    /** In MiB. */
    public long mebibytes() {
        return largest.toMegabytes();
    }
}
