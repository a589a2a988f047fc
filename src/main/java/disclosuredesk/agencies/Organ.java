package disclosuredesk.agencies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency in the tree of those of this installation.
 *
 * @param superiorId of the agency it stands beneath; null: beneath none
 * @param foundedOn null: of before this was kept
 * @param closedOn null: it is there
 * @param keptBy whose officers go on with its cases, once it is closed
 * @param officers those in service
 */
public record Organ(
        long id,
        String code,
        String name,
        @Nullable Long superiorId,
        @Nullable LocalDate foundedOn,
        @Nullable LocalDate closedOn,
        @Nullable Long keptBy,
        int officers) {}
