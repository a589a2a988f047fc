package disclosuredesk.agencies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organ or a department bears another name from a day on.
 *
 * @param basis the document it rests on; null: none was named
 */
public record Renaming(
        LocalDate since,
        String former,
        String name,
        @Nullable String basis) {}
